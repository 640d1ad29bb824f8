import { SendTaskFailureCommand, SendTaskSuccessCommand, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { aMachine, anAskingTask, setUp } from './runner-setup.ts';

/** A machine that asks, and the tokens that its function was handed. */
async function asking(
  more: object = {},
  meanwhile: (token: string) => Promise<unknown> = async () => undefined,
) {
  const tokens: string[] = [];
  const machine = aMachine({ Ask: anAskingTask(more), Late: { Type: 'Succeed' } });
  const set = await setUp(machine, {
    async invoke(_, payload) {
      const token = String(Object.values(payload as object)[0]);
      tokens.push(token);
      return meanwhile(token);
    },
  });
  const succeed = (taskToken: string | undefined, output: unknown) =>
    set.client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }));
  await set.start('a-1');
  await set.runner.idle();
  return { ...set, tokens, succeed };
}

test('a token task goes on with what the token’s holder sends', async () => {
  const { tokens, succeed, runner, describe, events } = await asking();
  expect((await describe('a-1')).status).toBe('RUNNING');
  await succeed(tokens[0], { outcome: 'approved' });
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'SUCCEEDED', output: '{"outcome":"approved"}' });
  expect(await events('a-1')).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSubmitted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
});

test('a failure sent for a token fails the task under its name', async () => {
  const { tokens, client, runner, describe } = await asking();
  const failure = { taskToken: tokens[0], error: 'QuestionWithdrawn', cause: 'the unit withdrew' };
  await client.send(new SendTaskFailureCommand(failure));
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({
    status: 'FAILED',
    error: 'QuestionWithdrawn',
    cause: 'the unit withdrew',
  });
});

test('a second answer, and an answer after the end, get TaskTimedOut', async () => {
  const { tokens, succeed, runner } = await asking();
  await succeed(tokens[0], {});
  await expect(succeed(tokens[0], {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
  await runner.idle();
  await expect(succeed(tokens[0], {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
});

test('an answer after the timeout gets TaskTimedOut, and the timeout stands', async () => {
  const { tokens, succeed, runner, clock, describe, events } = await asking({ TimeoutSeconds: 86_400 });
  clock.jumpTo('2019-01-15T08:00:00.000Z');
  await runner.fireDueTimers();
  await expect(succeed(tokens[0], {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  expect(await events('a-1')).toContain('TaskTimedOut');
});

test('an answer to a stopped execution gets TaskTimedOut', async () => {
  const { tokens, succeed, client, executionArn } = await asking();
  await client.send(new StopExecutionCommand({ executionArn: executionArn('a-1') }));
  await expect(succeed(tokens[0], {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
});

test('a token that was never given out is invalid, however well it is made', async () => {
  const { tokens, succeed } = await asking();
  const [machine, name, eventId] = JSON.parse(Buffer.from(tokens[0] ?? '', 'base64url').toString());
  const forged = Buffer.from(JSON.stringify([machine, name, eventId, 'x'.repeat(43)])).toString('base64url');
  for (const token of ['nonsense', forged, `${forged}x`]) {
    await expect(succeed(token, {})).rejects.toMatchObject({ name: 'InvalidToken' });
  }
});

test('an output that is no JSON is refused, and the token stays valid', async () => {
  const { tokens, succeed, client } = await asking();
  const broken = new SendTaskSuccessCommand({ taskToken: tokens[0], output: '{' });
  await expect(client.send(broken)).rejects.toMatchObject({ name: 'InvalidOutput' });
  await expect(succeed(tokens[0], {})).resolves.toBeDefined();
});

test('a token can be answered before the function that got it has returned', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  let finish = () => {};
  const tokenTask = setUp(aMachine({ Ask: anAskingTask() }), {
    invoke: (_, payload) => {
      resolve(String(Object.values(payload as object)[0]));
      return new Promise((done) => {
        finish = () => done('too late to matter');
      });
    },
  });
  const { client, start, describe, runner } = await tokenTask;
  await start('a-1');
  await client.send(new SendTaskSuccessCommand({ taskToken: await promise, output: '"approved"' }));
  expect(await describe('a-1')).toMatchObject({ status: 'SUCCEEDED', output: '"approved"' });
  finish();
  await runner.idle();
  expect((await describe('a-1')).output).toBe('"approved"');
});

test('ten answers at the same moment are one answer', async () => {
  const { tokens, succeed, runner, events } = await asking();
  const answers = await Promise.allSettled(Array.from({ length: 10 }, () => succeed(tokens[0], {})));
  await runner.idle();
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await events('a-1')).filter((type) => type === 'TaskSucceeded')).toHaveLength(1);
});

test('a retried token task gets a new token, and the old one is closed', async () => {
  const Retry = [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 1 }];
  const { tokens, succeed, runner, clock, describe } = await asking({ TimeoutSeconds: 60, Retry });
  clock.jumpTo('2019-01-14T08:01:00.000Z');
  await runner.fireDueTimers();
  await runner.idle();
  expect(tokens).toHaveLength(2);
  await expect(succeed(tokens[0], {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
  await succeed(tokens[1], {});
  expect((await describe('a-1')).status).toBe('SUCCEEDED');
});
