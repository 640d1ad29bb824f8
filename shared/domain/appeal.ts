import type { Outcome } from './decision.ts';

/**
 * How a decision can be tried, by its type (DOMAIN fact 25 and §8). What ends a matter is made under delegation from the
 * board: members of the region may ask the administrative court to review its legality (kommunallagen, chapter 13). A
 * return and a deferral prepare the decision that is to come and are not appealed separately.
 */
export type AppealKind = 'legality-review' | 'not-separately';

/** Undefined for what was imported: it was not made here, and its own document says. */
export function appealOf(decision: {
  outcome: Outcome;
  source?: 'decided' | 'import';
}): AppealKind | undefined {
  if (decision.source === 'import') return undefined;
  return kindOf[decision.outcome];
}

const kindOf: Record<Outcome, AppealKind> = {
  approved: 'legality-review',
  rejected: 'legality-review',
  returned: 'not-separately',
  deferred: 'not-separately',
};
