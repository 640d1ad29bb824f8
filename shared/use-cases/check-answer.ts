import { latestQuestion } from '../domain/case-file.ts';
import { DomainError } from '../domain/errors.ts';
import type { PhaseRequest } from './acknowledge-application.ts';
import type { ApplicationStore } from './ports.ts';

export type CheckedAnswer = {
  /** False when another round has taken over the waiting: this execution leaves. */
  current: boolean;
  answered: boolean;
  outcome?: 'approved' | 'rejected';
};

/**
 * Time ran out for a token: the table says whether the person has decided meanwhile (SECURITY 36).
 * @throws DomainError ApplicationNotFound
 */
export function createCheckAnswer({ applications }: { applications: ApplicationStore }) {
  return async ({ applicationId, phase, round }: PhaseRequest): Promise<CheckedAnswer> => {
    const file = await applications.caseFile(applicationId);
    if (!file) throw new DomainError('ApplicationNotFound');
    const current = file.application.phase === phase && file.application.round === round;
    const question = latestQuestion(file);
    if (question?.status !== 'answered' || !question.outcome) return { current, answered: false };
    return { current, answered: true, outcome: question.outcome };
  };
}
