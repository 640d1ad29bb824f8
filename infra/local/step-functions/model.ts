import type { Instant } from '../../../shared/domain/clock.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** One row of an execution's history; `details` has the shape of AWS's `…EventDetails` for this type. */
export type HistoryEvent = {
  id: number;
  previousEventId: number;
  type: string;
  timestamp: Instant;
  details?: { [key: string]: Json };
};

/** A call of a function that is under way or will be made again after a restart. */
export type Call = { functionName: string; payload: Json };

/**
 * What an execution is doing between two steps. It is stored before anybody acts on it, so a restart
 * only has to look at the phase to know what to do. `dueAt` is domain time, `retryAt` is real time.
 */
export type Phase =
  | { kind: 'entered' }
  | {
      kind: 'calling';
      call: Call;
      scheduledEventId: number;
      token: boolean;
      seconds?: number;
      dueAt?: Instant;
    }
  | { kind: 'awaiting-token'; scheduledEventId: number; dueAt?: Instant }
  | { kind: 'backing-off'; retryAt: Instant }
  | { kind: 'waiting'; dueAt: Instant }
  | { kind: 'ended' };

type CurrentState = {
  name: string;
  input: Json;
  enteredAt: Instant;
  enteredEventId: number;
  /** Retries so far, all together and by the index of the retrier. */
  retryCount: number;
  retriesBy: Record<string, number>;
};

/** All that is known about one execution. Plain JSON: it is stored and read back as it is. */
export type Execution = {
  machineName: string;
  definitionHash: string;
  name: string;
  /** Random; task tokens are derived from it, so that they cannot be guessed. */
  secret: string;
  status: ExecutionStatus;
  startedAt: Instant;
  stoppedAt?: Instant;
  timeoutAt: Instant;
  input: string;
  output?: string;
  error?: string;
  cause?: string;
  variables: { [name: string]: Json };
  state: CurrentState;
  phase: Phase;
  eventCount: number;
  /** Events that are not yet moved to a page of their own. */
  recentEvents: HistoryEvent[];
  pageCount: number;
};

export type ExecutionSummary = Pick<Execution, 'machineName' | 'name' | 'status' | 'startedAt'> & {
  stoppedAt?: Instant | undefined;
};

export type Timer = {
  dueAt: Instant;
  executionName: string;
  stateName: string;
  kind: 'wait' | 'task-timeout' | 'execution-timeout';
};
