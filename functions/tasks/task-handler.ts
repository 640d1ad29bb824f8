import middy from '@middy/core';
import type * as z from 'zod';
import { isDomainError } from '../../shared/domain/errors.ts';
import type { Log } from '../../shared/log/log.ts';

export type Task<In extends z.ZodType, Out extends z.ZodType> = {
  name: string;
  input: In;
  output: Out;
  run(input: z.output<In>): Promise<z.output<Out>>;
  log: Log;
};

/** The execution sent something that no deployed definition sends. */
class ContractBroken extends Error {
  constructor(task: string, side: 'input' | 'output', problem: string) {
    super(`${task}: ${side}: ${problem}`);
    this.name = 'ContractBroken';
  }
}

/** An error that is worth another try; the state machine's Retry knows it by this name. */
class Transient extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.name : 'unknown', { cause });
    this.name = 'Transient';
  }
}

/**
 * Wraps a plain function as a task of the state machine: parses what comes in and goes out, and names every error.
 * Domain errors keep their names; throttling and lost connections become `Transient`; the rest is logged and passes.
 */
export function createTaskHandler<In extends z.ZodType, Out extends z.ZodType>(task: Task<In, Out>) {
  return middy<z.output<In>, z.output<Out>>()
    .use({
      before: (request) => {
        request.event = parse(task, 'input', task.input, request.event);
      },
      after: (request) => {
        request.response = parse(task, 'output', task.output, request.response);
      },
      onError: ({ error }) => {
        throw named(error, task);
      },
    })
    .handler((event) => task.run(event));
}

type Named = Pick<Task<z.ZodType, z.ZodType>, 'name' | 'log'>;

function parse<T extends z.ZodType>(
  task: Named,
  side: 'input' | 'output',
  schema: T,
  value: unknown,
): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  throw new ContractBroken(
    task.name,
    side,
    `${[...(issue?.path ?? []), ...unknown].join('.')} ${issue?.code}`,
  );
}

/** What passes by itself, and what an operator mends within the day: SES in its sandbox, paused, or without its domain. */
const worthAnotherTry = new Set([
  'TooManyAtOnce',
  'LostRace',
  'TimeoutError',
  'ThrottlingException',
  'Throttling',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionInProgressException',
  // A plain write of a token met a decision's transaction; the SDK does not try that again by itself.
  'TransactionConflictException',
  'NetworkingError',
  'MessageRejected',
  'MailFromDomainNotVerifiedException',
  'ConfigurationSetDoesNotExistException',
  'AccountSendingPausedException',
]);

const isTransient = (error: Error): boolean =>
  worthAnotherTry.has(error.name) ||
  ('code' in error && /^(ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN)/.test(String(error.code)));

function named(error: Error | null | undefined, { name, log }: Named): unknown {
  if (!error) return new Transient(error);
  if (isTransient(error)) return new Transient(error);
  if (isDomainError(error)) log.warn('TASK_REFUSED', { task: name, error: error.name });
  else if (error instanceof ContractBroken) log.error('TASK_CONTRACT', error, { task: name });
  else log.error('TASK_FAILED', error, { task: name });
  return error;
}
