import * as z from 'zod';
import { quarterNeeds } from '../../shared/domain/quarter-follows.ts';
import { ExecutionInputSchema } from './execution.ts';

/** `round` names the quarter: `2019Q1`, or `2019Q1-2` when it was started anew. */
export const LookAtQuarterInputSchema = ExecutionInputSchema;
/** `current`: false when another round has taken over. `waitSeconds`: until the next look, unless an answer comes before. */
export const LookAtQuarterOutputSchema = z.strictObject({
  v: z.literal(1),
  current: z.boolean(),
  need: z.enum(quarterNeeds),
  waitSeconds: z.int().min(1),
});

/** Of both the provider's and the controller's question; the states wait for the answer to their token. */
export const AskInputSchema = ExecutionInputSchema.extend({ taskToken: z.string().min(1) });
export const AskOutputSchema = z.strictObject({ v: z.literal(1) });

export const TellProviderInputSchema = ExecutionInputSchema;
export const TellProviderOutputSchema = z.strictObject({ v: z.literal(1) });
