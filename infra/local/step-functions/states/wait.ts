import type { Instant } from '../../../../shared/domain/clock.ts';
import type { WaitState } from '../definition-schema.ts';
import { EvaluationError } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import { leaveBy, type Outcome, type Progress, scopeOf } from '../progress.ts';
import { after, parseTimestamp } from '../timestamp.ts';
import { numberIn } from './number-field.ts';
import { unexpectedType } from './unexpected-type.ts';

/** Waits on the domain clock; a moment that is past is not waited for. */
export async function wait(progress: Progress, state: WaitState): Promise<Outcome> {
  const dueAt =
    state.Timestamp === undefined ? await secondsFromNow(progress, state) : await moment(progress, state);
  if (dueAt <= progress.now) return finishWait(progress, state);
  return { kind: 'pause', phase: { kind: 'waiting', dueAt } };
}

export const finishWait = (progress: Progress, state: WaitState): Promise<Outcome> =>
  leaveBy(progress, state, progress.thread.state.input);

async function secondsFromNow(progress: Progress, state: WaitState): Promise<Instant> {
  const seconds = await numberIn(progress, 'Seconds', state.Seconds, { from: 0, to: LIMITS.seconds });
  return after(progress.now, seconds ?? 0);
}

async function moment(progress: Progress, state: WaitState): Promise<Instant> {
  const template = state.Timestamp ?? '';
  const text = await progress.expressions.evaluate(template, scopeOf(progress), 'Timestamp');
  if (typeof text !== 'string') throw unexpectedType(template, 'Timestamp', 'string', text);
  const instant = parseTimestamp(text);
  if (instant) return instant;
  throw new EvaluationError(
    'Timestamp',
    `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`,
  );
}
