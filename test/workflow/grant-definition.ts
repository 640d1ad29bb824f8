import * as z from 'zod';
import { loadGrantMachine } from '../../infra/local/state-machine.ts';

const Handler = z.looseObject({
  ErrorEquals: z.array(z.string()).min(1),
  MaxAttempts: z.int().optional(),
  Next: z.string().optional(),
});
const StateSchema = z.looseObject({
  Type: z.string(),
  TimeoutSeconds: z.union([z.int(), z.string()]).optional(),
  Retry: z.array(Handler).optional(),
  Catch: z.array(Handler).optional(),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })).optional(),
});
/** The definition as the tests look at it. */
export const machine = z
  .object({ TimeoutSeconds: z.int(), States: z.record(z.string(), StateSchema) })
  .parse(loadGrantMachine().definition);
const states = Object.entries(machine.States);
export const tasks = states.filter(([, { Type }]) => Type === 'Task');
/** The states that wait for a person. */
export const asking = tasks.flatMap(([name, { Resource }]) =>
  String(Resource).endsWith('.waitForTaskToken') ? [name] : [],
);
