import type { BranchingState } from '../definition-schema.ts';
import { dataLimitExceeded } from '../errors.ts';
import { isTooLarge } from '../limits.ts';
import type { Branching, Json, Thread } from '../model.ts';
import { newThread } from '../new-execution.ts';
import { currentState, inThread, isLong, leaveBy, type Outcome, type Progress } from '../progress.ts';
import { branchesOf, hasRoom } from '../threads.ts';
import { enter } from '../transitions.ts';
import {
  followFrom,
  noteBranchingFailed,
  noteBranchingStarted,
  noteBranchingSucceeded,
  noteIteration,
  noteStopped,
} from './branch-events.ts';
import { iterationInput, planMap } from './map.ts';
import { planParallel } from './parallel.ts';
import { handleError, type StateFailure } from './retry-and-catch.ts';

/** Runs a Map or Parallel from its beginning; after a retry's back-off too. */
export async function startBranching(progress: Progress, state: BranchingState): Promise<Outcome> {
  const plan = state.Type === 'Map' ? await planMap(progress, state) : await planParallel(progress, state);
  noteBranchingStarted(progress, state, plan.count);
  return goOnBranching(progress, state, { kind: 'branching', ...plan, started: 0, outputs: {} });
}

/** Starts the branches that there is room for, and leaves the state when all have ended. */
export async function goOnBranching(
  progress: Progress,
  state: BranchingState,
  branching: Branching,
): Promise<Outcome> {
  let phase = branching;
  // A long step is stored in between: whoever acts on the phase sees that there is room, and comes back.
  for (let enough = false; hasRoom(phase) && !enough; enough = isLong(progress)) {
    await startBranch(progress, state, phase);
    phase = { ...phase, started: phase.started + 1 };
  }
  const outputs = Object.values(phase.outputs);
  return outputs.length < phase.count ? { kind: 'pause', phase } : finish(progress, state, outputs);
}

/** Puts a new thread into the first state of a branch, to be run in a step of its own. */
async function startBranch(progress: Progress, state: BranchingState, phase: Branching): Promise<void> {
  const { execution, thread: outer, now } = progress;
  const index = phase.started;
  const { startAt, input, item } = await beginningOf(progress, state, phase, index);
  const thread: Thread = {
    ...newThread(execution.threadCount, startAt, now),
    branchOf: { thread: outer.id, index, ...(item === undefined ? {} : { item }) },
    lastEventId: noteIteration(progress, state, 'Started', index) ?? outer.lastEventId,
  };
  execution.threadCount += 1;
  execution.threads[thread.id] = thread;
  enter({ ...progress, thread }, startAt, input);
}

type Beginning = { startAt: string; input: Json; item?: Json };

async function beginningOf(
  progress: Progress,
  state: BranchingState,
  { inputs }: Branching,
  index: number,
): Promise<Beginning> {
  if (state.Type === 'Map') {
    const item = 'each' in inputs ? (inputs.each[index] ?? null) : null;
    const input = await iterationInput(progress, state, index, item);
    return { startAt: state.ItemProcessor.StartAt, input, item };
  }
  const branch = state.Branches[index];
  if (!branch) throw new Error(`"${progress.thread.state.name}" has no branch ${index}`);
  return { startAt: branch.StartAt, input: 'shared' in inputs ? inputs.shared : null };
}

async function finish(progress: Progress, state: BranchingState, result: Json[]): Promise<Outcome> {
  if (isTooLarge(JSON.stringify(result))) throw dataLimitExceeded(progress.thread.state.name);
  const outcome = await leaveBy(progress, state, result, { result });
  noteBranchingSucceeded(progress, state);
  return outcome;
}

/** The outer thread takes over what a branch gave; the branch itself is gone already. */
export function branchSucceeded(
  progress: Progress,
  state: BranchingState,
  branch: Thread,
  output: Json,
): Promise<Outcome> {
  const { phase } = progress.thread;
  if (phase.kind !== 'branching') throw new Error(`"${progress.thread.state.name}" has no branches`);
  const index = branch.branchOf?.index ?? 0;
  const outputs = { ...phase.outputs, [index]: output };
  followFrom(progress, branch);
  const succeeded = noteIteration(progress, state, 'Succeeded', index);
  const isLast = Object.keys(outputs).length === phase.count;
  if (isLast && succeeded !== undefined) progress.thread.lastEventId = succeeded;
  return goOnBranching(progress, state, { ...phase, outputs });
}

/** A branch that fails takes the others with it; then the state's own Retry and Catch decide. */
export function branchFailed(
  progress: Progress,
  state: BranchingState,
  branch: Thread,
  failure: StateFailure,
): Promise<Outcome> {
  // Recorded on AWS for a task in a Parallel, but not for a state in a Map.
  if (state.Type === 'Parallel') noteStopped({ ...progress, thread: branch });
  followFrom(progress, branch);
  noteIteration(progress, state, 'Failed', branch.branchOf?.index ?? 0);
  return failBranching(progress, state, failure);
}

/** Ends what is under way of a Map or Parallel, and lets its handlers decide. */
export function failBranching(
  progress: Progress,
  state: BranchingState,
  failure: StateFailure,
): Promise<Outcome> {
  const { lastEventId } = progress.thread;
  for (const { id } of branchesOf(progress.execution, progress.thread.id)) abandon(inThread(progress, id));
  progress.thread.lastEventId = lastEventId;
  progress.thread.phase = { kind: 'ended' };
  noteBranchingFailed(progress, state);
  return handleError(progress, state, failure);
}

function abandon(progress: Progress): void {
  const { execution, thread } = progress;
  noteStopped(progress);
  const { thread: outerId, index } = thread.branchOf ?? { thread: 0, index: 0 };
  const outer = inThread(progress, outerId);
  const state = currentState(outer);
  if (state.Type === 'Map') {
    followFrom(outer, thread);
    noteIteration(outer, state, 'Aborted', index);
  }
  delete execution.threads[thread.id];
}
