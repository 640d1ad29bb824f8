import jsonata from 'jsonata';
import type { Clock } from '../../../shared/domain/clock.ts';
import { EvaluationError } from './errors.ts';
import { registerFunctions } from './jsonata-functions.ts';
import type { Json } from './model.ts';

/** What an expression sees: `$states` and the execution's variables. */
export type Scope = { [name: string]: unknown };

export type Expressions = {
  /**
   * Evaluates all `{% … %}` in a template, however deep, and keeps everything else as it stands.
   * `field` names the place in messages, as AWS does: `Arguments/Payload/id`.
   * Throws EvaluationError also for an undefined result; `null` is a value.
   */
  evaluate(template: Json, scope: Scope, field: string): Promise<Json>;
};

/** The text of an expression, or undefined for a plain string. AWS allows no white space outside the marks. */
export const expressionIn = (text: string): string | undefined => /^\{%([\s\S]*)%\}$/.exec(text)?.[1]?.trim();

/** An engine that compiles each expression once. `clock` is what `$now` and `$millis` tell. */
export function createExpressions(clock: Clock): Expressions {
  const compiled = new Map<string, jsonata.Expression>();

  function compile(source: string): jsonata.Expression {
    const known = compiled.get(source);
    if (known) return known;
    const expression = jsonata(source);
    registerFunctions(expression, clock);
    compiled.set(source, expression);
    return expression;
  }

  async function evaluateOne(source: string, scope: Scope, field: string): Promise<Json> {
    const where = `The JSONata expression '${source}' specified for the field '${field}'`;
    let result: unknown;
    try {
      // Bound as undefined, `$eval` is no function: AWS does not have it either.
      result = await compile(source).evaluate(undefined, { ...scope, eval: undefined });
    } catch (error) {
      throw new EvaluationError(field, `${where} threw an error during evaluation${describe(error)}`);
    }
    if (result === undefined) throw new EvaluationError(field, `${where} returned nothing (undefined).`);
    if (isFunction(result)) throw new EvaluationError(field, `${where} returned an unsupported result type.`);
    // Through JSON: sequences carry properties of JSONata's own, and nested functions vanish.
    return JSON.parse(JSON.stringify(result));
  }

  async function evaluate(template: Json, scope: Scope, field: string): Promise<Json> {
    if (typeof template === 'string') {
      const source = expressionIn(template);
      return source === undefined ? template : evaluateOne(source, scope, field);
    }
    if (Array.isArray(template)) {
      return Promise.all(template.map((item, index) => evaluate(item, scope, `${field}[${index}]`)));
    }
    if (template === null || typeof template !== 'object') return template;
    const result: { [key: string]: Json } = {};
    for (const [key, value] of Object.entries(template)) {
      result[key] = await evaluate(value, scope, `${field}/${key}`);
    }
    return result;
  }

  return { evaluate };
}

/** JSONata throws plain objects with a code, which AWS sets off by a full stop; other errors by a colon. */
function describe(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('message' in error)) return `: ${error}`;
  return 'code' in error ? `. ${error.code}: ${error.message}` : `: ${error.message}`;
}

function isFunction(result: unknown): boolean {
  if (typeof result === 'function') return true;
  return (
    typeof result === 'object' &&
    result !== null &&
    ('_jsonata_function' in result || '_jsonata_lambda' in result)
  );
}
