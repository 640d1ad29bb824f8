import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { type Branch, MachineSchema, STATE_SCHEMAS, type State } from './definition-schema.ts';
import { checkExpressions } from './expression-check.ts';
import { resourceKind, unsupportedArguments } from './resources.ts';
import { branchesIn, shapeProblems, targetProblems } from './state-checks.ts';

/** A state machine as it is handed in: parsed ASL JSON in which every substitution is made. */
export type StateMachine = { name: string; definition: unknown };

/** A state machine that the runner can execute. `hash` names exactly this text of the definition. */
export type Machine = {
  name: string;
  hash: string;
  definition: unknown;
  startAt: string;
  timeoutSeconds: number | undefined;
  /** All states, also those within a Map or Parallel: a name stands for one state of the whole machine. */
  states: Map<string, State>;
};

export type Unsupported = { feature: string; state: string };

/** The definition uses ASL that the runner does not implement; nothing of it is executed. */
export class UnsupportedFeatureError extends Error {
  readonly features: Unsupported[];

  constructor(machine: string, features: Unsupported[]) {
    const list = features.map(({ feature, state }) => `${feature} (state "${state}")`).join(', ');
    super(`State machine "${machine}" uses what this runner does not support: ${list}`);
    this.name = 'UnsupportedFeatureError';
    this.features = features;
  }
}

/** The definition is no valid ASL. */
class InvalidDefinitionError extends Error {
  constructor(machine: string, problems: string[]) {
    super(`State machine "${machine}" is not valid: ${problems.join('; ')}`);
    this.name = 'InvalidDefinitionError';
  }
}

type Findings = { features: Unsupported[]; problems: string[]; states: Map<string, State> };

/** Checks a definition whole, before anything runs. Throws UnsupportedFeatureError, InvalidDefinitionError. */
export function loadStateMachine({ name, definition }: StateMachine): Machine {
  const findings: Findings = { features: [], problems: [], states: new Map() };
  const parsed = MachineSchema.safeParse(definition);
  if (!parsed.success) sort(parsed.error, '(the machine itself)', findings);
  const machine = parsed.data;
  if (machine) readStates(machine, machine.QueryLanguage, findings, 'StartAt');
  const { features, problems, states } = findings;
  if (features.length > 0) throw new UnsupportedFeatureError(name, features);
  if (!machine || problems.length > 0) throw new InvalidDefinitionError(name, problems);
  const hash = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  return { name, hash, definition, startAt: machine.StartAt, timeoutSeconds: machine.TimeoutSeconds, states };
}

type RawState = { Type: string; [key: string]: unknown };

/** Reads the states of the machine or of a branch, which lead only to one another. */
function readStates(
  { StartAt, States }: Pick<Branch, 'StartAt' | 'States'>,
  language: string,
  findings: Findings,
  startAt: string,
): void {
  const siblings = new Set(Object.keys(States));
  if (!siblings.has(StartAt)) findings.problems.push(`${startAt} names "${StartAt}", which does not exist`);
  for (const [name, raw] of Object.entries(States)) {
    const state = readState(name, raw, language, findings);
    if (!state) continue;
    if (findings.states.has(name)) findings.problems.push(`"${name}" is the name of more than one state`);
    findings.states.set(name, state);
    findings.problems.push(...targetProblems(name, state, siblings));
    for (const branch of branchesIn(state)) readStates(branch, language, findings, `"${name}" StartAt`);
  }
}

const isKnownType = (type: string): type is keyof typeof STATE_SCHEMAS => Object.hasOwn(STATE_SCHEMAS, type);

function readState(name: string, raw: RawState, language: string, findings: Findings): State | undefined {
  const unsupported = (feature: string) => findings.features.push({ feature, state: name });
  if (!isKnownType(raw.Type)) return void unsupported(raw.Type);
  if ((raw.QueryLanguage ?? language) !== 'JSONata') return void unsupported('JSONPath');
  const parsed = STATE_SCHEMAS[raw.Type].safeParse(raw);
  if (!parsed.success) return void sort(parsed.error, name, findings);
  const state = parsed.data;
  for (const feature of unsupportedIn(state)) unsupported(feature);
  // The states of its branches are read by themselves.
  const expressions = checkExpressions({ ...raw, ItemProcessor: undefined, Branches: undefined });
  if (expressions.usesEval) unsupported('$eval');
  findings.problems.push(
    ...[...expressions.problems, ...shapeProblems(state)].map((text) => `"${name}": ${text}`),
  );
  return state;
}

/** What is not supported though its key is: a value that asks for more than the runner does. */
function unsupportedIn(state: State): string[] {
  if (state.Type === 'Map') {
    const { Mode, ExecutionType } = state.ItemProcessor.ProcessorConfig;
    if (Mode !== 'INLINE') return [`Map in ${Mode} mode`];
    return ExecutionType === undefined ? [] : ['ExecutionType'];
  }
  if (state.Type !== 'Task') return [];
  return [
    ...(resourceKind(state.Resource) ? [] : [`Resource ${state.Resource}`]),
    ...unsupportedArguments(state).map((argument) => `Arguments.${argument}`),
  ];
}

/** Keys that no schema knows are features that we lack; everything else is a mistake in the definition. */
function sort(error: z.ZodError, state: string, findings: Findings): void {
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) findings.features.push({ feature: key, state });
    } else {
      const message =
        issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
      findings.problems.push(`"${state}" ${issue.path.join('.')}: ${message}`);
    }
  }
}
