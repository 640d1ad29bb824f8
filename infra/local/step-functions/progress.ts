import type { Instant } from '../../../shared/domain/clock.ts';
import { executionArn, stateMachineArn } from './arns.ts';
import type { Machine } from './definition.ts';
import type { State } from './definition-schema.ts';
import { dataLimitExceeded } from './errors.ts';
import type { Expressions, Scope } from './expressions.ts';
import { record } from './history.ts';
import { isTooLarge } from './limits.ts';
import type { Execution, Json, Phase, Thread } from './model.ts';
import { mapItemOf, threadOf, visibleVariables } from './threads.ts';

/**
 * One step being taken in one thread: `execution` is a copy that may be changed, and counts only once it
 * is stored. `thread` is the one in that copy.
 */
export type Progress = {
  machine: Machine;
  execution: Execution;
  thread: Thread;
  expressions: Expressions;
  now: Instant;
  /** How many events there were before this step. */
  eventsBefore: number;
};

/** How a state's work ended for now. */
export type Outcome =
  | { kind: 'leave'; output: Json; assign: { [name: string]: Json }; next: string | undefined }
  | { kind: 'pause'; phase: Phase }
  | { kind: 'fail'; error: string | undefined; cause: string | undefined };

/** What may stand in `$states` beside input and context. */
export type Extras = {
  result?: Json;
  errorOutput?: Json;
  token?: string;
  item?: { Index: number; Value: Json };
};

// What one step writes has to fit into one transaction of the store, which takes 4 MB.
const EVENTS_PER_STEP = 100;
const CHARACTERS_PER_STEP = 300_000;

/** A copy of an execution on which a step can be taken without touching the stored one. Phases are never changed. */
export function copyOf(execution: Execution): Execution {
  const threads = Object.values(execution.threads).map((thread) => [thread.id, copyOfThread(thread)]);
  return {
    ...execution,
    threads: Object.fromEntries(threads),
    recentEvents: [...execution.recentEvents],
  };
}

const copyOfThread = (thread: Thread): Thread => ({
  ...thread,
  variables: { ...thread.variables },
  state: { ...thread.state, retriesBy: { ...thread.state.retriesBy } },
});

/** The same step seen from another thread. */
export const inThread = (progress: Progress, id: number): Progress => ({
  ...progress,
  thread: threadOf(progress.execution, id),
});

type Details = { [key: string]: Json | undefined };

/** Writes down the next event of the thread; answers its id. */
export function note(progress: Progress, type: string, details?: Details): number {
  const id = noteAside(progress, type, details);
  progress.thread.lastEventId = id;
  return id;
}

/** Writes down an event that follows from the thread's last one, but that nothing follows from. */
export const noteAside = ({ execution, thread, now }: Progress, type: string, details?: Details): number =>
  record(execution, type, now, thread.lastEventId, details);

/** Whether the step should be stored before more is done in it. */
export const isLong = ({ execution, eventsBefore }: Progress): boolean =>
  execution.eventCount - eventsBefore > EVENTS_PER_STEP ||
  JSON.stringify(execution.recentEvents).length > CHARACTERS_PER_STEP;

export function currentState({ machine, thread }: Progress): State {
  const state = machine.states.get(thread.state.name);
  if (!state) throw new Error(`Machine ${machine.name} has no state "${thread.state.name}"`);
  return state;
}

/** Everything that the expressions of the current state can see: values as they were at state entry. */
export function scopeOf({ execution, machine, thread }: Progress, extras: Extras = {}): Scope {
  const { token, item = mapItemOf(execution, thread), ...visible } = extras;
  const { state } = thread;
  const context = {
    Execution: {
      Id: executionArn(execution),
      Input: JSON.parse(execution.input),
      Name: execution.name,
      RoleArn: 'arn:aws:iam::000000000000:role/local',
      StartTime: execution.startedAt,
      RedriveCount: 0,
    },
    State: { EnteredTime: state.enteredAt, Name: state.name, RetryCount: state.retryCount },
    StateMachine: { Id: stateMachineArn(machine.name), Name: machine.name },
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(item === undefined ? {} : { Map: { Item: item } }),
  };
  return { ...visibleVariables(execution, thread), states: { input: state.input, context, ...visible } };
}

type LeavingFields = {
  Output?: Json | undefined;
  Assign?: { [name: string]: Json } | undefined;
  Next?: string | undefined;
};

/** Leaves the state by its own fields or by those of a rule or catcher; `where` is the latter's place. */
export async function leaveBy(
  progress: Progress,
  fields: LeavingFields,
  unchanged: Json,
  extras: Extras = {},
  where = '',
): Promise<Outcome> {
  const scope = scopeOf(progress, extras);
  const assign: { [name: string]: Json } = {};
  for (const [name, template] of Object.entries(fields.Assign ?? {})) {
    assign[name] = await progress.expressions.evaluate(template, scope, `${where}Assign/${name}`);
  }
  const output =
    fields.Output === undefined
      ? unchanged
      : await progress.expressions.evaluate(fields.Output, scope, `${where}Output`);
  for (const value of [output, assign]) {
    if (isTooLarge(JSON.stringify(value))) throw dataLimitExceeded(progress.thread.state.name);
  }
  return { kind: 'leave', output, assign, next: fields.Next };
}
