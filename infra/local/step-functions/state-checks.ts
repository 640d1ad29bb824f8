import type { Branch, State } from './definition-schema.ts';
import { resourceKind } from './resources.ts';
import { parseTimestamp } from './timestamp.ts';

/** Rules of ASL that bind several fields of one state. */
export function shapeProblems(state: State): string[] {
  if (state.Type === 'Pass') return nextProblems(state);
  if (state.Type === 'Wait') return [...nextProblems(state), ...waitProblems(state)];
  if (state.Type === 'Task') {
    return [...nextProblems(state), ...taskProblems(state), ...handlerProblems(state)];
  }
  if (state.Type === 'Map' || state.Type === 'Parallel') {
    return [...nextProblems(state), ...handlerProblems(state)];
  }
  return [];
}

type StateOf<Type extends State['Type']> = Extract<State, { Type: Type }>;

const nextProblems = ({ Next, End }: StateOf<'Pass' | 'Wait' | 'Task' | 'Map' | 'Parallel'>): string[] =>
  !Next === !End ? ['needs either Next or End'] : [];

function waitProblems({ Seconds, Timestamp }: StateOf<'Wait'>): string[] {
  const problems =
    (Seconds === undefined) === (Timestamp === undefined) ? ['needs either Seconds or Timestamp'] : [];
  const isMoment = !Timestamp || /^\{%/.test(Timestamp) || parseTimestamp(Timestamp);
  return isMoment ? problems : [...problems, `Timestamp "${Timestamp}" is no ISO 8601 moment with an offset`];
}

function taskProblems(state: StateOf<'Task'>): string[] {
  const { Resource, Arguments, TimeoutSeconds, HeartbeatSeconds } = state;
  const needsArguments = resourceKind(Resource)?.kind === 'invoke' && Arguments === undefined;
  const isTooSlow =
    typeof HeartbeatSeconds === 'number' &&
    typeof TimeoutSeconds === 'number' &&
    HeartbeatSeconds >= TimeoutSeconds;
  return [
    ...(needsArguments ? ['needs Arguments'] : []),
    ...(isTooSlow ? ['HeartbeatSeconds must be smaller than TimeoutSeconds'] : []),
  ];
}

function handlerProblems({ Retry, Catch }: StateOf<'Task' | 'Map' | 'Parallel'>): string[] {
  const misplaced = [Retry, Catch].filter((handlers) =>
    handlers.slice(0, -1).some((handler) => handler.ErrorEquals.includes('States.ALL')),
  );
  return misplaced.map(() => 'States.ALL must be the last of its list');
}

function targetsOf(state: State): string[] {
  if (state.Type === 'Choice') {
    return [
      ...state.Choices.map((rule) => rule.Next),
      ...(state.Default === undefined ? [] : [state.Default]),
    ];
  }
  const next = 'Next' in state && state.Next !== undefined ? [state.Next] : [];
  return 'Catch' in state ? [...next, ...state.Catch.map((catcher) => catcher.Next)] : next;
}

/** What leads out of the states beside which it stands. */
export function targetProblems(name: string, state: State, siblings: Set<string>): string[] {
  const astray = targetsOf(state).filter((target) => !siblings.has(target));
  return astray.map((target) => `"${name}" leads to "${target}", which does not exist`);
}

/** The machines within a Map or Parallel. */
export function branchesIn(state: State): Branch[] {
  if (state.Type === 'Map') return [state.ItemProcessor];
  return state.Type === 'Parallel' ? state.Branches : [];
}
