import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { Question } from '../domain/question.ts';
import { sha256 } from './hash.ts';
import type { QuestionStore, RoundToken } from './ports.ts';

/**
 * Leaves a task token with its question, on condition that the question is open. If the answer was faster, an outbox row
 * that completes this very token is written instead, so that no order of events leaves the state machine waiting
 * (DESIGN §3). True when the question waits with the token.
 * @throws DomainError NothingWaits when another round's execution waits
 */
export function createKeepToken({ questions, clock }: { questions: QuestionStore; clock: Clock }) {
  return async (question: Question, { taskToken, round }: RoundToken): Promise<boolean> => {
    const token = { taskToken, round };
    const kept = await questions.keepToken(question, token);
    if (kept === 'superseded') throw new DomainError('NothingWaits');
    if (kept === 'kept') return true;
    await questions.keepLateToken(question, token, {
      kind: 'answer-question',
      id: `answer-${question.id}-${sha256(taskToken).slice(0, 16)}`,
      applicationId: question.applicationId,
      questionSequence: question.sequence,
      createdAt: clock.now(),
    });
    return false;
  };
}
