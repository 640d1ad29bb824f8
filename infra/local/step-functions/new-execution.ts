import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../shared/domain/clock.ts';
import type { Machine } from './definition.ts';
import { LIMITS } from './limits.ts';
import { type Execution, type Json, MAIN_THREAD, type Thread } from './model.ts';
import { after } from './timestamp.ts';

const YEAR_IN_SECONDS = LIMITS.executionDays * 86_400;

/** An execution that has not taken its first step. */
export function newExecution(machine: Machine, name: string, input: string, startedAt: Instant): Execution {
  return {
    machineName: machine.name,
    definitionHash: machine.hash,
    name,
    secret: randomUUID(),
    status: 'RUNNING',
    startedAt,
    timeoutAt: after(startedAt, Math.min(machine.timeoutSeconds ?? YEAR_IN_SECONDS, YEAR_IN_SECONDS)),
    input,
    threads: { [MAIN_THREAD]: newThread(MAIN_THREAD, machine.startAt, startedAt) },
    threadCount: 1,
    eventCount: 0,
    recentEvents: [],
    pageCount: 0,
  };
}

/** A thread about to enter its first state. */
export function newThread(id: number, startAt: string, at: Instant): Thread {
  const input: Json = null;
  const state = { name: startAt, input, enteredAt: at, enteredEventId: 0, retryCount: 0, retriesBy: {} };
  return { id, variables: {}, state, phase: { kind: 'entered' }, lastEventId: 0 };
}
