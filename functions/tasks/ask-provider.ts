import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createAskProvider } from '../../shared/use-cases/ask-provider.ts';
import { AskInputSchema, AskOutputSchema } from '../../workflows/contracts/payouts-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Tells the provider that a quarter can be asked for, and keeps the task token. */
export function createAskProviderTask(parts: TaskParts) {
  const ask = createAskProvider(parts);
  return createTaskHandler({
    name: 'ask-provider',
    input: AskInputSchema,
    output: AskOutputSchema,
    log: parts.log,
    run: async (request) => {
      await ask(request);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createAskProviderTask(awsTaskParts()));
