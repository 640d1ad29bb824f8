import { describe, expect, test } from 'vitest';
import { createExpressions } from '../../infra/local/step-functions/expressions.ts';
import type { Json } from '../../infra/local/step-functions/model.ts';

const expressions = createExpressions({ now: () => '2019-01-14T08:00:00.000Z' });
const evaluate = (expression: string, scope: Record<string, Json> = {}) =>
  expressions.evaluate(`{% ${expression} %}`, scope, 'Output');

describe('AWS’s own functions', () => {
  test.each<[string, Json]>([
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([1], 3)', [[1]]],
    ['$range(1, 9, 2)', [1, 3, 5, 7, 9]],
    ['$range(9, 1, -4)', [9, 5, 1]],
    ['$range(1, 9, 9)', 1],
    ['$range(-1.7, 2, 1)', [-1, 0, 1, 2]],
    ['$exists($range(1, 9, 0))', false],
    ['$exists($range(5, 1, 1))', false],
    ['$exists($partition([], 2))', false],
    ['$exists($partition([1, 2], 0))', false],
    ['$partition([1, 2, 3, 4, 5], 2.9)', [[1, 2], [3, 4], [5]]],
    ['$map(["1", "{}"], $parse)', [1, {}]],
    ['$random(42)', 0.7275636800328681],
    ['$random(0.9)', 0.730967787376657],
    ['$hash("abc", "MD5")', '900150983cd24fb0d6963f7d28e17f72'],
    ['$hash("abc", "SHA-256")', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['$parse("{\\"a\\": [1, null]}")', { a: [1, null] }],
    ['$random(7) = $random(7)', true],
    ['$uuid() = $uuid()', false],
    ['$random() < 1', true],
    ['$now()', '2019-01-14T08:00:00.000Z'],
    ['$now("[D]/[M]")', '14/1'],
    ['$fromMillis($millis())', '2019-01-14T08:00:00.000Z'],
  ])('%s', async (expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected);
  });

  test('a version 4 UUID has its form', async () => {
    expect(await evaluate('$uuid()')).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
  });

  test.each([
    ['$partition([1], -1)', 'D3137: Second argument must be zero or greater'],
    ['$range(1, 99999999, 1)', 'evaluation: Expression evaluation memory limit exceeded'],
    ['$parse(null)', 'T0410'],
    ['$hash("abc", "md5")', 'D3137: The algorithm must be one of'],
    ['$hash(5, "MD5")', 'T0410'],
    ['$parse("{")', 'evaluation. D3137: Invalid JSON'],
    ['$eval("1 + 1")', 'T1006: Attempted to invoke a non-function'],
    ['($run := $eval; $run("1"))', 'T1006'],
    ['$error("on purpose")', 'evaluation. D3137: on purpose'],
  ])('%s fails', async (expression, problem) => {
    await expect(evaluate(expression)).rejects.toMatchObject({
      name: 'States.QueryEvaluationError',
      message: expect.stringContaining(problem),
    });
  });
});

describe('a template', () => {
  test('is evaluated wherever an expression stands whole, and kept elsewhere', async () => {
    const template = {
      a: ['{% $x %}', ' {% $x %}', '$x', null, { b: '{% $x + 1 %}' }],
      empty: [],
      nothing: {},
    };
    expect(await expressions.evaluate(template, { x: 1 }, 'Output')).toEqual({
      a: [1, ' {% $x %}', '$x', null, { b: 2 }],
      empty: [],
      nothing: {},
    });
  });

  test('names the place of an undefined result as AWS does', async () => {
    const evaluation = expressions.evaluate({ a: { b: [[1, '{% $x.y %}']] } }, { x: {} }, 'Arguments');
    await expect(evaluation).rejects.toMatchObject({
      field: 'Arguments/a/b[0][1]',
      message:
        "The JSONata expression '$x.y' specified for the field 'Arguments/a/b[0][1]' returned nothing (undefined).",
    });
  });

  test('keeps null as a value', async () => {
    expect(await expressions.evaluate({ a: '{% $x.y %}' }, { x: { y: null } }, 'Output')).toEqual({
      a: null,
    });
  });

  test('gives plain arrays, without the marks that JSONata leaves on its sequences', async () => {
    const result = await evaluate('$x.y', { x: [{ y: 1 }, { y: 2 }] });
    expect(Object.getOwnPropertyNames(result)).toEqual(['0', '1', 'length']);
  });

  test('cannot give a function', async () => {
    await expect(evaluate('$sum')).rejects.toThrow('returned an unsupported result type');
    await expect(evaluate('function($a) { $a }')).rejects.toThrow('returned an unsupported result type');
  });
});
