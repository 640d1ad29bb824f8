import { lazyHandler } from '../../shared/config/lazy-handler.ts';
import { createMakeReportFiles } from '../../shared/use-cases/make-report-files.ts';
import { ErrandInputSchema, ErrandOutputSchema } from '../../workflows/contracts/errands.ts';
import { awsReportFileParts, type ReportFileParts } from './composition.ts';
import { createTaskHandler } from './task-handler.ts';

/** Makes the files of a locked report; the errand's round is the version. */
export function createReportFilesTask(parts: ReportFileParts) {
  const makeReportFiles = createMakeReportFiles(parts);
  return createTaskHandler({
    name: 'report-files',
    input: ErrandInputSchema,
    output: ErrandOutputSchema,
    log: parts.log,
    run: async ({ subject, round }) => {
      await makeReportFiles(subject, Number.parseInt(round, 10));
      return { v: 1 as const };
    },
  });
}

export const handler = lazyHandler(() => createReportFilesTask(awsReportFileParts()));
