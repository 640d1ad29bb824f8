import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createCheckAnswer } from '../../shared/use-cases/check-answer.ts';
import { CheckAnswerInputSchema, CheckAnswerOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Looks into the table when the wait for an answer is over, for whatever reason. */
export function createCheckAnswerTask(parts: TaskParts) {
  const checkAnswer = createCheckAnswer(parts);
  return createTaskHandler({
    name: 'check-answer',
    input: CheckAnswerInputSchema,
    output: CheckAnswerOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, ...(await checkAnswer(request)) }),
  });
}

export const handler = lazyHandler(() => createCheckAnswerTask(awsTaskParts()));
