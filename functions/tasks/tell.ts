import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createTellApplicant } from '../../shared/use-cases/tell-applicant.ts';
import { TellInputSchema, TellOutputSchema } from '../../workflows/contracts/decision-phase.ts';
import { awsTaskParts, type TaskParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Mails the applicant what they have not been told, and says what follows. */
export function createTellTask(parts: TaskParts) {
  const tell = createTellApplicant(parts);
  return createTaskHandler({
    name: 'tell',
    input: TellInputSchema,
    output: TellOutputSchema,
    log: parts.log,
    run: async (request) => ({ v: 1 as const, ...(await tell(request)) }),
  });
}

export const handler = lazyHandler(() => createTellTask(awsTaskParts()));
