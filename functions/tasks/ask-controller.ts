import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createAskController } from '../../shared/use-cases/ask-controller.ts';
import { AskInputSchema, AskOutputSchema } from '../../workflows/contracts/payouts-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Puts the question whether to attest, as it is now, and keeps the task token. */
export function createAskControllerTask(parts: TaskParts) {
  const ask = createAskController(parts);
  return createTaskHandler({
    name: 'ask-controller',
    input: AskInputSchema,
    output: AskOutputSchema,
    log: parts.log,
    run: async (request) => {
      await ask(request);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createAskControllerTask(awsTaskParts()));
