import type { Report } from './faults.ts';
import type { Typed } from './form.ts';

const mostPosts = 1000;
const longestPeriod = 60;

/** `0,75`, `0.75` or `50 %` as full-time posts, over 0 and up to 1000. Blank is undefined (DOMAIN fact 17). */
export function readFullTimeEquivalents(typed: Typed, report: Report): number | undefined {
  const plain = folded(typed.fullTimeEquivalents);
  if (plain === '') return undefined;
  const [, whole, fraction = '0', percent] =
    /^(\d{1,6})(?:[.,](\d{1,4}))? ?(%|procent|percent)?$/i.exec(plain) ?? [];
  if (whole === undefined) return report('fullTimeEquivalents', 'apply.problem.fullTimeEquivalents');
  // The exponent moves the decimal point in the text: 33,3 / 100 would not be 0,333.
  const posts = Number(`${whole}.${fraction}e${percent ? -2 : 0}`);
  if (posts > 0 && posts <= mostPosts) return posts;
  return report('fullTimeEquivalents', 'apply.problem.fullTimeEquivalentsRange');
}

/** `6`, `6 mån` or `1 år` as whole months, 1 to 60. Blank is undefined (DOMAIN fact 17). */
export function readPeriodMonths(typed: Typed, report: Report): number | undefined {
  const plain = folded(typed.periodMonths);
  if (plain === '') return undefined;
  const [, number, unit = ''] = /^(\d{1,4}) ?(mån\.?|månad|månader|months?|år|years?)?$/i.exec(plain) ?? [];
  if (number === undefined) return report('periodMonths', 'apply.problem.periodMonths');
  const months = Number(number) * (/^(år|year)/i.test(unit) ? 12 : 1);
  if (months >= 1 && months <= longestPeriod) return months;
  return report('periodMonths', 'apply.problem.periodMonthsRange', { max: longestPeriod });
}

/** Full-width digits and no-break spaces are read as the ordinary ones. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();
