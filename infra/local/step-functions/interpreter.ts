import type { State, TaskState } from './definition-schema.ts';
import { dataLimitExceeded, EvaluationError, StateError } from './errors.ts';
import { HistoryFullError } from './history.ts';
import { isTooLarge } from './limits.ts';
import { type ExecutionStatus, type Json, MAIN_THREAD } from './model.ts';
import { currentState, inThread, isLong, leaveBy, note, type Outcome, type Progress } from './progress.ts';
import {
  branchFailed,
  branchSucceeded,
  failBranching,
  goOnBranching,
  startBranching,
} from './states/branches.ts';
import { choose } from './states/choice.ts';
import { fail } from './states/fail.ts';
import { handleError, type StateFailure } from './states/retry-and-catch.ts';
import { scheduleTask } from './states/task.ts';
import { type Failure, noteFailed, noteSubmitted, noteSucceeded } from './states/task-events.ts';
import { finishWait, wait } from './states/wait.ts';
import { mainThread } from './threads.ts';
import { enter, leave } from './transitions.ts';

/** The first step: enters the start state and goes on until something has to be waited for. */
export async function start(progress: Progress): Promise<void> {
  note(progress, 'ExecutionStarted', {
    input: progress.execution.input,
    roleArn: 'arn:aws:iam::000000000000:role/local',
  });
  // On AWS the first state does not name the start as the event that it follows from.
  progress.thread.lastEventId = 0;
  const entered = enter(progress, progress.machine.startAt, JSON.parse(progress.execution.input));
  await drive(progress, () => runState(progress, entered));
}

/** Goes on where the last step stopped: in a state just entered, after a retry's back-off, or between branches. */
export const proceed = (progress: Progress): Promise<void> =>
  drive(progress, () => {
    const state = currentState(progress);
    const { phase } = progress.thread;
    const isBetween = phase.kind === 'branching' && (state.Type === 'Map' || state.Type === 'Parallel');
    return isBetween ? goOnBranching(progress, state, phase) : runState(progress, state);
  });

export const waitEnded = (progress: Progress): Promise<void> =>
  drive(progress, async () => {
    const state = currentState(progress);
    if (state.Type !== 'Wait') throw new Error(`"${progress.thread.state.name}" is no Wait state`);
    return finishWait(progress, state);
  });

/** The function of a token task has answered: from now on only the token counts. */
export const taskSubmitted = (progress: Progress, answer: Json): Promise<void> =>
  drive(progress, async () => {
    const { phase } = progress.thread;
    if (phase.kind !== 'calling') throw new Error('no function of this thread is being called');
    noteSubmitted(progress, currentTask(progress), JSON.stringify(envelope(answer)));
    const { scheduledEventId, dueAt, heartbeatSeconds } = phase;
    return {
      kind: 'pause',
      phase: {
        kind: 'awaiting-token',
        scheduledEventId,
        ...(dueAt === undefined ? {} : { dueAt }),
        ...(heartbeatSeconds === undefined ? {} : { heartbeatSeconds }),
      },
    };
  });

/** The holder of the token is still at work. AWS writes no event for it. */
export function heartbeat({ thread, now }: Progress): void {
  thread.heardOfAt = now;
}

/** A function answered with `answer`, which `lambda:invoke` wraps in its envelope. */
export function functionAnswered(progress: Progress, answer: Json): Promise<void> {
  const state = currentTask(progress);
  const isInvoke = state.Resource.startsWith('arn:aws:states:');
  if (isTooLarge(JSON.stringify(answer))) {
    const { name, causeText } = dataLimitExceeded(isInvoke ? 'lambda' : state.Resource);
    return taskFailed(progress, { error: name, cause: causeText, timedOut: false });
  }
  return taskSucceeded(progress, isInvoke ? envelope(answer) : answer);
}

export const taskSucceeded = (progress: Progress, result: Json): Promise<void> =>
  drive(progress, () => {
    const state = currentTask(progress);
    noteSucceeded(progress, state, JSON.stringify(result));
    return leaveBy(progress, state, result, { result });
  });

export const taskFailed = (progress: Progress, failure: Failure): Promise<void> =>
  drive(progress, () => {
    const state = currentTask(progress);
    noteFailed(progress, state, failure);
    return handleError(progress, state, failure);
  });

/** Ends an execution: SUCCEEDED with an output, FAILED and ABORTED with error and cause, TIMED_OUT with neither. */
export function end(
  progress: Progress,
  status: Exclude<ExecutionStatus, 'RUNNING'>,
  result: { output?: string; error?: string | undefined; cause?: string | undefined } = {},
): void {
  const { execution, thread, now } = progress;
  // On AWS nothing in the execution leads to its being stopped.
  if (status === 'ABORTED') thread.lastEventId = 0;
  const types = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'TimedOut', ABORTED: 'Aborted' };
  note(progress, `Execution${types[status]}`, result);
  const { output, error, cause } = result;
  execution.status = status;
  execution.stoppedAt = now;
  execution.threads = { [MAIN_THREAD]: { ...mainThread(execution), phase: { kind: 'ended' } } };
  if (output !== undefined) execution.output = output;
  if (error !== undefined) execution.error = error;
  if (cause !== undefined) execution.cause = cause;
}

const envelope = (answer: Json): Json => ({ ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 });

function currentTask(progress: Progress): TaskState {
  const state = currentState(progress);
  if (state.Type !== 'Task') throw new Error(`"${progress.thread.state.name}" is no Task state`);
  return state;
}

/** Runs states until the thread has to wait for something or the execution ends. */
async function drive(progress: Progress, begin: () => Promise<Outcome>): Promise<void> {
  try {
    await driveThread(progress, begin);
  } catch (error) {
    if (!(error instanceof HistoryFullError)) throw error;
    end(progress, 'FAILED', { error: error.name, cause: error.causeText });
  }
}

async function driveThread(progress: Progress, begin: () => Promise<Outcome>): Promise<void> {
  let work = begin;
  for (;;) {
    const outcome = await settle(progress, work);
    if (outcome.kind === 'pause') {
      progress.thread.phase = outcome.phase;
      return;
    }
    const next = outcome.kind === 'leave' ? leave(progress, outcome) : undefined;
    if (!next) return endThread(progress, outcome);
    if (isLong(progress)) return;
    work = () => runState(progress, next);
  }
}

/** The thread has come to its end: the execution has too, or the thread's Map or Parallel goes on. */
async function endThread(progress: Progress, outcome: Exclude<Outcome, { kind: 'pause' }>): Promise<void> {
  const { execution, thread: branch } = progress;
  if (!branch.branchOf) {
    if (outcome.kind === 'fail') end(progress, 'FAILED', { error: outcome.error, cause: outcome.cause });
    else end(progress, 'SUCCEEDED', { output: JSON.stringify(outcome.output) });
    return;
  }
  delete execution.threads[branch.id];
  const outer = inThread(progress, branch.branchOf.thread);
  await driveThread(outer, async () => {
    const state = currentState(outer);
    if (state.Type !== 'Map' && state.Type !== 'Parallel')
      throw new Error(`"${outer.thread.state.name}" has no branches`);
    return outcome.kind === 'fail'
      ? branchFailed(outer, state, branch, outcome)
      : branchSucceeded(outer, state, branch, outcome.output);
  });
}

function runState(progress: Progress, state: State): Promise<Outcome> {
  switch (state.Type) {
    case 'Task':
      return scheduleTask(progress, state);
    case 'Choice':
      return choose(progress, state);
    case 'Wait':
      return wait(progress, state);
    case 'Map':
    case 'Parallel':
      return startBranching(progress, state);
    case 'Fail':
      return fail(progress, state);
    default:
      return leaveBy(progress, state, progress.thread.state.input);
  }
}

/** Turns an error of the state into what its Retry and Catch make of it. */
async function settle(progress: Progress, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(progress, error);
    try {
      return await fallBack(progress, failure);
    } catch (handlerError) {
      return { kind: 'fail', ...failureOf(progress, handlerError) };
    }
  }
}

async function fallBack(progress: Progress, failure: StateFailure): Promise<Outcome> {
  const state = currentState(progress);
  if (state.Type === 'Task') return handleError(progress, state, failure);
  if (state.Type === 'Map' || state.Type === 'Parallel') return failBranching(progress, state, failure);
  return { kind: 'fail', error: failure.error, cause: failure.cause };
}

type Explained = { error: string; cause: string | undefined };

/** The error and its cause as AWS words it; an expression's failure is also an event. Throws what is no state's error. */
function failureOf(progress: Progress, error: unknown): Explained {
  if (!(error instanceof StateError) || error instanceof HistoryFullError) throw error;
  if (error.name === 'States.DataLimitExceeded') return { error: error.name, cause: error.causeText };
  const { name, enteredEventId } = progress.thread.state;
  const cause =
    `An error occurred while executing the state '${name}' (entered at the event id #${enteredEventId}). ` +
    `${error.causeText ?? ''}`;
  if (error instanceof EvaluationError) {
    noteEvaluationFailed(progress, { error: error.name, cause, location: error.field, state: name });
  }
  return { error: error.name, cause };
}

/** On AWS a failure right after the entry follows from what the entry followed from, but in a Wait from the entry. */
function noteEvaluationFailed(progress: Progress, details: { [key: string]: string | undefined }): void {
  const { thread } = progress;
  const { enteredEventId, enteredFromEventId } = thread.state;
  const isRightAfter = thread.lastEventId === enteredEventId && currentState(progress).Type !== 'Wait';
  if (isRightAfter && enteredFromEventId !== undefined) thread.lastEventId = enteredFromEventId;
  note(progress, 'EvaluationFailed', details);
}
