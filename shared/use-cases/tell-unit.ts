import { type CaseFile, followUpQuestion } from '../domain/case-file.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import { followUpsToTell, reviewedMailId } from '../domain/follow-up-follows.ts';
import { isCurrent } from '../domain/round.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import { recipient } from './language-of.ts';
import { loadCase } from './load-case.ts';
import { createNoteTold } from './note-told.ts';
import type { Directory, MailStore } from './ports.ts';
import type { TellDeps } from './tell-applicant.ts';
import { unitContact } from './unit-contact.ts';

export type TellUnitDeps = TellDeps & {
  directory: Pick<Directory, 'find' | 'withRole'>;
  mails: Pick<MailStore, 'start' | 'refuse'>;
};

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
      const { email } = followUp.submittedBy;
      const contact = await unitContact(deps.directory, file.application, email);
      if (contact === undefined) {
        await noteNobody(file, followUp);
        continue;
      }
      const to = await recipient(deps.directory, contact);
      const letter = deps.letters.followUpReviewed({ file, books, to }, followUp);
      const questionSequence = followUpQuestion(file, 'review')?.sequence;
      await deps.sendOnce(applicationId, reviewedMailId(followUp), letter, { questionSequence });
      await noteTold(applicationId, followUp.id);
    }
  };

  /** Nobody at the unit may read it any more: the letter stands as one that cannot leave, and is not wanted for ever. */
  async function noteNobody({ application }: CaseFile, followUp: FollowUp): Promise<void> {
    const id = reviewedMailId(followUp);
    const kind = followUp.status === 'accepted' ? 'follow-up-accepted' : 'follow-up-returned';
    const { email: to } = followUp.submittedBy;
    const subject = application.content.activity;
    const log = {
      id,
      applicationId: application.id,
      kind,
      to,
      subject,
      startedAt: deps.clock.now(),
    } as const;
    await deps.mails.start(log);
    await deps.mails.refuse(log, 'NobodyAtUnit');
    await noteTold(application.id, followUp.id);
  }
}
