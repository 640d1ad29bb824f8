import { type Application, isProviders } from '../domain/application.ts';
import { type CaseFile, quarterQuestion } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { firstQuarter, quarterFollows } from '../domain/quarter-follows.ts';
import {
  nextPayoutsRound,
  payoutsRounds,
  quarterOfRound,
  roundNumber,
  withQuarter,
} from '../domain/round.ts';
import type { Quarter } from '../domain/stockholm-time.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import { startRow } from './outbox-rows.ts';
import type { ProgrammeBooks } from './ports.ts';

/**
 * Begins the payouts phase of a provider's approved activity, with the first quarter whose money can still be asked for.
 * When it has begun, and a change has given money to a quarter that waited for nothing, that quarter begins anew. Does
 * nothing for a department, or when the year's last window has closed.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createBeginPayouts(deps: LoadCaseDeps & { clock: Clock }) {
  return (applicationId: string): Promise<void> =>
    optimistically(async () => {
      const { file, books } = await loadCase(deps, applicationId);
      const { application } = file;
      const now = deps.clock.now();
      const quarter = mayBeginPayouts(application)
        ? firstQuarter(books.programme, now)
        : sleepingQuarter(file, books, now);
      if (!quarter) return;
      const round = nextPayoutsRound(application.rounds, quarter);
      await deps.applications.commit({
        before: application,
        after: { ...application, rounds: withQuarter(application.rounds, quarter, roundNumber(round.round)) },
        facts: [{ action: 'payouts-began', at: now, by: 'system', details: { quarter } }],
        outbox: [startRow(application, round, now)],
      });
    });
}

/** The quarter whose money can be asked for, while nobody has been told so because there was none. */
function sleepingQuarter(file: CaseFile, books: ProgrammeBooks, now: string): Quarter | undefined {
  const begun = payoutsRounds(file.application).map(({ round }) => quarterOfRound(round));
  return begun.find(
    (quarter) =>
      quarterFollows(file, books, quarter, now).need === 'ask-provider' &&
      quarterQuestion(file, 'payout-request', quarter)?.status !== 'open',
  );
}

/** A change that is asked for meanwhile keeps nobody from the money of the activity as it is approved. */
export const mayBeginPayouts = (application: Application): boolean =>
  isProviders(application) && application.status === 'approved' && !application.rounds.payouts;
