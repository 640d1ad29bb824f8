import type { TaskState } from './definition-schema.ts';

/**
 * `invoke` is the service integration, which answers with the Invoke envelope; `function` is the older
 * form, a Lambda ARN as resource, which passes Arguments and answer bare and has events of its own.
 */
export type ResourceKind = { kind: 'invoke'; token: boolean } | { kind: 'function'; functionName: string };

const INVOKE = 'arn:aws:states:::lambda:invoke';

/** What a task's Resource means here, or undefined when the runner does not know it. */
export function resourceKind(resource: string): ResourceKind | undefined {
  if (resource === INVOKE) return { kind: 'invoke', token: false };
  if (resource === `${INVOKE}.waitForTaskToken`) return { kind: 'invoke', token: true };
  if (/^arn:[^:]+:lambda:/.test(resource))
    return { kind: 'function', functionName: functionNameIn(resource) };
  return undefined;
}

/** The bare name in a function's name, partial ARN or ARN, with or without a version. */
export function functionNameIn(nameOrArn: string): string {
  const parts = nameOrArn.split(':');
  return parts[parts.indexOf('function') + 1] ?? nameOrArn;
}

/** Keys of `lambda:invoke`'s Arguments that the runner would have to ignore. */
export function unsupportedArguments(state: TaskState): string[] {
  const given = state.Arguments;
  if (resourceKind(state.Resource)?.kind !== 'invoke') return [];
  if (given === null || typeof given !== 'object' || Array.isArray(given)) return [];
  return Object.keys(given).filter((key) => key !== 'FunctionName' && key !== 'Payload');
}
