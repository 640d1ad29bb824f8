import * as z from 'zod';

/**
 * Where money is paid to. `number` has a hyphen where people write one: bankgiro `5050-1055` (seven or eight digits),
 * plusgiro `1-8` to `9999999-9` (two to eight). The last digit is Luhn's check digit (Bankgirot's and PlusGirot's numbers).
 */
export const accountKinds = ['bankgiro', 'plusgiro'] as const;
export type AccountKind = (typeof accountKinds)[number];

const form = { bankgiro: /^\d{3,4}-\d{4}$/, plusgiro: /^\d{1,7}-\d$/ } as const satisfies Record<
  AccountKind,
  RegExp
>;

export const AccountSchema = z
  .strictObject({ kind: z.enum(accountKinds), number: z.string() })
  .refine(
    ({ kind, number }) => form[kind].test(number) && hasCheckDigit(digitsOf(number)),
    'account.invalid',
  );
export type Account = z.infer<typeof AccountSchema>;

export const accountProblems = ['empty', 'not-digits', 'length', 'check-digit'] as const;
export type AccountProblem = (typeof accountProblems)[number];

const lengths = { bankgiro: [7, 8], plusgiro: [2, 8] } as const satisfies Record<
  AccountKind,
  readonly [number, number]
>;

/** Reads an account number as people write it: with or without the hyphen, with spaces, full-width digits too. */
export function parseAccount(
  kind: AccountKind,
  text: string,
): { ok: true; account: Account } | { ok: false; problem: AccountProblem } {
  const digits = text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s-]/g, '');
  const [shortest, longest] = lengths[kind];
  if (digits === '') return { ok: false, problem: 'empty' };
  if (!/^\d+$/.test(digits)) return { ok: false, problem: 'not-digits' };
  if (digits.length < shortest || digits.length > longest) return { ok: false, problem: 'length' };
  if (!hasCheckDigit(digits)) return { ok: false, problem: 'check-digit' };
  const last = kind === 'bankgiro' ? 4 : 1;
  return { ok: true, account: { kind, number: `${digits.slice(0, -last)}-${digits.slice(-last)}` } };
}

/** The number without its hyphen, as files carry it. */
export const digitsOf = (number: string): string => number.replace('-', '');

export const sameAccount = (one: Account, other: Account): boolean =>
  one.kind === other.kind && one.number === other.number;

/** Luhn's sum over all the digits, the check digit last, ends in 0. */
export function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, index) => {
    const weighed = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return sum % 10 === 0;
}
