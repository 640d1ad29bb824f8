import type { Instant } from '../../../shared/domain/clock.ts';
import type { Execution, Timer } from './model.ts';

/** The domain-clock timers of one execution, earliest first. */
export function timersOf(execution: Execution): Timer[] {
  if (execution.status !== 'RUNNING') return [];
  const timer = (kind: Timer['kind'], dueAt: Instant): Timer => ({
    dueAt,
    kind,
    executionName: execution.name,
    stateName: execution.state.name,
  });
  const timers = [timer('execution-timeout', execution.timeoutAt)];
  const { phase } = execution;
  if (phase.kind === 'waiting') timers.push(timer('wait', phase.dueAt));
  if ((phase.kind === 'calling' || phase.kind === 'awaiting-token') && phase.dueAt) {
    timers.push(timer('task-timeout', phase.dueAt));
  }
  return timers.sort(byDueTime);
}

export const byDueTime = (a: Timer, b: Timer): number => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0);
