import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { DraftSchema } from '../domain/draft.ts';
import type { DraftStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';
import { getItem, parseRow, queryPartition } from './query.ts';

/**
 * Forms under way. They are working material of one person and nobody else's: unlike everything that has been sent, a
 * draft is deleted when it is.
 */
export function createDraftStore(table: Table): DraftStore {
  return {
    find: async (email, key) => {
      const item = await getItem(table, keys.draft(email, key));
      return item && parseRow(DraftSchema, item);
    },
    ofPerson: async (email) => {
      const items = await queryPartition(table, keys.draft(email, '').pk);
      return items
        .map((item) => parseRow(DraftSchema, item))
        .toSorted((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    },
    save: async (draft) => {
      const item = { ...keys.draft(draft.email, draft.key), itemType: 'Draft', data: draft };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    remove: async (email, key) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.draft(email, key) }));
    },
  };
}
