import { StateError } from './errors.ts';
import { LIMITS } from './limits.ts';
import type { Execution, HistoryEvent, Json } from './model.ts';

/** Events that moved out of an execution's own record; pages are numbered from 1 and never change. */
export type HistoryPage = { number: number; events: HistoryEvent[] };

const PAGE_EVENTS = 50;
const PAGE_BYTES = 100_000;

/** Thrown instead of event 24 999, so that the last one can say how it ended. */
export class HistoryFullError extends StateError {
  constructor() {
    super(
      'States.Runtime',
      `The execution reached the maximum number of history events (${LIMITS.historyEvents}).`,
    );
  }
}

/** Appends one event to an execution that is being changed; answers its id. */
export function record(
  execution: Execution,
  type: string,
  timestamp: string,
  previousEventId: number,
  details?: { [key: string]: Json | undefined },
): number {
  if (execution.eventCount >= LIMITS.historyEvents - 1 && !/^Execution/.test(type))
    throw new HistoryFullError();
  execution.eventCount += 1;
  const id = execution.eventCount;
  const event: HistoryEvent = { id, previousEventId, type, timestamp };
  if (details) event.details = JSON.parse(JSON.stringify(details));
  execution.recentEvents.push(event);
  return id;
}

/** Moves the recent events to a page when they have become many, so that the record stays small. */
export function takePage(execution: Execution): HistoryPage | undefined {
  const { recentEvents } = execution;
  if (recentEvents.length < PAGE_EVENTS && JSON.stringify(recentEvents).length < PAGE_BYTES) return undefined;
  execution.recentEvents = [];
  execution.pageCount += 1;
  return { number: execution.pageCount, events: recentEvents };
}

/** The field under which the API gives an event's details. */
export function detailsField(type: string): string {
  if (type.endsWith('StateEntered')) return 'stateEnteredEventDetails';
  if (type.endsWith('StateExited')) return 'stateExitedEventDetails';
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}
