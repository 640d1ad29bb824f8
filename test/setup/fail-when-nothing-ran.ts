import type { Reporter, TestModule } from 'vitest/node';

/** Vitest is content when a filter leaves no test to run; here that is a failure. */
export const failWhenNothingRan: Reporter = {
  onTestRunEnd(modules) {
    if (modules.some(hasRun)) return;
    console.error('No test ran.');
    process.exitCode = 1;
  },
};

function hasRun(module: TestModule): boolean {
  return [...module.children.allTests()].some((test) => ['passed', 'failed'].includes(test.result().state));
}
