import { expect, test } from 'vitest';
import { createMemoryExecutionStore } from '../../infra/local/step-functions/memory-execution-store.ts';
import { aMachine, anAskingTask, aTask, failing, setUp } from './runner-setup.ts';

test('a wait follows the domain clock, to the millisecond', async () => {
  const { runner, clock, start, describe } = await setUp(
    aMachine({ Later: { Type: 'Wait', Seconds: 86_400, End: true } }),
  );
  await start('a-1');
  expect(runner.timers()[0]).toEqual({
    dueAt: '2019-01-15T08:00:00.000Z',
    executionName: 'a-1',
    stateName: 'Later',
    kind: 'wait',
  });
  clock.jumpTo('2019-01-15T07:59:59.999Z');
  await runner.fireDueTimers();
  expect((await describe('a-1')).status).toBe('RUNNING');
  clock.jumpTo('2019-01-15T08:00:00.000Z');
  await runner.fireDueTimers();
  const ended = await describe('a-1');
  expect(ended.status).toBe('SUCCEEDED');
  expect(ended.stopDate?.toISOString()).toBe('2019-01-15T08:00:00.000Z');
});

test('a wait until a moment, with an offset and from an expression, is due at that moment', async () => {
  const Timestamp = '{% $states.input.until %}';
  const { runner, start } = await setUp(aMachine({ Later: { Type: 'Wait', Timestamp, End: true } }));
  await start('a-1', { until: '2019-03-01T09:00:00+01:00' });
  expect(runner.timers()[0]?.dueAt).toBe('2019-03-01T08:00:00.000Z');
});

test('timers of many executions come earliest first and fire only when due', async () => {
  const Seconds = '{% $states.input.days * 86400 %}';
  const { runner, start, clock } = await setUp(aMachine({ Later: { Type: 'Wait', Seconds, End: true } }));
  for (const days of [3, 1, 2]) await start(`a-${days}`, { days });
  const waits = runner.timers().filter(({ kind }) => kind === 'wait');
  expect(waits.map(({ executionName }) => executionName)).toEqual(['a-1', 'a-2', 'a-3']);
  clock.jumpTo('2019-01-16T08:00:00.000Z');
  await runner.fireDueTimers();
  expect(await runner.counts()).toEqual({ RUNNING: 1, SUCCEEDED: 2 });
});

test('an execution’s own timeout ends it TIMED_OUT without error or cause, also on a token', async () => {
  const { runner, start, clock, describe, events } = await setUp(
    aMachine({ Ask: anAskingTask() }, { TimeoutSeconds: 60 }),
    {
      invoke: async () => null,
    },
  );
  await start('a-1');
  await runner.idle();
  clock.jumpTo('2019-01-14T08:01:00.000Z');
  await runner.fireDueTimers();
  const ended = await describe('a-1');
  expect(ended.status).toBe('TIMED_OUT');
  expect(ended).not.toHaveProperty('error');
  expect(ended).not.toHaveProperty('cause');
  expect((await events('a-1')).at(-1)).toBe('ExecutionTimedOut');
});

test('no execution outlives a year', async () => {
  const { runner, start } = await setUp(
    aMachine({ Later: { Type: 'Wait', Seconds: 99_999_999, End: true } }),
  );
  await start('a-1');
  expect(runner.timers()[0]).toMatchObject({ kind: 'execution-timeout', dueAt: '2020-01-14T08:00:00.000Z' });
});

test('a function that takes longer than TimeoutSeconds times out in real time', async () => {
  const { runner, start, describe, events } = await setUp(
    aMachine({ Slow: aTask('slow', { TimeoutSeconds: 1 }) }),
    {
      invoke: () => new Promise(() => undefined),
    },
  );
  await start('a-1');
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  expect(await events('a-1')).toContain('TaskTimedOut');
});

test('a failing function is retried with growing pauses, and the count is visible to the task', async () => {
  const pauses: number[] = [];
  const counts: unknown[] = [];
  const Retry = [
    { ErrorEquals: ['Throttled'], IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 50, MaxAttempts: 4 },
  ];
  const Arguments = { FunctionName: 'assess', Payload: '{% $states.context.State.RetryCount %}' };
  const { runner, start, describe } = await setUp(
    aMachine({ Assess: aTask('assess', { Retry, Arguments }) }),
    {
      async invoke(_, payload) {
        counts.push(payload);
        if (counts.length < 5) throw failing('Throttled');
        return 'done';
      },
      pause: async (milliseconds) => void pauses.push(milliseconds),
    },
  );
  await start('a-1');
  await runner.idle();
  expect((await describe('a-1')).status).toBe('SUCCEEDED');
  expect(counts).toEqual([0, 1, 2, 3, 4]);
  expect(pauses.map((pause) => Math.round(pause / 1000))).toEqual([10, 30, 50, 50]);
});

test('each retrier counts for itself, and the first that matches decides', async () => {
  const errors = ['A', 'B', 'A', 'B', 'B'];
  const Retry = [
    { ErrorEquals: ['A'], MaxAttempts: 2 },
    { ErrorEquals: ['States.ALL'], MaxAttempts: 2 },
  ];
  const { runner, start, describe } = await setUp(aMachine({ Assess: aTask('assess', { Retry }) }), {
    async invoke() {
      throw failing(errors.shift() ?? 'none left');
    },
  });
  await start('a-1');
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'B' });
  expect(errors).toEqual([]);
});

test('a caught error goes on by the catcher’s own fields', async () => {
  const Catch = [
    { ErrorEquals: ['SomethingElse'], Next: 'Fine' },
    {
      ErrorEquals: ['NotEnoughLeft'],
      Next: 'Tell',
      Assign: { why: '{% $parse($states.errorOutput.Cause).errorMessage %}' },
    },
  ];
  const machine = aMachine({
    Commit: aTask('commit', { Catch, Next: 'Fine', End: undefined, Output: 'not this' }),
    Tell: { Type: 'Pass', Output: '{% $states.input.Error & ": " & $why %}', End: true },
    Fine: { Type: 'Succeed' },
  });
  const { runner, start, describe } = await setUp(JSON.parse(JSON.stringify(machine)), {
    async invoke() {
      throw failing('NotEnoughLeft', '191 kr is left');
    },
  });
  await start('a-1');
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({
    status: 'SUCCEEDED',
    output: '"NotEnoughLeft: 191 kr is left"',
  });
});

test('an undefined result fails a task as an error that can be caught by name', async () => {
  const Arguments = { FunctionName: 'assess', Payload: '{% $states.input.missing %}' };
  const Catch = [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'Caught', Output: 'caught' }];
  const { runner, start, describe, events } = await setUp(
    aMachine({ Assess: aTask('assess', { Arguments, Catch }), Caught: { Type: 'Succeed' } }),
  );
  await start('a-1');
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'SUCCEEDED', output: '"caught"' });
  expect(await events('a-1')).toContain('EvaluationFailed');
});

test('assigned values appear in the next state, not in the one that assigns them', async () => {
  const machine = aMachine({
    First: { Type: 'Pass', Assign: { round: 1 }, Next: 'Second' },
    Second: { Type: 'Pass', Assign: { round: '{% $round + 1 %}' }, Output: '{% $round %}', Next: 'Third' },
    Third: { Type: 'Succeed', Output: '{% {"before": $states.input, "now": $round} %}' },
  });
  const { start, describe } = await setUp(machine);
  await start('a-1');
  expect((await describe('a-1')).output).toBe('{"before":1,"now":2}');
});

test('an output beyond 262 144 bytes fails by AWS’s name, which States.ALL does not catch', async () => {
  const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }];
  const { runner, start, describe } = await setUp(
    aMachine({ Assess: aTask('assess', { Catch }), Caught: { Type: 'Succeed' } }),
    { invoke: async () => 'å'.repeat(131_072) },
  );
  await start('a-1');
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
});

test('$now follows the domain clock', async () => {
  const { start, describe, clock } = await setUp(
    aMachine({ Now: { Type: 'Pass', Output: '{% $now() %}', End: true } }),
  );
  clock.jumpTo('2019-12-31T23:00:00.000Z');
  await start('a-1');
  expect((await describe('a-1')).output).toBe('"2019-12-31T23:00:00.000Z"');
});

test('a function is called by its bare name, whatever form its name has in the definition', async () => {
  const called: string[] = [];
  const names = [
    'tell',
    'tell:3',
    'arn:aws:lambda:eu-north-1:123456789012:function:tell',
    'arn:aws:lambda:eu-north-1:123456789012:function:tell:live',
  ];
  const { start, runner } = await setUp(aMachine({ Tell: aTask('{% $states.input %}') }), {
    invoke: async (name) => void called.push(name),
  });
  for (const [index, name] of names.entries()) await start(`a-${index}`, name);
  await runner.idle();
  expect(called).toEqual(['tell', 'tell', 'tell', 'tell']);
});

test('executions do not wait for each other', async () => {
  const gates = new Map<unknown, () => void>();
  const { start, runner, describe } = await setUp(aMachine({ Slow: aTask('slow') }), {
    invoke: (_, payload) => new Promise((resolve) => gates.set(payload, () => resolve(null))),
  });
  await start('a-1', 1);
  await start('a-2', 2);
  gates.get(2)?.();
  await expect.poll(async () => (await describe('a-2')).status).toBe('SUCCEEDED');
  expect((await describe('a-1')).status).toBe('RUNNING');
  gates.get(1)?.();
  await runner.idle();
  expect(await runner.counts()).toEqual({ SUCCEEDED: 2 });
});

test('left to itself, a runner looks for due timers again and again', async () => {
  const { runner, start, describe, clock } = await setUp(
    aMachine({
      Later: { Type: 'Wait', Seconds: 60, Next: 'Later2' },
      Later2: { Type: 'Wait', Seconds: 60, End: true },
    }),
    { tickMilliseconds: 5 },
  );
  await start('a-1');
  clock.jumpTo('2019-01-14T08:01:00.000Z');
  await expect.poll(() => runner.timers()[0]?.stateName).toBe('Later2');
  clock.jumpTo('2019-01-14T08:02:00.000Z');
  await expect.poll(async () => (await describe('a-1')).status).toBe('SUCCEEDED');
});

test('a write that fails is tried again, and the function is not called twice for it', async () => {
  const store = createMemoryExecutionStore();
  const problems: unknown[] = [];
  const calls: string[] = [];
  let failures = 2;
  const { runner, start, describe } = await setUp(aMachine({ Assess: aTask('assess') }), {
    store: {
      ...store,
      async save(execution, page) {
        if (failures-- > 0) throw new Error('the store has a hiccup');
        await store.save(execution, page);
      },
    },
    invoke: async (name) => void calls.push(name),
    onUnexpected: (problem) => problems.push(problem),
  });
  await start('a-1');
  await runner.idle();
  expect((await describe('a-1')).status).toBe('SUCCEEDED');
  expect(calls).toEqual(['assess']);
  expect(problems).toHaveLength(2);
});

test('a start whose answer was lost between runner and store is started once', async () => {
  const store = createMemoryExecutionStore();
  const { runner, start } = await setUp(aMachine({ Assess: aTask('assess') }), {
    // The store has it, but the client hears only of its second attempt, which finds the name taken.
    store: {
      ...store,
      create: async (execution, page) => (await store.create(execution, page)) && store.create(execution),
    },
    invoke: async () => null,
  });
  await start('a-1');
  await runner.idle();
  expect(await runner.counts()).toEqual({ SUCCEEDED: 1 });
});
