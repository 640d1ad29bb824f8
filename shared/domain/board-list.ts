import * as z from 'zod';
import type { Application } from './application.ts';
import { type Decision, type Outcome, outcomes } from './decision.ts';
import { DomainError } from './errors.ts';
import { askReasons } from './routing.ts';
import { addDaysToDate, type LocalDate, localDateOf } from './stockholm-time.ts';

/** A decision under delegation as the board is told of it (DOMAIN §8). Kronor; moments in UTC. */
export const BoardRowSchema = z.object({
  number: z.string(),
  running: z.int().min(1),
  programmeId: z.string(),
  applicationId: z.string(),
  about: z.enum(['application', 'change']),
  outcome: z.enum(outcomes),
  /** What was granted; 0 unless approved. */
  amount: z.int().min(0),
  /** What the activity had before, when a change is approved. */
  amountBefore: z.int().min(0).optional(),
  decidedAt: z.string(),
  decidedBy: z.string(),
  insteadOf: z.object({ name: z.string(), why: z.enum(askReasons) }).optional(),
  /** The point of the delegation order. */
  point: z.string(),
  activity: z.string(),
  unit: z.string(),
});
export type BoardRow = z.infer<typeof BoardRowSchema>;

/**
 * What was reported to the board: `number` counts the lists from 1 and is their place, so that two can never be made of the
 * same decisions. `id` is the form's. The frozen rows lie in so many `pieces`, under the `hash` of what they say. Days of Stockholm.
 */
export const BoardListSchema = z.object({
  number: z.int().min(1),
  id: z.string(),
  from: z.iso.date(),
  through: z.iso.date(),
  meetingOn: z.iso.date(),
  /** The paragraph of the board's minutes. */
  minutes: z.string().optional(),
  count: z.int().min(1),
  /** What its decisions granted, in kronor: see `grantedBy`. */
  granted: z.int(),
  pieces: z.int().min(1),
  hash: z.string(),
  createdAt: z.string(),
  createdBy: z.object({ email: z.string(), name: z.string() }),
});
export type BoardList = z.infer<typeof BoardListSchema>;

/** Imported history was decided elsewhere and reported there. */
export const isReportable = ({ source }: Pick<Decision, 'source'>): boolean => source === 'decided';

export function boardRow(decision: Decision, application: Application | undefined): BoardRow {
  const { number, running, programmeId, applicationId, about = 'application', outcome, amount } = decision;
  const { decidedAt, decidedBy, insteadOf, delegation, earlier } = decision;
  return {
    ...{ number, running, programmeId, applicationId, about, outcome, amount, decidedAt },
    ...(earlier && { amountBefore: earlier.amount }),
    decidedBy: decidedBy.name,
    ...(insteadOf && { insteadOf: { name: insteadOf.name, why: insteadOf.why } }),
    point: delegation.point,
    activity: application?.content.activity ?? applicationId,
    unit: application?.unitName ?? '',
  };
}

/** By the moment of the decision; what was decided at the same moment by number. */
export const inBoardOrder = (one: BoardRow, other: BoardRow): number =>
  sortKey(one) < sortKey(other) ? -1 : 1;
const sortKey = ({ decidedAt, programmeId, running }: BoardRow): string =>
  `${decidedAt} ${programmeId} ${String(running).padStart(8, '0')}`;

/** Kronor that the decisions granted; a change of an award counts with what it added or took away. */
export const grantedBy = (rows: readonly BoardRow[]): number =>
  rows
    .filter(({ outcome }) => outcome === 'approved')
    .reduce((sum, { amount, amountBefore = 0 }) => sum + amount - amountBefore, 0);

/** How many decisions there are of each outcome; outcomes without any are left out. */
export const countByOutcome = (rows: readonly BoardRow[]): { outcome: Outcome; count: number }[] =>
  outcomes
    .map((outcome) => ({ outcome, count: rows.filter((row) => row.outcome === outcome).length }))
    .filter(({ count }) => count > 0);

/** A list is wanted from the day through which the last one reached: decisions of the rest of that day are not on it. */
export const sinceLastList = (lists: readonly BoardList[]): LocalDate | undefined =>
  lists
    .map(({ through }) => through)
    .toSorted()
    .at(-1);

/** The board meets within so many days from today. */
const mostDaysAhead = 180;

/** When the meeting may be: not before the last of the decisions, and not further ahead than half a year. */
export function meetingDays(
  rows: readonly BoardRow[],
  today: LocalDate,
): { earliest: LocalDate; latest: LocalDate } {
  const days = rows.map(({ decidedAt }) => localDateOf(decidedAt)).toSorted();
  return { earliest: days.at(-1) ?? today, latest: addDaysToDate(today, mostDaysAhead) };
}

/** @throws DomainError DateNotAllowed (facts: `earliest`, `latest`) */
export function assertMeetingFits(meetingOn: LocalDate, rows: readonly BoardRow[], today: LocalDate): void {
  const { earliest, latest } = meetingDays(rows, today);
  if (meetingOn < earliest || meetingOn > latest)
    throw new DomainError('DateNotAllowed', { earliest, latest });
}
