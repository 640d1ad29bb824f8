import { SendTaskHeartbeatCommand } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { aMachine, anAskingTask, aTask, setUp } from './runner-setup.ts';

/** A machine that asks, and has to hear from whom it asked now and then. */
async function listening(more: object = {}, input: unknown = {}) {
  const tokens: string[] = [];
  const machine = aMachine({
    Ask: anAskingTask({ HeartbeatSeconds: 60, ...more }),
    Late: { Type: 'Succeed' },
  });
  const set = await setUp(machine, {
    invoke: async (_, payload) => void tokens.push(String(Object.values(payload as object)[0])),
  });
  await set.start('a-1', input);
  await set.runner.idle();
  const heartbeat = (taskToken = tokens[0]) => set.client.send(new SendTaskHeartbeatCommand({ taskToken }));
  const moveTo = async (time: string) => {
    set.clock.jumpTo(`2019-01-14T${time}.000Z`);
    await set.runner.fireDueTimers();
    await set.runner.idle();
  };
  return { ...set, tokens, heartbeat, moveTo };
}

test('silence ends a token task by the domain clock, under the name that AWS gives it', async () => {
  const { runner, moveTo, describe, events } = await listening();
  expect(runner.timers()[0]).toMatchObject({ kind: 'heartbeat-timeout', dueAt: '2019-01-14T08:01:00.000Z' });
  await moveTo('08:00:59');
  expect((await describe('a-1')).status).toBe('RUNNING');
  await moveTo('08:01:00');
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  expect((await events('a-1')).at(-2)).toBe('TaskTimedOut');
});

test('a heartbeat begins the interval anew, leaves no event and does not end the task', async () => {
  const { runner, heartbeat, moveTo, describe, events, succeed, tokens } = await listening();
  for (const time of ['08:00:50', '08:01:40', '08:02:30']) {
    await moveTo(time);
    await heartbeat();
  }
  expect(runner.timers()[0]?.dueAt).toBe('2019-01-14T08:03:30.000Z');
  expect((await events('a-1')).at(-1)).toBe('TaskSubmitted');
  await succeed(tokens[0], 'yes');
  expect(await describe('a-1')).toMatchObject({ status: 'SUCCEEDED', output: '"yes"' });
});

test('no heartbeat makes more of TimeoutSeconds', async () => {
  const { heartbeat, moveTo, describe, runner } = await listening({ TimeoutSeconds: 90 });
  await moveTo('08:00:50');
  await heartbeat();
  expect(runner.timers()[0]).toMatchObject({ kind: 'task-timeout', dueAt: '2019-01-14T08:01:30.000Z' });
  await moveTo('08:01:30');
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

test('the interval can come from an expression; what it gives must be smaller than TimeoutSeconds', async () => {
  const more = { HeartbeatSeconds: '{% $states.input.seconds %}', TimeoutSeconds: 600 };
  const { runner, history } = await listening(more, { seconds: 120 });
  expect(runner.timers()[0]?.dueAt).toBe('2019-01-14T08:02:00.000Z');
  const scheduled = (await history('a-1'))[2]?.taskScheduledEventDetails;
  expect(scheduled).toMatchObject({ timeoutInSeconds: 600, heartbeatInSeconds: 120 });
  for (const seconds of [600, 0, 1.5, 'x']) {
    const { describe } = await listening(more, { seconds });
    expect(await describe('a-1')).toMatchObject({ error: 'States.QueryEvaluationError' });
  }
});

test.each(['States.HeartbeatTimeout', 'States.Timeout'])('silence can be caught as %s', async (name) => {
  const Catch = [{ ErrorEquals: [name], Output: '{% $states.errorOutput.Error %}', Next: 'Late' }];
  const { moveTo, describe } = await listening({ Catch });
  await moveTo('08:01:00');
  expect(await describe('a-1')).toMatchObject({ status: 'SUCCEEDED', output: '"States.Timeout"' });
});

test('slowness is no silence: States.HeartbeatTimeout does not catch it', async () => {
  const Catch = [{ ErrorEquals: ['States.HeartbeatTimeout'], Next: 'Late' }];
  const { heartbeat, moveTo, describe } = await listening({ TimeoutSeconds: 61, Catch });
  await moveTo('08:00:30');
  await heartbeat();
  await moveTo('08:01:01');
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

test('a retry after silence has a new token and an interval of its own', async () => {
  const Retry = [{ ErrorEquals: ['States.HeartbeatTimeout'], MaxAttempts: 1 }];
  const { tokens, heartbeat, moveTo, runner } = await listening({ Retry });
  await moveTo('08:01:00');
  expect(tokens).toHaveLength(2);
  expect(runner.timers()[0]?.dueAt).toBe('2019-01-14T08:02:00.000Z');
  await expect(heartbeat(tokens[0])).rejects.toMatchObject({ name: 'TaskTimedOut' });
  await expect(heartbeat(tokens[1])).resolves.toBeDefined();
});

test('a heartbeat for a task that has ended gets TaskTimedOut, for an invented token InvalidToken', async () => {
  const { heartbeat, tokens, succeed } = await listening();
  await succeed(tokens[0], {});
  await expect(heartbeat()).rejects.toMatchObject({ name: 'TaskTimedOut' });
  await expect(heartbeat('nonsense')).rejects.toMatchObject({ name: 'InvalidToken' });
});

test('a heartbeat before the function has answered counts, and the answer still does', async () => {
  const { promise: answer, resolve: finish } = Promise.withResolvers<void>();
  const { promise: token, resolve: hand } = Promise.withResolvers<string>();
  const { runner, client, clock, start, events } = await setUp(
    aMachine({ Ask: anAskingTask({ HeartbeatSeconds: 60 }) }),
    {
      invoke(_, payload) {
        hand(String(Object.values(payload as object)[0]));
        return answer;
      },
    },
  );
  await start('a-1');
  const taskToken = await token;
  clock.jumpTo('2019-01-14T08:00:50.000Z');
  await client.send(new SendTaskHeartbeatCommand({ taskToken }));
  expect(runner.timers()[0]?.dueAt).toBe('2019-01-14T08:01:50.000Z');
  finish();
  await runner.idle();
  expect((await events('a-1')).at(-1)).toBe('TaskSubmitted');
  expect(runner.timers()[0]?.dueAt).toBe('2019-01-14T08:01:50.000Z');
});

test('a task without HeartbeatSeconds takes heartbeats, and nothing comes of them', async () => {
  const { heartbeat, runner } = await listening({ HeartbeatSeconds: undefined });
  await expect(heartbeat()).resolves.toBeDefined();
  expect(runner.timers().map(({ kind }) => kind)).toEqual(['execution-timeout']);
});

test('a function, which has no token to send heartbeats with, has to end within the interval', async () => {
  const { start, runner, describe } = await setUp(
    aMachine({ Slow: aTask('slow', { HeartbeatSeconds: 1, TimeoutSeconds: 600 }) }),
    { invoke: () => new Promise(() => undefined) },
  );
  await start('a-1');
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});
