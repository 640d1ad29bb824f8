import type { Instant } from '../../../shared/domain/clock.ts';
import { QuarterSchema } from '../../../shared/domain/payout.ts';
import type { Quarter } from '../../../shared/domain/stockholm-time.ts';
import type { Timer } from '../step-functions/runner.ts';

// A state waits whole seconds from when it is entered: the timer goes off a little after the moment that it was set for.
const margin = 60_000;

export const shifted = (at: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(at) + milliseconds).toISOString();

/** A little before the timer goes off: what is looked at then has not come yet. */
export const beforeTimer = ({ dueAt }: Timer): Instant => shifted(dueAt, -margin);

/** Was the timer set for this moment? */
export const isSetFor = (timer: Timer, at: Instant): boolean =>
  at >= beforeTimer(timer) && at <= shifted(timer.dueAt, margin);

/** What an execution is about, by its name: `<applicationId>-<phase>-<round>`; in the payouts phase the round names the quarter. */
export function subjectOfExecution(name: string): { id: string; phase: string; quarter?: Quarter } {
  const [, id = name, phase = '', round = ''] =
    /^(.+)-(decision|payouts|followUp|invitation|order|programme|report|case)-([^-]+(?:-\d+)?)$/.exec(name) ??
    [];
  const quarter = QuarterSchema.safeParse(round.slice(0, 6));
  return { id, phase, ...(quarter.success && { quarter: quarter.data }) };
}
