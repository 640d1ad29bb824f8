import type { MapState } from '../definition-schema.ts';
import { EvaluationError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { BranchPlan, Json } from '../model.ts';
import { type Progress, scopeOf } from '../progress.ts';
import { numberIn } from './number-field.ts';
import { unexpectedType } from './unexpected-type.ts';

const COUNT = { from: 0, to: Number.MAX_SAFE_INTEGER };

/** What an inline Map will do. An iteration that fails always fails it (AWS documentation, "Inline mode"). */
export async function planMap(progress: Progress, state: MapState): Promise<BranchPlan> {
  const items = await itemsOf(progress, state);
  const atOnce = await numberIn(progress, 'MaxConcurrency', state.MaxConcurrency, COUNT);
  // Thresholds steer distributed Maps only; here AWS evaluates them, and nothing else (recorded on AWS).
  await numberIn(progress, 'ToleratedFailureCount', state.ToleratedFailureCount, COUNT);
  const percentage = { from: 0, to: 100, fractions: true };
  await numberIn(progress, 'ToleratedFailurePercentage', state.ToleratedFailurePercentage, percentage);
  return {
    inputs: { each: items },
    count: items.length,
    atOnce: Math.min(atOnce || LIMITS.concurrentIterations, LIMITS.concurrentIterations),
  };
}

async function itemsOf(progress: Progress, state: MapState): Promise<Json[]> {
  const { input } = progress.thread.state;
  if (state.Items === undefined) {
    if (Array.isArray(input)) return input;
    const problem = `Map state input must be an array but was: ${JSON.stringify(input)}`;
    throw new EvaluationError(undefined, problem);
  }
  const items = await progress.expressions.evaluate(state.Items, scopeOf(progress), 'Items');
  if (Array.isArray(items)) return items;
  throw unexpectedType(state.Items, 'Items', 'array', items);
}

/** What the iteration for an item begins with: the item, or what ItemSelector makes of it. */
export async function iterationInput(
  progress: Progress,
  { ItemSelector }: MapState,
  index: number,
  item: Json,
): Promise<Json> {
  if (ItemSelector === undefined) return item;
  const scope = scopeOf(progress, { item: { Index: index, Value: item } });
  return progress.expressions.evaluate(ItemSelector, scope, 'ItemSelector');
}
