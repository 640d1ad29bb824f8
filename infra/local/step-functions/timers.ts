import type { Instant } from '../../../shared/domain/clock.ts';
import type { Execution, Thread, Timer } from './model.ts';
import { mainThread } from './threads.ts';
import { after } from './timestamp.ts';

/** A timer, and the thread that it wakes. */
export type ThreadTimer = Timer & { thread: number };

/** The domain-clock timers of one execution and all its branches, earliest first. */
export function timersOf(execution: Execution): ThreadTimer[] {
  if (execution.status !== 'RUNNING') return [];
  const timer = (thread: Thread, kind: Timer['kind'], dueAt: Instant): ThreadTimer => ({
    dueAt,
    kind,
    executionName: execution.name,
    stateName: thread.state.name,
    thread: thread.id,
  });
  const ofThreads = Object.values(execution.threads).flatMap((thread) =>
    deadlinesOf(thread).map(([kind, dueAt]) => timer(thread, kind, dueAt)),
  );
  const own = timer(mainThread(execution), 'execution-timeout', execution.timeoutAt);
  return [own, ...ofThreads].sort(byDueTime);
}

function deadlinesOf({ phase, heardOfAt }: Thread): [Timer['kind'], Instant][] {
  if (phase.kind === 'waiting') return [['wait', phase.dueAt]];
  if (phase.kind !== 'calling' && phase.kind !== 'awaiting-token') return [];
  const { dueAt, heartbeatSeconds } = phase;
  const deadlines: [Timer['kind'], Instant][] = [];
  if (dueAt !== undefined) deadlines.push(['task-timeout', dueAt]);
  if (heartbeatSeconds !== undefined && heardOfAt !== undefined) {
    deadlines.push(['heartbeat-timeout', after(heardOfAt, heartbeatSeconds)]);
  }
  return deadlines;
}

export const byDueTime = (a: Timer, b: Timer): number => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0);
