import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { type MailLog, MailLogSchema } from '../domain/correspondence.ts';
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
    finish: (log, { messageId, sentAt }) =>
      note(table, log, 'SET #d.messageId = :messageId, #d.sentAt = :sentAt', {
        ':messageId': messageId,
        ':sentAt': sentAt,
      }),
    refuse: (log, reason) => note(table, log, 'SET #d.refused = :reason', { ':reason': reason }),
  };
}

async function note(
  table: Table,
  { applicationId, id }: MailLog,
  update: string,
  values: Record<string, string>,
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.mail(applicationId, id),
      UpdateExpression: update,
      ExpressionAttributeNames: { '#d': 'data' },
      ExpressionAttributeValues: values,
    }),
  );
}
