import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createTellApprovers } from '../../shared/use-cases/tell-approvers.ts';
import { ErrandInputSchema, ErrandOutputSchema } from '../../workflows/contracts/errands.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Mails those who may approve a locked report; the errand's round is the version. */
export function createTellApproversTask(parts: TaskParts) {
  const tellApprovers = createTellApprovers(parts);
  return createTaskHandler({
    name: 'tell-approvers',
    input: ErrandInputSchema,
    output: ErrandOutputSchema,
    log: parts.log,
    run: async ({ subject, round }) => {
      await tellApprovers(subject, Number.parseInt(round, 10));
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createTellApproversTask(awsTaskParts()));
