import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
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
  return ({ applicationId, phase, round }: PhaseRequest): Promise<string> =>
    optimistically(async () => {
      const application = await applications.find(applicationId);
      if (!application) throw new DomainError('ApplicationNotFound');
      if (application.phase !== phase || application.round !== round) return application.round;
      const next = String(Number(round) + 1);
      const now = clock.now();
      const after = { ...application, round: next };
      await applications.commit({
        before: application,
        after,
        facts: [{ action: 'new-round', at: now, by: 'system', details: { round: next } }],
        outbox: [startRow(after, now)],
      });
      return next;
    });
}
