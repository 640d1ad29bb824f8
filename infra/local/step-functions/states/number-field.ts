import { EvaluationError } from '../errors.ts';
import type { Json } from '../model.ts';
import { type Progress, scopeOf } from '../progress.ts';
import { unexpectedType } from './unexpected-type.ts';

export type Bounds = { from: number; to: number; fractions?: boolean };

/** The number in a field that holds one or an expression that gives one; undefined when there is no field. */
export async function numberIn(
  progress: Progress,
  field: string,
  template: Json | undefined,
  { from, to, fractions = false }: Bounds,
): Promise<number | undefined> {
  if (template === undefined) return undefined;
  const value = await progress.expressions.evaluate(template, scopeOf(progress), field);
  if (typeof value !== 'number') throw unexpectedType(template, field, 'number', value);
  if ((fractions || Number.isInteger(value)) && value >= from && value <= to) return value;
  const kind = fractions ? 'a number' : 'an integer';
  throw new EvaluationError(field, `The ${field} field must be ${kind} from ${from} to ${to}, not ${value}`);
}
