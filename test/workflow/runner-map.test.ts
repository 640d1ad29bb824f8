import { expect, test } from 'vitest';
import { aBranch, aMachine, aMap, aTask, setUp } from './runner-setup.ts';

test('a Map runs its branch for each item and gives the outputs in the order of the items', async () => {
  const answers = new Map<unknown, (answer: unknown) => void>();
  const Output = '{% $states.result.Payload %}';
  const Each = aMap(aBranch({ Work: aTask('work', { Output }) }));
  const { start, runner, output } = await setUp(aMachine({ Each }), {
    invoke: (_, item) => new Promise((resolve) => answers.set(item, resolve)),
  });
  await start('a-1', ['a', 'b', 'c']);
  await expect.poll(() => answers.size).toBe(3);
  for (const item of ['c', 'a', 'b']) answers.get(item)?.(`${item} done`);
  await runner.idle();
  expect(await output('a-1')).toEqual(['a done', 'b done', 'c done']);
});

test('the history of a Map tells of its iterations, and what each event follows from', async () => {
  const Each = aMap(aBranch({ Same: { Type: 'Pass', End: true } }), { MaxConcurrency: 1 });
  const { start, runner, history } = await setUp(aMachine({ Each }));
  await start('a-1', [7, 8]);
  await runner.idle();
  const events = await history('a-1');
  expect(events.map(({ id, previousEventId, type }) => [id, previousEventId, type])).toEqual([
    [1, 0, 'ExecutionStarted'],
    [2, 0, 'MapStateEntered'],
    [3, 2, 'MapStateStarted'],
    [4, 3, 'MapIterationStarted'],
    [5, 4, 'PassStateEntered'],
    [6, 5, 'PassStateExited'],
    [7, 6, 'MapIterationSucceeded'],
    [8, 6, 'MapIterationStarted'],
    [9, 8, 'PassStateEntered'],
    [10, 9, 'PassStateExited'],
    [11, 10, 'MapIterationSucceeded'],
    [12, 11, 'MapStateSucceeded'],
    [13, 11, 'MapStateExited'],
    [14, 13, 'ExecutionSucceeded'],
  ]);
  expect(events[2]?.mapStateStartedEventDetails).toEqual({ length: 2 });
  expect(events[7]?.mapIterationStartedEventDetails).toEqual({ name: 'Each', index: 1 });
});

test('Items and ItemSelector see the item, its number, the state’s input and the variables', async () => {
  const Each = aMap(aBranch(), {
    Items: '{% $states.input.rows[amount > 10] %}',
    ItemSelector: {
      amount: '{% $states.context.Map.Item.Value.amount %}',
      number: '{% $states.context.Map.Item.Index %}',
      part: '{% $states.input.part %}',
      round: '{% $round %}',
    },
  });
  const First = { Type: 'Pass', Assign: { round: 2 }, Next: 'Each' };
  const { start, runner, output } = await setUp(aMachine({ First, Each }));
  await start('a-1', { part: 'P', rows: [{ amount: 191 }, { amount: 1 }, { amount: 20 }] });
  await runner.idle();
  expect(await output('a-1')).toEqual([
    { amount: 191, number: 0, part: 'P', round: 2 },
    { amount: 20, number: 1, part: 'P', round: 2 },
  ]);
});

test('the states of an iteration see their item, in a Map within a Map that of the inner one', async () => {
  const Output = '{% $states.context.Map.Item.Value %}';
  const inner = aMap(aBranch({ Tell: { Type: 'Pass', Output, End: true } }), {
    Next: 'Name',
    End: undefined,
  });
  const Name = { Type: 'Pass', Output: { of: Output, inner: '{% $states.input %}' }, End: true };
  const Outer = aMap(aBranch({ Inner: inner, Name }));
  const { start, runner, output } = await setUp(JSON.parse(JSON.stringify(aMachine({ Outer }))));
  await start('a-1', [[1, 2], [3]]);
  await runner.idle();
  expect(await output('a-1')).toEqual([
    { of: [1, 2], inner: [1, 2] },
    { of: [3], inner: [3] },
  ]);
});

test('no more than MaxConcurrency iterations are under way at once, and no more than forty ever', async () => {
  const most = async (MaxConcurrency: object | number | string | undefined, count: number) => {
    let underWay = 0;
    let seen = 0;
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const Each = aMap(aBranch({ Work: aTask('work', { Output: null }) }), { MaxConcurrency });
    const { start, runner, output } = await setUp(JSON.parse(JSON.stringify(aMachine({ Each }))), {
      async invoke() {
        underWay += 1;
        seen = Math.max(seen, underWay);
        await gate;
        underWay -= 1;
      },
    });
    await start(
      'a-1',
      Array.from({ length: count }, (_, index) => index),
    );
    await expect.poll(() => underWay).toBe(Math.min(count, Number(MaxConcurrency) || 40, 40));
    open();
    await runner.idle();
    expect(await output('a-1')).toHaveLength(count);
    return seen;
  };
  expect(await most(3, 10)).toBe(3);
  expect(await most(0, 50)).toBe(40);
  expect(await most(100, 50)).toBe(40);
  expect(await most(undefined, 2)).toBe(2);
});

test('a Map of no items gives an empty list at once', async () => {
  const { start, output, events } = await setUp(aMachine({ Each: aMap(aBranch()) }));
  await start('a-1', []);
  expect(await output('a-1')).toEqual([]);
  expect(await events('a-1')).not.toContain('MapIterationStarted');
});

test('variables of an iteration are its own; those outside can be read, and are left as they were', async () => {
  const Work = {
    Type: 'Pass',
    Assign: { sum: '{% $sum + $states.input %}', own: '{% $states.input %}' },
    Next: 'Tell',
  };
  const Tell = { Type: 'Pass', Output: '{% [$sum, $own] %}', End: true };
  const machine = aMachine({
    First: { Type: 'Pass', Assign: { sum: 100 }, Next: 'Each' },
    Each: aMap(aBranch({ Work, Tell }), { End: undefined, Next: 'Last' }),
    Last: { Type: 'Succeed', Output: '{% {"each": $states.input, "sum": $sum, "own": $exists($own)} %}' },
  });
  const { start, runner, output } = await setUp(JSON.parse(JSON.stringify(machine)));
  await start('a-1', [1, 2]);
  await runner.idle();
  expect(await output('a-1')).toEqual({
    each: [
      [101, 1],
      [102, 2],
    ],
    sum: 100,
    own: false,
  });
});

test('$states.result is the list of all outputs, for Output and for Assign', async () => {
  const machine = aMachine({
    Each: aMap(aBranch(), {
      Assign: { total: '{% $sum($states.result) %}' },
      Output: '{% $count($states.result) %}',
      End: undefined,
      Next: 'Last',
    }),
    Last: { Type: 'Succeed', Output: '{% [$states.input, $total] %}' },
  });
  const { start, runner, output } = await setUp(JSON.parse(JSON.stringify(machine)));
  await start('a-1', [191, 9]);
  await runner.idle();
  expect(await output('a-1')).toEqual([2, 200]);
});

test('a Map of a thousand items ends, though no step may write that much at once', async () => {
  const { start, runner, output } = await setUp(aMachine({ Each: aMap(aBranch()) }));
  const items = Array.from({ length: 1_000 }, (_, index) => index);
  await start('a-1', items);
  await runner.idle();
  expect(await output('a-1')).toEqual(items);
});
