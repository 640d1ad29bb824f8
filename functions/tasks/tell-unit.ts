import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createTellUnit } from '../../shared/use-cases/tell-unit.ts';
import { TellUnitInputSchema, TellUnitOutputSchema } from '../../workflows/contracts/follow-up-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Mails the unit what the review of its account came to. */
export function createTellUnitTask(parts: TaskParts) {
  const run = createTellUnit(parts);
  return createTaskHandler({
    name: 'tell-unit',
    input: TellUnitInputSchema,
    output: TellUnitOutputSchema,
    log: parts.log,
    run: async (request) => {
      await run(request);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createTellUnitTask(awsTaskParts()));
