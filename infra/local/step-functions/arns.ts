import { ApiError } from './errors.ts';

// The local runner has one account and one region; SDK clients take any well-formed ARN.
const PREFIX = 'arn:aws:states:eu-north-1:000000000000';
export const REGION = 'eu-north-1';

export const stateMachineArn = (name: string): string => `${PREFIX}:stateMachine:${name}`;

export const executionArn = (execution: { machineName: string; name: string }): string =>
  `${PREFIX}:execution:${execution.machineName}:${execution.name}`;

/** The machine's name in its ARN. Throws InvalidArn. */
export function readStateMachineArn(arn: string): string {
  const name = /^arn:[^:]+:states:[^:]+:\d+:stateMachine:([^:]+)$/.exec(arn)?.[1];
  if (!name) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
  return name;
}

/** The names in an execution's ARN. Throws InvalidArn. */
export function readExecutionArn(arn: string): { machineName: string; name: string } {
  const [, machineName, name] = /^arn:[^:]+:states:[^:]+:\d+:execution:([^:]+):([^:]+)$/.exec(arn) ?? [];
  if (!machineName || !name) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
  return { machineName, name };
}
