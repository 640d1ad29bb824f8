import { type Application, isProviders } from '../domain/application.ts';
import type { Clock } from '../domain/clock.ts';
import { firstQuarter } from '../domain/quarter-follows.ts';
import { payoutsRound, withQuarter } from '../domain/round.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { startRow } from './outbox-rows.ts';

/**
 * Begins the payouts phase of a provider's approved activity, with the first quarter whose money can still be asked for.
 * Does nothing when it has begun, for a department, or when the year's last window has closed.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createBeginPayouts(deps: LoadCaseDeps & { clock: Clock }) {
  return (applicationId: string): Promise<void> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      const { application } = file;
      if (!mayBeginPayouts(application)) return;
      const now = deps.clock.now();
      const quarter = firstQuarter(books.programme, now);
      if (!quarter) return;
      await deps.applications.commit({
        before: application,
        after: { ...application, rounds: withQuarter(application.rounds, quarter) },
        facts: [{ action: 'payouts-began', at: now, by: 'system', details: { quarter } }],
        outbox: [startRow(application, { phase: 'payouts', round: payoutsRound(quarter, 1) }, now)],
      });
    });
}

/** A change that is asked for meanwhile keeps nobody from the money of the activity as it is approved. */
export const mayBeginPayouts = (application: Application): boolean =>
  isProviders(application) && application.status === 'approved' && !application.rounds.payouts;
