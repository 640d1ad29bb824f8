import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createAssessApplication } from '../../shared/use-cases/assess-application.ts';
import { AssessInputSchema, AssessOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Gathers the facts for the director. */
export function createAssessTask(parts: TaskParts) {
  const assess = createAssessApplication(parts);
  return createTaskHandler({
    name: 'assess',
    input: AssessInputSchema,
    output: AssessOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, ...(await assess(request)) }),
  });
}

export const handler = lazyHandler(() => createAssessTask(awsTaskParts()));
