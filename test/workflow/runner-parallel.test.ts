import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { aBranch, aMachine, aMap, anAskingTask, aParallel, aTask, failing, setUp } from './runner-setup.ts';

const later = (seconds: number, more: object = {}) => ({
  Type: 'Wait',
  Seconds: seconds,
  End: true,
  ...more,
});

test('a Parallel gives the outputs of its branches in their order, whichever ends first', async () => {
  const Both = aParallel([
    aBranch({ Slow: later(60, { Output: 'slow' }) }),
    aBranch({ Fast: { Type: 'Pass', Output: '{% $states.input.name %}', End: true } }),
  ]);
  const { start, runner, clock, output, events } = await setUp(aMachine({ Both }));
  await start('a-1', { name: 'fast' });
  await runner.idle();
  clock.jumpTo('2019-01-14T08:01:00.000Z');
  await runner.fireDueTimers();
  expect(await output('a-1')).toEqual(['slow', 'fast']);
  expect((await events('a-1')).slice(-4)).toEqual([
    'WaitStateExited',
    'ParallelStateSucceeded',
    'ParallelStateExited',
    'ExecutionSucceeded',
  ]);
});

test('Arguments are what every branch begins with; without them it is the state’s input', async () => {
  const branches = [aBranch(), aBranch()];
  const Arguments = { id: '{% $states.input.id %}' };
  const With = aParallel(branches, { Arguments, Next: 'Without', End: undefined });
  const Without = aParallel([aBranch()]);
  const { start, runner, output } = await setUp(JSON.parse(JSON.stringify(aMachine({ With, Without }))));
  await start('a-1', { id: 'a-1', more: 191 });
  await runner.idle();
  expect(await output('a-1')).toEqual([[{ id: 'a-1' }, { id: 'a-1' }]]);
});

test('the timers of all branches are known, each under the name of its state', async () => {
  const Both = aParallel([
    aBranch({ Soon: later(60) }),
    aBranch({ Each: aMap(aBranch({ Late: later(3600) }), { Items: [1, 2] }) }),
    aBranch({ Ask: anAskingTask({ TimeoutSeconds: 600, HeartbeatSeconds: 30 }) }),
  ]);
  const { start, runner } = await setUp(aMachine({ Both }), { invoke: async () => null });
  await start('a-1');
  await runner.idle();
  expect(runner.timers().map(({ stateName, kind, dueAt }) => [stateName, kind, dueAt])).toEqual([
    ['Ask', 'heartbeat-timeout', '2019-01-14T08:00:30.000Z'],
    ['Soon', 'wait', '2019-01-14T08:01:00.000Z'],
    ['Ask', 'task-timeout', '2019-01-14T08:10:00.000Z'],
    ['Late', 'wait', '2019-01-14T09:00:00.000Z'],
    ['Late', 'wait', '2019-01-14T09:00:00.000Z'],
    ['Both', 'execution-timeout', '2020-01-14T08:00:00.000Z'],
  ]);
});

test('each branch has a token of its own, answered in any order', async () => {
  const tokens = new Map<unknown, string>();
  const asking = (name: string) =>
    anAskingTask({
      Arguments: { FunctionName: name, Payload: { token: '{% $states.context.Task.Token %}' } },
    });
  const Both = aParallel([aBranch({ Unit: asking('unit') }), aBranch({ Director: asking('director') })]);
  const { start, runner, succeed, output, describe } = await setUp(aMachine({ Both }), {
    invoke: async (name, payload) => void tokens.set(name, String(Object.values(payload as object)[0])),
  });
  await start('a-1');
  await runner.idle();
  await succeed(tokens.get('director'), 'yes');
  expect((await describe('a-1')).status).toBe('RUNNING');
  await expect(succeed(tokens.get('director'), 'no')).rejects.toMatchObject({ name: 'TaskTimedOut' });
  await succeed(tokens.get('unit'), 'agreed');
  expect(await output('a-1')).toEqual(['agreed', 'yes']);
});

test('two tokens answered at the same moment both count', async () => {
  const tokens: string[] = [];
  const Both = aParallel([aBranch({ One: anAskingTask() }), aBranch({ Two: anAskingTask() })]);
  const { start, runner, succeed, output } = await setUp(aMachine({ Both }), {
    invoke: async (_, payload) => void tokens.push(String(Object.values(payload as object)[0])),
  });
  await start('a-1');
  await runner.idle();
  await Promise.all(tokens.map((token) => succeed(token, 'done')));
  await runner.idle();
  expect(await output('a-1')).toEqual(['done', 'done']);
});

test('a branch cannot see what another assigned, nor can the states after the Parallel', async () => {
  const see = '{% [$exists($mine), $ours] %}';
  const machine = aMachine({
    First: { Type: 'Pass', Assign: { ours: 1 }, Next: 'Both' },
    Both: aParallel(
      [
        aBranch({
          Assigns: { Type: 'Pass', Assign: { mine: 2, ours: 3 }, Next: 'Sees' },
          Sees: { Type: 'Pass', Output: see, End: true },
        }),
        aBranch({
          Waits: later(60, { End: undefined, Next: 'Looks' }),
          Looks: { Type: 'Succeed', Output: see },
        }),
      ],
      { End: undefined, Next: 'Last' },
    ),
    Last: { Type: 'Succeed', Output: `{% $append($states.input, [${see.slice(2, -2)}]) %}` },
  });
  const { start, runner, clock, output } = await setUp(JSON.parse(JSON.stringify(machine)));
  await start('a-1');
  await runner.idle();
  clock.jumpTo('2019-01-14T08:01:00.000Z');
  await runner.fireDueTimers();
  await runner.idle();
  expect(await output('a-1')).toEqual([
    [true, 3],
    [false, 1],
    [false, 1],
  ]);
});

test('a failed branch ends the others, however deep, and the Parallel’s Catch goes on', async () => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const deep = aMap(aBranch({ Late: later(3600) }), { Items: [1, 2] });
  const machine = aMachine({
    Both: aParallel([aBranch({ Deep: deep }), aBranch({ Work: aTask('work') })], {
      Catch: [
        { ErrorEquals: ['States.ALL'], Assign: { why: '{% $states.errorOutput.Error %}' }, Next: 'Caught' },
      ],
    }),
    Caught: { Type: 'Succeed', Output: '{% $why %}' },
  });
  const { start, runner, output, history } = await setUp(machine, {
    async invoke() {
      await gate;
      throw failing('NotEnoughLeft');
    },
  });
  await start('a-1');
  await expect.poll(() => runner.timers().filter(({ kind }) => kind === 'wait')).toHaveLength(2);
  open();
  await runner.idle();
  expect(await output('a-1')).toBe('NotEnoughLeft');
  const events = await history('a-1');
  const failed = events.findIndex(({ type }) => type === 'TaskFailed');
  expect(events.slice(failed + 1).map(({ type }) => type)).toEqual([
    'TaskStateAborted',
    'WaitStateAborted',
    'MapIterationAborted',
    'WaitStateAborted',
    'MapIterationAborted',
    'MapStateAborted',
    'ParallelStateFailed',
    'ParallelStateExited',
    'SucceedStateEntered',
    'SucceedStateExited',
    'ExecutionSucceeded',
  ]);
  const parallelFailed = events.find(({ type }) => type === 'ParallelStateFailed');
  expect(parallelFailed?.previousEventId).toBe(events[failed]?.id);
  expect(runner.timers()).toEqual([]);
});

test('an answer of a branch that was given up is not listened to', async () => {
  const { promise: never, resolve: release } = Promise.withResolvers<string>();
  const machine = aMachine({
    Both: aParallel([aBranch({ Slow: aTask('slow') }), aBranch({ Fast: aTask('fast') })], {
      Catch: [{ ErrorEquals: ['States.ALL'], Output: 'caught', Next: 'Wait' }],
    }),
    Wait: later(60),
  });
  const { start, runner, clock, events, output } = await setUp(machine, {
    async invoke(name) {
      if (name === 'slow') return never;
      throw failing('NotEnoughLeft');
    },
  });
  await start('a-1');
  await expect.poll(() => events('a-1')).toContain('WaitStateEntered');
  release('too late');
  await runner.idle();
  clock.jumpTo('2019-01-14T08:01:00.000Z');
  await runner.fireDueTimers();
  expect(await output('a-1')).toBe('caught');
  expect(await events('a-1')).not.toContain('TaskSucceeded');
});

test('nobody waits for the back-off of a branch that was given up', async () => {
  const signals: AbortSignal[] = [];
  const Retry = [{ ErrorEquals: ['Throttled'], IntervalSeconds: 3600 }];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const Both = aParallel([aBranch({ Again: aTask('again', { Retry }) }), aBranch({ Fails: aTask('fails') })]);
  const { start, runner, describe } = await setUp(aMachine({ Both }), {
    async invoke(name) {
      if (name === 'again') throw failing('Throttled');
      await gate;
      throw failing('NotEnoughLeft');
    },
    pause: (_, signal) =>
      new Promise((resolve) => {
        signals.push(signal);
        signal.addEventListener('abort', () => resolve());
      }),
  });
  await start('a-1');
  await expect.poll(() => signals.length).toBe(1);
  open();
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'NotEnoughLeft' });
});

test('a Parallel is retried as a whole', async () => {
  const calls: string[] = [];
  const Retry = [{ ErrorEquals: ['Throttled'], MaxAttempts: 2 }];
  const Output = '{% $states.context.State.Name %}';
  const Both = aParallel(
    [aBranch({ One: aTask('one', { Output }) }), aBranch({ Two: aTask('two', { Output }) })],
    { Retry },
  );
  const { start, runner, output, events } = await setUp(aMachine({ Both }), {
    async invoke(name) {
      calls.push(name);
      if (name === 'two' && calls.filter((one) => one === 'two').length < 3) throw failing('Throttled');
    },
  });
  await start('a-1');
  await runner.idle();
  expect(await output('a-1')).toEqual(['One', 'Two']);
  expect(calls).toHaveLength(6);
  expect((await events('a-1')).filter((type) => type === 'ParallelStateFailed')).toHaveLength(2);
});

test('a Fail state within a branch fails the Parallel under its name', async () => {
  const Both = aParallel([aBranch({ Stop: { Type: 'Fail', Error: 'Withdrawn', Cause: 'by the unit' } })]);
  const { start, runner, describe } = await setUp(aMachine({ Both }));
  await start('a-1');
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'Withdrawn', cause: 'by the unit' });
});

test('a Map that fails within a Parallel fails both, and is not called aborted', async () => {
  const Stop = { Type: 'Fail', Error: 'Withdrawn' };
  const Both = aParallel([aBranch({ Each: aMap(aBranch({ Stop }), { Items: [1] }) })]);
  const { start, runner, events } = await setUp(aMachine({ Both }));
  await start('a-1');
  await runner.idle();
  expect((await events('a-1')).slice(-4)).toEqual([
    'MapIterationFailed',
    'MapStateFailed',
    'ParallelStateFailed',
    'ExecutionFailed',
  ]);
});

test('stopping and timing out end all branches', async () => {
  const tokens: string[] = [];
  const machine = aMachine(
    { Both: aParallel([aBranch({ Ask: anAskingTask() }), aBranch({ Late: later(3600) })]) },
    { TimeoutSeconds: 600 },
  );
  const { start, runner, clock, client, describe, succeed, executionArn, events } = await setUp(machine, {
    invoke: async (_, payload) => void tokens.push(String(Object.values(payload as object)[0])),
  });
  await start('stopped');
  await start('slow');
  await runner.idle();
  await client.send(new StopExecutionCommand({ executionArn: executionArn('stopped') }));
  clock.jumpTo('2019-01-14T08:10:00.000Z');
  await runner.fireDueTimers();
  expect((await describe('stopped')).status).toBe('ABORTED');
  expect((await describe('slow')).status).toBe('TIMED_OUT');
  for (const token of tokens) {
    await expect(succeed(token, {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
  }
  expect(runner.timers()).toEqual([]);
  expect((await events('stopped')).at(-1)).toBe('ExecutionAborted');
});

test('a history that grows full within a branch ends the execution', async () => {
  const machine = aMachine({
    Both: aParallel([
      aBranch({ Round: { Type: 'Pass', Next: 'Again' }, Again: { Type: 'Pass', Next: 'Round' } }),
      aBranch({ Late: later(3600) }),
    ]),
  });
  const { start, runner, describe } = await setUp(machine);
  await start('a-1');
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
});
