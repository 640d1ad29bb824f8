import type { Kronor } from './money.ts';
import type { LocalDate } from './stockholm-time.ts';

export type Investment = {
  /** What it cost, in whole kronor. */
  amount: Kronor;
  /** The day it was taken into use; its whole month is counted. */
  inServiceOn: LocalDate;
  /** Whole years, at least 1. */
  usefulLifeYears: number;
};

/**
 * The one year's depreciation, the only part of an investment that may be charged (DOMAIN fact 20).
 * Linear by month, from and including the month it was taken into use; 0 before that and after its useful life.
 * Each year is the difference between two rounded running totals, so the years add up to the amount exactly.
 * Throws RangeError if the amount or the useful life is no whole number, or the date does not begin with a month.
 */
export function thisYearsDepreciation(investment: Investment & { year: number }): Kronor {
  const { amount, year } = investment;
  const months = wholeNumber(investment.usefulLifeYears, 1) * 12;
  const first = monthNumber(investment.inServiceOn);
  const total = (endOfYear: number): Kronor => {
    const elapsed = Math.min(Math.max((endOfYear + 1) * 12 - first, 0), months);
    return Math.round((wholeNumber(amount, 0) * elapsed) / months);
  };
  return total(year) - total(year - 1);
}

/** Months since year 0; January is 0 within its year. */
function monthNumber(date: LocalDate): number {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])-/.exec(date) ?? [];
  if (!year || !month) throw new RangeError(`Not a date: ${date}`);
  return Number(year) * 12 + Number(month) - 1;
}

function wholeNumber(value: number, least: number): number {
  if (!Number.isSafeInteger(value) || value < least) throw new RangeError(`Not a whole number: ${value}`);
  return value;
}
