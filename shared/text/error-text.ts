import type { DomainError, DomainErrorName, ErrorFacts } from '../domain/errors.ts';
import { formatKronor } from '../domain/money.ts';
import { formatDate, formatDateTime } from '../domain/stockholm-time.ts';
import type { Language, Translate } from './translate.ts';

const instant = /^\d{4}-\d{2}-\d{2}T/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A refusal as a sentence: sums in kronor, days and moments as people write them. */
export function errorText(
  t: Translate,
  language: Language,
  error: DomainError & { name: DomainErrorName },
): string {
  return t(`error.${error.name}`, shown(error.facts, language));
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
