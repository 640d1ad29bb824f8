import type { TaskState } from '../definition-schema.ts';
import { EvaluationError, matchesError, StateError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { Call, Json, Phase } from '../model.ts';
import { leaveBy, type Outcome, type Progress, scopeOf } from '../progress.ts';
import { functionNameIn, type ResourceKind, resourceKind } from '../resources.ts';
import { findRetrier, retryDelaySeconds } from '../retry.ts';
import { after } from '../timestamp.ts';
import { taskToken } from '../tokens.ts';
import { noteScheduled, noteStarted } from './task-events.ts';
import { unexpectedType } from './unexpected-type.ts';

/** Schedules the call of a task's function; the call itself is made once this step is stored. */
export async function scheduleTask(progress: Progress, state: TaskState): Promise<Outcome> {
  const { execution, now } = progress;
  const kind = kindOf(state);
  const token =
    kind.kind === 'invoke' && kind.token ? taskToken(execution, execution.eventCount + 1) : undefined;
  const extras = token === undefined ? {} : { token };
  const args =
    state.Arguments === undefined
      ? execution.state.input
      : await progress.expressions.evaluate(state.Arguments, scopeOf(progress, extras), 'Arguments');
  const call = callOf(kind, args);
  const seconds = await timeoutSeconds(progress, state);
  const scheduledEventId = noteScheduled(progress, state, args, seconds);
  noteStarted(progress, state);
  const phase: Phase = { kind: 'calling', call, scheduledEventId, token: token !== undefined };
  // A token waits for people and follows the domain clock; a function runs in real time.
  if (seconds !== undefined && token !== undefined) phase.dueAt = after(now, seconds);
  if (seconds !== undefined && token === undefined) phase.seconds = seconds;
  return { kind: 'pause', phase };
}

/** Retries, catches or gives up, in this order, after an error of the current task. */
export async function handleTaskError(
  progress: Progress,
  state: TaskState,
  error: string | undefined,
  cause: string | undefined,
): Promise<Outcome> {
  const current = progress.execution.state;
  const found = findRetrier(state.Retry, current.retriesBy, error);
  if (found) {
    current.retriesBy[found.index] = found.retry;
    current.retryCount += 1;
    const retryAt = after(new Date().toISOString(), retryDelaySeconds(found.retrier, found.retry));
    return { kind: 'pause', phase: { kind: 'backing-off', retryAt } };
  }
  const index = state.Catch.findIndex(({ ErrorEquals }) => matchesError(ErrorEquals, error));
  const catcher = state.Catch[index];
  if (!catcher) return { kind: 'fail', error, cause };
  const errorOutput = { Error: error ?? null, Cause: cause ?? null };
  return leaveBy(progress, catcher, errorOutput, { errorOutput }, `Catch[${index}]/`);
}

const kindOf = (state: TaskState): ResourceKind => {
  const kind = resourceKind(state.Resource);
  if (!kind) throw new Error(`Resource ${state.Resource} passed the load though it is not supported`);
  return kind;
};

function callOf(kind: ResourceKind, args: Json): Call {
  if (kind.kind === 'function') return { functionName: kind.functionName, payload: args };
  const given = args !== null && typeof args === 'object' && !Array.isArray(args) ? args : {};
  if (typeof given.FunctionName !== 'string') {
    throw new StateError(
      'States.Runtime',
      'The Arguments of lambda:invoke must hold FunctionName, a string.',
    );
  }
  return { functionName: functionNameIn(given.FunctionName), payload: given.Payload ?? {} };
}

async function timeoutSeconds(progress: Progress, state: TaskState): Promise<number | undefined> {
  const field = 'TimeoutSeconds';
  if (state.TimeoutSeconds === undefined) return undefined;
  const value = await progress.expressions.evaluate(state.TimeoutSeconds, scopeOf(progress), field);
  if (typeof value !== 'number') throw unexpectedType(state.TimeoutSeconds, field, 'number', value);
  if (Number.isInteger(value) && value > 0 && value <= LIMITS.seconds) return value;
  throw new EvaluationError(
    field,
    `The ${field} field must be an integer from 1 to ${LIMITS.seconds}, not ${value}`,
  );
}
