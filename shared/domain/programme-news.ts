import type { Instant } from './clock.ts';
import {
  type DeadlineKind,
  type Deadlines,
  type Pace,
  reminderDue,
  warningDayOf,
} from './follow-up-dates.ts';
import type { LocalDate } from './stockholm-time.ts';

/** What coordinators are told of a programme's year end; `missing` are accounts that have not come, the first of so many. Days of Stockholm. */
export type ProgrammeNews =
  | { kind: 'opened'; activities: number }
  | {
      kind: 'soon' | 'no-working-day' | 'late';
      deadline: DeadlineKind;
      on: LocalDate;
      /** Where `on` is no working day: the one before it. */
      lastWorkingDay?: LocalDate;
    }
  | { kind: 'missing'; accounts: { unit: string; activity: string }[]; count: number };

/** Deadlines that something must be done by; opening is done by the system. */
export type Kept = Exclude<DeadlineKind, 'follow-up-opens'>;
const kept: Kept[] = ['follow-up-due', 'review-due', 'lock-due', 'approval-due', 'report-due'];

export type YearEnd = {
  deadlines: Deadlines;
  /** Which of them have been kept already. */
  done: ReadonlySet<Kept>;
  pace: Pace;
  /** When the watch began: nobody is told of what lay before. */
  since: Instant;
  now: Instant;
};

/** The deadlines that it is time to tell of, each with the day of its telling, and when the next telling is. */
export function deadlineNews({ deadlines, done, pace, since, now }: YearEnd): {
  news: { toldOn: LocalDate; news: Extract<ProgrammeNews, { deadline: DeadlineKind }> }[];
  nextAt: Instant | undefined;
} {
  const open = kept.filter((kind) => !done.has(kind));
  const looked = open.map((deadline) => {
    const on = deadlines[deadline];
    const lastWorkingDay = warningDayOf(on, pace.holidays);
    const { due, nextAt } = reminderDue(on, pace, { askedAt: since, now });
    const news = due && { kind: due.kind, deadline, on, ...(lastWorkingDay && { lastWorkingDay }) };
    return { nextAt, told: due && news ? [{ toldOn: due.on, news }] : [] };
  });
  return {
    news: looked.flatMap(({ told }) => told),
    nextAt: looked.map(({ nextAt }) => nextAt).toSorted()[0],
  };
}
