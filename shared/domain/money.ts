import * as z from 'zod';

/** Whole kronor. The decisions have no öre (DOMAIN §7), so money is an integer everywhere in the model. */
export type Kronor = number;

/** The largest amount a person can write: 10 miljarder kronor, far over any region's yearly grants. */
export const largestAmount: Kronor = 10_000_000_000;

export const amountProblems = [
  'empty',
  'not-a-number',
  'grouping',
  'negative',
  'zero',
  'has-ore',
  'too-large',
] as const;
export type AmountProblem = (typeof amountProblems)[number];

export type ParsedAmount =
  | { ok: true; kronor: Kronor; approximate: boolean }
  | { ok: false; problem: AmountProblem };

const decimalsOfUnit: Record<string, number> = { kr: 0, sek: 0, tkr: 3, mkr: 6, mnkr: 6 };

const amountForm =
  /^(?<about>ca\.?|cirka)? ?(?<sign>-)? ?(?<before>kr|sek)? ?(?<innerSign>-)? ?(?<whole>\d[\d ]*)(?:,(?<fraction>\d+))? ?(?<unit>kr|sek|tkr|mkr|mnkr)?$/i;

const groupsOfThree = /^\d{1,3}(?: \d{3})+$/;

/**
 * Reads an amount as people and the region's documents write it (DOMAIN §5 and §7).
 *
 * The written rule:
 * - digits alone, or in groups of three after the first group, with a space, no-break space (U+00A0), narrow
 *   no-break space (U+202F) or thin space (U+2009) between: `8200000`, `8 200 000`. `1 2 3` and `1 0000` are
 *   refused as `grouping`, since a digit is probably missing or doubled;
 * - `kr` or `SEK` before or after, with or without a space: `kr41 197 280`;
 * - `tkr`, `mkr` and `mnkr` after, with a decimal comma if wanted: `591 tkr`, `4,4 mkr`;
 * - `ca` or `cirka` before makes it approximate (fact 12);
 * - full-width digits and signs are read as the ordinary ones. Nothing else is folded: `10²` is no number;
 * - `-`, `−` (U+2212) and `–` (U+2013) are minus signs, and refused as `negative`;
 * - what is not whole kronor is refused as `has-ore`; `1 000,00` is whole;
 * - a point is refused (`1.000.000`, `1.5 mkr`): it means thousands to some and decimals to others;
 * - `1e9`, `NaN`, `0x10` are refused as `not-a-number`; over 10 miljarder kronor (also 2^53) as `too-large`.
 */
export function parseAmount(text: string): ParsedAmount {
  const plain = foldToAscii(text).trim();
  if (plain === '') return { ok: false, problem: 'empty' };
  const parts = amountForm.exec(plain)?.groups;
  const whole = parts?.whole?.trim() ?? '';
  if (!parts || (parts.before && parts.unit)) return { ok: false, problem: 'not-a-number' };
  if (whole.includes(' ') && !groupsOfThree.test(whole)) return { ok: false, problem: 'grouping' };
  if (parts.sign || parts.innerSign) return { ok: false, problem: 'negative' };
  const decimals = decimalsOfUnit[parts.unit?.toLowerCase() ?? 'kr'] ?? 0;
  const counted = countKronor(whole.replaceAll(' ', ''), parts.fraction ?? '', decimals);
  return typeof counted === 'string'
    ? { ok: false, problem: counted }
    : { ok: true, kronor: counted, approximate: parts.about !== undefined };
}

function foldToAscii(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u202f\u2009\u3000]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-');
}

/** Moves the decimal comma in the text itself: floating point would make 4,35 mkr into 4 349 999,999… */
function countKronor(whole: string, fraction: string, decimals: number): Kronor | AmountProblem {
  const ore = fraction.slice(decimals);
  if (/[1-9]/.test(ore)) return 'has-ore';
  const digits = (whole + fraction.slice(0, decimals).padEnd(decimals, '0')).replace(/^0+/, '');
  if (digits === '') return 'zero';
  if (digits.length > String(largestAmount).length) return 'too-large';
  const kronor = Number(digits);
  return kronor > largestAmount ? 'too-large' : kronor;
}

/**
 * A form's text to whole kronor. Issues carry the message key `amount.<problem>`.
 * The word "ca" is accepted and dropped; whoever needs to know of it calls {@link parseAmount}.
 */
export const amountSchema = z.string({ error: 'amount.empty' }).transform((text, context): Kronor => {
  const parsed = parseAmount(text);
  if (parsed.ok) return parsed.kronor;
  context.addIssue({ code: 'custom', message: `amount.${parsed.problem}` });
  return z.NEVER;
});

/** `8 200 000`: groups of three with a no-break space (U+00A0) between, U+2212 as minus. Throws RangeError if not whole. */
export function formatNumber(whole: number): string {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`Not a whole number: ${whole}`);
  const grouped = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return whole < 0 ? `\u2212${grouped}` : grouped;
}

/** `1 240,5` in Swedish; the same with a point in English. Grouped in threes by no-break spaces. */
export function formatMeasured(value: number, language: 'sv' | 'en'): string {
  const [whole = '', decimals] = Math.abs(value)
    .toFixed(6)
    .replace(/\.?0+$/, '')
    .split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const sign = value < 0 ? '\u2212' : '';
  return `${sign}${grouped}${decimals ? `${language === 'sv' ? ',' : '.'}${decimals}` : ''}`;
}

/** `8 200 000 kr`, with no-break spaces, so that a sum is never broken over two lines. Same on every machine. */
export function formatKronor(kronor: Kronor): string {
  return `${formatNumber(kronor)}\u00a0kr`;
}
