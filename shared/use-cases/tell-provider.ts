import { quarterQuestion } from '../domain/case-file.ts';
import { payoutsToTell, toldMailId } from '../domain/quarter-follows.ts';
import { isCurrent, quarterOfRound } from '../domain/round.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { recipient } from './language-of.ts';
import { loadCase } from './load-case.ts';
import { createNoteTold } from './note-told.ts';
import { payoutContact } from './payout-contact.ts';
import type { Directory } from './ports.ts';
import type { TellDeps } from './tell-applicant.ts';

export type TellProviderDeps = TellDeps & { directory: Pick<Directory, 'find' | 'withRole'> };

/**
 * Mails the provider each answer to the requests of a quarter, and that it lapsed, each once, and notes it. A round that
 * another has taken over from tells nothing.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createTellProvider(deps: TellProviderDeps) {
  const noteTold = createNoteTold(deps);
  return async ({ applicationId, ...request }: PhaseRequest): Promise<void> => {
    const { file, books } = await loadCase(deps, applicationId);
    if (!isCurrent(file.application, request)) return;
    const quarter = quarterOfRound(request.round);
    for (const payout of payoutsToTell(file, quarter)) {
      const contact = await payoutContact(deps.directory, file.application, payout.requestedBy?.email);
      const to = await recipient(deps.directory, contact);
      const letter = deps.letters.payoutAnswered({ file, books, to }, payout);
      const questionSequence = quarterQuestion(file, 'attest', quarter)?.sequence;
      await deps.sendOnce(applicationId, toldMailId(payout), letter, { questionSequence, quarter });
      await noteTold(applicationId, payout.id);
    }
  };
}
