import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createLookAtQuarter } from '../../shared/use-cases/look-at-quarter.ts';
import {
  LookAtQuarterInputSchema,
  LookAtQuarterOutputSchema,
} from '../../workflows/contracts/payouts-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Says what a provider's quarter needs now. */
export function createLookAtQuarterTask(parts: TaskParts) {
  const look = createLookAtQuarter(parts);
  return createTaskHandler({
    name: 'look-at-quarter',
    input: LookAtQuarterInputSchema,
    output: LookAtQuarterOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, ...(await look(request)) }),
  });
}

export const handler = lazyHandler(() => createLookAtQuarterTask(awsTaskParts()));
