import { html } from 'hono/html';
import { hasRole, type Person } from '../../../shared/domain/person.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { linkButton } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';

type Start = { t: Translate; person: Person; waiting: readonly unknown[] };

/** From the start page to several approvals at once, when there is more than one to decide. */
export function bulkWay({ t, person, waiting }: Start): Html[] {
  if (waiting.length < 2 || !hasRole(person, 'director', 'substitute')) return [];
  const several = linkButton({ href: '/decisions/several', text: t('bulk.link'), variant: 'secondary' });
  return [html`<p>${several}</p>`];
}
