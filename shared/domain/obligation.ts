import * as z from 'zod';

export const obligationStates = ['open', 'done', 'waived'] as const;

/**
 * Something that the region has taken on with the grant: a plan, a dialogue, a report in between (DOMAIN facts 39 and 40).
 * Due on a day of Stockholm. One that is closed says when and by whom (e-mail), and one that is waived says why.
 */
export const ObligationSchema = z.object({
  id: z.string(),
  text: z.string().min(1),
  dueOn: z.iso.date(),
  /** Who looks after it: a function, never a name. */
  contactRole: z.string().min(1),
  state: z.enum(obligationStates),
  reason: z.string().optional(),
  closedAt: z.string().optional(),
  closedBy: z.string().optional(),
});
export type Obligation = z.infer<typeof ObligationSchema>;

/** So that a programme's row stays one that is read in one go. */
export const mostObligations = 50;
