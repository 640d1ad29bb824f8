import { expect, test } from 'vitest';
import { aBranch, aMachine, aMap, anAskingTask, aTask, failing, setUp } from './runner-setup.ts';

const Payload = '{% $states.input %}';

/** A Map of which the second item fails while the first waits for a token and the third for a moment. */
const mixed = (more: object = {}) =>
  aMap(
    aBranch({
      Sort: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $states.input = "ask" %}', Next: 'Ask' },
          { Condition: '{% $states.input = "wait" %}', Next: 'Later' },
        ],
        Default: 'Work',
      },
      Ask: anAskingTask({ TimeoutSeconds: 3600 }),
      Later: { Type: 'Wait', Seconds: 60, End: true },
      Work: aTask('work'),
    }),
    more,
  );

test('an iteration that fails ends the others: their timers and tokens are gone', async () => {
  const tokens: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { start, runner, describe, succeed, events } = await setUp(aMachine({ Each: mixed() }), {
    async invoke(name, payload) {
      if (name === 'work') {
        await gate;
        throw failing('NotEnoughLeft', '191 kr is left');
      }
      tokens.push(String(Object.values(payload as object)[0]));
    },
  });
  await start('a-1', ['ask', 'work', 'wait']);
  await expect
    .poll(() => runner.timers().map(({ kind }) => kind))
    .toEqual(['wait', 'task-timeout', 'execution-timeout']);
  open();
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'NotEnoughLeft' });
  expect(runner.timers()).toEqual([]);
  await expect(succeed(tokens[0], {})).rejects.toMatchObject({ name: 'TaskTimedOut' });
  const ending = (await events('a-1')).slice(-7);
  expect(ending).toEqual([
    'MapIterationFailed',
    'TaskStateAborted',
    'MapIterationAborted',
    'WaitStateAborted',
    'MapIterationAborted',
    'MapStateFailed',
    'ExecutionFailed',
  ]);
});

test('a tolerated count does not save an inline Map: any failed iteration fails it', async () => {
  const Each = aMap(aBranch({ Work: aTask('work') }), {
    ToleratedFailureCount: '{% 1 %}',
    ToleratedFailurePercentage: 50,
  });
  const { start, runner, describe } = await setUp(aMachine({ Each }), {
    async invoke(_, item) {
      if (item === 2) throw failing('NotEnoughLeft');
    },
  });
  await start('a-1', [1, 2, 3]);
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'NotEnoughLeft' });
});

test('a Map that failed is caught by its own Catch, under the name of the iteration’s error', async () => {
  const Catch = [
    {
      ErrorEquals: ['NotEnoughLeft'],
      Output: { of: '{% $states.input %}', error: '{% $states.errorOutput.Error %}' },
      Next: 'Caught',
    },
  ];
  const machine = aMachine({
    Each: aMap(aBranch({ Work: aTask('work') }), { Catch }),
    Caught: { Type: 'Succeed' },
  });
  const { start, runner, output, events } = await setUp(machine, {
    async invoke() {
      throw failing('NotEnoughLeft');
    },
  });
  await start('a-1', ['a']);
  await runner.idle();
  expect(await output('a-1')).toEqual({ of: ['a'], error: 'NotEnoughLeft' });
  expect((await events('a-1')).slice(-6)).toEqual([
    'MapIterationFailed',
    'MapStateFailed',
    'MapStateExited',
    'SucceedStateEntered',
    'SucceedStateExited',
    'ExecutionSucceeded',
  ]);
});

test('a Map that is retried runs all its iterations again', async () => {
  const calls: unknown[] = [];
  const Retry = [{ ErrorEquals: ['Throttled'], MaxAttempts: 1 }];
  const Each = aMap(aBranch({ Work: aTask('work', { Output: Payload }) }), { Retry, MaxConcurrency: 1 });
  const { start, runner, output, events } = await setUp(aMachine({ Each }), {
    async invoke(_, item) {
      calls.push(item);
      if (calls.length === 2) throw failing('Throttled');
    },
  });
  await start('a-1', ['a', 'b']);
  await runner.idle();
  expect(await output('a-1')).toEqual(['a', 'b']);
  expect(calls).toEqual(['a', 'b', 'a', 'b']);
  const types = await events('a-1');
  expect(types.filter((type) => type === 'MapStateEntered')).toHaveLength(1);
  expect(types.filter((type) => type === 'MapStateStarted')).toHaveLength(2);
});

test('a retry within an iteration leaves the others alone', async () => {
  const calls: unknown[] = [];
  const Retry = [{ ErrorEquals: ['Throttled'] }];
  const Each = aMap(aBranch({ Work: aTask('work', { Retry, Output: Payload }) }));
  const { start, runner, output } = await setUp(aMachine({ Each }), {
    async invoke(_, item) {
      calls.push(item);
      if (item === 'b' && calls.filter((one) => one === 'b').length < 3) throw failing('Throttled');
    },
  });
  await start('a-1', ['a', 'b', 'c']);
  await runner.idle();
  expect(await output('a-1')).toEqual(['a', 'b', 'c']);
  expect(calls.toSorted()).toEqual(['a', 'b', 'b', 'b', 'c']);
});

test('an ItemSelector that gives nothing for a later item fails the Map and ends the earlier ones', async () => {
  const Each = aMap(aBranch({ Later: { Type: 'Wait', Seconds: 60, End: true } }), {
    ItemSelector: '{% $states.context.Map.Item.Value.part %}',
  });
  const { start, runner, describe, events } = await setUp(aMachine({ Each }));
  await start('a-1', [{ part: 'P' }, {}]);
  await runner.idle();
  const { status, error, cause } = await describe('a-1');
  expect({ status, error }).toEqual({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  expect(cause).toContain("specified for the field 'ItemSelector' returned nothing (undefined).");
  expect((await events('a-1')).slice(-3)).toEqual([
    'MapIterationAborted',
    'MapStateFailed',
    'ExecutionFailed',
  ]);
});

test('outputs that are too large together fail the Map by AWS’s name', async () => {
  const Each = aMap(aBranch({ Grow: { Type: 'Pass', Output: '{% $pad("x", 100000) %}', End: true } }));
  const { start, runner, describe } = await setUp(aMachine({ Each }));
  await start('a-1', [1, 2, 3]);
  await runner.idle();
  expect(await describe('a-1')).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
});
