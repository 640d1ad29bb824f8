import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeCases, parseCases, type SecurityCase } from './security-cases.ts';
import { type RanTest, ranTests, readReports } from './test-reports.ts';

const root = join(import.meta.dirname, '../..');
/** Tables of inputs make many tests with nearly the same title: a few of each file say enough. */
const titlesPerFile = 3;

/** `npm run cases [-- --require 1-8,12]`: which attack and fault cases the last run of the tests passed, and where. */
function main(args: string[]): number {
  const { values } = parseArgs({ args, options: { require: { type: 'string' } } });
  const required = values.require === undefined ? [] : parseCases(values.require);
  const reports = readReports(join(root, 'test/.reports'));
  if (reports.length === 0) throw new Error('There is no report in test/.reports: run npm test first.');
  const cases = judgeCases(ranTests(reports, root));
  for (const one of cases) printCase(one);
  const passed = cases.filter(({ state }) => state === 'passed');
  const missing = cases.filter(({ number, state }) => required.includes(number) && state !== 'passed');
  console.log(`\n${passed.length} of ${cases.length} cases passed.`);
  if (missing.length === 0) return 0;
  console.error(`Required, and not passed: ${missing.map(({ number }) => number).join(', ')}.`);
  return 1;
}

function printCase({ number, state, tests }: SecurityCase): void {
  console.log(`SECURITY-${String(number).padStart(2, '0')}  ${state}`);
  for (const [file, own] of Map.groupBy(tests, (test) => test.file)) {
    console.log(`    ${file}`);
    for (const test of own.slice(0, titlesPerFile)) console.log(`      ${lineOf(test)}`);
    if (own.length > titlesPerFile) console.log(`      … and ${own.length - titlesPerFile} more`);
  }
}

const lineOf = ({ titles, status }: RanTest): string =>
  `${status === 'passed' ? '' : `${status}: `}${titles.join(' › ')}`.replaceAll(/\p{C}+/gu, ' ');

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
