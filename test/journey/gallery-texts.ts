import type { BudgetTexts } from '../../functions/web/ui/budget-bar.ts';
import type { LayoutTexts } from '../../functions/web/ui/layout.ts';
import type { TrailState } from '../../functions/web/ui/trail.ts';

/** Kronor as the pages show them: grouped with no-break spaces, and the unit. */
export function kronor(amount: number): string {
  return `${new Intl.NumberFormat('sv-SE').format(amount)}\u00a0kr`;
}

export const layoutTexts: LayoutTexts = {
  skip: 'Hoppa till innehållet',
  errorPrefix: 'Fel:',
  navigation: 'Huvudmeny',
  start: 'Startsida',
  programmes: 'Satsningar',
  signedIn: 'Inloggad som',
  signIn: 'Logga in',
  signOut: 'Logga ut',
  language: 'Byt språk till',
  accessibility: 'Tillgänglighet',
  about: 'Statsbidragens väg från ansökan till uppföljning',
};

export const budgetTexts: BudgetTexts = {
  allocated: 'Tilldelat',
  decided: 'Beslutat',
  left: 'Kvar',
  overdrawn: 'Övertrasserat med',
  thisDecision: 'Detta beslut',
  leftAfter: 'Kvar efter beslutet',
  overdrawnAfter: 'Skulle övertrassera med',
};

/** The months as they stand below a picture. */
export const shortMonths = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ');

export const stateTexts: Record<TrailState, string> = {
  done: 'Klart',
  now: 'Nu',
  next: 'Kommer',
  stopped: 'Avslutat',
  paused: 'Pausat',
};
