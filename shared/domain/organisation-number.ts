import library from 'organisationsnummer';
import { hasCheckDigit } from './account-number.ts';
import { looksLikePersonalNumber } from './personal-number.ts';

export const organisationNumberProblems = ['empty', 'malformed', 'check-digit', 'personal-number'] as const;
export type OrganisationNumberProblem = (typeof organisationNumberProblems)[number];

type Parsed = { ok: true; number: string } | { ok: false; problem: OrganisationNumberProblem };

// A bundle takes the package's ES module and Node its CommonJS one, which has no `default` whatever its types say.
const Organisationsnummer = library.default ?? library;

/**
 * Reads an organisation number as people write it, and gives it as `556036-0793`: with or without the hyphen, with
 * spaces, full-width digits, or the two digits `16` before it. A sole trader's number is a personal number, and is
 * refused as such, also one whose check digit is wrong (DOMAIN §7: none is ever stored).
 */
export function parseOrganisationNumber(text: string): Parsed {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s/g, '');
  if (plain === '') return refused('empty');
  if (looksLikePersonalNumber(plain)) return refused('personal-number');
  const [, digits] = /^(?:16)?(\d{6}-?\d{4})$/.exec(plain) ?? [];
  if (digits === undefined) return refused('malformed');
  if (!hasCheckDigit(digits.replace('-', ''))) return refused('check-digit');
  if (!Organisationsnummer.valid(digits)) return refused('malformed');
  const known = Organisationsnummer.parse(digits);
  return known.isPersonnummer() ? refused('personal-number') : { ok: true, number: known.format() };
}

const refused = (problem: OrganisationNumberProblem): Parsed => ({ ok: false, problem });

/** As it is stored: ten digits with a hyphen, and never a personal number. */
export function isOrganisationNumber(text: string): boolean {
  const parsed = parseOrganisationNumber(text);
  return parsed.ok && parsed.number === text;
}
