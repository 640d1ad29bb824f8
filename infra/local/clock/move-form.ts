import * as z from 'zod';
import type { Instant } from '../../../shared/domain/clock.ts';
import type { Upcoming } from './upcoming.ts';
import { checkedMoment, later, type Wanted, wantedMoment } from './wanted-moment.ts';

/** The button that was pressed, and what was typed beside the last of them. */
const MoveFormSchema = z.strictObject({
  to: z.enum(['next', 'day', 'week', 'month', 'date']),
  date: z.string().max(100).default(''),
  time: z.string().max(100).default(''),
});
export type MoveForm = z.infer<typeof MoveFormSchema>;

export const usualTime = '09.00';

/** Undefined for anything but the page's own fields. */
export const readMoveForm = (body: unknown): MoveForm | undefined => MoveFormSchema.safeParse(body).data;

const spans = { day: { days: 1 }, week: { weeks: 1 }, month: { months: 1 } } as const;

/** The moment that the form asks for. */
export function momentOfForm({ to, date, time }: MoveForm, now: Instant, upcoming: Upcoming): Wanted {
  if (to === 'date') return wantedMoment(date, time || usualTime, now);
  return to === 'next' ? nextMoment(upcoming, now) : checkedMoment(later(now, spans[to]), now);
}

/** When the next thing happens: at once when its time has come. */
export function nextMoment({ moments: [next] }: Upcoming, now: Instant): Wanted {
  if (next) return checkedMoment(next.at > now ? next.at : now, now);
  return { ok: false, problem: { field: 'date', key: 'clock.problem.nothingNext', facts: () => ({}) } };
}
