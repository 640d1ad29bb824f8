import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { MailLogSchema } from '../domain/correspondence.ts';
import type { MailStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';
import { getItem, parseRow } from './query.ts';

export function createMailStore(table: Table): MailStore {
  return {
    find: async (applicationId, id) => {
      const item = await getItem(table, keys.mail(applicationId, id));
      return item && parseRow(MailLogSchema, item);
    },
    start: async (log) => {
      const item = { ...keys.mail(log.applicationId, log.id), itemType: 'Mail', data: log };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    finish: async ({ applicationId, id }, { messageId, sentAt }) => {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.mail(applicationId, id),
          UpdateExpression: 'SET #d.messageId = :messageId, #d.sentAt = :sentAt',
          ExpressionAttributeNames: { '#d': 'data' },
          ExpressionAttributeValues: { ':messageId': messageId, ':sentAt': sentAt },
        }),
      );
    },
  };
}
