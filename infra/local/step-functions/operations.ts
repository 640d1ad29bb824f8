import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Instant } from '../../../shared/domain/clock.ts';
import { executionArn, readExecutionArn, readStateMachineArn, stateMachineArn } from './arns.ts';
import type { Machine } from './definition.ts';
import { ApiError } from './errors.ts';
import { type ExecutionStore, STATUSES } from './execution-store.ts';
import type { Executor } from './executor.ts';
import { detailsField } from './history.ts';
import { isTooLarge } from './limits.ts';
import type { Execution, ExecutionSummary, HistoryEvent } from './model.ts';

type Deps = { machines: Map<string, Machine>; executor: Executor; store: ExecutionStore };
export type Operation = (input: unknown) => Promise<object>;

const Page = { maxResults: z.number().int().min(0).max(1000).default(0), nextToken: z.string().optional() };
const ExecutionArn = z.object({ executionArn: z.string() });
const ErrorText = { error: z.string().max(256).optional(), cause: z.string().max(32_768).optional() };

const Inputs = {
  StartExecution: z.object({
    stateMachineArn: z.string(),
    name: z.string().optional(),
    input: z.string().default('{}'),
  }),
  DescribeExecution: ExecutionArn,
  GetExecutionHistory: ExecutionArn.extend({ ...Page, reverseOrder: z.boolean().default(false) }),
  ListExecutions: z.object({
    stateMachineArn: z.string(),
    statusFilter: z.enum(STATUSES).optional(),
    ...Page,
  }),
  StopExecution: ExecutionArn.extend(ErrorText),
  SendTaskSuccess: z.object({ taskToken: z.string(), output: z.string() }),
  SendTaskFailure: z.object({ taskToken: z.string(), ...ErrorText }),
  SendTaskHeartbeat: z.object({ taskToken: z.string() }),
};

/** The operations of AWS's Step Functions API that the runner has, with AWS's shapes and error names. */
export function createOperations({ machines, executor, store }: Deps): Record<string, Operation> {
  async function existing(arn: string): Promise<Execution> {
    const { machineName, name } = readExecutionArn(arn);
    const execution = await executor.find(machineName, name);
    if (!execution) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  }

  function machineOf(arn: string): Machine {
    const machine = machines.get(readStateMachineArn(arn));
    if (!machine) throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return machine;
  }

  return {
    async StartExecution(body) {
      const { stateMachineArn: arn, name = randomUUID(), input } = read(Inputs.StartExecution, body);
      checkName(name);
      checkJson(input, 'InvalidExecutionInput');
      const machine = machineOf(arn);
      const started = await executor.begin(machine, name, input);
      const execution = started || (await executor.find(machine.name, name));
      const isSame = execution?.status === 'RUNNING' && execution.input === input;
      if (!execution || (!started && !isSame)) {
        const taken = executionArn({ machineName: machine.name, name });
        throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${taken}'`);
      }
      return { executionArn: executionArn(execution), startDate: epoch(execution.startedAt) };
    },

    async DescribeExecution(body) {
      const execution = await existing(read(Inputs.DescribeExecution, body).executionArn);
      const { input, output, error, cause } = execution;
      return {
        ...summary(execution),
        input,
        inputDetails: { included: true },
        ...(output === undefined ? {} : { output, outputDetails: { included: true } }),
        error,
        cause,
        redriveCount: 0,
        redriveStatus: 'NOT_REDRIVABLE',
      };
    },

    async GetExecutionHistory(body) {
      const { executionArn: arn, reverseOrder, ...page } = read(Inputs.GetExecutionHistory, body);
      const { machineName, name, recentEvents, pageCount } = await existing(arn);
      const paged = pageCount > 0 ? await store.pagedEvents(machineName, name) : [];
      // A page may have been written between the two reads: ids tell which events are there already.
      const events = [...paged, ...recentEvents.filter(({ id }) => id > (paged.at(-1)?.id ?? 0))];
      const { items, nextToken } = cut(reverseOrder ? events.reverse() : events, page);
      return { events: items.map(eventOut), nextToken };
    },

    async ListExecutions(body) {
      const { stateMachineArn: arn, statusFilter, ...page } = read(Inputs.ListExecutions, body);
      const machine = machineOf(arn);
      const lists = await Promise.all(
        (statusFilter ? [statusFilter] : STATUSES).map((status) => store.list(status)),
      );
      const own = lists.flat().filter(({ machineName }) => machineName === machine.name);
      own.sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1));
      const { items, nextToken } = cut(own, page);
      return { executions: items.map(summary), nextToken };
    },

    async StopExecution(body) {
      const { executionArn: arn, error, cause } = read(Inputs.StopExecution, body);
      const { machineName, name } = await existing(arn);
      await executor.abort(machineName, name, error, cause);
      const { stoppedAt, startedAt } = await existing(arn);
      return { stopDate: epoch(stoppedAt ?? startedAt) };
    },

    async SendTaskSuccess(body) {
      const { taskToken, output } = read(Inputs.SendTaskSuccess, body);
      checkJson(output, 'InvalidOutput');
      await executor.tell(taskToken, { result: JSON.parse(output) });
      return {};
    },

    async SendTaskFailure(body) {
      const { taskToken, error, cause } = read(Inputs.SendTaskFailure, body);
      await executor.tell(taskToken, { failure: { error, cause, timedOut: false } });
      return {};
    },

    async SendTaskHeartbeat(body) {
      const { taskToken } = read(Inputs.SendTaskHeartbeat, body);
      await executor.tell(taskToken, 'heartbeat');
      return {};
    },
  };
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ApiError('ValidationException', problems.join('; '));
}

// AWS documentation, StartExecution: no white space, brackets, wildcards, special or control characters.
const FORBIDDEN_IN_NAME = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u;

function checkName(name: string): void {
  if (name.length >= 1 && name.length <= 80 && !FORBIDDEN_IN_NAME.test(name)) return;
  throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
}

function checkJson(text: string, errorName: string): void {
  if (isTooLarge(text))
    throw new ApiError('ValidationException', 'The JSON text is longer than 262144 bytes');
  try {
    JSON.parse(text);
  } catch (error) {
    throw new ApiError(errorName, `Invalid JSON: ${error instanceof Error ? error.message : error}`);
  }
}

/** JSON 1.0 carries moments as seconds since 1970. */
const epoch = (instant: Instant): number => Date.parse(instant) / 1000;

function summary({ machineName, name, status, startedAt, stoppedAt }: ExecutionSummary) {
  return {
    executionArn: executionArn({ machineName, name }),
    stateMachineArn: stateMachineArn(machineName),
    name,
    status,
    startDate: epoch(startedAt),
    ...(stoppedAt === undefined ? {} : { stopDate: epoch(stoppedAt) }),
  };
}

function eventOut({ id, previousEventId, type, timestamp, details }: HistoryEvent) {
  const common = { id, previousEventId, type, timestamp: epoch(timestamp) };
  return details ? { ...common, [detailsField(type)]: details } : common;
}

/** One page of a list; the token is the number of items before the next. */
function cut<T>(all: T[], page: { maxResults: number; nextToken?: string | undefined }) {
  const from = page.nextToken === undefined ? 0 : Number(page.nextToken);
  if (!Number.isSafeInteger(from) || from < 0)
    throw new ApiError('InvalidToken', `Invalid Token: '${page.nextToken}'`);
  const to = from + (page.maxResults || 100);
  return { items: all.slice(from, to), nextToken: to < all.length ? String(to) : undefined };
}
