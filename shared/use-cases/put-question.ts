import type { CaseFile } from '../domain/case-file.ts';
import type { Clock } from '../domain/clock.ts';
import { type Question, questionId } from '../domain/question.ts';
import type { ApplicationStore } from './ports.ts';

/** What differs between the questions that have no link of their own; `details` is what the history says besides. */
export type Put = Pick<Question, 'kind' | 'askedOf' | 'remindAt'> &
  Partial<Pick<Question, 'quarter' | 'dueAt'>> & { details: Record<string, string> };

/**
 * Puts a question without a link for the first time, in one transaction with its row of the history.
 * @throws LostRace when the case has moved since it was read
 */
export function createPutQuestion(deps: { applications: Pick<ApplicationStore, 'commit'>; clock: Clock }) {
  return async ({ application, questions }: CaseFile, { details, ...put }: Put): Promise<Question> => {
    const now = deps.clock.now();
    const sequence = questions.length + 1;
    const question: Question = {
      id: questionId(application.id, put.kind, sequence),
      applicationId: application.id,
      programmeId: application.programmeId,
      ...put,
      sequence,
      status: 'open',
      askedAt: now,
      linkIssue: 0,
    };
    await deps.applications.commit({
      before: application,
      after: application,
      facts: [{ action: 'asked', at: now, by: 'system', details: { askedOf: put.askedOf, ...details } }],
      asked: question,
    });
    return question;
  };
}
