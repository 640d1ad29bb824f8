import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { OutboxRowSchema, type PendingOutboxRow } from '../domain/outbox.ts';
import { LostRace } from '../use-cases/optimistic.ts';
import type { OutboxStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite, transact } from './commit-act.ts';
import { keys, outboxIdOf, unrelayed } from './keys.ts';
import { getItem, type Item, queryItems } from './query.ts';

const daysKept = 30;

export function createOutboxStore(table: Table): OutboxStore {
  return {
    findPending: async (id) => {
      const item = await getItem(table, keys.outbox(id));
      return item?.unrelayedPk ? pendingFrom(item) : undefined;
    },
    listPending: async (limit) => {
      const items = await queryItems(
        table,
        {
          IndexName: 'unrelayed',
          KeyConditionExpression: 'unrelayedPk = :p',
          ExpressionAttributeValues: { ':p': unrelayed },
          Limit: limit,
        },
        limit,
      );
      return items.slice(0, limit).map(pendingFrom);
    },
    add: async (row) => {
      try {
        await transact(table, [outboxWrite(table, row)]);
      } catch (error) {
        if (!(error instanceof LostRace && (await getItem(table, keys.outbox(row.id))))) throw error;
      }
    },
    markRelayed: (id, at) => markRelayed(table, id, at),
    markFailed: (id, error) => markFailed(table, id, error),
  };
}

/** One row that this version cannot read must not keep the others from being read. */
function pendingFrom(item: Item): PendingOutboxRow {
  const attempts = typeof item.attempts === 'number' ? item.attempts : 0;
  const lastError = typeof item.lastError === 'string' ? item.lastError : undefined;
  return { id: outboxIdOf(item), row: OutboxRowSchema.safeParse(item.data).data, attempts, lastError };
}

/** Relayed rows leave the sparse index and expire by real time, whatever the clock of the domain says. */
async function markRelayed(table: Table, id: string, at: string): Promise<void> {
  const expires = Math.floor(Date.now() / 1000) + daysKept * 86_400;
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.outbox(id),
      UpdateExpression: 'SET relayedAt = :at, expiresAtSeconds = :expires REMOVE unrelayedPk, unrelayedSk',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':at': at, ':expires': expires },
    }),
  );
}

async function markFailed(table: Table, id: string, error: string): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.outbox(id),
      UpdateExpression: 'SET lastError = :error ADD attempts :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':error': error, ':one': 1 },
    }),
  );
}
