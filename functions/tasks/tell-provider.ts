import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createTellProvider } from '../../shared/use-cases/tell-provider.ts';
import {
  TellProviderInputSchema,
  TellProviderOutputSchema,
} from '../../workflows/contracts/payouts-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Mails the provider what became of a quarter. */
export function createTellProviderTask(parts: TaskParts) {
  const tell = createTellProvider(parts);
  return createTaskHandler({
    name: 'tell-provider',
    input: TellProviderInputSchema,
    output: TellProviderOutputSchema,
    log: parts.log,
    run: async (request) => {
      await tell(request);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createTellProviderTask(awsTaskParts()));
