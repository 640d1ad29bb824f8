import * as z from 'zod';
import { errands } from '../../shared/domain/outbox.ts';

/**
 * An errand of the pages, which may only write the table: `subject` is the id of the invitation, the payment order, the
 * programme or the export that it is about; a report's `round` is its version.
 */
export const ErrandInputSchema = z.strictObject({
  v: z.literal(1),
  phase: z.enum(errands),
  subject: z.string().min(1),
  round: z.string().min(1),
});
/** The watch over a programme's year end; `handOver`: its execution nears 300 days, and the next round takes over. */
export const LookAtProgrammeInputSchema = ErrandInputSchema.extend({ handOver: z.boolean() });
/** `watching`: false when the year end is over, or another round watches. `waitSeconds`: until the next look. */
export const LookAtProgrammeOutputSchema = z.strictObject({
  v: z.literal(1),
  watching: z.boolean(),
  waitSeconds: z.int().min(1),
});

export const ErrandOutputSchema = z.strictObject({ v: z.literal(1) });
