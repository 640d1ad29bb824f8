import { addDaysToDate, type LocalDate, weekdayOf } from './stockholm-time.ts';

export const payDayProblems = ['past', 'weekend', 'far'] as const;
export type PayDayProblem = (typeof payDayProblems)[number];

/** A day further away than this is a slip of the pen. */
const daysAhead = 366;
const friday = 5;

/** Why the bank cannot be asked to pay on this day of Stockholm's, seen from today; undefined when it can. */
export function payDayProblem(day: LocalDate, today: LocalDate): PayDayProblem | undefined {
  if (day < today) return 'past';
  if (day > addDaysToDate(today, daysAhead)) return 'far';
  return weekdayOf(day) > friday ? 'weekend' : undefined;
}

/** The first and the last day of which one may be chosen; weekends between them are not. */
export const payDays = (today: LocalDate): { earliest: LocalDate; latest: LocalDate } => ({
  earliest: weekdayOf(today) > friday ? workingDayAfter(today) : today,
  latest: addDaysToDate(today, daysAhead),
});

/** The next working day after this one; bank holidays are not known here. */
export function workingDayAfter(day: LocalDate): LocalDate {
  const next = addDaysToDate(day, 1);
  return weekdayOf(next) > friday ? workingDayAfter(next) : next;
}
