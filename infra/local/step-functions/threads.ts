import { type Branching, type Execution, type Json, MAIN_THREAD, type Thread } from './model.ts';

export function threadOf(execution: Execution, id: number): Thread {
  const thread = execution.threads[id];
  if (!thread) throw new Error(`Execution ${execution.name} has no thread ${id}`);
  return thread;
}

export const mainThread = (execution: Execution): Thread => threadOf(execution, MAIN_THREAD);

/** A thread and those around it, from the inside out. */
function withOuter(execution: Execution, thread: Thread): Thread[] {
  const { branchOf } = thread;
  return branchOf ? [thread, ...withOuter(execution, threadOf(execution, branchOf.thread))] : [thread];
}

/** The branches of a thread and theirs in turn, the innermost first. */
export const branchesOf = (execution: Execution, id: number): Thread[] =>
  Object.values(execution.threads)
    .filter(({ branchOf }) => branchOf?.thread === id)
    .flatMap((branch) => [...branchesOf(execution, branch.id), branch]);

/** All variables that a thread can read: its own hide those of the same name around it. */
export const visibleVariables = (execution: Execution, thread: Thread): { [name: string]: Json } =>
  Object.assign(
    {},
    ...withOuter(execution, thread)
      .map(({ variables }) => variables)
      .reverse(),
  );

/** The item of the innermost Map that a thread runs in, as the context object names it. */
export function mapItemOf(execution: Execution, thread: Thread): { Index: number; Value: Json } | undefined {
  const iteration = withOuter(execution, thread).find(({ branchOf }) => branchOf?.item !== undefined);
  const { index, item } = iteration?.branchOf ?? {};
  return index === undefined || item === undefined ? undefined : { Index: index, Value: item };
}

/** Whether a Map or Parallel has branches left to start and room for them. */
export const hasRoom = ({ count, started, atOnce, outputs }: Branching): boolean =>
  started < count && started - Object.keys(outputs).length < atOnce;
