import * as z from 'zod';
import { followUpNeeds } from '../../shared/domain/follow-up-follows.ts';
import { ExecutionInputSchema } from './execution.ts';

export const LookAtFollowUpInputSchema = ExecutionInputSchema;
/** `current`: false when another round has taken over. `waitSeconds`: until the next look, unless an answer comes before. */
export const LookAtFollowUpOutputSchema = z.strictObject({
  v: z.literal(1),
  current: z.boolean(),
  need: z.enum(followUpNeeds),
  waitSeconds: z.int().min(1),
});

/** Of both the unit's and the coordinator's question; the states wait for the answer to their token. */
export const AskFollowUpInputSchema = ExecutionInputSchema.extend({ taskToken: z.string().min(1) });
export const AskFollowUpOutputSchema = z.strictObject({ v: z.literal(1) });

export const TellUnitInputSchema = ExecutionInputSchema;
export const TellUnitOutputSchema = z.strictObject({ v: z.literal(1) });
