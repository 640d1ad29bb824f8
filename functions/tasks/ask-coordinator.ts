import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createAskCoordinator } from '../../shared/use-cases/ask-coordinator.ts';
import {
  AskFollowUpInputSchema,
  AskFollowUpOutputSchema,
} from '../../workflows/contracts/follow-up-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Asks a coordinator to review an account, and keeps the task token. */
export function createAskCoordinatorTask(parts: TaskParts) {
  const run = createAskCoordinator(parts);
  return createTaskHandler({
    name: 'ask-coordinator',
    input: AskFollowUpInputSchema,
    output: AskFollowUpOutputSchema,
    log: parts.log,
    run: async (request) => {
      await run(request);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createAskCoordinatorTask(awsTaskParts()));
