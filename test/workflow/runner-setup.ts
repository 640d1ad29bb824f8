import {
  DescribeExecutionCommand,
  type DescribeExecutionOutput,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { onTestFinished } from 'vitest';
import { createMemoryExecutionStore } from '../../infra/local/step-functions/memory-execution-store.ts';
import { type Invoke, type RunnerOptions, startRunner } from '../../infra/local/step-functions/runner.ts';

export const START = '2019-01-14T08:00:00.000Z';
export const INVOKE = 'arn:aws:states:::lambda:invoke';

/** A clock that stands still until it is told where to go. */
export function aClock(now = START) {
  return {
    now: () => now,
    jumpTo: (moment: string) => {
      now = moment;
    },
  };
}

/** A machine of the given states, of which the first is the start. */
export const aMachine = (states: Record<string, object>, more: object = {}) => ({
  name: 'grant',
  definition: { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], ...more, States: states },
});

/** A task that calls `name`, with whatever else the test is about. */
export const aTask = (name: string, more: object = {}) => ({
  Type: 'Task',
  Resource: INVOKE,
  Arguments: { FunctionName: name, Payload: '{% $states.input %}' },
  End: true,
  ...more,
});

/** A task that hands its token to `ask`. */
export const anAskingTask = (more: object = {}) =>
  aTask('ask', {
    Resource: `${INVOKE}.waitForTaskToken`,
    Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
    ...more,
  });

/** A branch of the given states, of which the first is the start; without any, one that hands on its input. */
export function aBranch(states: Record<string, object> = {}) {
  const names = Object.keys(states);
  branches += 1;
  const States = names.length > 0 ? states : { [`Hand On ${branches}`]: { Type: 'Pass', End: true } };
  return { StartAt: Object.keys(States)[0], States };
}
let branches = 0;

/** A Map over its input that runs the given branch for each item. */
export const aMap = (processor: object, more: object = {}) => ({
  Type: 'Map',
  ItemProcessor: { ...aBranch(), ...processor },
  End: true,
  ...more,
});

export const aParallel = (Branches: object[], more: object = {}) => ({
  Type: 'Parallel',
  Branches,
  End: true,
  ...more,
});

export const failing = (name: string, message = 'it went wrong') =>
  Object.assign(new Error(message), { name });

const noFunctions: Invoke = async (name) => {
  throw failing('UnexpectedCall', name);
};

export function sfnClient(endpoint: string): SFNClient {
  const client = new SFNClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  onTestFinished(() => client.destroy());
  return client;
}

/** A runner with a store in memory, a clock that stands, and retries that do not wait; stopped with the test. */
export async function setUp(
  machine: { name: string; definition: unknown },
  options: Partial<RunnerOptions> = {},
) {
  const clock = aClock();
  const runner = await startRunner({
    machines: [machine],
    invoke: noFunctions,
    clock,
    store: createMemoryExecutionStore(),
    tickMilliseconds: 0,
    pause: async () => undefined,
    ...options,
  });
  onTestFinished(() => runner.stop());
  const client = sfnClient(runner.endpoint);
  return { runner, clock, client, ...driver(client, runner.stateMachineArn(machine.name)) };
}

/** The few things that nearly every test does over the API. */
export function driver(client: SFNClient, stateMachineArn: string) {
  const executionArn = (name: string) =>
    `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  async function history(name: string): Promise<HistoryEvent[]> {
    const command = new GetExecutionHistoryCommand({ executionArn: executionArn(name), maxResults: 1000 });
    return (await client.send(command)).events ?? [];
  }
  return {
    stateMachineArn,
    executionArn,
    start: (name: string, input: unknown = {}) =>
      client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) })),
    describe: (name: string): Promise<DescribeExecutionOutput> =>
      client.send(new DescribeExecutionCommand({ executionArn: executionArn(name) })),
    history,
    events: async (name: string): Promise<string[]> => (await history(name)).map(({ type }) => String(type)),
    /** What an execution gave; fails the test when it did not succeed. */
    async output(name: string): Promise<unknown> {
      const { status, output, error, cause } = await client.send(
        new DescribeExecutionCommand({ executionArn: executionArn(name) }),
      );
      if (status !== 'SUCCEEDED') throw new Error(`${name} is ${status}: ${error} ${cause}`);
      return JSON.parse(output ?? '');
    },
    succeed: (taskToken: string | undefined, output: unknown) =>
      client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) })),
  };
}
