import { join } from 'node:path';
import { countTests, readReports } from './test-reports.ts';

/** For `.ci/run`: how many tests passed and failed in the reports of the last run, as two numbers on a line. */
const { passed, failed } = countTests(readReports(join(import.meta.dirname, '../../test/.reports')));
console.log(`${passed} ${failed}`);
