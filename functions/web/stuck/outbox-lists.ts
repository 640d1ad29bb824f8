import { type PendingOutboxRow, stuckAfterAttempts } from '../../../shared/domain/outbox.ts';

/** What has failed too often, and what is still on its way; both in the outbox's own order, the oldest first. */
export function outboxLists(rows: readonly PendingOutboxRow[]): {
  stuck: PendingOutboxRow[];
  pending: PendingOutboxRow[];
} {
  const isStuck = ({ attempts }: PendingOutboxRow) => attempts >= stuckAfterAttempts;
  return { stuck: rows.filter(isStuck), pending: rows.filter((row) => !isStuck(row)) };
}
