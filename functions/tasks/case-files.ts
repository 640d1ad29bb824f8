import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createMakeCaseExport } from '../../shared/use-cases/case-export-make.ts';
import { ErrandInputSchema, ErrandOutputSchema } from '../../workflows/contracts/errands.ts';
import { awsCaseFileParts, type CaseFileParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Makes the file of a whole case that somebody has asked for. */
export function createCaseFilesTask(parts: CaseFileParts) {
  const makeCaseExport = createMakeCaseExport(parts);
  return createTaskHandler({
    name: 'case-files',
    input: ErrandInputSchema,
    output: ErrandOutputSchema,
    log: parts.log,
    run: async ({ subject }) => {
      await makeCaseExport(subject);
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createCaseFilesTask(awsCaseFileParts()));
