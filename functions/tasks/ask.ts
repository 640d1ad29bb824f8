import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createAskDirector } from '../../shared/use-cases/ask-director.ts';
import { AskInputSchema, AskOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Puts the question to the one who decides, as it is now, and keeps the task token. */
export function createAskTask(parts: TaskParts) {
  const ask = createAskDirector(parts);
  return createTaskHandler({
    name: 'ask',
    input: AskInputSchema,
    output: AskOutputSchema,
    log: parts.log,
    run: async (request) => {
      await ask(request);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createAskTask(awsTaskParts()));
