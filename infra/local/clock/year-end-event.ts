import type { Question } from '../../../shared/domain/question.ts';

export const yearEndKinds = [
  'followUpOpens',
  'remindFollowUp',
  'remindReview',
  'remindRepayment',
  'programmeDates',
] as const;

export const isOfYearEnd = (kind: Question['kind']): boolean =>
  kind === 'follow-up' || kind === 'review' || kind === 'repayment';

/** What a timer of the followUp phase does: without a question it waits for the day on which the account can be given. */
export function yearEndEvent(question: Question | undefined): (typeof yearEndKinds)[number] {
  if (!question) return 'followUpOpens';
  if (question.kind === 'review') return 'remindReview';
  return question.kind === 'repayment' ? 'remindRepayment' : 'remindFollowUp';
}
