import type { Instant } from '../../shared/domain/clock.ts';
import { deadlinesOf } from '../../shared/domain/follow-up-dates.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { addDaysToDate, atHour, type LocalDate } from '../../shared/domain/stockholm-time.ts';
import { type YearEndMoment, yearEndMoments } from './account-habits.ts';

/** At one moment in UTC: whose programme's turn it is. A programme may have several turns at once when its dates lie close. */
export type YearEndStep = { at: Instant; due: { programme: Programme; moment: YearEndMoment }[] };

/**
 * What happens when at the year end of all the programmes, ascending: what falls on the same time is one step. `holidays` are
 * those that the system plans with.
 */
export function yearEndSteps(
  programmes: readonly Programme[],
  holidays: readonly LocalDate[] = [],
): YearEndStep[] {
  const all = programmes.flatMap((programme) =>
    momentsOf(programme, holidays).map(({ moment, at }) => ({ programme, moment, at })),
  );
  return [...Map.groupBy(all, ({ at }) => at)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([at, due]) => ({ at, due }));
}

/** The moments of one programme; none is planned before the one that it follows. */
function momentsOf(
  programme: Programme,
  holidays: readonly LocalDate[],
): { moment: YearEndMoment; at: string }[] {
  const planned = planFor(programme, holidays);
  let earliest = '';
  return yearEndMoments.map((moment) => {
    earliest = later(earliest, planned[moment]);
    return { moment, at: earliest };
  });
}

function planFor(programme: Programme, holidays: readonly LocalDate[]): Record<YearEndMoment, string> {
  const days = deadlinesOf(programme, holidays);
  const { 'follow-up-opens': opens, 'follow-up-due': due } = days;
  const after = addDaysToDate;
  const settled = later(days['review-due'], after(due, 20));
  const locked = later(days['lock-due'], after(settled, 1));
  const sent = after(locked, 2);
  return {
    opening: atHour(opens, 9),
    mending: atHour(earlier(after(opens, 7), due), 9),
    reminded: atHour(after(due, -6), 10),
    'last-day': atHour(due, 15),
    chased: atHour(after(due, 1), 10),
    late: atHour(after(due, 9), 10),
    mended: atHour(after(due, 16), 10),
    settled: atHour(settled, 10),
    lock: atHour(locked, 10),
    approve: atHour(after(locked, 1), 10),
    send: atHour(sent, 10),
    over: atHour(lastLook(programme, later(sent, days['report-due'])), 10),
  };
}

/** The coordinator's last reminder would leave by then: the watch of the programme finds that there is nothing to say. */
const lastLook = ({ assumed }: Programme, from: LocalDate): LocalDate =>
  addDaysToDate(from, assumed.remindAfterDays + 1);

/** The first day of a programme's year end, Stockholm's. */
export const yearEndBegins = (programme: Programme): LocalDate => deadlinesOf(programme)['follow-up-opens'];

const later = (one: string, other: string): string => (one > other ? one : other);
const earlier = (one: string, other: string): string => (one < other ? one : other);
