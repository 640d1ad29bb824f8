import * as z from 'zod';
import { answers } from '../../shared/domain/question.ts';
import { ExecutionInputSchema } from './execution.ts';

export const AcknowledgeInputSchema = ExecutionInputSchema;
/** `current` is false when the table has moved on to another phase or round: the execution then leaves. */
export const AcknowledgeOutputSchema = z.strictObject({ v: z.literal(1), current: z.boolean() });

export const AssessInputSchema = ExecutionInputSchema;
/** Seconds until the question is looked at again: to remind, to hand it over, or because the directory changes. */
const lookAgainSeconds = z.int().min(1);
export const AssessOutputSchema = z.strictObject({ v: z.literal(1), lookAgainSeconds });

/** `reminder` came from definitions that counted the reminders themselves; the table knows better now. */
export const AskInputSchema = ExecutionInputSchema.extend({
  reminder: z.int().min(0).optional(),
  taskToken: z.string().min(1),
});
/** What the function itself returns; the state waits for the answer to its token. */
export const AskOutputSchema = z.strictObject({ v: z.literal(1) });

export const WaitInputSchema = ExecutionInputSchema.extend({ taskToken: z.string().min(1) });
export const WaitOutputSchema = AskOutputSchema;

/** What the relay answers a task token with. `ask-again`: the question still waits, but not as it did. */
export const AnswerSchema = z.strictObject({ v: z.literal(1), outcome: z.enum([...answers, 'ask-again']) });

export const CheckAnswerInputSchema = ExecutionInputSchema;
export const CheckAnswerOutputSchema = z.strictObject({
  v: z.literal(1),
  current: z.boolean(),
  answered: z.boolean(),
  lookAgainSeconds,
});

/**
 * What comes next, by the table: `ask` the one who decides (again), `wait` for a completion or a date so many seconds,
 * `tell` the applicant, or the `end` of the phase.
 */
const follows = {
  follows: z.enum(['ask', 'wait', 'tell', 'end']),
  waitSeconds: z.int().min(1),
};
export const TellInputSchema = ExecutionInputSchema;
export const TellOutputSchema = z.strictObject({ v: z.literal(1), ...follows });

export const EndWaitInputSchema = ExecutionInputSchema;
export const EndWaitOutputSchema = z.strictObject({ v: z.literal(1), current: z.boolean(), ...follows });

export const NextRoundInputSchema = ExecutionInputSchema;
export const NextRoundOutputSchema = z.strictObject({ v: z.literal(1), round: z.string() });
