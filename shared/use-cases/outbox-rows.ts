import type { Application } from '../domain/application.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import type { Question } from '../domain/question.ts';

/** The note that a question has been answered: the relay completes its token. */
export const answerRow = ({ id, applicationId, sequence }: Question, createdAt: string): OutboxRow => ({
  kind: 'answer-question',
  id: `answer-${id}`,
  applicationId,
  questionSequence: sequence,
  createdAt,
});

/** The note that an open question is to be put again; `reason` makes it differ from others about the same question. */
export const askAgainRow = (
  { id, applicationId, sequence }: Question,
  reason: string,
  createdAt: string,
): OutboxRow => ({
  kind: 'ask-again',
  id: `ask-again-${id}-${reason}`,
  applicationId,
  questionSequence: sequence,
  createdAt,
});

/** The note that an execution of the application's phase and round is to start. */
export const startRow = ({ id, phase, round }: Application, createdAt: string): OutboxRow => ({
  kind: 'start-execution',
  id: `start-${id}-${phase}-${round}`,
  applicationId: id,
  phase,
  round,
  createdAt,
});
