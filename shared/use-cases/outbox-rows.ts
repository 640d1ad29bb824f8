import type { Application } from '../domain/application.ts';
import type { Errand, OutboxRow } from '../domain/outbox.ts';
import type { Question } from '../domain/question.ts';
import type { PhaseRound } from '../domain/round.ts';

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

/** The note that an execution of one of the application's phases and rounds is to start. */
export const startRow = (
  { id }: Pick<Application, 'id'>,
  { phase, round }: PhaseRound,
  createdAt: string,
): OutboxRow => ({
  kind: 'start-execution',
  id: `start-${id}-${phase}-${round}`,
  applicationId: id,
  phase,
  round,
  createdAt,
});

/** The note that the state machine is to run an errand; the same subject and round twice is one. */
export const errandRow = (errand: Errand, subject: string, createdAt: string, round = '1'): OutboxRow => ({
  kind: 'start-errand',
  id: `start-${subject}-${errand}-${round}`,
  errand,
  subject,
  round,
  createdAt,
});
