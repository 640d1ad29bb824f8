import type { Warning } from '../domain/assessment.ts';
import { formatKronor } from '../domain/money.ts';
import type { Translate } from './translate.ts';

/** A warning as a sentence; sums are shown as kronor. */
export function warningText(t: Translate, { name, facts }: Warning): string {
  const shown = Object.entries(facts).map(([key, value]) => [
    key,
    typeof value === 'number' ? formatKronor(value) : value,
  ]);
  return t(`warning.${name}`, Object.fromEntries(shown));
}
