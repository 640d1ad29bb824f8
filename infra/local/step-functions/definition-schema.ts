import * as z from 'zod';
import { LIMITS } from './limits.ts';
import type { Json } from './model.ts';

const Template: z.ZodType<Json> = z.json();
const Expression = z.string().regex(/^\{%[\s\S]*%\}$/, 'must be a JSONata expression {% … %}');
const Count = z.number().int().min(0);
const Seconds = z.number().int().min(1).max(LIMITS.seconds);

const Assign = z.record(
  z
    .string()
    .regex(/^[A-Za-z_][A-Za-z0-9_]{0,79}$/, 'is no name for a variable')
    .refine((name) => name !== 'states', 'is reserved'),
  Template,
);

const ErrorEquals = z
  .array(z.string().min(1))
  .min(1)
  .refine((names) => names.length === 1 || !names.includes('States.ALL'), 'States.ALL must stand alone');

const Result = { Output: Template.optional(), Assign: Assign.optional() };
const Comment = { Comment: z.string().optional() };
const Common = { ...Comment, QueryLanguage: z.literal('JSONata').optional() };
const Transition = { Next: z.string().optional(), End: z.literal(true).optional() };

const Retrier = z.strictObject({
  ...Comment,
  ErrorEquals,
  IntervalSeconds: Seconds.default(1),
  MaxAttempts: z.number().int().min(0).max(LIMITS.seconds).default(3),
  BackoffRate: z.number().min(1).default(2),
  MaxDelaySeconds: z.number().int().min(1).max(31_622_400).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).default('NONE'),
});

const Catcher = z.strictObject({ ...Comment, ...Result, ErrorEquals, Next: z.string() });

const Handlers = { Retry: z.array(Retrier).default([]), Catch: z.array(Catcher).default([]) };

/** States are read one by one, each by the schema of its type. */
const States = z.record(z.string().min(1).max(80), z.looseObject({ Type: z.string() }));
const Branch = z.strictObject({ ...Comment, StartAt: z.string(), States });
const ItemProcessor = Branch.extend({
  ProcessorConfig: z
    .strictObject({ Mode: z.string().default('INLINE'), ExecutionType: z.string().optional() })
    .default({ Mode: 'INLINE' }),
});

const Rule = z.strictObject({
  ...Comment,
  ...Result,
  Condition: z.union([z.boolean(), Expression]),
  Next: z.string(),
});

/** One schema per state type that the runner executes. A key that is not here is refused by its name. */
export const STATE_SCHEMAS = {
  Pass: z.strictObject({ ...Common, ...Result, ...Transition, Type: z.literal('Pass') }),
  Task: z.strictObject({
    ...Common,
    ...Result,
    ...Transition,
    Type: z.literal('Task'),
    Resource: z.string(),
    Arguments: Template.optional(),
    TimeoutSeconds: z.union([Seconds, Expression]).optional(),
    HeartbeatSeconds: z.union([Seconds, Expression]).optional(),
    ...Handlers,
  }),
  Choice: z.strictObject({
    ...Common,
    ...Result,
    Type: z.literal('Choice'),
    Choices: z.array(Rule).min(1),
    Default: z.string().optional(),
  }),
  Wait: z.strictObject({
    ...Common,
    ...Result,
    ...Transition,
    Type: z.literal('Wait'),
    Seconds: z.union([z.number().int().min(0).max(LIMITS.seconds), Expression]).optional(),
    Timestamp: z.string().optional(),
  }),
  Map: z.strictObject({
    ...Common,
    ...Result,
    ...Transition,
    Type: z.literal('Map'),
    Items: z.union([z.array(Template), Expression]).optional(),
    ItemSelector: Template.optional(),
    ItemProcessor,
    MaxConcurrency: z.union([Count, Expression]).optional(),
    ToleratedFailureCount: z.union([Count, Expression]).optional(),
    ToleratedFailurePercentage: z.union([z.number().min(0).max(100), Expression]).optional(),
    ...Handlers,
  }),
  Parallel: z.strictObject({
    ...Common,
    ...Result,
    ...Transition,
    Type: z.literal('Parallel'),
    Arguments: Template.optional(),
    Branches: z.array(Branch).min(1),
    ...Handlers,
  }),
  Succeed: z.strictObject({ ...Common, Type: z.literal('Succeed'), Output: Template.optional() }),
  Fail: z.strictObject({
    ...Common,
    Type: z.literal('Fail'),
    Error: z.string().optional(),
    Cause: z.string().optional(),
  }),
} as const;

export const MachineSchema = z.strictObject({
  ...Comment,
  QueryLanguage: z.enum(['JSONata', 'JSONPath']).default('JSONPath'),
  Version: z.string().optional(),
  StartAt: z.string(),
  TimeoutSeconds: Seconds.optional(),
  States,
});

type PassState = z.infer<typeof STATE_SCHEMAS.Pass>;
export type TaskState = z.infer<typeof STATE_SCHEMAS.Task>;
export type ChoiceState = z.infer<typeof STATE_SCHEMAS.Choice>;
export type WaitState = z.infer<typeof STATE_SCHEMAS.Wait>;
export type MapState = z.infer<typeof STATE_SCHEMAS.Map>;
export type ParallelState = z.infer<typeof STATE_SCHEMAS.Parallel>;
export type BranchingState = MapState | ParallelState;
type SucceedState = z.infer<typeof STATE_SCHEMAS.Succeed>;
export type FailState = z.infer<typeof STATE_SCHEMAS.Fail>;
export type State =
  | PassState
  | TaskState
  | ChoiceState
  | WaitState
  | MapState
  | ParallelState
  | SucceedState
  | FailState;
export type Retrier = z.infer<typeof Retrier>;
export type Catcher = z.infer<typeof Catcher>;
/** A machine within a state: what each iteration or one branch runs. */
export type Branch = z.infer<typeof Branch>;
