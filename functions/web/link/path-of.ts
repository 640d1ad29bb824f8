import type { Question } from '../../../shared/domain/question.ts';
import { attestPath } from '../payouts/paths.ts';

/** The page on which a question is answered that has a link of its own. */
export const pathOf = ({ applicationId, quarter }: Pick<Question, 'applicationId' | 'quarter'>): string =>
  quarter === undefined ? `/applications/${applicationId}/decide` : attestPath(applicationId, quarter);
