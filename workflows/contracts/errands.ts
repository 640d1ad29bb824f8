import * as z from 'zod';
import { errands } from '../../shared/domain/outbox.ts';

/** An errand of the pages, which may only write the table: `subject` is the id of the invitation, or of the payment order. */
export const ErrandInputSchema = z.strictObject({
  v: z.literal(1),
  phase: z.enum(errands),
  subject: z.string().min(1),
  round: z.string().min(1),
});
export const ErrandOutputSchema = z.strictObject({ v: z.literal(1) });
