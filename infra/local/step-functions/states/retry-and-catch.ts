import type { Catcher, Retrier } from '../definition-schema.ts';
import { matchesError } from '../errors.ts';
import { leaveBy, type Outcome, type Progress } from '../progress.ts';
import { findRetrier, retryDelaySeconds } from '../retry.ts';
import { after } from '../timestamp.ts';

export type Handlers = { Retry: Retrier[]; Catch: Catcher[] };

/** An error of a state; handlers find it under its own name, and under its other one if it has two. */
export type StateFailure = {
  error: string | undefined;
  cause: string | undefined;
  alsoCalled?: string | undefined;
};

/** Retries, catches or gives up, in this order, after an error of the current state. */
export async function handleError(
  progress: Progress,
  handlers: Handlers,
  failure: StateFailure,
): Promise<Outcome> {
  const { error, cause } = failure;
  const current = progress.thread.state;
  const found = findRetrier(handlers.Retry, current.retriesBy, failure);
  if (found) {
    current.retriesBy[found.index] = found.retry;
    current.retryCount += 1;
    const retryAt = after(new Date().toISOString(), retryDelaySeconds(found.retrier, found.retry));
    return { kind: 'pause', phase: { kind: 'backing-off', retryAt } };
  }
  const index = handlers.Catch.findIndex(({ ErrorEquals }) => matchesError(ErrorEquals, failure));
  const catcher = handlers.Catch[index];
  if (!catcher) return { kind: 'fail', error, cause };
  const errorOutput = { Error: error ?? null, Cause: cause ?? null };
  return leaveBy(progress, catcher, errorOutput, { errorOutput }, `Catch[${index}]/`);
}
