import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { type Draft, DraftSchema } from '../domain/draft.ts';
import type { DraftStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { transact } from './commit-act.ts';
import { keys } from './keys.ts';
import { getItem, parseRow, queryPartition } from './query.ts';
import { isNew, type Write } from './write.ts';

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
    save: (draft) => transact(table, [draftWrite(table, draft), notSentCheck(table, draft)]),
    remove: async (email, key) => {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.draft(email, key) }));
    },
  };
}

const draftWrite = (table: Table, draft: Draft): Write => {
  const item = { ...keys.draft(draft.email, draft.key), itemType: 'Draft', data: draft };
  return { Put: { TableName: table.name, Item: item } };
};

/** In the draft's own transaction: a form may be sent in between a look and a write. */
const notSentCheck = (table: Table, { email, key }: Draft): Write => ({
  ConditionCheck: { TableName: table.name, Key: keys.submission(email, key), ...isNew },
});
