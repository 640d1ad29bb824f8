import { REGION } from '../arns.ts';
import type { TaskState } from '../definition-schema.ts';
import type { Json } from '../model.ts';
import { note, type Progress } from '../progress.ts';
import { resourceKind } from '../resources.ts';
import type { StateFailure } from './retry-and-catch.ts';
import type { TaskLimits } from './task.ts';

/** A service integration's events name the service and the action; a bare function's do not. */
const service = (state: TaskState) => ({
  resourceType: 'lambda',
  resource: state.Resource.replace(/^.*:/, ''),
});
const isFunction = (state: TaskState): boolean => resourceKind(state.Resource)?.kind === 'function';

export function noteScheduled(
  progress: Progress,
  state: TaskState,
  args: Json,
  { timeout: timeoutInSeconds, heartbeat: heartbeatInSeconds }: TaskLimits,
): number {
  const text = JSON.stringify(args);
  return isFunction(state)
    ? note(progress, 'LambdaFunctionScheduled', { resource: state.Resource, input: text, timeoutInSeconds })
    : note(progress, 'TaskScheduled', {
        ...service(state),
        region: REGION,
        parameters: text,
        timeoutInSeconds,
        heartbeatInSeconds,
      });
}

export function noteStarted(progress: Progress, state: TaskState): void {
  if (isFunction(state)) note(progress, 'LambdaFunctionStarted');
  else note(progress, 'TaskStarted', service(state));
}

/** The function of a token task has answered; the task itself waits for its token. */
export function noteSubmitted(progress: Progress, state: TaskState, output: string): void {
  note(progress, 'TaskSubmitted', { ...service(state), output });
}

export function noteSucceeded(progress: Progress, state: TaskState, output: string): void {
  if (isFunction(state)) note(progress, 'LambdaFunctionSucceeded', { output });
  else note(progress, 'TaskSucceeded', { ...service(state), output });
}

export function noteFailed(progress: Progress, state: TaskState, failure: Failure): void {
  const { error, cause } = failure;
  const ending = failure.timedOut ? 'TimedOut' : 'Failed';
  if (isFunction(state)) note(progress, `LambdaFunction${ending}`, { error, cause });
  else note(progress, `Task${ending}`, { ...service(state), error, cause });
}

/** How a task's attempt went wrong, as its function, its token's holder or the clock has it. */
export type Failure = StateFailure & { timedOut: boolean };
