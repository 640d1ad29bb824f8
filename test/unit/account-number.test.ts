import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountKind,
  AccountSchema,
  digitsOf,
  hasCheckDigit,
  parseAccount,
  sameAccount,
} from '../../shared/domain/account-number.ts';

const problemOf = (kind: AccountKind, text: string) => {
  const parsed = parseAccount(kind, text);
  return parsed.ok ? undefined : parsed.problem;
};

const lengths = { bankgiro: { min: 7, max: 8 }, plusgiro: { min: 2, max: 8 } } as const;

/** Digits of a right length whose last is the check digit. */
const rightNumber = (kind: AccountKind) =>
  fc
    .integer(lengths[kind])
    .chain((length) => fc.array(fc.nat(9), { minLength: length - 1, maxLength: length - 1 }))
    .map((digits) => {
      const first = digits.join('');
      return Array.from({ length: 10 }, (_, digit) => `${first}${digit}`).find(hasCheckDigit) ?? first;
    });

describe.each(['bankgiro', 'plusgiro'] as const)('a %s number', (kind) => {
  it('is kept with its hyphen, however it was written, and its row can be read again', () => {
    fc.assert(
      fc.property(rightNumber(kind), fc.array(fc.nat(7), { maxLength: 3 }), (digits, places) => {
        const spaced = places.reduce((text, at) => `${text.slice(0, at)} ${text.slice(at)}`, digits);
        const parsed = parseAccount(kind, spaced);
        expect(parsed.ok && digitsOf(parsed.account.number)).toBe(digits);
        expect(parsed.ok && AccountSchema.parse(parsed.account)).toEqual(parsed.ok && parsed.account);
      }),
    );
  });

  it('with one digit changed is refused', () => {
    fc.assert(
      fc.property(rightNumber(kind), fc.nat(7), fc.integer({ min: 1, max: 9 }), (right, place, by) => {
        const digits = [...right];
        const at = place % digits.length;
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(problemOf(kind, digits.join(''))).toBe('check-digit');
      }),
    );
  });

  it('is refused by name when it is no number', () => {
    expect(problemOf(kind, ' - ')).toBe('empty');
    expect(problemOf(kind, '5050-105A')).toBe('not-digits');
    expect(problemOf(kind, '=5050-1055')).toBe('not-digits');
    expect(problemOf(kind, '123456789')).toBe('length');
    expect(problemOf(kind, '1')).toBe('length');
  });
});

describe('an account', () => {
  it.each(['5050-1055', '50501055', '5050 1055', '５０５０－１０５５', '5050–1055', '\u00a05050−1055'])(
    'is read with hyphens, spaces and full-width digits: %j',
    (text) =>
      expect(parseAccount('bankgiro', text)).toEqual({
        ok: true,
        account: { kind: 'bankgiro', number: '5050-1055' },
      }),
  );

  it('has seven or eight digits as a bankgiro, two to eight as a plusgiro', () => {
    expect(problemOf('bankgiro', '1-8')).toBe('length');
    expect(parseAccount('plusgiro', '18')).toEqual({
      ok: true,
      account: { kind: 'plusgiro', number: '1-8' },
    });
  });

  it('is another when its kind is another', () => {
    const [bankgiro, plusgiro] = [
      parseAccount('bankgiro', '5050-1055'),
      parseAccount('plusgiro', '5050-1055'),
    ];
    expect(bankgiro.ok && plusgiro.ok && sameAccount(bankgiro.account, plusgiro.account)).toBe(false);
    expect(bankgiro.ok && sameAccount(bankgiro.account, { ...bankgiro.account })).toBe(true);
  });

  it.each([
    { kind: 'bankgiro', number: '50501055' },
    { kind: 'bankgiro', number: '5050-1056' },
    { kind: 'plusgiro', number: '5050-1055' },
    { kind: 'iban', number: '5050-1055' },
    { kind: 'bankgiro', number: '5050-1055', iban: 'SE1' },
  ])('in a row is refused when it is not as it is stored: %o', (account) =>
    expect(AccountSchema.safeParse(account).success).toBe(false),
  );
});
