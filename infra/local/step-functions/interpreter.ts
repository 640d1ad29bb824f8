import type { State, TaskState } from './definition-schema.ts';
import { dataLimitExceeded, EvaluationError, StateError } from './errors.ts';
import { HistoryFullError } from './history.ts';
import { isTooLarge } from './limits.ts';
import type { ExecutionStatus, Json } from './model.ts';
import { leaveBy, note, type Outcome, type Progress } from './progress.ts';
import { choose } from './states/choice.ts';
import { fail } from './states/fail.ts';
import { handleTaskError, scheduleTask } from './states/task.ts';
import { type Failure, noteFailed, noteSubmitted, noteSucceeded } from './states/task-events.ts';
import { finishWait, wait } from './states/wait.ts';

// A machine that loops without tasks or waits is stored in between: what one step writes has to fit into
// one transaction of the store, which takes 4 MB.
const EVENTS_PER_STEP = 100;
const CHARACTERS_PER_STEP = 300_000;

/** The first step: enters the start state and goes on until something has to be waited for. */
export async function start(progress: Progress): Promise<void> {
  note(progress, 'ExecutionStarted', {
    input: progress.execution.input,
    roleArn: 'arn:aws:iam::000000000000:role/local',
  });
  const entered = enter(progress, progress.machine.startAt, JSON.parse(progress.execution.input));
  await drive(progress, () => runState(progress, entered));
}

/** Goes on where the last step stopped: in a state just entered, or after a retry's back-off. */
export const proceed = (progress: Progress): Promise<void> =>
  drive(progress, () => runState(progress, currentState(progress)));

export const waitEnded = (progress: Progress): Promise<void> =>
  drive(progress, async () => {
    const state = currentState(progress);
    if (state.Type !== 'Wait') throw new Error(`"${progress.execution.state.name}" is no Wait state`);
    return finishWait(progress, state);
  });

/** The function of a token task has answered: from now on only the token counts. */
export const taskSubmitted = (progress: Progress, answer: Json): Promise<void> =>
  drive(progress, async () => {
    const { phase } = progress.execution;
    if (phase.kind !== 'calling') throw new Error('no function of this execution is being called');
    noteSubmitted(progress, currentTask(progress), JSON.stringify(envelope(answer)));
    const { scheduledEventId, dueAt } = phase;
    return {
      kind: 'pause',
      phase: { kind: 'awaiting-token', scheduledEventId, ...(dueAt ? { dueAt } : {}) },
    };
  });

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
    return handleTaskError(progress, state, failure.error, failure.cause);
  });

/** Ends an execution: SUCCEEDED with an output, FAILED and ABORTED with error and cause, TIMED_OUT with neither. */
export function end(
  progress: Progress,
  status: Exclude<ExecutionStatus, 'RUNNING'>,
  result: { output?: string; error?: string | undefined; cause?: string | undefined } = {},
): void {
  const { execution, now } = progress;
  const types = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', TIMED_OUT: 'TimedOut', ABORTED: 'Aborted' };
  note(progress, `Execution${types[status]}`, result);
  const { output, error, cause } = result;
  execution.status = status;
  execution.stoppedAt = now;
  execution.phase = { kind: 'ended' };
  if (output !== undefined) execution.output = output;
  if (error !== undefined) execution.error = error;
  if (cause !== undefined) execution.cause = cause;
}

const envelope = (answer: Json): Json => ({ ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 });

function currentState({ machine, execution }: Progress): State {
  const state = machine.states.get(execution.state.name);
  if (!state) throw new Error(`Machine ${machine.name} has no state "${execution.state.name}"`);
  return state;
}

function currentTask(progress: Progress): TaskState {
  const state = currentState(progress);
  if (state.Type !== 'Task') throw new Error(`"${progress.execution.state.name}" is no Task state`);
  return state;
}

/** Runs states until one has to wait for something or the execution ends. */
async function drive(progress: Progress, begin: () => Promise<Outcome>): Promise<void> {
  const firstEvent = progress.execution.eventCount;
  let work = begin;
  try {
    for (;;) {
      const outcome = await settle(progress, work);
      if (outcome.kind === 'pause') {
        progress.execution.phase = outcome.phase;
        return;
      }
      if (outcome.kind === 'fail')
        return end(progress, 'FAILED', { error: outcome.error, cause: outcome.cause });
      const next = leave(progress, outcome);
      if (!next) return end(progress, 'SUCCEEDED', { output: JSON.stringify(outcome.output) });
      if (isLong(progress, firstEvent)) return;
      work = () => runState(progress, next);
    }
  } catch (error) {
    if (!(error instanceof HistoryFullError)) throw error;
    end(progress, 'FAILED', { error: error.name, cause: error.causeText });
  }
}

const isLong = ({ execution }: Progress, firstEvent: number): boolean =>
  execution.eventCount - firstEvent > EVENTS_PER_STEP ||
  JSON.stringify(execution.recentEvents).length > CHARACTERS_PER_STEP;

function runState(progress: Progress, state: State): Promise<Outcome> {
  switch (state.Type) {
    case 'Task':
      return scheduleTask(progress, state);
    case 'Choice':
      return choose(progress, state);
    case 'Wait':
      return wait(progress, state);
    case 'Fail':
      return fail(progress, state);
    default:
      return leaveBy(progress, state, progress.execution.state.input);
  }
}

function enter(progress: Progress, name: string, input: Json): State {
  const { execution, machine, now } = progress;
  const state = machine.states.get(name);
  if (!state) throw new Error(`Machine ${machine.name} has no state "${name}"`);
  const enteredEventId = note(progress, `${state.Type}StateEntered`, { name, input: JSON.stringify(input) });
  execution.state = { name, input, enteredAt: now, enteredEventId, retryCount: 0, retriesBy: {} };
  execution.phase = { kind: 'entered' };
  return state;
}

/** Writes down what a state gave and enters the next; undefined when it was the last. */
function leave(progress: Progress, outcome: Outcome & { kind: 'leave' }): State | undefined {
  const { execution } = progress;
  const { name } = execution.state;
  const assigned = Object.entries(outcome.assign).map(([key, value]) => [key, JSON.stringify(value)]);
  note(progress, `${currentState(progress).Type}StateExited`, {
    name,
    output: JSON.stringify(outcome.output),
    assignedVariables: assigned.length > 0 ? Object.fromEntries(assigned) : undefined,
  });
  Object.assign(execution.variables, outcome.assign);
  return outcome.next === undefined ? undefined : enter(progress, outcome.next, outcome.output);
}

/** Turns an error of the state into what its Retry and Catch make of it. */
async function settle(progress: Progress, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StateError) || error instanceof HistoryFullError) throw error;
    const cause = explain(progress, error);
    const state = currentState(progress);
    if (state.Type !== 'Task') return { kind: 'fail', error: error.name, cause };
    try {
      return await handleTaskError(progress, state, error.name, cause);
    } catch (handlerError) {
      if (!(handlerError instanceof StateError) || handlerError instanceof HistoryFullError)
        throw handlerError;
      return { kind: 'fail', error: handlerError.name, cause: explain(progress, handlerError) };
    }
  }
}

/** The cause as AWS words it; an expression's failure is also an event of its own. */
function explain(progress: Progress, error: StateError): string | undefined {
  if (error.name === 'States.DataLimitExceeded') return error.causeText;
  const { name, enteredEventId } = progress.execution.state;
  const cause =
    `An error occurred while executing the state '${name}' (entered at the event id #${enteredEventId}). ` +
    `${error.causeText ?? ''}`;
  if (error instanceof EvaluationError) {
    note(progress, 'EvaluationFailed', { error: error.name, cause, location: error.field, state: name });
  }
  return cause;
}
