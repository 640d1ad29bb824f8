import type { Application } from '../domain/application.ts';
import type { Clock } from '../domain/clock.ts';
import { deadlinesOf } from '../domain/follow-up-dates.ts';
import type { Programme } from '../domain/programme.ts';
import { followUpRound, withFollowUp } from '../domain/round.ts';
import { addDaysToDate, type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { startRow } from './outbox-rows.ts';

export type BeginFollowUpDeps = LoadCaseDeps & { clock: Clock; holidays: readonly LocalDate[] };

/** What is approved and has not been asked for its account. */
export const mayBeginFollowUp = ({ status, followUp }: Pick<Application, 'status' | 'followUp'>): boolean =>
  status === 'approved' && followUp === undefined;

/**
 * Begins the followUp phase of an approved activity, once: its execution then waits for the day and asks. False when it
 * has begun, or nothing is approved.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createBeginFollowUp(deps: BeginFollowUpDeps) {
  return (applicationId: string): Promise<boolean> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      const { application } = file;
      if (!mayBeginFollowUp(application)) return false;
      const now = deps.clock.now();
      const dueOn = dueFor(books.programme, deps.holidays, localDateOf(now));
      const after: Application = {
        ...application,
        rounds: withFollowUp(application.rounds),
        followUp: { status: 'asked', askedAt: now, dueOn, revision: 0, late: false },
      };
      const round = followUpRound(after);
      await deps.applications.commit({
        before: application,
        after,
        facts: [{ action: 'follow-up-began', at: now, by: 'system', details: { dueOn } }],
        outbox: round ? [startRow(after, round, now)] : [],
      });
      return true;
    });
}

/** Nobody has less than a week: whoever is asked that late has a fortnight of their own. */
const leastDays = 7;
const daysWhenLate = 14;

function dueFor(programme: Programme, holidays: readonly LocalDate[], today: LocalDate): LocalDate {
  const due = deadlinesOf(programme, holidays)['follow-up-due'];
  return due >= addDaysToDate(today, leastDays) ? due : addDaysToDate(today, daysWhenLate);
}
