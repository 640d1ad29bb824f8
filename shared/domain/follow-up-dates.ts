import type { Instant } from './clock.ts';
import { type FollowUpSummary, isAwaited } from './follow-up-summary.ts';
import type { Programme } from './programme.ts';
import {
  addDaysToDate,
  atHour,
  daysBetween,
  hasExpired,
  type LocalDate,
  startOfDay,
} from './stockholm-time.ts';
import { isWorkingDay, workingDayBefore, workingDayOnOrBefore } from './working-day.ts';

/**
 * The inner deadlines of a programme's year end, each before the next and all before the authority's (DOMAIN facts 9 and
 * 38): the follow-up opens, is due, is reviewed; the report is locked, approved, and due. Days of Stockholm.
 */
export const deadlineKinds = [
  'follow-up-opens',
  'follow-up-due',
  'review-due',
  'lock-due',
  'approval-due',
  'report-due',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];
export type Deadlines = Record<DeadlineKind, LocalDate>;

/** Days before the authority's date, where the programme does not name a day of its own. */
const daysBefore = {
  'follow-up-due': 45,
  'review-due': 21,
  'lock-due': 14,
  'approval-due': 7,
} as const;
const daysToAnswer = 42;

/** The authority's date; 31 March of the year after where neither agreement nor region has said. */
export const reportDueOn = ({ reporting, assumed, year }: Programme): LocalDate =>
  reporting?.due ?? assumed.reportDue ?? `${year + 1}-03-31`;

/**
 * Planned backwards from the authority's date; what the programme names itself stands. Nobody accounts for a year that has
 * not ended: where less time is left than the plan has, its steps share what there is. A planned day that is no working
 * day is moved to the one before.
 */
export function deadlinesOf(programme: Programme, holidays: readonly LocalDate[] = []): Deadlines {
  const reportDue = reportDueOn(programme);
  const { followUpOpens, followUpDue = plannedDue(programme, reportDue, holidays) } = programme.assumed;
  const share = shareOf(daysBetween(followUpDue, reportDue), daysBefore['follow-up-due']);
  const planned = (kind: 'review-due' | 'lock-due' | 'approval-due'): LocalDate =>
    latest(followUpDue, dayBack(reportDue, daysBefore[kind] * share, holidays));
  return {
    'follow-up-opens': followUpOpens ?? plannedOpening(programme, followUpDue, holidays),
    'follow-up-due': followUpDue,
    'review-due': planned('review-due'),
    'lock-due': planned('lock-due'),
    'approval-due': planned('approval-due'),
    'report-due': reportDue,
  };
}

/** As long before the report as planned; of less time after the opening its share. */
function plannedDue(programme: Programme, reportDue: LocalDate, holidays: readonly LocalDate[]): LocalDate {
  const opens = programme.assumed.followUpOpens ?? firstDayAfter(programme);
  const whole = daysToAnswer + daysBefore['follow-up-due'];
  const room = daysBetween(opens, reportDue);
  // A report that is due before the year has ended has its own plan.
  if (room < 0) return dayBack(reportDue, daysBefore['follow-up-due'], holidays);
  return latest(opens, dayBack(reportDue, daysBefore['follow-up-due'] * shareOf(room, whole), holidays));
}

function plannedOpening(programme: Programme, due: LocalDate, holidays: readonly LocalDate[]): LocalDate {
  const planned = dayBack(due, daysToAnswer, holidays);
  const first = firstDayAfter(programme);
  return first <= due ? latest(first, planned) : planned;
}

const firstDayAfter = ({ year }: Programme): LocalDate => `${year + 1}-01-02`;
const latest = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? other : one);
const shareOf = (room: number, wanted: number): number => Math.min(1, Math.max(0, room) / wanted);
const dayBack = (from: LocalDate, days: number, holidays: readonly LocalDate[]): LocalDate =>
  workingDayOnOrBefore(addDaysToDate(from, -Math.ceil(days)), holidays);

/** The day on which people are warned that a deadline is no working day; undefined when it is one (DOMAIN §7). */
export const warningDayOf = (deadline: LocalDate, holidays: readonly LocalDate[]): LocalDate | undefined =>
  isWorkingDay(deadline, holidays) ? undefined : workingDayBefore(deadline, holidays);

/** Mails about days leave when people come to work, by the clocks of Stockholm. */
export const morningHour = 8;
export const morningOf = (date: LocalDate): Instant => atHour(date, morningHour);

/** The account can be sent in from then on: when the units are asked. */
export const followUpOpensAt = (programme: Programme, holidays: readonly LocalDate[] = []): Instant =>
  morningOf(deadlinesOf(programme, holidays)['follow-up-opens']);

/** What comes from then on is late: the whole of the last day is in time. */
export const lateFrom = (dueOn: LocalDate): Instant => startOfDay(addDaysToDate(dueOn, 1));

/**
 * The last day for an account: as the unit was asked, or the programme's when that has been moved on since. After a return it
 * is the day that the coordinator set.
 */
export function dueOnOf(
  { status, dueOn }: Pick<FollowUpSummary, 'status' | 'dueOn'>,
  programme: Programme,
  holidays: readonly LocalDate[],
): LocalDate {
  if (status !== 'asked') return dueOn;
  return latest(dueOn, deadlinesOf(programme, holidays)['follow-up-due']);
}

/** Nothing has come, and its last day has passed. */
export const isOverdue = (
  followUp: Pick<FollowUpSummary, 'status' | 'dueOn'>,
  programme: Programme,
  today: LocalDate,
  holidays: readonly LocalDate[],
): boolean => isAwaited(followUp) && followUp.dueOn < today && dueOnOf(followUp, programme, holidays) < today;

/** So many days before the last day the unit is reminded. */
const remindBefore = 7;

/** `no-working-day` warns that the last day is none (DOMAIN §7). The day it leaves on names it. */
export type Reminder = { on: LocalDate; at: Instant; kind: 'soon' | 'no-working-day' | 'late' };
export type Pace = { holidays: readonly LocalDate[]; everyDays: number };

/**
 * When somebody is reminded of a day: a week before it and, if it is no working day, on the working day before it; after
 * it on the day after, and then every so many days. Ascending, and without end, so that a late one is never forgotten.
 */
function* remindersOf(dueOn: LocalDate, { holidays, everyDays }: Pace): Generator<Reminder> {
  const soon = workingDayOnOrBefore(addDaysToDate(dueOn, -remindBefore), holidays);
  const warned = warningDayOf(dueOn, holidays);
  yield reminder(soon, 'soon');
  if (warned !== undefined && warned > soon) yield reminder(warned, 'no-working-day');
  for (let late = 1; ; late += everyDays) yield reminder(addDaysToDate(dueOn, late), 'late');
}

const reminder = (on: LocalDate, kind: Reminder['kind']): Reminder => ({ on, at: morningOf(on), kind });

/**
 * The reminder that it is time for, if any, and when the next one is. Of those that should have left by now only the latest
 * counts, and none that lies before the question was put.
 */
export function reminderDue(
  dueOn: LocalDate,
  pace: Pace,
  { askedAt, now }: { askedAt: Instant; now: Instant },
): { due?: Reminder; nextAt: Instant } {
  let due: Reminder | undefined;
  for (const next of remindersOf(dueOn, pace)) {
    if (!hasExpired(next.at, now)) return { ...(due && { due }), nextAt: next.at };
    if (next.at > askedAt) due = next;
  }
  throw new RangeError('There is always a next reminder');
}
