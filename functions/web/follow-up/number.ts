/** Why a number cannot be read: it is none, or its decimals stand after a point. */
export type NumberProblem = 'not-a-number' | 'point' | 'too-large';
export type ParsedNumber = { ok: true; value: number } | { ok: false; problem: NumberProblem };

const form = /^(?<sign>-)?(?<whole>\d+|\d{1,3}(?: \d{3})+)(?:,(?<decimals>\d{1,6}))?$/;
const largest = 1_000_000_000_000;

/**
 * A number as somebody has counted or measured it: `1 240`, `12,5`, `-3`. Written as amounts are, but with a decimal comma
 * where wanted: a point means thousands to some and decimals to others.
 */
export function parseNumber(text: string): ParsedNumber {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/\s/g, ' ')
    .trim();
  if (/^-?[\d ]+\.[\d.]*$/.test(plain)) return { ok: false, problem: 'point' };
  const parts = form.exec(plain)?.groups;
  if (!parts) return { ok: false, problem: 'not-a-number' };
  const digits = `${parts.sign ?? ''}${parts.whole?.replaceAll(' ', '')}.${parts.decimals ?? '0'}`;
  const value = Number(digits);
  return Math.abs(value) > largest ? { ok: false, problem: 'too-large' } : { ok: true, value: value || 0 };
}
