import type { HistoryPage } from './history.ts';
import type { Execution, ExecutionStatus, ExecutionSummary, HistoryEvent } from './model.ts';

/**
 * Where executions are kept. Each write is all or nothing and durable when it answers: the runner acts
 * on a step only after that. Executions are named by machine and name together.
 */
export type ExecutionStore = {
  /** Stores a new execution; `false` when its name is taken. */
  create(execution: Execution, page?: HistoryPage): Promise<boolean>;
  /** Stores the state after a step, and the page of events that moved out of it, in one write. */
  save(execution: Execution, page?: HistoryPage): Promise<void>;
  load(machineName: string, name: string): Promise<Execution | undefined>;
  /** The events that moved out of the execution's record, oldest first. */
  pagedEvents(machineName: string, name: string): Promise<HistoryEvent[]>;
  /** All executions that have not ended. */
  running(): Promise<Execution[]>;
  list(status: ExecutionStatus): Promise<ExecutionSummary[]>;
  /** Keeps a definition, so that its executions can be resumed after the file has changed. */
  keepDefinition(hash: string, definition: unknown): Promise<void>;
  definition(hash: string): Promise<unknown>;
};

export const STATUSES: readonly ExecutionStatus[] = [
  'RUNNING',
  'SUCCEEDED',
  'FAILED',
  'TIMED_OUT',
  'ABORTED',
];
