import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountSchema,
  formatKronor,
  formatMeasured,
  formatNumber,
  largestAmount,
  parseAmount,
} from '../../shared/domain/money.ts';

const exactly = (kronor: number) => ({ ok: true, kronor, approximate: false });
const about = (kronor: number) => ({ ok: true, kronor, approximate: true });

describe('parseAmount', () => {
  it.each([
    ['8200000', 8_200_000],
    ['8 200 000', 8_200_000],
    ['41\u00a0197\u00a0280', 41_197_280],
    ['41\u202f197\u202f280', 41_197_280],
    ['41\u2009197\u2009280 kr', 41_197_280],
    ['  500 000  ', 500_000],
    ['kr41 197 280', 41_197_280],
    ['kr41\u00a0197\u00a0280', 41_197_280],
    ['SEK 300000', 300_000],
    ['300 000 sek', 300_000],
    ['300 000kr', 300_000],
    ['1 000,00', 1_000],
    ['4,4 mkr', 4_400_000],
    ['4,35 mkr', 4_350_000],
    ['25,4\u00a0mkr', 25_400_000],
    ['4,5mkr', 4_500_000],
    ['13,5 MKR', 13_500_000],
    ['400 mnkr', 400_000_000],
    ['591 tkr', 591_000],
    ['0,5 tkr', 500],
    ['1', 1],
    ['0042', 42],
    ['10 000 000 000', largestAmount],
  ])('reads %j as people and the documents write it', (text, kronor) => {
    expect(parseAmount(text)).toEqual(exactly(kronor));
  });

  it.each([
    'ca 300 000',
    'ca 300 000 kr',
    'Ca. 300 000',
    'cirka 300 000',
    'ca kr 300 000',
    'ca\u00a00,3 mkr',
  ])('reads %j as approximate', (text) => expect(parseAmount(text)).toEqual(about(300_000)));

  it.each([
    ['0', 'zero'],
    ['0,0 mkr', 'zero'],
    ['-5', 'negative'],
    ['\u2212250 000', 'negative'],
    ['\uff0d250', 'negative'],
    ['\u2013 5 kr', 'negative'],
    ['kr -5', 'negative'],
    ['1e9', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['9007199254740992', 'too-large'],
    ['10 000 000 001', 'too-large'],
    ['10 001 mkr', 'too-large'],
    ['9'.repeat(100_000), 'too-large'],
  ])('SECURITY-31: refuses the amount %.20j by name as %s', (text, problem) => {
    expect(parseAmount(text)).toEqual({ ok: false, problem });
  });

  it('SECURITY-31: reads 1,5 mkr by the written rule', () => {
    expect(parseAmount('1,5 mkr')).toEqual(exactly(1_500_000));
  });

  it('SECURITY-30: reads full-width digits in an amount and refuses U+2212 by name', () => {
    expect(parseAmount('\uff12\uff15\uff10\u3000\uff10\uff10\uff10')).toEqual(exactly(250_000));
    expect(parseAmount('\uff14\uff0c\uff14\uff4d\uff4b\uff52')).toEqual(exactly(4_400_000));
    expect(parseAmount('\u2212\uff11')).toEqual({ ok: false, problem: 'negative' });
  });

  it.each([
    ['', 'empty'],
    [' \u00a0\t\n', 'empty'],
    ['1 000,50', 'has-ore'],
    ['1,0000001 mkr', 'has-ore'],
    ['0,001', 'has-ore'],
    ['1 2 3', 'grouping'],
    ['1 0000', 'grouping'],
    ['1000 000', 'grouping'],
    ['1  000', 'grouping'],
    ['1.000.000', 'not-a-number'],
    ['1.5 mkr', 'not-a-number'],
    ['10\u00b2', 'not-a-number'],
    ['\u0661\u0662', 'not-a-number'],
    ['1,', 'not-a-number'],
    [',5 mkr', 'not-a-number'],
    ['kr', 'not-a-number'],
    ['kr 4,4 mkr', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['=1+1', 'not-a-number'],
    ['1\u200b000', 'not-a-number'],
    ['1 000 kr/mån', 'not-a-number'],
    ['5*40 000*12', 'not-a-number'],
  ])('refuses %j as %s', (text, problem) => {
    expect(parseAmount(text)).toEqual({ ok: false, problem });
  });

  it('never throws, and never gives anything but whole kronor within the limit', () => {
    const pieces = fc.constantFrom(
      '1',
      '0',
      '9',
      ' ',
      '\u00a0',
      ',',
      '-',
      'kr',
      'mkr',
      'tkr',
      'ca',
      'e',
      '.',
      '\uff13',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(pieces).map((signs) => signs.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const parsed = parseAmount(text);
        if (!parsed.ok) return;
        expect(Number.isInteger(parsed.kronor)).toBe(true);
        expect(parsed.kronor).toBeGreaterThan(0);
        expect(parsed.kronor).toBeLessThanOrEqual(largestAmount);
      }),
    );
  });

  it('answers at once also to a long text made to confuse it', () => {
    const started = performance.now();
    parseAmount(`${' '.repeat(500_000)}x`);
    parseAmount(`1${' 1'.repeat(500_000)}x`);
    parseAmount(`1${' '.repeat(500_000)}x`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('formatKronor', () => {
  it('puts no-break spaces between the groups and before kr', () => {
    expect(formatKronor(8_200_000)).toBe('8\u00a0200\u00a0000\u00a0kr');
    expect(formatKronor(0)).toBe('0\u00a0kr');
    expect(formatKronor(191)).toBe('191\u00a0kr');
    expect(formatNumber(1000)).toBe('1\u00a0000');
    expect(formatNumber(41_197_089)).toBe('41\u00a0197\u00a0089');
  });

  it('writes a minus as U+2212, and never minus zero', () => {
    expect(formatKronor(-1_622_695)).toBe('\u22121\u00a0622\u00a0695\u00a0kr');
    expect(formatNumber(-0)).toBe('0');
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuses %d, which is no whole sum',
    (value) => {
      expect(() => formatKronor(value)).toThrow(RangeError);
    },
  );

  it('is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largestAmount }), (kronor) => {
        expect(parseAmount(formatKronor(kronor))).toEqual(exactly(kronor));
        expect(parseAmount(formatNumber(kronor))).toEqual(exactly(kronor));
        expect(parseAmount(String(kronor))).toEqual(exactly(kronor));
      }),
    );
  });
});

describe('amountSchema', () => {
  it('turns a form text into whole kronor', () => {
    expect(amountSchema.parse('41\u00a0197\u00a0280')).toBe(41_197_280);
  });

  it.each([
    ['', 'amount.empty'],
    ['many', 'amount.not-a-number'],
    [undefined, 'amount.empty'],
  ])('names what is wrong with %j by its message key', (text, message) => {
    expect(amountSchema.safeParse(text).error?.issues).toMatchObject([{ message }]);
  });
});

describe('formatMeasured', () => {
  it.each([
    [1240.5, '1\u00a0240,5', '1\u00a0240.5'],
    [-3, '\u22123', '\u22123'],
    [1_000_000, '1\u00a0000\u00a0000', '1\u00a0000\u00a0000'],
    [0.1 + 0.2, '0,3', '0.3'],
    [0, '0', '0'],
  ])('writes %d with a comma in Swedish and a point in English', (value, swedish, english) => {
    expect([formatMeasured(value, 'sv'), formatMeasured(value, 'en')]).toEqual([swedish, english]);
  });
});
