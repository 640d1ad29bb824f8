import middy from '@middy/core';
import type * as z from 'zod';
import { isDomainError } from '../../shared/domain/errors.ts';
import type { Log } from '../../shared/log/log.ts';
import { onlyName } from '../../shared/log/only-name.ts';

export type Task<In extends z.ZodType, Out extends z.ZodType> = {
  name: string;
  input: In;
  output: Out;
  run(input: z.output<In>): Promise<z.output<Out>>;
  log: Log;
};

/** The execution sent something that no deployed definition sends. `place` names fields, never what stands in them. */
class ContractBroken extends Error {
  readonly side: 'input' | 'output';
  readonly place: string;

  constructor(side: 'input' | 'output', place: string) {
    super('ContractBroken');
    this.name = 'ContractBroken';
    this.side = side;
    this.place = place;
  }
}

/** An error that is worth another try; the state machine's Retry knows it by this name. */
class Transient extends Error {
  constructor() {
    super('Transient');
    this.name = 'Transient';
  }
}

/**
 * Wraps a plain function as a task of the state machine: parses what comes in and goes out, and names every error.
 * A refusal by the rules keeps its name and is final, and so is a broken contract. Everything else is `Transient`: it may
 * pass by itself, or an operator may mend it while the state machine tries again, for about half a day.
 * What is thrown is a name and nothing else; what it was stands in the log.
 */
export function createTaskHandler<In extends z.ZodType, Out extends z.ZodType>(task: Task<In, Out>) {
  return middy<z.output<In>, z.output<Out>>()
    .use({
      before: (request) => {
        request.event = parse('input', task.input, request.event);
      },
      after: (request) => {
        request.response = parse('output', task.output, request.response);
      },
      // Replaced, not thrown: middy would hang what was thrown first on an error that is thrown here.
      onError: (request) => {
        request.error = named(request.error, task);
      },
    })
    .handler((event) => task.run(event));
}

function parse<T extends z.ZodType>(side: 'input' | 'output', schema: T, value: unknown): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  throw new ContractBroken(side, `${[...(issue?.path ?? []), ...unknown].join('.')} ${issue?.code}`);
}

type Named = Pick<Task<z.ZodType, z.ZodType>, 'name' | 'log'>;

function named(error: unknown, { name: task, log }: Named): Error {
  if (error instanceof ContractBroken) {
    log.error('TASK_CONTRACT', error, { task, side: error.side, place: error.place });
    return onlyName(error);
  }
  if (isDomainError(error) && error.name !== 'TooManyAtOnce') {
    log.warn('TASK_REFUSED', { task, error: error.name });
    return onlyName(error);
  }
  log.error('TASK_FAILED', error, { task });
  return new Transient();
}
