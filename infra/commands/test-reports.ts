import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import * as z from 'zod';

/** The part of Vitest's JSON report that is read here. */
const ReportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});
export type Report = z.infer<typeof ReportSchema>;

/** One test of the last run: its file within the repository, and its own title after those around it. */
export type RanTest = { file: string; titles: string[]; status: string };

/** The reports of whole runs, which `npm test` and `npm run test:browser` leave; none is an empty list. */
export function readReports(folder: string): Report[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ReportSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
}

export function ranTests(reports: Report[], root: string): RanTest[] {
  return reports.flatMap(({ testResults }) =>
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ ancestorTitles, title, status }) => ({
        file: relative(root, name),
        titles: [...ancestorTitles, title],
        status,
      })),
    ),
  );
}

/** A file that could not even be loaded has no tests in the report, and counts as one that failed. */
export function countTests(reports: Report[]): { passed: number; failed: number } {
  const statuses = reports.flatMap(({ testResults }) =>
    testResults.flatMap(({ status, assertionResults }) => {
      const own = assertionResults.map((test) => test.status);
      return status === 'failed' && !own.includes('failed') ? [...own, 'failed'] : own;
    }),
  );
  const count = (wanted: string) => statuses.filter((status) => status === wanted).length;
  return { passed: count('passed'), failed: count('failed') };
}
