import { latestQuestion } from '../domain/case-file.ts';
import { DomainError } from '../domain/errors.ts';
import type { ApplicationStore } from './ports.ts';

/**
 * Time ran out for a token: the table says whether the person has decided meanwhile (SECURITY 36).
 * @throws DomainError ApplicationNotFound
 */
export function createCheckAnswer({ applications }: { applications: ApplicationStore }) {
  return async (applicationId: string): Promise<{ answered: boolean; outcome?: 'approved' | 'rejected' }> => {
    const file = await applications.caseFile(applicationId);
    if (!file) throw new DomainError('ApplicationNotFound');
    const question = latestQuestion(file);
    if (question?.status !== 'answered' || !question.outcome) return { answered: false };
    return { answered: true, outcome: question.outcome };
  };
}
