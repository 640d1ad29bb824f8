import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

/** What a task answered on AWS, one row per attempt, in the order of scheduling. */
const MockSchema = z.object({
  state: z.string(),
  scheduled: z.string(),
  parameters: z.unknown().optional(),
  input: z.unknown().optional(),
  submitted: z.unknown().optional(),
  ended: z.string(),
  output: z.unknown().optional(),
  error: z.string().optional(),
  cause: z.string().optional(),
});

/** A state, as far as the tests look into it; those of a Map or Parallel hold further ones. */
const StateSchema = z.looseObject({
  Type: z.string(),
  get ItemProcessor() {
    return DefinitionSchema.optional();
  },
  get Branches() {
    return z.array(DefinitionSchema).optional();
  },
});
const DefinitionSchema = z.looseObject({ States: z.record(z.string(), StateSchema) });

const EventSchema = z.object({
  type: z.string(),
  previousEventId: z.number(),
  details: z.looseObject({}).default({}),
});

/** One execution as it was recorded on AWS. */
const VectorSchema = z.object({
  name: z.string(),
  definition: DefinitionSchema,
  input: z.unknown(),
  mocks: z.array(MockSchema).default([]),
  apiCalls: z.array(z.object({ op: z.string() })).default([]),
  unordered: z.boolean().default(false),
  idsMasked: z.boolean().default(false),
  inputMasked: z.boolean().default(false),
  features: z.array(z.string()).default([]),
  expected: z.object({
    status: z.string().nullish(),
    output: z.unknown().optional(),
    error: z.string().nullish(),
    cause: z.string().nullish(),
    historyEventTypes: z.array(z.string()).nullish(),
    history: z.array(EventSchema).nullish(),
  }),
});

export type Mock = z.infer<typeof MockSchema>;
export type Definition = z.infer<typeof DefinitionSchema>;
export type Vector = z.infer<typeof VectorSchema>;

/** All recordings below a folder, at any depth, in the order of their paths. */
export const findVectors = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .sort()
    .map((path) => join(folder, path));

/** Throws when the file is no recording; that is a failure and not a reason to skip it. */
export function readVector(path: string): Vector {
  const vector = VectorSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  return vector.idsMasked && vector.mocks.length === 0 ? { ...vector, mocks: onlyTaskOf(vector) } : vector;
}

/**
 * The events within a Parallel were sorted by their text, so that a task's end comes before its beginning
 * and no row was made of the two. When there was a single attempt, they still belong together.
 */
function onlyTaskOf({ expected: { history } }: Vector): Mock[] {
  const found = (types: RegExp) => (history ?? []).filter(({ type }) => types.test(type));
  const [scheduled, ...others] = found(/^TaskScheduled$/);
  const [ended] = found(/^Task(Succeeded|Failed|TimedOut)$/);
  if (!scheduled || !ended) return [];
  if (others.length > 0) throw new Error('the attempts of a Parallel cannot be told apart');
  const { parameters } = scheduled.details;
  const row = { state: '', scheduled: scheduled.type, parameters, ended: ended.type };
  return [MockSchema.parse({ ...row, ...ended.details })];
}
