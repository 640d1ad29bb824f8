import type { Instant } from '../../../shared/domain/clock.ts';
import { executionArn, stateMachineArn } from './arns.ts';
import type { Machine } from './definition.ts';
import { dataLimitExceeded } from './errors.ts';
import type { Expressions, Scope } from './expressions.ts';
import { record } from './history.ts';
import { isTooLarge } from './limits.ts';
import type { Execution, Json, Phase } from './model.ts';

/** One step being taken: `execution` is a copy that may be changed, and counts only once it is stored. */
export type Progress = { machine: Machine; execution: Execution; expressions: Expressions; now: Instant };

/** How a state's work ended for now. */
export type Outcome =
  | { kind: 'leave'; output: Json; assign: { [name: string]: Json }; next: string | undefined }
  | { kind: 'pause'; phase: Phase }
  | { kind: 'fail'; error: string | undefined; cause: string | undefined };

/** What may stand in `$states` beside input and context. */
export type Extras = { result?: Json; errorOutput?: Json; token?: string };

/** A copy of an execution on which a step can be taken without touching the stored one. */
export function copyOf(execution: Execution): Execution {
  const { variables, state, recentEvents } = execution;
  return {
    ...execution,
    variables: { ...variables },
    state: { ...state, retriesBy: { ...state.retriesBy } },
    recentEvents: [...recentEvents],
  };
}

export function note(
  progress: Progress,
  type: string,
  details?: { [key: string]: Json | undefined },
): number {
  return record(progress.execution, type, progress.now, details);
}

/** Everything that the expressions of the current state can see: values as they were at state entry. */
export function scopeOf({ execution, machine }: Progress, extras: Extras = {}): Scope {
  const { token, ...visible } = extras;
  const { state } = execution;
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
  };
  return { ...execution.variables, states: { input: state.input, context, ...visible } };
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
    if (isTooLarge(JSON.stringify(value))) throw dataLimitExceeded(progress.execution.state.name);
  }
  return { kind: 'leave', output, assign, next: fields.Next };
}
