import * as z from 'zod';

/** Only ids travel through the state machine, never personal data (DESIGN §3). `v` is the version of these contracts. */
export const ExecutionInputSchema = z.strictObject({
  v: z.literal(1),
  applicationId: z.string().min(1),
  phase: z.enum(['decision']),
  round: z.string().min(1),
});

export const AcknowledgeInputSchema = ExecutionInputSchema;
/** `current` is false when the table has moved on to another phase or round: the execution then leaves. */
export const AcknowledgeOutputSchema = z.strictObject({ v: z.literal(1), current: z.boolean() });

export const AssessInputSchema = ExecutionInputSchema;
/** Seconds until the director is reminded. */
export const AssessOutputSchema = z.strictObject({ v: z.literal(1), remindAfterSeconds: z.int().min(1) });

/** `reminder` 0 is the question itself; from 1 on, the n:th reminder of the same question. */
export const AskInputSchema = ExecutionInputSchema.extend({
  reminder: z.int().min(0),
  taskToken: z.string().min(1),
});
/** What the function itself returns; the state waits for the answer to its token. */
export const AskOutputSchema = z.strictObject({ v: z.literal(1) });
/** What the relay answers the task token with. */
export const AnswerSchema = z.strictObject({ v: z.literal(1), outcome: z.enum(['approved', 'rejected']) });

export const CheckAnswerInputSchema = ExecutionInputSchema;
export const CheckAnswerOutputSchema = z.strictObject({
  v: z.literal(1),
  current: z.boolean(),
  answered: z.boolean(),
  outcome: z.enum(['approved', 'rejected']).optional(),
});

export const TellInputSchema = ExecutionInputSchema;
export const TellOutputSchema = z.strictObject({ v: z.literal(1), told: z.literal(true) });

export const NextRoundInputSchema = ExecutionInputSchema;
export const NextRoundOutputSchema = z.strictObject({ v: z.literal(1), round: z.string() });
