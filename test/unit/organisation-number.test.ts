import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCheckDigit } from '../../shared/domain/account-number.ts';
import { isOrganisationNumber, parseOrganisationNumber } from '../../shared/domain/organisation-number.ts';
import { ProviderSchema } from '../../shared/domain/provider.ts';
import { bankgiro } from '../builders/unit.ts';

const problemOf = (text: string) => {
  const parsed = parseOrganisationNumber(text);
  return parsed.ok ? undefined : parsed.problem;
};

describe('an organisation number', () => {
  it.each([
    '556036-0793',
    '5560360793',
    '16 556036-0793',
    '165560360793',
    ' 556036 0793 ',
    '５５６０３６−０７９３',
    '556036–0793',
  ])('is read as it is written: %s', (text) =>
    expect(parseOrganisationNumber(text)).toEqual({ ok: true, number: '556036-0793' }),
  );

  it.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['556036-079', 'malformed'],
    ['55603-60793', 'malformed'],
    ['SE556036079301', 'malformed'],
    ['000000-0000', 'malformed'],
    ['5560360793; DROP', 'malformed'],
    ['556036-0794', 'check-digit'],
  ])('that cannot be is refused by name: %j is %s', (text, problem) => expect(problemOf(text)).toBe(problem));

  it.each([
    '121212-1212',
    '1212121212',
    '19121212-1212',
    '191212121212',
    '121212+1212',
    '640823-3234',
    // A coordination number, and one whose check digit is wrong.
    '701063-2391',
    '850504-3333',
  ])('that is a personal number, as a sole trader’s is, is refused as such: %s', (text) =>
    expect(problemOf(text)).toBe('personal-number'),
  );

  it('with one digit changed is refused', () => {
    const nine = fc
      .integer({ min: 20, max: 99 })
      .chain((month) =>
        fc.tuple(
          fc.constantFrom(1, 2, 3, 5, 6, 7, 8, 9),
          fc.integer({ min: 0, max: 9 }),
          fc.constant(month),
          fc.integer({ min: 0, max: 99_999 }),
        ),
      );
    fc.assert(
      fc.property(nine, fc.nat(9), fc.integer({ min: 1, max: 9 }), ([first, second, month, rest], at, by) => {
        const number = withCheckDigit(`${first}${second}${month}${String(rest).padStart(5, '0')}`);
        expect(problemOf(number)).toBeUndefined();
        const digits = [...number];
        digits[at] = String((Number(digits[at]) + by) % 10);
        expect(parseOrganisationNumber(digits.join('')).ok).toBe(false);
      }),
    );
  });

  it('is stored in one form only, also in a provider’s row', () => {
    expect(isOrganisationNumber('556036-0793')).toBe(true);
    expect(isOrganisationNumber('5560360793')).toBe(false);
    const row = (organisationNumber: string) =>
      ProviderSchema.safeParse({ organisationNumber, account: bankgiro });
    expect(row('556036-0793').success).toBe(true);
    expect(row('640823-3234').success).toBe(false);
  });
});

const withCheckDigit = (nine: string): string =>
  Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).find(hasCheckDigit) ?? nine;
