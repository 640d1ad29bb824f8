import { latestDecision } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { notPossible } from '../domain/lifecycle.ts';
import type { Letters } from './letters.ts';
import { type LoadCaseDeps, loadCase } from './load-case.ts';
import { optimistically } from './optimistic.ts';
import type { SendOnce } from './send-once.ts';

export type TellDeps = LoadCaseDeps & { letters: Letters; sendOnce: SendOnce; clock: Clock };

/**
 * Mails the decision to the applicant, once, and notes that they have been told.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound, NotPossibleInStatus before there is a decision
 */
export function createTellApplicant(deps: TellDeps) {
  return async (applicationId: string): Promise<void> => {
    const { file, books } = await loadCase(deps, applicationId);
    const decision = latestDecision(file);
    if (!decision) throw notPossible(file.application.status, 'tell');
    await deps.sendOnce(
      applicationId,
      `decided-${decision.running}`,
      deps.letters.decided({ file, books }, decision),
    );
    await noteTold(applicationId, decision.number);
  };

  function noteTold(applicationId: string, number: string): Promise<void> {
    return optimistically(async () => {
      const { file } = await loadCase(deps, applicationId);
      if (file.audit.some((row) => row.action === 'told' && row.details.number === number)) return;
      await deps.applications.commit({
        before: file.application,
        after: file.application,
        facts: [{ action: 'told', at: deps.clock.now(), by: 'system', details: { number } }],
      });
    });
  }
}
