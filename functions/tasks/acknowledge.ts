import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createAcknowledgeApplication } from '../../shared/use-cases/acknowledge-application.ts';
import { AcknowledgeInputSchema, AcknowledgeOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Tells the applicant that the application has arrived, and the execution whether it is the current one. */
export function createAcknowledgeTask(parts: TaskParts) {
  const acknowledge = createAcknowledgeApplication(parts);
  return createTaskHandler({
    name: 'acknowledge',
    input: AcknowledgeInputSchema,
    output: AcknowledgeOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, current: await acknowledge(request) }),
  });
}

export const handler = lazyHandler(() => createAcknowledgeTask(awsTaskParts()));
