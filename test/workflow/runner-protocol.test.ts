import {
  GetExecutionHistoryCommand,
  ListActivitiesCommand,
  ListExecutionsCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { aMachine, aTask, setUp } from './runner-setup.ts';

const waiting = aMachine({ Later: { Type: 'Wait', Seconds: 3600, End: true } });

test('an execution is started, described and told in AWS’s words', async () => {
  const { runner, start, describe, executionArn, client } = await setUp(
    aMachine({ Assess: aTask('assess') }),
    {
      invoke: async (name, payload) => ({ by: name, of: payload }),
    },
  );
  const started = await start('a-1', { applicationId: 'a-1' });
  await runner.idle();
  const described = await describe('a-1');
  const history = await client.send(new GetExecutionHistoryCommand({ executionArn: executionArn('a-1') }));
  expect(started.executionArn).toBe(executionArn('a-1'));
  expect(described.status).toBe('SUCCEEDED');
  expect(described.startDate?.toISOString()).toBe('2019-01-14T08:00:00.000Z');
  expect(JSON.parse(described.output ?? '')).toEqual({
    ExecutedVersion: '$LATEST',
    Payload: { by: 'assess', of: { applicationId: 'a-1' } },
    StatusCode: 200,
  });
  expect(history.events?.map(({ type }) => type)).toEqual([
    'ExecutionStarted',
    'TaskStateEntered',
    'TaskScheduled',
    'TaskStarted',
    'TaskSucceeded',
    'TaskStateExited',
    'ExecutionSucceeded',
  ]);
  expect(history.events?.[2]?.taskScheduledEventDetails?.resource).toBe('invoke');
  expect(history.events?.[5]?.stateExitedEventDetails?.name).toBe('Assess');
});

test('the same name with the same input answers with the execution that runs already', async () => {
  const { start, runner } = await setUp(waiting);
  const first = await start('a-1', { round: 1 });
  const second = await start('a-1', { round: 1 });
  expect(second).toMatchObject({ executionArn: first.executionArn, startDate: first.startDate });
  expect(await runner.counts()).toEqual({ RUNNING: 1 });
});

test('two starts of one name at the same moment make one execution', async () => {
  const { start, runner } = await setUp(waiting);
  const answers = await Promise.all([start('a-1'), start('a-1'), start('a-1')]);
  expect(new Set(answers.map(({ executionArn }) => executionArn)).size).toBe(1);
  expect(await runner.counts()).toEqual({ RUNNING: 1 });
});

test('a name that is taken by another input, or by an ended execution, is refused', async () => {
  const { start, client, executionArn } = await setUp(waiting);
  await start('a-1', { round: 1 });
  await expect(start('a-1', { round: 2 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  await client.send(new StopExecutionCommand({ executionArn: executionArn('a-1') }));
  await expect(start('a-1', { round: 1 })).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
});

test('requests that AWS would refuse are refused under AWS’s names', async () => {
  const { client, start, stateMachineArn, describe } = await setUp(waiting);
  const command = (input: object) => client.send(new StartExecutionCommand({ stateMachineArn, ...input }));
  await expect(command({ input: '{' })).rejects.toMatchObject({ name: 'InvalidExecutionInput' });
  await expect(command({ input: `"${'x'.repeat(262_143)}"` })).rejects.toMatchObject({
    name: 'ValidationException',
  });
  await expect(start('with space')).rejects.toMatchObject({ name: 'InvalidName' });
  await expect(start('x'.repeat(81))).rejects.toMatchObject({ name: 'InvalidName' });
  await expect(describe('unknown')).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  await expect(command({ stateMachineArn: `${stateMachineArn}2` })).rejects.toMatchObject({
    name: 'StateMachineDoesNotExist',
  });
  await expect(command({ stateMachineArn: 'grant' })).rejects.toMatchObject({ name: 'InvalidArn' });
  await expect(client.send(new ListActivitiesCommand({}))).rejects.toMatchObject({
    name: 'UnknownOperationException',
  });
});

test('a stopped execution is ABORTED with its error and cause, and stays so', async () => {
  const { client, start, describe, executionArn, events, runner } = await setUp(waiting);
  await start('a-1');
  const stop = new StopExecutionCommand({
    executionArn: executionArn('a-1'),
    error: 'Withdrawn',
    cause: 'by hand',
  });
  await client.send(stop);
  await client.send(stop);
  expect(await describe('a-1')).toMatchObject({ status: 'ABORTED', error: 'Withdrawn', cause: 'by hand' });
  expect(await events('a-1')).toEqual(['ExecutionStarted', 'WaitStateEntered', 'ExecutionAborted']);
  expect(runner.timers()).toEqual([]);
});

test('executions are listed newest first, by status and in pages', async () => {
  const { client, start, clock, stateMachineArn, executionArn } = await setUp(waiting);
  for (const day of ['14', '15', '16']) {
    clock.jumpTo(`2019-01-${day}T08:00:00.000Z`);
    await start(`a-${day}`);
  }
  await client.send(new StopExecutionCommand({ executionArn: executionArn('a-15') }));
  const list = (input: object) => client.send(new ListExecutionsCommand({ stateMachineArn, ...input }));
  const first = await list({ maxResults: 2 });
  const second = await list({ maxResults: 2, nextToken: first.nextToken });
  const running = await list({ statusFilter: 'RUNNING' });
  expect(first.executions?.map(({ name }) => name)).toEqual(['a-16', 'a-15']);
  expect(second.executions?.map(({ name }) => name)).toEqual(['a-14']);
  expect(second.nextToken).toBeUndefined();
  expect(running.executions?.map(({ name }) => name)).toEqual(['a-16', 'a-14']);
});

test('a long history comes whole, in pages and in reverse', async () => {
  const states = Object.fromEntries(
    Array.from({ length: 80 }, (_, index) => [`S${index}`, { Type: 'Pass', Next: `S${index + 1}` }]),
  );
  const { client, start, runner, executionArn } = await setUp(
    aMachine({ ...states, S80: { Type: 'Succeed' } }),
  );
  await start('a-1');
  await runner.idle();
  const page = (input: object) =>
    client.send(
      new GetExecutionHistoryCommand({ executionArn: executionArn('a-1'), maxResults: 100, ...input }),
    );
  const first = await page({});
  const second = await page({ nextToken: first.nextToken });
  const reversed = await page({ reverseOrder: true, maxResults: 1 });
  const ids = [...(first.events ?? []), ...(second.events ?? [])].map(({ id }) => id);
  expect(ids).toEqual(Array.from({ length: 164 }, (_, index) => index + 1));
  expect(reversed.events?.[0]?.type).toBe('ExecutionSucceeded');
});

test('a machine that never stops ends at 25 000 events', async () => {
  const { start, describe, runner, client, executionArn } = await setUp(
    aMachine({ Round: { Type: 'Pass', Next: 'Again' }, Again: { Type: 'Pass', Next: 'Round' } }),
  );
  await start('a-1');
  await runner.idle();
  const last = new GetExecutionHistoryCommand({
    executionArn: executionArn('a-1'),
    reverseOrder: true,
    maxResults: 1,
  });
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect((await client.send(last)).events?.[0]).toMatchObject({ id: 25_000, type: 'ExecutionFailed' });
});
