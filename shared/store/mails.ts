import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type MailLog, MailLogSchema } from '../domain/correspondence.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import { optimistically } from '../use-cases/optimistic.ts';
import type { MailStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite, transact } from './commit-act.ts';
import { keys, lists } from './keys.ts';
import { getItem, parseRow, queryItems } from './query.ts';

const MessageSchema = z.object({ applicationId: z.string(), id: z.string() });

export function createMailStore(table: Table): MailStore {
  const find = async (applicationId: string, id: string): Promise<MailLog | undefined> => {
    const item = await getItem(table, keys.mail(applicationId, id));
    return item && parseRow(MailLogSchema, item);
  };
  return {
    find,
    ofOwner: async (ownerId) => {
      const { pk, sk } = keys.mail(ownerId, '');
      const items = await queryItems(table, {
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mail)',
        ExpressionAttributeValues: { ':pk': pk, ':mail': sk },
      });
      return items.map((item) => parseRow(MailLogSchema, item));
    },
    start: async (log) => {
      const item = { ...keys.mail(log.applicationId, log.id), itemType: 'Mail', data: log };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    finish: (log, sent) => optimistically(() => finish(table, log, sent)),
    refuse: (log, reason) =>
      change(table, log, {
        UpdateExpression: 'SET #d.refused = :reason, listPk = :list, listSk = :sort',
        ExpressionAttributeNames: { '#d': 'data' },
        ExpressionAttributeValues: { ':reason': reason, ...listed(log, log.startedAt) },
      }),
    findByMessage: async (messageId) => {
      const item = await getItem(table, keys.message(messageId));
      if (!item) return undefined;
      const { applicationId, id } = parseRow(MessageSchema, item);
      return find(applicationId, id);
    },
    noteDelivered: (log, at) => change(table, log, delivered(log, at)),
    noteUndelivered: (log, fault, outbox) => change(table, log, undelivered(log, fault), outbox),
    undelivered: async (limit) => {
      const items = await queryItems(
        table,
        {
          IndexName: 'lists',
          ScanIndexForward: false,
          KeyConditionExpression: 'listPk = :p',
          ExpressionAttributeValues: { ':p': lists.undelivered },
          Limit: limit,
        },
        limit,
      );
      return items.slice(0, limit).map((item) => parseRow(MailLogSchema, item));
    },
    wantAgain: (logs, outbox) =>
      transact(table, [
        ...logs.map((log) => ({ Update: { ...target(table, log), ...wanted(outbox !== undefined) } })),
        ...(outbox ? [outboxWrite(table, outbox)] : []),
      ]),
  };
}

type Change = {
  UpdateExpression: string;
  ConditionExpression?: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Record<string, unknown>;
};

const target = (table: Table, { applicationId, id }: MailLog) => ({
  TableName: table.name,
  Key: keys.mail(applicationId, id),
});

/** Changes the mail, and writes the note to the relay with it. @throws LostRace when the condition does not hold */
const change = (table: Table, log: MailLog, update: Change, outbox?: OutboxRow): Promise<void> =>
  transact(table, [
    { Update: { ...target(table, log), ...update } },
    ...(outbox ? [outboxWrite(table, outbox)] : []),
  ]);

/** The events of SES name the message only: a second item leads from there to the mail. */
async function finish(
  table: Table,
  log: MailLog,
  { messageId, sentAt }: { messageId: string; sentAt: string },
): Promise<void> {
  const { applicationId, id } = log;
  const message = { ...keys.message(messageId), itemType: 'Message', data: { applicationId, id } };
  const sent = {
    UpdateExpression: 'SET #d.messageId = :messageId, #d.sentAt = :sentAt',
    ExpressionAttributeNames: { '#d': 'data' },
    ExpressionAttributeValues: { ':messageId': messageId, ':sentAt': sentAt },
  };
  await transact(table, [
    { Update: { ...target(table, log), ...sent } },
    { Put: { TableName: table.name, Item: message } },
  ]);
}

const listed = ({ applicationId, id }: MailLog, at: string) => ({
  ':list': lists.undelivered,
  ':sort': `${at}#${applicationId}#${id}`,
});

/** Both notes hold for the sending that they tell of: a mail that has been sent again since is another. */
const sameSending = '#d.messageId = :messageId';

/** What has not arrived for now has arrived after all; what never will keeps its note. */
function delivered({ messageId, undelivered: earlier }: MailLog, at: string): Change {
  const clear = earlier ? ' REMOVE #d.undelivered, listPk, listSk' : '';
  return {
    UpdateExpression: `SET #d.deliveredAt = if_not_exists(#d.deliveredAt, :at)${clear}`,
    ConditionExpression: earlier
      ? `${sameSending} AND #d.undelivered = :earlier`
      : `${sameSending} AND attribute_not_exists(#d.undelivered)`,
    ExpressionAttributeNames: { '#d': 'data' },
    ExpressionAttributeValues: {
      ':at': at,
      ':messageId': messageId,
      ...(earlier && { ':earlier': earlier }),
    },
  };
}

/** In place of what was noted when the mail was read, and of nothing else. */
function undelivered(log: MailLog, fault: { at: string; why: string }): Change {
  const { messageId, undelivered: earlier } = log;
  return {
    UpdateExpression: 'SET #d.undelivered = :fault, listPk = :list, listSk = :sort',
    ConditionExpression: `${sameSending} AND ${earlier ? '#d.undelivered = :earlier' : 'attribute_not_exists(#d.undelivered)'}`,
    ExpressionAttributeNames: { '#d': 'data' },
    ExpressionAttributeValues: {
      ':fault': fault,
      ':messageId': messageId,
      ...listed(log, fault.at),
      ...(earlier && { ':earlier': earlier }),
    },
  };
}

/** With a row that brings it about it leaves the list of what needs somebody; else it stays there until it is sent. */
const wanted = (broughtAbout: boolean): Change => ({
  UpdateExpression: broughtAbout ? 'SET #d.resend = :yes REMOVE listPk, listSk' : 'SET #d.resend = :yes',
  ConditionExpression: 'attribute_exists(listPk)',
  ExpressionAttributeNames: { '#d': 'data' },
  ExpressionAttributeValues: { ':yes': true },
});
