import * as z from 'zod';
import { continuedNeeds } from './continued-need.ts';

/** `submitted`: sent in, nobody has reviewed. `returned`: sent back, to be sent in again. `accepted`: reviewed, and the activity closed. */
export const followUpStatuses = ['submitted', 'returned', 'accepted'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

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
  repayment: z
    .object({
      amount: z.int().min(1),
      payBy: z.iso.date(),
      repaid: z.object({ on: z.iso.date(), notedAt: z.string(), notedBy: z.string() }).optional(),
    })
    .optional(),
});
export type FollowUpSummary = z.infer<typeof FollowUpSummarySchema>;
