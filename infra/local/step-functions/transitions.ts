import type { State } from './definition-schema.ts';
import type { Json } from './model.ts';
import { currentState, note, type Outcome, type Progress } from './progress.ts';

/** Puts the thread into a state, which is not run yet. */
export function enter(progress: Progress, name: string, input: Json): State {
  const { thread, machine, now } = progress;
  const state = machine.states.get(name);
  if (!state) throw new Error(`Machine ${machine.name} has no state "${name}"`);
  const enteredFromEventId = thread.lastEventId;
  const enteredEventId = note(progress, `${state.Type}StateEntered`, { name, input: JSON.stringify(input) });
  const counts = { retryCount: 0, retriesBy: {} };
  thread.state = { name, input, enteredAt: now, enteredEventId, enteredFromEventId, ...counts };
  thread.phase = { kind: 'entered' };
  return state;
}

/** Writes down what a state gave and enters the next; undefined when it was the thread's last. */
export function leave(progress: Progress, outcome: Outcome & { kind: 'leave' }): State | undefined {
  const { name } = progress.thread.state;
  const assigned = Object.entries(outcome.assign).map(([key, value]) => [key, JSON.stringify(value)]);
  note(progress, `${currentState(progress).Type}StateExited`, {
    name,
    output: JSON.stringify(outcome.output),
    assignedVariables: assigned.length > 0 ? Object.fromEntries(assigned) : undefined,
  });
  Object.assign(progress.thread.variables, outcome.assign);
  return outcome.next === undefined ? undefined : enter(progress, outcome.next, outcome.output);
}
