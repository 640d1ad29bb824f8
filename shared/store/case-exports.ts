import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type CaseExport, CaseExportSchema } from '../domain/case-export.ts';
import { LostRace } from '../use-cases/optimistic.ts';
import type { CaseExportStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite, transact } from './commit-act.ts';
import { keys, lists } from './keys.ts';
import { getItem, parseRow, queryItems } from './query.ts';
import { isNew } from './write.ts';

/** Whole cases that people have asked for: rows beside the applications, since a case does not hold its own exports. */
export function createCaseExportStore(table: Table): CaseExportStore {
  const find = async (id: string): Promise<CaseExport | undefined> => {
    const item = await getItem(table, keys.caseExport(id));
    return item && parseRow(CaseExportSchema, item);
  };
  return {
    find,
    add: async (request, outbox) => {
      const put = { Put: { TableName: table.name, Item: itemOf(request), ...isNew } };
      try {
        await transact(table, [put, outboxWrite(table, outbox)]);
        return true;
      } catch (error) {
        if (error instanceof LostRace && (await find(request.id))) return false;
        throw error;
      }
    },
    ofApplication: async (applicationId, limit) => {
      const items = await queryItems(
        table,
        {
          IndexName: 'lists',
          KeyConditionExpression: 'listPk = :exports',
          ExpressionAttributeValues: { ':exports': lists.caseExports(applicationId) },
          ScanIndexForward: false,
          Limit: limit,
        },
        limit,
      );
      return items.slice(0, limit).map((item) => parseRow(CaseExportSchema, item));
    },
    publish: async (id, file) => {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.caseExport(id),
          UpdateExpression: 'SET #d.#f = if_not_exists(#d.#f, :file)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: { '#d': 'data', '#f': 'file' },
          ExpressionAttributeValues: { ':file': file },
        }),
      );
    },
  };
}

const itemOf = (request: CaseExport): Record<string, unknown> => ({
  ...keys.caseExport(request.id),
  itemType: 'CaseExport',
  listPk: lists.caseExports(request.applicationId),
  listSk: lists.caseExportByTime(request),
  data: request,
});
