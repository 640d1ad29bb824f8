import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createLookAtProgramme } from '../../shared/use-cases/look-at-programme.ts';
import {
  LookAtProgrammeInputSchema,
  LookAtProgrammeOutputSchema,
} from '../../workflows/contracts/errands.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Watches over a programme's year end. */
export function createLookAtProgrammeTask(parts: TaskParts) {
  const run = createLookAtProgramme(parts);
  return createTaskHandler({
    name: 'look-at-programme',
    input: LookAtProgrammeInputSchema,
    output: LookAtProgrammeOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, ...(await run(request)) }),
  });
}

export const handler = lazyHandler(() => createLookAtProgrammeTask(awsTaskParts()));
