import { describe, expect, it } from 'vitest';
import { casesInTitle, judgeCases, parseCases } from '../../infra/commands/security-cases.ts';
import { countTests, ranTests } from '../../infra/commands/test-reports.ts';

const aTest = (status: string, ...titles: string[]) => ({ file: 'test/unit/a.test.ts', titles, status });

describe('casesInTitle', () => {
  it.each([
    ['SECURITY-07: a double click gives one decision', [7]],
    ['SECURITY-37 and SECURITY-38: everything converges', [37, 38]],
    ['SECURITY-02, SECURITY-03, SECURITY-05: changes nothing', [2, 3, 5]],
    ['as SECURITY-07 says: one decision', []],
    ['SECURITY-07 without a colon', []],
  ])('reads %j as %j', (title, numbers) => expect(casesInTitle(title)).toEqual(numbers));
});

describe('judgeCases', () => {
  const stateOf = (number: number, ...tests: ReturnType<typeof aTest>[]) =>
    judgeCases(tests)[number - 1]?.state;

  it('lists all 45 cases, and calls those without a test not covered', () => {
    expect(judgeCases([]).map(({ number, state }) => `${number} ${state}`)).toEqual(
      Array.from({ length: 45 }, (_, index) => `${index + 1} not covered`),
    );
  });

  it('finds the number in the title of the test or of what is around it', () => {
    expect(stateOf(7, aTest('passed', 'SECURITY-07: one decision'))).toBe('passed');
    expect(stateOf(7, aTest('passed', 'SECURITY-07: two tabs', 'give one decision'))).toBe('passed');
  });

  it('calls a case failed when one of its tests failed, and not covered when they were skipped', () => {
    const passed = aTest('passed', 'SECURITY-07: a');
    expect(stateOf(7, passed, aTest('failed', 'SECURITY-07: b'))).toBe('failed');
    expect(stateOf(7, aTest('skipped', 'SECURITY-07: a'))).toBe('not covered');
  });
});

describe('parseCases', () => {
  it('reads numbers and ranges', () => expect(parseCases('1-3,12, 45')).toEqual([1, 2, 3, 12, 45]));

  it.each(['', '0', '46', '8-1', 'seven', '1,,2'])('refuses %j in one sentence', (list) =>
    expect(() => parseCases(list)).toThrow(/^".*" is no case or range of cases: .*\.$/),
  );
});

describe('the report of a run', () => {
  const report = {
    testResults: [
      {
        name: '/repository/test/unit/a.test.ts',
        status: 'passed',
        assertionResults: [{ ancestorTitles: ['a'], title: 'b', status: 'passed' }],
      },
      { name: '/repository/test/unit/broken.test.ts', status: 'failed', assertionResults: [] },
    ],
  };

  it('gives each test with its file within the repository', () => {
    expect(ranTests([report], '/repository')).toEqual([aTest('passed', 'a', 'b')]);
  });

  it('counts a file that could not be loaded as failed', () => {
    expect(countTests([report])).toEqual({ passed: 1, failed: 1 });
  });
});
