import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { currentRound, withNextRound } from '../domain/round.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { optimistically } from './optimistic.ts';
import { startRow } from './outbox-rows.ts';
import type { ApplicationStore } from './ports.ts';

export type NextRoundDeps = { applications: ApplicationStore; clock: Clock };

/**
 * Hands the waiting over to a new execution: no execution lives longer than 300 days (DESIGN §3). The question stays the
 * same one. Does nothing when the round has moved on already. Answers with the round that is current.
 * @throws DomainError ApplicationNotFound
 */
export function createStartNextRound({ applications, clock }: NextRoundDeps) {
  return ({ applicationId, ...request }: PhaseRequest): Promise<string> =>
    optimistically(async () => {
      const application = await applications.find(applicationId);
      if (!application) throw new DomainError('ApplicationNotFound');
      const current = currentRound(application.rounds, request);
      if (current !== request.round) return current ?? request.round;
      const now = clock.now();
      const after = { ...application, rounds: withNextRound(application.rounds, request) };
      const next = currentRound(after.rounds, request) ?? current;
      await applications.commit({
        before: application,
        after,
        facts: [{ action: 'new-round', at: now, by: 'system', details: { round: next } }],
        outbox: [startRow(after, { ...request, round: next }, now)],
      });
      return next;
    });
}
