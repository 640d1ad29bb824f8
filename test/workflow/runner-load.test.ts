import { describe, expect, test } from 'vitest';
import { loadStateMachine } from '../../infra/local/step-functions/definition.ts';
import { aMachine, aTask, INVOKE } from './runner-setup.ts';

const pass = { Type: 'Pass', End: true };

describe('what the runner does not implement is refused by name', () => {
  const cases: [string, Record<string, object>][] = [
    ['Map', { Each: { Type: 'Map', End: true } }],
    ['Parallel', { Both: { Type: 'Parallel', End: true } }],
    ['HeartbeatSeconds', { Ask: aTask('ask', { HeartbeatSeconds: 60 }) }],
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
    const machine = aMachine({ A: { Type: 'Map' }, B: aTask('x', { HeartbeatSeconds: 1 }) });
    expect(() => loadStateMachine(machine)).toThrow('Map (state "A"), HeartbeatSeconds (state "B")');
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
  ];
  test.each(cases)('%s', (_, problem, states, more) => {
    expect(() => loadStateMachine(aMachine(states, more))).toThrow(problem);
  });
});
