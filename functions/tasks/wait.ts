import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createKeepWaiting } from '../../shared/use-cases/wait-for-applicant.ts';
import { WaitInputSchema, WaitOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Keeps the task token with the wait for a completion or a date. */
export function createWaitTask(parts: TaskParts) {
  const keepWaiting = createKeepWaiting(parts);
  return createTaskHandler({
    name: 'wait',
    input: WaitInputSchema,
    output: WaitOutputSchema,
    log: parts.log,
    run: async (request) => {
      await keepWaiting(request);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createWaitTask(awsTaskParts()));
