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

/** How long the holder of a token has: in all, by the domain clock, and between two signs of life. */
export type TokenLimits = { dueAt?: Instant; heartbeatSeconds?: number };

/** What the branches of a Map or Parallel will be handed, and how many may be under way at the same time. */
export type BranchPlan = {
  /** One item for each iteration of a Map, before ItemSelector; the same input for every branch of a Parallel. */
  inputs: { each: Json[] } | { shared: Json };
  count: number;
  atOnce: number;
};

/** A Map or Parallel that is being run; its branches are numbered from 0 in the order of their start. */
export type Branching = BranchPlan & {
  kind: 'branching';
  started: number;
  /** What the branches gave that have ended, by their number. */
  outputs: Record<number, Json>;
};

/**
 * What a thread is doing between two steps. It is stored before anybody acts on it, so a restart
 * only has to look at the phase to know what to do. `dueAt` is domain time, `retryAt` is real time.
 */
export type Phase =
  | { kind: 'entered' }
  | ({
      kind: 'calling';
      call: Call;
      scheduledEventId: number;
      token: boolean;
      /** Real seconds that a function without a token has. */
      seconds?: number;
    } & TokenLimits)
  | ({ kind: 'awaiting-token'; scheduledEventId: number } & TokenLimits)
  | { kind: 'backing-off'; retryAt: Instant }
  | { kind: 'waiting'; dueAt: Instant }
  | Branching
  | { kind: 'ended' };

type CurrentState = {
  name: string;
  input: Json;
  enteredAt: Instant;
  enteredEventId: number;
  /** The event that led into the state. */
  enteredFromEventId?: number;
  /** Retries so far, all together and by the index of the retrier. */
  retryCount: number;
  retriesBy: Record<string, number>;
};

export const MAIN_THREAD = 0;

/** One line of states being run: the machine's own, a branch of a Parallel or an iteration of a Map. */
export type Thread = {
  id: number;
  /** Where a branch belongs: to which thread's state, and as which of its branches. A Map's has its item. */
  branchOf?: { thread: number; index: number; item?: Json };
  /** What was assigned in this thread itself; the variables of those around it can be read too. */
  variables: { [name: string]: Json };
  state: CurrentState;
  phase: Phase;
  /** When the holder of the current token was last heard of, in domain time. */
  heardOfAt?: Instant;
  /** The event that the thread's next one follows from. */
  lastEventId: number;
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
  /** The machine's own thread, and all branches that are under way. */
  threads: Record<number, Thread>;
  /** How many threads there have been, so that no number is used twice. */
  threadCount: number;
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
  kind: 'wait' | 'task-timeout' | 'heartbeat-timeout' | 'execution-timeout';
};
