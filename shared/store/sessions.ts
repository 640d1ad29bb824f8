import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { SessionStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';
import { getItem, parseRow } from './query.ts';

const SessionSchema = z.object({
  hash: z.string(),
  email: z.string(),
  authTime: z.string(),
  expiresAt: z.string(),
});

export function createSessionStore(table: Table): SessionStore {
  return {
    find: async (hash) => {
      const item = await getItem(table, keys.session(hash));
      return item && parseRow(SessionSchema, item);
    },
    save: async (session) => {
      const expiresAtSeconds = Math.floor(Date.parse(session.expiresAt) / 1000);
      const item = { ...keys.session(session.hash), itemType: 'Session', expiresAtSeconds, data: session };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    remove: async (hash) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.session(hash) }));
    },
  };
}
