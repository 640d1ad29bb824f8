import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createEndWait } from '../../shared/use-cases/wait-for-applicant.ts';
import { EndWaitInputSchema, EndWaitOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Looks at a wait that is over or half over: reminds, takes the matter up again, says what follows. */
export function createEndWaitTask(parts: TaskParts) {
  const endWait = createEndWait(parts);
  return createTaskHandler({
    name: 'end-wait',
    input: EndWaitInputSchema,
    output: EndWaitOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, ...(await endWait(request)) }),
  });
}

export const handler = lazyHandler(() => createEndWaitTask(awsTaskParts()));
