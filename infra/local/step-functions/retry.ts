import type { Retrier } from './definition-schema.ts';
import { type ErrorNames, matchesError } from './errors.ts';

/** The retrier that still has an attempt left for this error, by its index. The first that matches decides. */
export function findRetrier(
  retriers: readonly Retrier[],
  retriesBy: Record<string, number>,
  error: ErrorNames,
): { index: number; retrier: Retrier; retry: number } | undefined {
  const index = retriers.findIndex(({ ErrorEquals }) => matchesError(ErrorEquals, error));
  const retrier = retriers[index];
  if (!retrier) return undefined;
  const retry = (retriesBy[index] ?? 0) + 1;
  return retry > retrier.MaxAttempts ? undefined : { index, retrier, retry };
}

/** Real seconds to wait before a retry, counted from 1 (AWS documentation, "Retrying after an error"). */
export function retryDelaySeconds(
  retrier: Retrier,
  retry: number,
  random: () => number = Math.random,
): number {
  const grown = retrier.IntervalSeconds * retrier.BackoffRate ** (retry - 1);
  const delay = Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return retrier.JitterStrategy === 'FULL' ? random() * delay : delay;
}
