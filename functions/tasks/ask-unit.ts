import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createAskUnit } from '../../shared/use-cases/ask-unit.ts';
import {
  AskFollowUpInputSchema,
  AskFollowUpOutputSchema,
} from '../../workflows/contracts/follow-up-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Asks the unit for its account, or a provider for what was overpaid, and keeps the task token. */
export function createAskUnitTask(parts: TaskParts) {
  const run = createAskUnit(parts);
  return createTaskHandler({
    name: 'ask-unit',
    input: AskFollowUpInputSchema,
    output: AskFollowUpOutputSchema,
    log: parts.log,
    run: async (request) => {
      await run(request);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createAskUnitTask(awsTaskParts()));
