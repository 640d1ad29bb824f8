import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { deliveryOf, type MailKind, type MailLog } from '../../../shared/domain/correspondence.ts';
import { isRouted, type Question } from '../../../shared/domain/question.ts';
import { hasExpired } from '../../../shared/domain/stockholm-time.ts';

/** Why an open question stands on the page; what is worse comes first. */
export type Trouble = 'nobody' | 'undelivered' | 'limit' | 'late' | 'chosen';

/**
 * Undefined when the question is on its ordinary way. `lost` are the mails that did not arrive, of any application;
 * `isAboveLimit`: who has the question may not approve, or attest, the whole amount.
 */
export function troubleOf(
  question: Question,
  lost: readonly MailLog[],
  now: string,
  isAboveLimit = false,
): Trouble | undefined {
  if (!isRouted(question)) return undefined;
  if (question.trouble) return question.trouble;
  if (lost.some((mail) => isAbout(mail, question) && mail.to === question.askedOf)) return 'undelivered';
  if (isAboveLimit) return 'limit';
  if (question.escalateAt && hasExpired(question.escalateAt, now)) return 'late';
  return question.chosen ? 'chosen' : undefined;
}

const isAbout = ({ applicationId, questionSequence }: MailLog, question: Question): boolean =>
  applicationId === question.applicationId && questionSequence === question.sequence;

/** What tells somebody how it went matters also when the question behind it has been answered. */
const tells: readonly MailKind[] = [
  'payout-attested',
  'payout-returned',
  'payout-lapsed',
  'follow-up-accepted',
  'follow-up-returned',
];

/**
 * Does the mail still matter? One that asks for what has been answered does not, nor one that has arrived since the list
 * was made.
 */
export function stillMatters(mail: MailLog, file: CaseFile): boolean {
  if (deliveryOf(mail) !== 'undelivered') return false;
  if (mail.questionSequence === undefined || tells.includes(mail.kind)) return true;
  return openQuestion(mail, file) !== undefined;
}

/** The open question to a decider or a controller that the mail asks, if it does. */
export function askedBy(mail: MailLog, file: CaseFile): Question | undefined {
  const question = openQuestion(mail, file);
  return question && isRouted(question) ? question : undefined;
}

const openQuestion = ({ questionSequence }: MailLog, { questions }: CaseFile): Question | undefined =>
  questions.find(({ sequence, status }) => sequence === questionSequence && status === 'open');
