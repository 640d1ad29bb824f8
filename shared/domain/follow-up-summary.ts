import * as z from 'zod';
import { continuedNeeds } from './continued-need.ts';

/** `submitted`: sent in, nobody has reviewed. `returned`: sent back, to be sent in again. `accepted`: reviewed, and the activity closed. */
export const followUpStatuses = ['submitted', 'returned', 'accepted'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

/** The figures of the account that was sent in last, in kronor: a report's page needs no more of it. */
const AccountFiguresSchema = z.object({
  outcome: z.int().min(0),
  depreciation: z.int().min(0),
  purposeIds: z.array(z.string()),
  indicators: z.array(z.strictObject({ id: z.string(), value: z.number() })),
});
export type AccountFigures = z.infer<typeof AccountFiguresSchema>;

/**
 * What lists know of an activity's follow-up, on the application itself. `asked` until it is sent in. `late`: it came after
 * its last day. `repayment` is what a provider is to pay back: until `repaidOn` it is owed.
 */
export const FollowUpSummarySchema = z.object({
  status: z.enum(['asked', ...followUpStatuses]),
  askedAt: z.string(),
  dueOn: z.iso.date(),
  revision: z.int().min(0),
  late: z.boolean(),
  need: z.object({ answer: z.enum(continuedNeeds), amount: z.int().optional() }).optional(),
  /** Missing until something was sent in, and where that was before figures were kept. */
  figures: AccountFiguresSchema.optional(),
  repayment: z
    .object({
      amount: z.int().min(1),
      payBy: z.iso.date(),
      repaid: z.object({ on: z.iso.date(), notedAt: z.string(), notedBy: z.string() }).optional(),
    })
    .optional(),
});
export type FollowUpSummary = z.infer<typeof FollowUpSummarySchema>;

/** The unit's account is waited for: it has not come, or was sent back. */
export const isAwaited = ({ status }: Pick<FollowUpSummary, 'status'>): boolean =>
  status === 'asked' || status === 'returned';
