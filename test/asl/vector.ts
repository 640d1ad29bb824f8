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

const DefinitionSchema = z.looseObject({ States: z.record(z.string(), z.looseObject({ Type: z.string() })) });

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
export const readVector = (path: string): Vector =>
  VectorSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
