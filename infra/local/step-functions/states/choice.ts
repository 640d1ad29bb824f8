import type { ChoiceState } from '../definition-schema.ts';
import { StateError } from '../errors.ts';
import { leaveBy, type Outcome, type Progress, scopeOf } from '../progress.ts';
import { unexpectedType } from './unexpected-type.ts';

/** The first rule whose condition is true decides, with its own Output and Assign; else Default with the state's. */
export async function choose(progress: Progress, state: ChoiceState): Promise<Outcome> {
  const { input } = progress.thread.state;
  for (const [index, rule] of state.Choices.entries()) {
    const where = `Choices[${index}]/`;
    if (await holds(progress, rule.Condition, `${where}Condition`))
      return leaveBy(progress, rule, input, {}, where);
  }
  if (state.Default === undefined) {
    throw new StateError(
      'States.NoChoiceMatched',
      'No rule of the Choice state matched, and it has no Default.',
    );
  }
  return leaveBy(progress, { ...state, Next: state.Default }, input);
}

async function holds(progress: Progress, condition: string | boolean, field: string): Promise<boolean> {
  const value = await progress.expressions.evaluate(condition, scopeOf(progress), field);
  if (typeof value === 'boolean') return value;
  throw unexpectedType(condition, field, 'boolean', value);
}
