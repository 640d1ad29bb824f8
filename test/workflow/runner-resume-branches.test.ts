import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendTaskHeartbeatCommand } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/database/dynamodb-local.ts';
import { freePort } from '../../infra/local/machine/ports.ts';
import { loadStateMachine } from '../../infra/local/step-functions/definition.ts';
import { createDynamoDbExecutionStore } from '../../infra/local/step-functions/dynamodb-execution-store.ts';
import type { ExecutionStore } from '../../infra/local/step-functions/runner.ts';
import { startProcess } from './runner-in-process.ts';
import {
  aBranch,
  aClock,
  aMachine,
  aMap,
  anAskingTask,
  aParallel,
  aTask,
  START,
  setUp,
} from './runner-setup.ts';

let dynamoDb: DynamoDbLocal;
beforeAll(async () => {
  dynamoDb = await startDynamoDbLocal({ inMemory: true }, { port: await freePort(0) });
}, 40_000);
afterAll(() => dynamoDb?.stop());

let tables = 0;
const aTableName = () => `resume-branches-${process.pid}-${++tables}`;
const aStore = (tableName: string): Promise<ExecutionStore> =>
  createDynamoDbExecutionStore({ endpoint: dynamoDb.endpoint, tableName });

const rule = (kind: string) => ({ Condition: `{% $states.input = "${kind}" %}`, Next: kind });
const Output = '{% $states.context.Map.Item.Index & " " & $states.input & " of " & $round %}';

/** Iterations in every way in which one can be waiting for something, beside a branch that waits too. */
const everyWait = aMachine({
  First: { Type: 'Pass', Assign: { round: 'round 2' }, Next: 'Both' },
  Both: aParallel([
    aBranch({
      Each: aMap(
        aBranch({
          Choose: { Type: 'Choice', Choices: ['task', 'token', 'wait', 'retry'].map(rule) },
          task: aTask('hang', { Output }),
          token: anAskingTask({ TimeoutSeconds: 86_400, HeartbeatSeconds: 36_000, Output }),
          wait: { Type: 'Wait', Seconds: 3600, Output, End: true },
          retry: aTask('throttled', {
            Retry: [{ ErrorEquals: ['Throttled'], IntervalSeconds: 600, MaxAttempts: 1 }],
            Output,
          }),
        }),
        { Items: '{% $states.input.kinds %}', MaxConcurrency: 4 },
      ),
    }),
    aBranch({ Beside: { Type: 'Wait', Seconds: 7200, Output: 'beside', End: true } }),
  ]),
});

test('after kill -9 every branch goes on where it was, and those not begun are begun', {
  timeout: 30_000,
}, async () => {
  const tableName = aTableName();
  const killed = await startProcess(everyWait, dynamoDb.endpoint, tableName);
  await killed.start('a-1', { kinds: ['task', 'token', 'wait', 'retry', 'wait'] });
  await killed.until(({ functionName }) => functionName === 'hang');
  const [asked] = await killed.until(({ functionName }) => functionName === 'ask');
  await killed.until(({ functionName }) => functionName === 'throttled');
  const seen = ['TaskFailed', 'TaskSubmitted', 'WaitStateEntered'];
  await expect.poll(() => killed.events('a-1'), { timeout: 10_000 }).toEqual(expect.arrayContaining(seen));
  await killed.kill();

  const calls: unknown[] = [];
  const pauses: number[] = [];
  const clock = aClock('2019-01-14T10:00:00.000Z');
  const next = await setUp(everyWait, {
    clock,
    store: await aStore(tableName),
    invoke: async (name, payload) => void calls.push([name, payload]),
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  await next.runner.idle();
  expect(calls).toHaveLength(2);
  expect(calls).toContainEqual(['hang', 'task']);
  expect(calls).toContainEqual(['throttled', 'retry']);
  expect(pauses[0]).toBeGreaterThan(500_000);
  expect(next.runner.timers().map(({ stateName, kind, dueAt }) => [stateName, kind, dueAt])).toEqual([
    ['wait', 'wait', '2019-01-14T11:00:00.000Z'],
    ['token', 'heartbeat-timeout', '2019-01-14T18:00:00.000Z'],
    ['token', 'task-timeout', '2019-01-15T08:00:00.000Z'],
    ['Both', 'execution-timeout', '2020-01-14T08:00:00.000Z'],
  ]);

  const token = asked?.payload?.token;
  await next.client.send(new SendTaskHeartbeatCommand({ taskToken: token }));
  expect(next.runner.timers()[1]?.dueAt).toBe('2019-01-14T20:00:00.000Z');
  clock.jumpTo('2019-01-14T11:00:00.000Z');
  await next.runner.fireDueTimers();
  await next.succeed(token, 'approved');
  expect(await next.output('a-1')).toEqual([
    ['0 task', '1 token', '2 wait', '3 retry', '4 wait'].map((what) => `${what} of round 2`),
    'beside',
  ]);
  const events = await next.events('a-1');
  expect(events.filter((type) => type === 'MapIterationStarted')).toHaveLength(5);
  expect(events.filter((type) => type === 'MapStateStarted')).toHaveLength(1);
});

test('a heartbeat is remembered across a restart', async () => {
  const tableName = aTableName();
  const machine = aMachine({ Ask: anAskingTask({ HeartbeatSeconds: 60 }) });
  const tokens: string[] = [];
  const clock = aClock();
  const options = { clock, invoke: async (_: string, of: unknown) => void tokens.push(JSON.stringify(of)) };
  const first = await setUp(machine, { ...options, store: await aStore(tableName) });
  await first.start('a-1');
  await first.runner.idle();
  clock.jumpTo('2019-01-14T08:00:50.000Z');
  const { token: taskToken } = JSON.parse(tokens[0] ?? '{}');
  await first.client.send(new SendTaskHeartbeatCommand({ taskToken }));
  await first.runner.stop();
  clock.jumpTo('2019-01-14T08:01:40.000Z');
  const second = await setUp(machine, { ...options, store: await aStore(tableName) });
  expect(second.runner.timers()[0]?.dueAt).toBe('2019-01-14T08:01:50.000Z');
  await second.succeed(taskToken, 'in time');
  expect(await second.output('a-1')).toBe('in time');
});

test('a Map that was stopped between two of its starts begins the others after the next start', async () => {
  const tableName = aTableName();
  // So large that one step does not begin all that may be under way.
  const items = Array.from({ length: 60 }, (_, index) => 'x'.repeat(4_000) + index);
  const Each = aMap(aBranch({ Later: { Type: 'Wait', Seconds: 60, Output: null, End: true } }));
  const machine = aMachine({ Each });
  const store = await aStore(tableName);
  const goingDown = async () => {
    throw new Error('the machine is going down');
  };
  const first = await setUp(machine, { store: { ...store, save: goingDown }, onUnexpected: () => undefined });
  await first.start('a-1', items);
  await first.runner.stop();
  const stored = await store.load('grant', 'a-1');
  expect(stored?.threads[0]?.phase).toMatchObject({ kind: 'branching', started: 1, count: 60 });

  const clock = aClock();
  const second = await setUp(machine, { store, clock });
  await second.runner.idle();
  for (const [minute, waiting] of [40, 20].entries()) {
    expect(second.runner.timers().filter(({ kind }) => kind === 'wait')).toHaveLength(waiting);
    clock.jumpTo(`2019-01-14T08:0${minute + 1}:00.000Z`);
    await second.runner.fireDueTimers();
    await second.runner.idle();
  }
  expect(await second.output('a-1')).toEqual(items.map(() => null));
});

test('many branches with inputs of the largest size are kept and come back whole', async () => {
  const tableName = aTableName();
  const branches = Array.from({ length: 30 }, (_, index) =>
    aBranch({
      [`Later ${index}`]: { Type: 'Wait', Seconds: 60, Output: '{% $length($states.input) %}', End: true },
    }),
  );
  const machine = aMachine({ All: aParallel(branches) });
  const first = await setUp(machine, { store: await aStore(tableName) });
  const input = Array.from({ length: 15_000 }, (_, index) =>
    (index * 7919).toString(36).padStart(8, 'x'),
  ).join('åä');
  await first.start('a-1', input);
  await first.runner.idle();
  await first.runner.stop();
  const clock = aClock('2019-01-14T08:01:00.000Z');
  const second = await setUp(machine, { store: await aStore(tableName), clock });
  await second.runner.idle();
  expect(await second.output('a-1')).toEqual(branches.map(() => input.length));
});

test('an execution that was stored before there were branches goes on', async () => {
  const tableName = aTableName();
  const machine = aMachine({
    Later: { Type: 'Wait', Seconds: 3600, Next: 'Last' },
    Last: { Type: 'Succeed', Output: '{% $round & " " & $states.input %}' },
  });
  await aStore(tableName);
  await putStored(tableName, {
    machineName: 'grant',
    definitionHash: loadStateMachine(machine).hash,
    name: 'a-1',
    secret: 'secret',
    status: 'RUNNING',
    startedAt: START,
    timeoutAt: '2020-01-14T08:00:00.000Z',
    input: '"in"',
    variables: { round: 2 },
    state: { name: 'Later', input: 'in', enteredAt: START, enteredEventId: 2, retryCount: 0, retriesBy: {} },
    phase: { kind: 'waiting', dueAt: '2019-01-14T09:00:00.000Z' },
    eventCount: 2,
    recentEvents: [
      { id: 1, previousEventId: 0, type: 'ExecutionStarted', timestamp: START },
      { id: 2, previousEventId: 0, type: 'WaitStateEntered', timestamp: START },
    ],
    pageCount: 0,
  });
  const clock = aClock('2019-01-14T09:00:00.000Z');
  const { runner, output, history } = await setUp(machine, { store: await aStore(tableName), clock });
  await runner.idle();
  expect(await output('a-1')).toBe('2 in');
  expect((await history('a-1')).map(({ previousEventId }) => previousEventId)).toEqual([0, 0, 2, 3, 4, 5]);
});

/** Writes an execution's row as it was written then. */
async function putStored(
  TableName: string,
  execution: { machineName: string; name: string; [field: string]: unknown },
): Promise<void> {
  const client = new DynamoDBClient({
    endpoint: dynamoDb.endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  onTestFinished(() => client.destroy());
  const Item = {
    ...execution,
    execution: `${execution.machineName}:${execution.name}`,
    part: 'state',
    body: Buffer.from(JSON.stringify(execution)),
    rows: 1,
  };
  await DynamoDBDocumentClient.from(client).send(new PutCommand({ TableName, Item }));
}
