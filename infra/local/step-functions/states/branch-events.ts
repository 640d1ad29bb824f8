import type { BranchingState } from '../definition-schema.ts';
import type { Thread } from '../model.ts';
import { currentState, note, noteAside, type Progress } from '../progress.ts';

/** The iterations of a Map have events of their own; the branches of a Parallel have none. */
export function noteIteration(
  progress: Progress,
  state: BranchingState,
  what: 'Started' | 'Succeeded' | 'Failed' | 'Aborted',
  index: number,
): number | undefined {
  if (state.Type !== 'Map') return undefined;
  return noteAside(progress, `MapIteration${what}`, { name: progress.thread.state.name, index });
}

/** The state in which a branch stood when it came to its end. Other types have no event for that. */
export function noteStopped(progress: Progress): void {
  const { Type } = currentState(progress);
  const isUnderWay = progress.thread.phase.kind === 'branching' || Type === 'Task' || Type === 'Wait';
  if (isUnderWay) noteAside(progress, `${Type}StateAborted`);
}

export const noteBranchingStarted = (progress: Progress, state: BranchingState, count: number): number =>
  note(progress, `${state.Type}StateStarted`, state.Type === 'Map' ? { length: count } : undefined);

export const noteBranchingFailed = (progress: Progress, state: BranchingState): number =>
  note(progress, `${state.Type}StateFailed`);

export const noteBranchingSucceeded = (progress: Progress, state: BranchingState): number =>
  noteAside(progress, `${state.Type}StateSucceeded`);

/** What comes next in the outer thread follows from what a branch did last. */
export function followFrom(progress: Progress, branch: Thread): void {
  progress.thread.lastEventId = branch.lastEventId;
}
