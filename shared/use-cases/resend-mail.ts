import type { CaseFile } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { deliveryOf, type MailLog } from '../domain/correspondence.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { isRouted, type Question } from '../domain/question.ts';
import type { PhaseRound } from '../domain/round.ts';
import { forgetFault } from './forget-fault.ts';
import { optimistically } from './optimistic.ts';
import { askAgainRow } from './outbox-rows.ts';
import type { ApplicationStore, Directory, MailStore, NewId } from './ports.ts';
import type { createStartNextRound } from './start-next-round.ts';

export type ResendMailDeps = {
  applications: Pick<ApplicationStore, 'caseFile'>;
  mails: MailStore;
  directory: Pick<Directory, 'find' | 'setMailFault'>;
  startNextRound: ReturnType<typeof createStartNextRound>;
  clock: Clock;
  newId: NewId;
};

/** The round is the application's as the person saw it, so that a double click raises it once. */
export type ResendRequest = { person: Person; applicationId: string; mailId: string } & PhaseRound;

/**
 * A coordinator or administrator says that the address works again: it is no longer noted as at fault, and the mail is sent
 * once more. A question is put again, to whom it should have now, which may be the same person; any other mail is sent by
 * the next round of the execution. False when there is nothing to send: it has arrived, or has been sent again meanwhile.
 * @throws DomainError NotAllowed, ApplicationNotFound, TooManyAtOnce
 */
export function createResendMail(deps: ResendMailDeps) {
  return ({ person, applicationId, mailId, phase, round }: ResendRequest): Promise<boolean> =>
    optimistically(async () => {
      if (!hasRole(person, 'coordinator', 'administrator')) throw new DomainError('NotAllowed');
      const file = await deps.applications.caseFile(applicationId);
      const log = file?.mails.find(({ id }) => id === mailId);
      if (!file || !log) throw new DomainError('ApplicationNotFound');
      if (deliveryOf(log) !== 'undelivered') return false;
      await forgetFault(deps, log.to, person);
      const question = file.questions.find(({ sequence }) => sequence === log.questionSequence);
      return question && isRouted(question) && question.status === 'open'
        ? askAgain(file, question, log)
        : sendInNextRound(log, { phase, round });
    });

  async function sendInNextRound(log: MailLog, round: PhaseRound): Promise<boolean> {
    await deps.mails.wantAgain([log]);
    await deps.startNextRound({ applicationId: log.applicationId, ...round });
    return true;
  }

  /** All that did not reach this person about the question: only then does the routing count on the address again. */
  async function askAgain(file: CaseFile, question: Question, { to }: MailLog): Promise<boolean> {
    const again = file.mails.filter(
      (mail) =>
        mail.to === to &&
        mail.questionSequence === question.sequence &&
        deliveryOf(mail) === 'undelivered' &&
        !mail.resend,
    );
    if (again.length === 0) return false;
    await deps.mails.wantAgain(again, askAgainRow(question, deps.newId(), deps.clock.now()));
    return true;
  }
}
