import { outcomes } from '../domain/decision.ts';
import type { DomainErrorName, ErrorFacts } from '../domain/errors.ts';
import { statuses } from '../domain/lifecycle.ts';
import { formatKronor } from '../domain/money.ts';
import { formatDate, formatDateTime } from '../domain/stockholm-time.ts';
import type { Language, TextKey, Translate } from './translate.ts';

const instant = /^\d{4}-\d{2}-\d{2}T/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A refusal as a sentence: sums in kronor, days and moments as people write them, a status by its name. */
export function errorText(
  t: Translate,
  language: Language,
  error: { name: DomainErrorName; facts: ErrorFacts },
): string {
  const status = statuses.find((it) => it === error.facts.status);
  const facts = { ...shown(error.facts, language), ...(status && { status: t(`status.${status}`) }) };
  return t(keyOf(error), facts);
}

/** What is to be motivated depends on the decision. */
function keyOf({ name, facts }: { name: DomainErrorName; facts: ErrorFacts }): TextKey {
  const outcome = outcomes.find((it) => it === facts.outcome);
  return name === 'MotivationMissing' && outcome ? `error.MotivationMissing.${outcome}` : `error.${name}`;
}

function shown(facts: ErrorFacts, language: Language): Record<string, string> {
  const entries = Object.entries(facts).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, show(value, language)] as const],
  );
  return Object.fromEntries(entries);
}

function show(value: string | number, language: Language): string {
  if (typeof value === 'number') return formatKronor(value);
  if (instant.test(value)) return formatDateTime(value, language);
  return day.test(value) ? formatDate(value, language) : value;
}
