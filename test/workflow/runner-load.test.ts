import { describe, expect, test } from 'vitest';
import { loadStateMachine } from '../../infra/local/step-functions/definition.ts';
import { aBranch, aMachine, aMap, aParallel, aTask, INVOKE } from './runner-setup.ts';

const pass = { Type: 'Pass', End: true };

describe('what the runner does not implement is refused by name', () => {
  const cases: [string, Record<string, object>][] = [
    ['Loop', { Each: { Type: 'Loop', End: true } }],
    ['Map in DISTRIBUTED mode', { Each: aMap({ ProcessorConfig: { Mode: 'DISTRIBUTED' } }) }],
    ['ExecutionType', { Each: aMap({ ProcessorConfig: { Mode: 'INLINE', ExecutionType: 'STANDARD' } }) }],
    ['ItemReader', { Each: aMap({}, { ItemReader: {} }) }],
    ['ItemBatcher', { Each: aMap({}, { ItemBatcher: { MaxItemsPerBatch: 2 } }) }],
    ['ResultWriter', { Each: aMap({}, { ResultWriter: {} }) }],
    ['Label', { Each: aMap({}, { Label: 'each' }) }],
    ['Iterator', { Each: { Type: 'Map', Iterator: aBranch(), End: true } }],
    ['ItemsPath', { Each: aMap({}, { ItemsPath: '$.items' }) }],
    ['ResultSelector', { Both: aParallel([aBranch()], { ResultSelector: {} }) }],
    ['HeartbeatSecondsPath', { Ask: aTask('ask', { HeartbeatSecondsPath: '$.seconds' }) }],
    ['JSONPath', { Old: { ...pass, QueryLanguage: 'JSONPath' } }],
    ['ResultPath', { Old: { ...pass, ResultPath: '$.x' } }],
    ['Credentials', { Ask: aTask('ask', { Credentials: {} }) }],
    [
      'Resource arn:aws:states:::sqs:sendMessage',
      { Send: aTask('x', { Resource: 'arn:aws:states:::sqs:sendMessage' }) },
    ],
    ['Resource arn:aws:states:::lambda:invoke.sync', { Send: aTask('x', { Resource: `${INVOKE}.sync` }) }],
    [
      'Arguments.InvocationType',
      { Send: aTask('x', { Arguments: { FunctionName: 'x', InvocationType: 'Event' } }) },
    ],
    ['$eval', { Trick: { ...pass, Output: { deep: ['{% $states.input ~> $eval %}'] } } }],
  ];
  test.each(cases)('%s', (feature, states) => {
    const [state] = Object.keys(states);
    expect(() => loadStateMachine(aMachine(states))).toThrow(
      `State machine "grant" uses what this runner does not support: ${feature} (state "${state}")`,
    );
  });

  test('all of them at once, with their states', () => {
    const machine = aMachine({ A: { Type: 'Loop' }, B: aTask('x', { Credentials: {} }) });
    expect(() => loadStateMachine(machine)).toThrow('Loop (state "A"), Credentials (state "B")');
  });

  test('also within the branches of a branch', () => {
    const inner = aMap({ StartAt: 'Deep', States: { Deep: aTask('x', { Credentials: {} }) } });
    const machine = aMachine({ Both: aParallel([aBranch({ Each: inner })]) });
    expect(() => loadStateMachine(machine)).toThrow('Credentials (state "Deep")');
  });

  test('a state of a branch that speaks JSONPath', () => {
    const machine = aMachine({ Both: aParallel([aBranch({ Old: { ...pass, QueryLanguage: 'JSONPath' } })]) });
    expect(() => loadStateMachine(machine)).toThrow('JSONPath (state "Old")');
  });

  test('a machine that says nothing about its language is JSONPath', () => {
    const definition = { StartAt: 'A', States: { A: pass } };
    expect(() => loadStateMachine({ name: 'old', definition })).toThrow('JSONPath (state "A")');
  });
});

describe('a definition that is not valid is refused with its mistakes', () => {
  const cases: [string, string, Record<string, object>, object?][] = [
    [
      'a Next that leads nowhere',
      '"A" leads to "B", which does not exist',
      { A: { Type: 'Pass', Next: 'B' } },
    ],
    [
      'a Default that leads nowhere',
      '"A" leads to "B"',
      { A: { Type: 'Choice', Choices: [{ Condition: true, Next: 'A' }], Default: 'B' } },
    ],
    [
      'a Catch that leads nowhere',
      '"A" leads to "B"',
      { A: aTask('x', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }] }) },
    ],
    ['a StartAt that leads nowhere', 'StartAt names "B"', { A: pass }, { StartAt: 'B' }],
    ['a state without an end', 'needs either Next or End', { A: { Type: 'Pass' } }],
    ['a mistyped expression', "the expression '1 +' cannot be read", { A: { ...pass, Output: '{% 1 + %}' } }],
    [
      'a moment that does not exist',
      'is no ISO 8601 moment',
      { A: { Type: 'Wait', Timestamp: '2019-02-30T00:00:00Z', End: true } },
    ],
    [
      'a wait for both',
      'either Seconds or Timestamp',
      { A: { Type: 'Wait', Seconds: 1, Timestamp: '{% 1 %}', End: true } },
    ],
    ['a variable called states', 'is reserved', { A: { ...pass, Assign: { states: 1 } } }],
    [
      'States.ALL beside others',
      'must stand alone',
      { A: aTask('x', { Retry: [{ ErrorEquals: ['States.ALL', 'X'] }] }) },
    ],
    [
      'States.ALL before others',
      'must be the last',
      { A: aTask('x', { Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }) },
    ],
    [
      'a state of a branch that leads out of it',
      '"Inner" leads to "After", which does not exist',
      {
        Both: aParallel([aBranch({ Inner: { Type: 'Pass', Next: 'After' } })], {
          End: undefined,
          Next: 'After',
        }),
        After: pass,
      },
    ],
    [
      'a state that leads into a branch',
      '"Before" leads to "Inner"',
      { Before: { Type: 'Pass', Next: 'Inner' }, Both: aParallel([aBranch({ Inner: pass })]) },
    ],
    [
      'a branch that begins nowhere',
      '"Each" StartAt names "Nowhere"',
      { Each: aMap({ StartAt: 'Nowhere' }) },
    ],
    [
      'one name for two states of two branches',
      '"Same" is the name of more than one state',
      { Both: aParallel([aBranch({ Same: pass }), aBranch({ Same: pass })]) },
    ],
    ['a Map without an end', 'needs either Next or End', { Each: aMap({}, { End: undefined }) }],
    ['a Parallel without branches', 'Branches', { Both: aParallel([]) }],
    [
      'a mistyped expression within a branch',
      '"Inner": the expression',
      { Both: aParallel([aBranch({ Inner: { ...pass, Output: '{% 1 + %}' } })]) },
    ],
    [
      'a heartbeat that is slower than the timeout',
      'HeartbeatSeconds must be smaller than TimeoutSeconds',
      { A: aTask('x', { HeartbeatSeconds: 60, TimeoutSeconds: 60 }) },
    ],
    [
      'States.ALL before others in a Map',
      'must be the last',
      { Each: aMap({}, { Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }) },
    ],
  ];
  test.each(cases)('%s', (_, problem, states, more) => {
    expect(() => loadStateMachine(aMachine(states, more))).toThrow(problem);
  });
});
