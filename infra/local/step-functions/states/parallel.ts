import type { ParallelState } from '../definition-schema.ts';
import type { BranchPlan } from '../model.ts';
import { type Progress, scopeOf } from '../progress.ts';

/** All branches at once, each with the state's input or what Arguments makes of it. */
export async function planParallel(progress: Progress, state: ParallelState): Promise<BranchPlan> {
  const shared =
    state.Arguments === undefined
      ? progress.thread.state.input
      : await progress.expressions.evaluate(state.Arguments, scopeOf(progress), 'Arguments');
  const count = state.Branches.length;
  return { inputs: { shared }, count, atOnce: count };
}
