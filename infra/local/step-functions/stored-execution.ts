import { type Execution, MAIN_THREAD, type Thread } from './model.ts';

/** An execution as it was stored before there were branches: with its only thread in itself. */
type OneThreadExecution = Omit<Execution, 'threads' | 'threadCount'> &
  Pick<Thread, 'variables' | 'state' | 'phase'>;

/** Gives a stored execution today's form, so that one that was started with an earlier version goes on. */
export function inTodaysForm(stored: Execution | OneThreadExecution): Execution {
  if ('threads' in stored) return stored;
  const { variables, state, phase, ...rest } = stored;
  const main = { id: MAIN_THREAD, variables, state, phase, lastEventId: rest.eventCount };
  return { ...rest, threads: { [MAIN_THREAD]: main }, threadCount: 1 };
}
