import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createLookAtFollowUp } from '../../shared/use-cases/look-at-follow-up.ts';
import {
  LookAtFollowUpInputSchema,
  LookAtFollowUpOutputSchema,
} from '../../workflows/contracts/follow-up-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Says what the year-end account of an activity needs now. */
export function createLookAtFollowUpTask(parts: TaskParts) {
  const run = createLookAtFollowUp(parts);
  return createTaskHandler({
    name: 'look-at-follow-up',
    input: LookAtFollowUpInputSchema,
    output: LookAtFollowUpOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, ...(await run(request)) }),
  });
}

export const handler = lazyHandler(() => createLookAtFollowUpTask(awsTaskParts()));
