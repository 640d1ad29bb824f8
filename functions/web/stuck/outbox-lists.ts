import { type PendingOutboxRow, stuckAfterAttempts } from '../../../shared/domain/outbox.ts';

/** What has failed too often, and what is still on its way; the oldest first in both. */
export function outboxLists(rows: readonly PendingOutboxRow[]): {
  stuck: PendingOutboxRow[];
  pending: PendingOutboxRow[];
} {
  const oldestFirst = rows.toSorted((one, other) => (one.row.createdAt < other.row.createdAt ? -1 : 1));
  const isStuck = ({ attempts }: PendingOutboxRow) => attempts >= stuckAfterAttempts;
  return { stuck: oldestFirst.filter(isStuck), pending: oldestFirst.filter((row) => !isStuck(row)) };
}
