import { followUpQuestion } from '../domain/case-file.ts';
import { followUpsToTell, reviewedMailId } from '../domain/follow-up-follows.ts';
import { isCurrent } from '../domain/round.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { recipient } from './language-of.ts';
import { loadCase } from './load-case.ts';
import { createNoteTold } from './note-told.ts';
import type { Directory } from './ports.ts';
import type { TellDeps } from './tell-applicant.ts';
import { unitContact } from './unit-contact.ts';

export type TellUnitDeps = TellDeps & { directory: Pick<Directory, 'find' | 'withRole'> };

/**
 * Mails the unit what the review of its account came to, each answer once, and notes it. A round that another has taken
 * over from tells nothing.
 * @throws DomainError ApplicationNotFound, ProgrammeNotFound
 */
export function createTellUnit(deps: TellUnitDeps) {
  const noteTold = createNoteTold(deps);
  return async ({ applicationId, ...request }: PhaseRequest): Promise<void> => {
    const { file, books } = await loadCase(deps, applicationId);
    if (!isCurrent(file.application, request)) return;
    for (const followUp of followUpsToTell(file)) {
      // With nobody left at the unit it goes to whoever sent it in: a mail that never leaves would be wanted for ever.
      const { email } = followUp.submittedBy;
      const contact = (await unitContact(deps.directory, file.application, email)) ?? email;
      const to = await recipient(deps.directory, contact);
      const letter = deps.letters.followUpReviewed({ file, books, to }, followUp);
      const questionSequence = followUpQuestion(file, 'review')?.sequence;
      await deps.sendOnce(applicationId, reviewedMailId(followUp), letter, { questionSequence });
      await noteTold(applicationId, followUp.id);
    }
  };
}
