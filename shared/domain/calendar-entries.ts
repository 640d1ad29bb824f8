import { type DeadlineKind, deadlineKinds, deadlinesOf, warningDayOf } from './follow-up-dates.ts';
import type { Obligation } from './obligation.ts';
import { quartersOf } from './payout-window.ts';
import { type Programme, payoutWindow } from './programme.ts';
import { addDaysToDate, type LocalDate, type Quarter } from './stockholm-time.ts';

export const calendarKinds = [
  'applications-open',
  'applications-close',
  'payout-opens',
  'payout-closes',
  ...deadlineKinds,
  'obligation',
] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** `late`: the day has passed and it is not done. `soon`: within two weeks. `passed`: a day at which nothing is to be done. */
export const calendarMarks = ['done', 'waived', 'late', 'soon', 'passed', 'coming'] as const;
export type CalendarMark = (typeof calendarMarks)[number];

/** One day of a programme that somebody should know of; `key` tells it apart within its programme and never changes. */
export type CalendarEntry = {
  programmeId: string;
  programme: string;
  key: string;
  kind: CalendarKind;
  on: LocalDate;
  quarter?: Quarter;
  /** Of an obligation: what is to be done. */
  text?: string;
  /** When something must be done by `on` and it is no working day: the one before it (SECURITY 44). */
  lastWorkingDay?: LocalDate;
  mark: CalendarMark;
};

/** For whom: officials see every day; others those that concern them. */
export type Concerns = { applying: boolean; payouts: boolean; followUp: boolean; region: boolean };
export const everyDay: Concerns = { applying: true, payouts: true, followUp: true, region: true };

export type CalendarFacts = {
  obligations: readonly Obligation[];
  holidays: readonly LocalDate[];
  /** Which of the year end's days have been kept. */
  done: ReadonlySet<DeadlineKind>;
  /** Which of the others nobody need keep any more. */
  waived?: ReadonlySet<DeadlineKind> | undefined;
  concerns: Concerns;
  today: LocalDate;
};

/** So many days before it a day is marked as soon. */
const soonDays = 14;

/** The days of one programme by date; of the same date in the order of the year's course. */
export function calendarEntries(programme: Programme, facts: CalendarFacts): CalendarEntry[] {
  const { concerns } = facts;
  const days = [
    ...(concerns.applying ? applicationDays(programme) : []),
    ...(concerns.payouts ? payoutDays(programme) : []),
    ...yearEndDays(programme, facts),
    ...(concerns.region ? facts.obligations.map(obligationDay) : []),
  ];
  return days.map((day) => entryOf(programme, day, facts)).toSorted(byDay);
}

export const byDay = (one: CalendarEntry, other: CalendarEntry): number =>
  compare(one.on, other.on) || calendarKinds.indexOf(one.kind) - calendarKinds.indexOf(other.kind);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** `state` says whether something is to be done by the day, and whether it is. */
type Day = Pick<CalendarEntry, 'key' | 'kind' | 'on' | 'quarter' | 'text'> & {
  state: 'open' | 'done' | 'waived' | 'event';
};

const applicationDays = ({ assumed }: Programme): Day[] => [
  { key: 'applications-open', kind: 'applications-open', on: assumed.opens, state: 'event' },
  { key: 'applications-close', kind: 'applications-close', on: assumed.closes, state: 'event' },
];

function payoutDays(programme: Programme): Day[] {
  if (!programme.assumed.providersMayApply) return [];
  return quartersOf(programme.year).flatMap((quarter): Day[] => {
    const { opensOn, lastDay } = payoutWindow(programme, quarter);
    return [
      { key: `payout-opens-${quarter}`, kind: 'payout-opens', on: opensOn, quarter, state: 'event' },
      { key: `payout-closes-${quarter}`, kind: 'payout-closes', on: lastDay, quarter, state: 'event' },
    ];
  });
}

function yearEndDays(programme: Programme, { holidays, done, waived, concerns }: CalendarFacts): Day[] {
  const deadlines = deadlinesOf(programme, holidays);
  const shown = deadlineKinds.filter((kind) =>
    kind === 'follow-up-opens' || kind === 'follow-up-due' ? concerns.followUp : concerns.region,
  );
  return shown.map((kind) => ({
    key: kind,
    kind,
    on: deadlines[kind],
    state: stateOf(kind, { done, waived }),
  }));
}

function stateOf(kind: DeadlineKind, { done, waived }: Pick<CalendarFacts, 'done' | 'waived'>): Day['state'] {
  if (kind === 'follow-up-opens') return 'event';
  if (done.has(kind)) return 'done';
  return waived?.has(kind) ? 'waived' : 'open';
}

const obligationDay = ({ id, text, dueOn, state }: Obligation): Day => ({
  key: `obligation-${id}`,
  kind: 'obligation',
  on: dueOn,
  text,
  state,
});

function entryOf(
  { id, name, year }: Programme,
  { state, ...day }: Day,
  { holidays, today }: CalendarFacts,
): CalendarEntry {
  const lastWorkingDay = isLastDay(day.kind) ? warningDayOf(day.on, holidays) : undefined;
  return {
    programmeId: id,
    programme: `${name} ${year}`,
    ...day,
    ...(lastWorkingDay && { lastWorkingDay }),
    mark: markOf(state, day.on, lastWorkingDay ?? day.on, today),
  };
}

/** What opens on a Sunday needs nobody: only what must be done by a day is warned of. */
const isLastDay = (kind: CalendarKind): boolean =>
  kind !== 'applications-open' && kind !== 'payout-opens' && kind !== 'follow-up-opens';

/** What falls on no working day comes soon counted from the working day before it: earlier, never later. */
function markOf(
  state: Day['state'],
  on: LocalDate,
  lastWorkingDay: LocalDate,
  today: LocalDate,
): CalendarMark {
  if (state === 'done' || state === 'waived') return state;
  if (on < today) return state === 'event' ? 'passed' : 'late';
  return lastWorkingDay <= addDaysToDate(today, soonDays) ? 'soon' : 'coming';
}
