import type { TaskState } from '../definition-schema.ts';
import { EvaluationError, StateError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { Call, Json, TokenLimits } from '../model.ts';
import { type Outcome, type Progress, scopeOf } from '../progress.ts';
import { functionNameIn, type ResourceKind, resourceKind } from '../resources.ts';
import { after } from '../timestamp.ts';
import { taskToken } from '../tokens.ts';
import { numberIn } from './number-field.ts';
import { noteScheduled, noteStarted } from './task-events.ts';

/** How long a task may take, and how long it may be silent, in seconds. */
export type TaskLimits = { timeout: number | undefined; heartbeat: number | undefined };

/** Schedules the call of a task's function; the call itself is made once this step is stored. */
export async function scheduleTask(progress: Progress, state: TaskState): Promise<Outcome> {
  const { execution, thread, now } = progress;
  const kind = kindOf(state);
  const token =
    kind.kind === 'invoke' && kind.token ? taskToken(execution, execution.eventCount + 1) : undefined;
  const extras = token === undefined ? {} : { token };
  const args =
    state.Arguments === undefined
      ? thread.state.input
      : await progress.expressions.evaluate(state.Arguments, scopeOf(progress, extras), 'Arguments');
  const call = callOf(kind, args);
  const limits = await limitsOf(progress, state);
  const scheduledEventId = noteScheduled(progress, state, args, limits);
  noteStarted(progress, state);
  thread.heardOfAt = now;
  const allowed = token === undefined ? realSeconds(limits) : tokenLimits(limits, now);
  return {
    kind: 'pause',
    phase: { kind: 'calling', call, scheduledEventId, token: token !== undefined, ...allowed },
  };
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

async function limitsOf(progress: Progress, state: TaskState): Promise<TaskLimits> {
  const bounds = { from: 1, to: LIMITS.seconds };
  const timeout = await numberIn(progress, 'TimeoutSeconds', state.TimeoutSeconds, bounds);
  const heartbeat = await numberIn(progress, 'HeartbeatSeconds', state.HeartbeatSeconds, bounds);
  if (heartbeat !== undefined && timeout !== undefined && heartbeat >= timeout) {
    throw new EvaluationError(
      'HeartbeatSeconds',
      `The HeartbeatSeconds field must be smaller than TimeoutSeconds, but was ${heartbeat} of ${timeout}`,
    );
  }
  return { timeout, heartbeat };
}

/** A token waits for people and follows the domain clock. */
const tokenLimits = ({ timeout, heartbeat }: TaskLimits, now: string): TokenLimits => ({
  ...(timeout === undefined ? {} : { dueAt: after(now, timeout) }),
  ...(heartbeat === undefined ? {} : { heartbeatSeconds: heartbeat }),
});

/** A function runs in real time. It has no token to send heartbeats with, so it has to end before the first. */
const realSeconds = ({ timeout, heartbeat }: TaskLimits): { seconds?: number } => {
  const seconds = heartbeat ?? timeout;
  return seconds === undefined ? {} : { seconds };
};
