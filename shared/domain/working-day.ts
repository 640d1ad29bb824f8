import { Temporal } from 'temporal-polyfill';
import { addDaysToDate, type LocalDate, weekdayOf } from './stockholm-time.ts';

/**
 * Working days in Sweden: Monday to Friday but for the public holidays of the law (1989:253), the three eves that the law
 * on dates (1930:173) treats as Sundays, and days that a region adds (`holidays` of the stage). The law's days are reckoned
 * here and not listed, so that a missing list moves no deadline (SECURITY 44).
 */
export function isWorkingDay(date: LocalDate, added: readonly LocalDate[] = []): boolean {
  return weekdayOf(date) < 6 && !added.includes(date) && !publicHolidays(yearOf(date)).has(date);
}

/** The latest working day before the day. */
export function workingDayBefore(date: LocalDate, added: readonly LocalDate[] = []): LocalDate {
  return workingDayOnOrBefore(addDaysToDate(date, -1), added);
}

/** The day itself, or the working day before it: a reminder comes earlier, never later (SECURITY 44). */
export function workingDayOnOrBefore(date: LocalDate, added: readonly LocalDate[] = []): LocalDate {
  let day = date;
  while (!isWorkingDay(day, added)) day = addDaysToDate(day, -1);
  return day;
}

/** The same day next year; 29 February becomes 28 February: earlier, never later (SECURITY 44). */
export const nextYearsDay = (date: LocalDate): LocalDate =>
  Temporal.PlainDate.from(date).add({ years: 1 }).toString();

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

const sameEveryYear = ['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'];
/** Good Friday, Easter Sunday and Monday, Ascension Day, Whit Sunday: so many days from Easter. */
const fromEaster = [-2, 0, 1, 39, 49];

const reckoned = new Map<number, ReadonlySet<LocalDate>>();

function publicHolidays(year: number): ReadonlySet<LocalDate> {
  const known = reckoned.get(year);
  if (known) return known;
  const easter = easterSunday(year);
  const days = new Set([
    ...sameEveryYear.map((day) => `${year}-${day}`),
    ...fromEaster.map((days) => addDaysToDate(easter, days)),
    firstWeekday(`${year}-06-19`, 5),
    firstWeekday(`${year}-06-20`, 6),
    firstWeekday(`${year}-10-31`, 6),
  ]);
  reckoned.set(year, days);
  return days;
}

/** The first such weekday on or after the day: Midsummer's Eve and Day, All Saints' Day. */
const firstWeekday = (from: LocalDate, weekday: number): LocalDate =>
  addDaysToDate(from, (weekday - weekdayOf(from) + 7) % 7);

/** Gauss's reckoning in the form of the Gregorian calendar that holds for every year (Meeus, Jones and Butcher). */
function easterSunday(year: number): LocalDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - corrected + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const days = moon + weekday - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 }).toString();
}
