import { createHash } from 'node:crypto';
import type * as z from 'zod';
import { MachineSchema, STATE_SCHEMAS, type State } from './definition-schema.ts';
import { checkExpressions } from './expression-check.ts';
import { resourceKind, unsupportedArguments } from './resources.ts';
import { parseTimestamp } from './timestamp.ts';

/** A state machine as it is handed in: parsed ASL JSON in which every substitution is made. */
export type StateMachine = { name: string; definition: unknown };

/** A state machine that the runner can execute. `hash` names exactly this text of the definition. */
export type Machine = {
  name: string;
  hash: string;
  definition: unknown;
  startAt: string;
  timeoutSeconds: number | undefined;
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

type Findings = { features: Unsupported[]; problems: string[] };

/** Checks a definition whole, before anything runs. Throws UnsupportedFeatureError, InvalidDefinitionError. */
export function loadStateMachine({ name, definition }: StateMachine): Machine {
  const findings: Findings = { features: [], problems: [] };
  const parsed = MachineSchema.safeParse(definition);
  if (!parsed.success) sort(parsed.error, '(the machine itself)', findings);
  const machine = parsed.data;
  const states = new Map<string, State>();
  for (const [stateName, raw] of Object.entries(machine?.States ?? {})) {
    const state = readState(stateName, raw, machine?.QueryLanguage ?? 'JSONPath', findings);
    if (state) states.set(stateName, state);
  }
  if (findings.features.length > 0) throw new UnsupportedFeatureError(name, findings.features);
  if (machine) checkTargets(machine.StartAt, new Set(Object.keys(machine.States)), states, findings.problems);
  if (!machine || findings.problems.length > 0) throw new InvalidDefinitionError(name, findings.problems);
  const hash = createHash('sha256').update(JSON.stringify(definition)).digest('hex');
  return { name, hash, definition, startAt: machine.StartAt, timeoutSeconds: machine.TimeoutSeconds, states };
}

type RawState = { Type: string; [key: string]: unknown };

const isKnownType = (type: string): type is keyof typeof STATE_SCHEMAS => Object.hasOwn(STATE_SCHEMAS, type);

function readState(name: string, raw: RawState, language: string, findings: Findings): State | undefined {
  const unsupported = (feature: string) => findings.features.push({ feature, state: name });
  if (!isKnownType(raw.Type)) return void unsupported(raw.Type);
  if ((raw.QueryLanguage ?? language) !== 'JSONata') return void unsupported('JSONPath');
  const parsed = STATE_SCHEMAS[raw.Type].safeParse(raw);
  if (!parsed.success) return void sort(parsed.error, name, findings);
  const state = parsed.data;
  if (state.Type === 'Task') {
    if (!resourceKind(state.Resource)) unsupported(`Resource ${state.Resource}`);
    for (const argument of unsupportedArguments(state)) unsupported(`Arguments.${argument}`);
  }
  const expressions = checkExpressions(raw);
  if (expressions.usesEval) unsupported('$eval');
  findings.problems.push(
    ...[...expressions.problems, ...shapeProblems(state)].map((text) => `"${name}": ${text}`),
  );
  return state;
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

/** Rules of ASL that bind several fields of one state. */
function shapeProblems(state: State): string[] {
  if (state.Type === 'Pass') return nextProblems(state);
  if (state.Type === 'Wait') return [...nextProblems(state), ...waitProblems(state)];
  if (state.Type === 'Task') return [...nextProblems(state), ...taskProblems(state)];
  return [];
}

type StateOf<Type extends State['Type']> = Extract<State, { Type: Type }>;

const nextProblems = ({ Next, End }: StateOf<'Pass' | 'Wait' | 'Task'>): string[] =>
  !Next === !End ? ['needs either Next or End'] : [];

function waitProblems({ Seconds, Timestamp }: StateOf<'Wait'>): string[] {
  const problems =
    (Seconds === undefined) === (Timestamp === undefined) ? ['needs either Seconds or Timestamp'] : [];
  const isMoment = !Timestamp || /^\{%/.test(Timestamp) || parseTimestamp(Timestamp);
  return isMoment ? problems : [...problems, `Timestamp "${Timestamp}" is no ISO 8601 moment with an offset`];
}

function taskProblems({ Resource, Arguments, Retry, Catch }: StateOf<'Task'>): string[] {
  const needsArguments = resourceKind(Resource)?.kind === 'invoke' && Arguments === undefined;
  const misplaced = [Retry, Catch].filter((handlers) =>
    handlers.slice(0, -1).some((handler) => handler.ErrorEquals.includes('States.ALL')),
  );
  return [
    ...(needsArguments ? ['needs Arguments'] : []),
    ...misplaced.map(() => 'States.ALL must be the last of its list'),
  ];
}

function targetsOf(state: State): string[] {
  if (state.Type === 'Choice') {
    return [
      ...state.Choices.map((rule) => rule.Next),
      ...(state.Default === undefined ? [] : [state.Default]),
    ];
  }
  const next = 'Next' in state && state.Next !== undefined ? [state.Next] : [];
  return state.Type === 'Task' ? [...next, ...state.Catch.map((catcher) => catcher.Next)] : next;
}

function checkTargets(
  startAt: string,
  names: Set<string>,
  states: Map<string, State>,
  problems: string[],
): void {
  if (!names.has(startAt)) problems.push(`StartAt names "${startAt}", which does not exist`);
  for (const [name, state] of states) {
    for (const target of targetsOf(state)) {
      if (!names.has(target)) problems.push(`"${name}" leads to "${target}", which does not exist`);
    }
  }
}
