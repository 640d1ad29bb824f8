import { defineConfig } from 'vitest/config';
import { failWhenNothingRan } from './test/setup/fail-when-nothing-ran.ts';
import { LongestFirst } from './test/setup/longest-first.ts';

/** For the projects that need a table. */
const sharedDatabase = { globalSetup: ['test/setup/start-shared-database.ts'] };

/** One project per folder of test/. `npm test` runs all but the journeys, which need a browser. */
const project = (name: string, more: object = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...more },
});

export default defineConfig({
  test: {
    // A run of single files leaves its report aside: `npm run cases` reads those of whole runs only.
    reporters: ['default', 'json', failWhenNothingRan],
    outputFile: { json: 'test/.reports/partial/last.json' },
    globalSetup: ['test/setup/assert-node.ts'],
    allowOnly: false,
    pool: 'forks',
    // A worker loads each module once for all its files: a test that changes a global puts it back.
    isolate: false,
    // One JVM serves them all, and some tests start others.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      project('unit'),
      project('integration', sharedDatabase),
      project('workflow', sharedDatabase),
      project('infra'),
      project('simulation', { ...sharedDatabase, testTimeout: 120_000 }),
      project('journey', {
        testTimeout: 120_000,
        globalSetup: ['test/setup/assert-chromium.ts', ...sharedDatabase.globalSetup],
      }),
    ],
  },
});
