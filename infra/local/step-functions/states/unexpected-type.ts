import { EvaluationError } from '../errors.ts';
import { expressionIn } from '../expressions.ts';
import type { Json } from '../model.ts';

/** The error of a field whose expression gave a value of another type than the field takes, in AWS's words. */
export function unexpectedType(
  template: Json,
  field: string,
  expected: string,
  value: Json,
): EvaluationError {
  const source =
    typeof template === 'string' ? (expressionIn(template) ?? template) : JSON.stringify(template);
  return new EvaluationError(
    field,
    `The JSONata expression '${source}' specified for the field '${field}' returned an unexpected result type. ` +
      `Expected '${expected}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
  );
}

function typeName(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
