import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { waitingQuestion } from '../../../shared/domain/case-file.ts';
import { deliveryOf, type MailLog } from '../../../shared/domain/correspondence.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { hasExpired } from '../../../shared/domain/stockholm-time.ts';

/** Why an open question stands on the page; what is worse comes first. */
export type Trouble = 'nobody' | 'undelivered' | 'limit' | 'late' | 'chosen';

/**
 * Undefined when the question is on its ordinary way. `lost` are the mails that did not arrive, of any application;
 * `isAboveLimit`: who has the question may not approve the whole amount.
 */
export function troubleOf(
  question: Question,
  lost: readonly MailLog[],
  now: string,
  isAboveLimit = false,
): Trouble | undefined {
  if (question.kind !== 'decision') return undefined;
  if (question.trouble) return question.trouble;
  if (lost.some((mail) => isAbout(mail, question) && mail.to === question.askedOf)) return 'undelivered';
  if (isAboveLimit) return 'limit';
  if (question.escalateAt && hasExpired(question.escalateAt, now)) return 'late';
  return question.chosen ? 'chosen' : undefined;
}

const isAbout = ({ applicationId, questionSequence }: MailLog, question: Question): boolean =>
  applicationId === question.applicationId && questionSequence === question.sequence;

/**
 * Does the mail still matter? One about a question that has been answered does not, nor one that has arrived since the
 * list was made.
 */
export function stillMatters(mail: MailLog, file: CaseFile): boolean {
  if (deliveryOf(mail) !== 'undelivered') return false;
  return mail.questionSequence === undefined || waitingQuestion(file)?.sequence === mail.questionSequence;
}

/** The open question to a decider that the mail asks, if it does. */
export function askedBy({ questionSequence }: MailLog, file: CaseFile): Question | undefined {
  const question = waitingQuestion(file);
  return question?.kind === 'decision' && question.sequence === questionSequence ? question : undefined;
}
