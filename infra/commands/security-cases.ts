import type { RanTest } from './test-reports.ts';

export const lastCase = 45;

export type CaseState = 'passed' | 'failed' | 'not covered';
export type SecurityCase = { number: number; state: CaseState; tests: RanTest[] };

const marks = /^(?:SECURITY-\d+(?:, | and )?)+(?=:)/;

/** The cases that a title begins with: `SECURITY-07: …` or `SECURITY-37 and SECURITY-38: …`. */
export function casesInTitle(title: string): number[] {
  const [found] = marks.exec(title) ?? [];
  return found === undefined ? [] : [...found.matchAll(/\d+/g)].map(([number]) => Number(number));
}

/** What the last run says of each case, 1 to 45. A case is passed when a test of it ran and none failed. */
export function judgeCases(tests: RanTest[]): SecurityCase[] {
  return Array.from({ length: lastCase }, (_, index) => {
    const number = index + 1;
    const own = tests.filter(({ titles }) => titles.flatMap(casesInTitle).includes(number));
    return { number, state: stateOf(own), tests: own };
  });
}

function stateOf(tests: RanTest[]): CaseState {
  if (tests.some(({ status }) => status === 'failed')) return 'failed';
  return tests.some(({ status }) => status === 'passed') ? 'passed' : 'not covered';
}

/**
 * Reads a list such as `1-8,12`.
 * @throws Error in one sentence for the person at the keyboard
 */
export function parseCases(list: string): number[] {
  return list.split(',').flatMap((part) => {
    const [, from, to = from] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to)];
    if (!(first >= 1 && last >= first && last <= lastCase))
      throw new Error(
        `"${part}" is no case or range of cases: write for example --require 1-8,12 (1 to ${lastCase}).`,
      );
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
