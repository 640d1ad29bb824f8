import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createStartNextRound } from '../../shared/use-cases/start-next-round.ts';
import { NextRoundInputSchema, NextRoundOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Hands the waiting over to a new execution before this one grows too old. */
export function createNextRoundTask(parts: TaskParts) {
  const nextRound = createStartNextRound(parts);
  return createTaskHandler({
    name: 'next-round',
    input: NextRoundInputSchema,
    output: NextRoundOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, round: await nextRound(request) }),
  });
}

export const handler = lazyHandler(() => createNextRoundTask(awsTaskParts()));
