import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type LeadershipText, LeadershipTextSchema } from '../domain/leadership-text.ts';
import type { OutboxRow } from '../domain/outbox.ts';
import {
  type Report,
  type ReportFile,
  ReportSchema,
  type ReportVersion,
  ReportVersionSchema,
} from '../domain/report.ts';
import type { ReportStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite, transact } from './commit-act.ts';
import { keys, lists } from './keys.ts';
import { getItem, parseRow, queryIndex, queryItems, UnreadableRow } from './query.ts';
import { standingOf } from './standing.ts';
import { isNew, isThere, type Write } from './write.ts';

/** Bytes: DynamoDB takes 400 KB in a row (AWS documentation). */
const largestPiece = 250_000;
const atOnce = 8;
const PieceSchema = z.object({ bytes: z.instanceof(Uint8Array) });

/** Reports: the versions, what each of them says in pieces, and the leadership's text that the next one takes along. */
export function createReportStore(table: Table): ReportStore {
  return {
    find: async (programmeId, version) => {
      const item = await getItem(table, keys.report(programmeId, version));
      return item && parseRow(ReportVersionSchema, item);
    },
    latest: async (programmeId) => (await versionsOf(table, programmeId, 1))[0],
    versions: (programmeId) => versionsOf(table, programmeId),
    toApprove: async () => {
      const items = await queryIndex(table, 'lists', lists.reportsToApprove);
      return items.map((item) => parseRow(ReportVersionSchema, item));
    },
    frozen: (version) => frozen(table, version),
    lock: (version, report, outbox) => lock(table, version, { report, outbox }),
    approve: (version, approved) =>
      transact(table, [
        signWrite(
          table,
          version,
          { name: 'approved', value: approved, unlist: true },
          'attribute_not_exists(#d.approved)',
        ),
        {
          ConditionCheck: {
            TableName: table.name,
            Key: keys.report(version.programmeId, version.version + 1),
            ...isNew,
          },
        },
      ]),
    markSent: (version, sent) =>
      transact(table, [
        signWrite(
          table,
          version,
          { name: 'sent', value: sent },
          'attribute_exists(#d.approved) AND attribute_not_exists(#d.sent)',
        ),
      ]),
    publishFiles: (programmeId, version, files) => publishFiles(table, { programmeId, version }, files),
    leadership: async (programmeId) => {
      const item = await getItem(table, keys.leadershipText(programmeId));
      return item && parseRow(LeadershipTextSchema, item);
    },
    saveLeadership: (text, before) => saveLeadership(table, text, before),
    standing: (applicationIds) => standingOf(table, applicationIds),
  };
}

/** The newest first. */
async function versionsOf(table: Table, programmeId: string, limit?: number): Promise<ReportVersion[]> {
  const query = {
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :versions)',
    ExpressionAttributeValues: { ':pk': keys.report(programmeId, 1).pk, ':versions': 'VERSION#' },
    ScanIndexForward: false,
    ...(limit && { Limit: limit }),
  };
  const items = await queryItems(table, query, limit);
  return items.map((item) => parseRow(ReportVersionSchema, item));
}

async function lock(
  table: Table,
  version: Omit<ReportVersion, 'pieces'>,
  { report, outbox }: { report: Report; outbox: OutboxRow },
): Promise<ReportVersion> {
  const { programmeId, hash } = version;
  const bytes = Buffer.from(JSON.stringify(report));
  const pieces = Math.ceil(bytes.length / largestPiece);
  await inTurn(pieces, async (index) => {
    const piece = bytes.subarray(index * largestPiece, (index + 1) * largestPiece);
    const item = {
      ...keys.reportPiece(programmeId, hash, index + 1),
      itemType: 'ReportPiece',
      data: { bytes: piece },
    };
    // Written anew by whoever locks the same: it is the same.
    await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
  });
  const row: ReportVersion = { ...version, pieces };
  const item = {
    ...keys.report(programmeId, version.version),
    itemType: 'Report',
    listPk: lists.reportsToApprove,
    listSk: lists.reportByLock(row),
    data: row,
  };
  await transact(table, [
    { Put: { TableName: table.name, Item: item, ...isNew } },
    ...replacedWrites(table, version),
    outboxWrite(table, outbox),
  ]);
  return row;
}

/** Nobody approves the version before any more: it waits no longer. */
const replacedWrites = (
  table: Table,
  { programmeId, version }: Pick<ReportVersion, 'programmeId' | 'version'>,
): Write[] =>
  version === 1
    ? []
    : [
        {
          Update: {
            TableName: table.name,
            Key: keys.report(programmeId, version - 1),
            UpdateExpression: 'REMOVE listPk, listSk',
            ...isThere,
          },
        },
      ];

async function frozen(table: Table, { programmeId, hash, pieces }: ReportVersion): Promise<Report> {
  const parts = await inTurn(pieces, async (index) => {
    const key = keys.reportPiece(programmeId, hash, index + 1);
    const item = await getItem(table, key);
    if (!item) throw new UnreadableRow(key, 'is missing');
    return parseRow(PieceSchema, item).bytes;
  });
  return ReportSchema.parse(JSON.parse(Buffer.concat(parts).toString()));
}

/** Does something for each index, a few at a time. */
async function inTurn<T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const length = Math.min(atOnce, count - from);
    done.push(...(await Promise.all(Array.from({ length }, (_, index) => act(from + index)))));
  }
  return done;
}

/** One signature more; what else has come to the row meanwhile, as its files, stays. */
const signWrite = (
  table: Table,
  { programmeId, version, hash }: ReportVersion,
  signature: { name: 'approved' | 'sent'; value: object; unlist?: boolean },
  condition: string,
) => ({
  Update: {
    TableName: table.name,
    Key: keys.report(programmeId, version),
    UpdateExpression: `SET #d.${signature.name} = :signature${signature.unlist ? ' REMOVE listPk, listSk' : ''}`,
    ConditionExpression: `#d.#h = :hash AND ${condition}`,
    ExpressionAttributeNames: { '#d': 'data', '#h': 'hash' },
    ExpressionAttributeValues: { ':signature': signature.value, ':hash': hash },
  },
});

async function publishFiles(
  table: Table,
  { programmeId, version }: { programmeId: string; version: number },
  files: ReportFile[],
): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.report(programmeId, version),
      UpdateExpression: 'SET #d.#f = if_not_exists(#d.#f, :files)',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeNames: { '#d': 'data', '#f': 'files' },
      ExpressionAttributeValues: { ':files': files },
    }),
  );
}

const saveLeadership = (
  table: Table,
  text: LeadershipText,
  before: LeadershipText | undefined,
): Promise<void> => {
  const stands = {
    ConditionExpression: '#d.#v = :version',
    ExpressionAttributeNames: { '#d': 'data', '#v': 'version' },
    ExpressionAttributeValues: { ':version': before?.version },
  };
  const item = { ...keys.leadershipText(text.programmeId), itemType: 'LeadershipText', data: text };
  return transact(table, [{ Put: { TableName: table.name, Item: item, ...(before ? stands : isNew) } }]);
};
