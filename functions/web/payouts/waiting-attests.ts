import { quarterQuestion } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { type Payout, standingPayout } from '../../../shared/domain/payout.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { hasExpired } from '../../../shared/domain/stockholm-time.ts';
import type { ApplicationStore, QuestionStore } from '../../../shared/use-cases/ports.ts';

/** A request that waits for this person's attest. */
export type WaitingAttest = { question: Question; payout: Payout; overdue: boolean };

type Sources = {
  questions: Pick<QuestionStore, 'waitingFor'>;
  applications: Pick<ApplicationStore, 'caseFile'>;
};

/** What waits for the person's attest, the longest wait first. The list may lag behind: what is answered is left out. */
export async function waitingAttests(
  sources: Sources,
  { email }: Person,
  now: Instant,
): Promise<WaitingAttest[]> {
  const listed = (await sources.questions.waitingFor(email)).filter(({ kind }) => kind === 'attest');
  const all = await Promise.all(listed.map((question) => asItIs(sources, question, now)));
  return all
    .flat()
    .toSorted((one, other) => Date.parse(one.question.askedAt) - Date.parse(other.question.askedAt));
}

async function asItIs({ applications }: Sources, listed: Question, now: Instant): Promise<WaitingAttest[]> {
  const { applicationId, quarter, askedOf } = listed;
  const file = quarter && (await applications.caseFile(applicationId));
  if (!file || !quarter) return [];
  const question = quarterQuestion(file, 'attest', quarter);
  const payout = standingPayout(file.payouts, quarter);
  if (question?.status !== 'open' || question.askedOf !== askedOf || payout?.status !== 'requested')
    return [];
  return [{ question, payout, overdue: hasExpired(question.remindAt, now) }];
}
