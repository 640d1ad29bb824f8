import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createMakeOrderFiles } from '../../shared/use-cases/make-order-files.ts';
import { ErrandInputSchema, ErrandOutputSchema } from '../../workflows/contracts/errands.ts';
import { awsOrderFileParts, type OrderFileParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Makes the files of a payment order, which the pages may not write. */
export function createOrderFilesTask(parts: OrderFileParts) {
  const makeOrderFiles = createMakeOrderFiles(parts);
  return createTaskHandler({
    name: 'order-files',
    input: ErrandInputSchema,
    output: ErrandOutputSchema,
    log: parts.log,
    run: async ({ subject }) => {
      await makeOrderFiles(subject);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createOrderFilesTask(awsOrderFileParts()));
