import { SendTaskSuccessCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../infra/local/database/dynamodb-local.ts';
import { freePort } from '../../infra/local/machine/ports.ts';
import { createDynamoDbExecutionStore } from '../../infra/local/step-functions/dynamodb-execution-store.ts';
import type { ExecutionStore, Invoke } from '../../infra/local/step-functions/runner.ts';
import { startProcess } from './runner-in-process.ts';
import { aClock, aMachine, anAskingTask, aTask, setUp } from './runner-setup.ts';

let dynamoDb: DynamoDbLocal;
beforeAll(async () => {
  dynamoDb = await startDynamoDbLocal({ inMemory: true }, { port: await freePort(0) });
}, 40_000);
afterAll(() => dynamoDb?.stop());

let tables = 0;
const aTableName = () => `resume-${process.pid}-${++tables}`;
const aStore = (tableName: string): Promise<ExecutionStore> =>
  createDynamoDbExecutionStore({ endpoint: dynamoDb.endpoint, tableName });

const rule = (kind: string) => ({ Condition: `{% $states.input.kind = "${kind}" %}`, Next: kind });

/** One machine with every way in which an execution can be waiting for something. */
const everyWait = aMachine({
  Choose: { Type: 'Choice', Choices: ['task', 'token', 'wait', 'retry'].map(rule), Assign: {} },
  task: aTask('hang'),
  token: anAskingTask({ TimeoutSeconds: 86_400 }),
  wait: { Type: 'Wait', Seconds: 3600, End: true },
  retry: aTask('throttled', {
    Retry: [{ ErrorEquals: ['Throttled'], IntervalSeconds: 600, MaxAttempts: 1 }],
  }),
});

test('after kill -9 every execution goes on where it was', { timeout: 30_000 }, async () => {
  const tableName = aTableName();
  const killed = await startProcess(everyWait, dynamoDb.endpoint, tableName);
  for (const kind of ['task', 'token', 'wait', 'retry']) await killed.start(kind, { kind, of: 'before' });
  await killed.until(({ functionName }) => functionName === 'hang');
  const [asked] = await killed.until(({ functionName }) => functionName === 'ask');
  await killed.until(({ functionName }) => functionName === 'throttled');
  await expect.poll(() => killed.events('retry')).toContain('TaskFailed');
  await expect.poll(() => killed.events('token')).toContain('TaskSubmitted');
  await killed.kill();

  const calls: unknown[] = [];
  const pauses: number[] = [];
  const { runner, describe, client, events } = await setUp(everyWait, {
    clock: aClock('2019-01-14T10:00:00.000Z'),
    store: await aStore(tableName),
    invoke: async (name, payload) => void calls.push([name, payload]),
    pause: async (milliseconds) => void pauses.push(milliseconds),
  });
  await runner.idle();
  expect(calls).toHaveLength(2);
  expect(calls).toContainEqual(['hang', { kind: 'task', of: 'before' }]);
  expect(calls).toContainEqual(['throttled', { kind: 'retry', of: 'before' }]);
  expect(pauses[0]).toBeGreaterThan(500_000);
  expect(await runner.counts()).toEqual({ RUNNING: 1, SUCCEEDED: 3 });
  expect((await describe('wait')).stopDate?.toISOString()).toBe('2019-01-14T10:00:00.000Z');
  expect(runner.timers()[0]).toMatchObject({ kind: 'task-timeout', dueAt: '2019-01-15T08:00:00.000Z' });

  await client.send(new SendTaskSuccessCommand({ taskToken: asked?.payload?.token, output: '"approved"' }));
  expect(await describe('token')).toMatchObject({ status: 'SUCCEEDED', output: '"approved"' });
  expect((await events('token')).filter((type) => type === 'TaskScheduled')).toHaveLength(1);
});

test('a runner that is thrown away without stop leaves nothing to lose', async () => {
  const tableName = aTableName();
  const machine = aMachine({
    First: aTask('first', { End: undefined, Next: 'Second' }),
    Second: aTask('second'),
  });
  const definition = JSON.parse(JSON.stringify(machine));
  const { promise: never, resolve: release } = Promise.withResolvers<void>();
  const hangs: Invoke = async (name) => (name === 'second' ? never : 'one');
  const thrownAway = await setUp(definition, { store: await aStore(tableName), invoke: hangs });
  await thrownAway.start('a-1');
  await expect.poll(() => thrownAway.events('a-1')).toHaveLength(9);

  const calls: string[] = [];
  const next = await setUp(definition, {
    store: await aStore(tableName),
    invoke: async (name) => void calls.push(name),
  });
  await next.runner.idle();
  expect(calls).toEqual(['second']);
  expect((await next.describe('a-1')).status).toBe('SUCCEEDED');
  release();
});

test('an execution goes on with the definition that it was started with', async () => {
  const tableName = aTableName();
  const machineWith = (answer: string) =>
    aMachine({
      Later: { Type: 'Wait', Seconds: 60, Next: answer },
      [answer]: { Type: 'Pass', Output: answer, End: true },
    });
  const first = await setUp(machineWith('old'), { store: await aStore(tableName) });
  await first.start('a-1');
  await first.runner.stop();
  const clock = aClock('2019-01-14T09:00:00.000Z');
  const second = await setUp(machineWith('new'), { store: await aStore(tableName), clock });
  await second.start('a-2');
  clock.jumpTo('2019-01-14T10:00:00.000Z');
  await second.runner.fireDueTimers();
  expect((await second.describe('a-1')).output).toBe('"old"');
  expect((await second.describe('a-2')).output).toBe('"new"');
});

test('payloads of the largest size and long histories come back whole', async () => {
  const tableName = aTableName();
  const rounds = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [`R${index}`, { Type: 'Pass', Next: `R${index + 1}` }]),
  );
  const Assign = { kept: '{% $states.input.text %}' };
  const machine = aMachine({
    ...rounds,
    R25: { Type: 'Pass', Assign, Output: { text: 'short' }, Next: 'Later' },
    Later: { Type: 'Wait', Seconds: 60, Next: 'Back' },
    Back: { Type: 'Pass', Output: '{% {"text": $kept} %}', End: true },
  });
  const input = { text: 'åäö'.repeat(43_000) };
  const first = await setUp(machine, { store: await aStore(tableName) });
  await first.start('a-1', input);
  await first.runner.idle();
  await first.runner.stop();
  const second = await setUp(machine, {
    store: await aStore(tableName),
    clock: aClock('2019-01-15T08:00:00.000Z'),
  });
  await second.runner.idle();
  const ended = await second.describe('a-1');
  const events = await second.history('a-1');
  expect(JSON.parse(ended.output ?? '')).toEqual(input);
  expect(events.map(({ id }) => id)).toEqual(Array.from({ length: events.length }, (_, index) => index + 1));
  expect(events.at(-1)?.type).toBe('ExecutionSucceeded');
});

test('a name stays taken across restarts', async () => {
  const tableName = aTableName();
  const machine = aMachine({ Done: { Type: 'Succeed' } });
  const first = await setUp(machine, { store: await aStore(tableName) });
  await first.start('a-1');
  await first.runner.stop();
  const second = await setUp(machine, { store: await aStore(tableName) });
  await expect(second.start('a-1')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  expect(await second.runner.counts()).toEqual({ SUCCEEDED: 1 });
});
