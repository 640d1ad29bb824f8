import type { FailState } from '../definition-schema.ts';
import { type Outcome, type Progress, scopeOf } from '../progress.ts';
import { unexpectedType } from './unexpected-type.ts';

export async function fail(progress: Progress, state: FailState): Promise<Outcome> {
  const error = await text(progress, state.Error, 'Error');
  const cause = await text(progress, state.Cause, 'Cause');
  return { kind: 'fail', error, cause };
}

async function text(
  progress: Progress,
  template: string | undefined,
  field: string,
): Promise<string | undefined> {
  if (template === undefined) return undefined;
  const value = await progress.expressions.evaluate(template, scopeOf(progress), field);
  if (typeof value === 'string') return value;
  throw unexpectedType(template, field, 'string', value);
}
