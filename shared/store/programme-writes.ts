import * as z from 'zod';
import type { Checklist } from '../domain/checklist.ts';
import type { Programme } from '../domain/programme.ts';
import type { NextWatch, ProgrammeChange, ProgrammeSave } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite } from './commit-act.ts';
import { DifferenceSchema } from './directory-writes.ts';
import { keys, lists } from './keys.ts';
import { ledgerWrites } from './ledger-writes.ts';
import { parseRow, queryItems } from './query.ts';
import { isNew, type Write } from './write.ts';

const ProgrammeChangeSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  version: z.int().optional(),
  differences: z.array(DifferenceSchema),
});

/** A new programme, or one in place of that which was read. */
export const programmeWrite = (table: Table, programme: Programme, before: Programme | undefined): Write => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keys.programme(programme.id),
      itemType: 'Programme',
      listPk: lists.programmes,
      listSk: lists.programmeYear(programme.year, programme.id),
      data: programme,
    },
    ...(before ? versionIs(before.version) : isNew),
  },
});

/** One that no page has changed has no version. */
const versionIs = (version: number | undefined) =>
  version === undefined
    ? {
        ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#d.#v)',
        ExpressionAttributeNames: { '#d': 'data', '#v': 'version' },
      }
    : {
        ConditionExpression: '#d.#v = :version',
        ExpressionAttributeNames: { '#d': 'data', '#v': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };

/** In the programme's own transaction: no index can say at once who has a number. */
export const diaryNumberWrites = (table: Table, { id, diaryNumber }: Programme): Write[] => {
  if (!diaryNumber) return [];
  const item = { ...keys.diaryNumber(diaryNumber), itemType: 'DiaryNumber', data: { programmeId: id } };
  return [{ Put: { TableName: table.name, Item: item, ...isNew } }];
};

/** The programme, the money that came with it, its diary number where it is another, and the row of the history. */
export function savedProgrammeWrites(
  table: Table,
  { before, after, allocations, change, watch }: ProgrammeSave,
): Write[] {
  return [
    programmeWrite(table, after, before),
    ...renumberWrites(table, before, after),
    ...ledgerWrites(table, allocations, false),
    programmeChangeWrite(table, after.id, change),
    ...(watch ? watchWrites(table, after.id, watch) : []),
  ];
}

/** The old number is free again, and no decision may have been numbered within it. */
function renumberWrites(table: Table, before: Programme, after: Programme): Write[] {
  if (before.diaryNumber === after.diaryNumber) return [];
  const freed = before.diaryNumber
    ? [{ Delete: { TableName: table.name, Key: keys.diaryNumber(before.diaryNumber) } }]
    : [];
  const unnumbered = { TableName: table.name, Key: keys.decisionCounter(after.id), ...isNew };
  return [...freed, ...diaryNumberWrites(table, after), { ConditionCheck: unnumbered }];
}

export const programmeChangeWrite = (table: Table, programmeId: string, change: ProgrammeChange): Write => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keys.programmeChange(programmeId, change.at, change.id),
      itemType: 'ProgrammeChange',
      data: change,
    },
    ...isNew,
  },
});

export const checklistWrite = (
  table: Table,
  programmeId: string,
  after: Checklist,
  before: Checklist,
): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.checklist(programmeId), itemType: 'Checklist', data: after },
    ...(before.version === 0 ? isNew : versionIs(before.version)),
  },
});

export async function programmeChanges(table: Table, programmeId: string): Promise<ProgrammeChange[]> {
  const items = await queryItems(table, {
    ConsistentRead: true,
    ScanIndexForward: false,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': keys.programmeChange(programmeId, '', '').pk },
  });
  return items.map((item) => parseRow(ProgrammeChangeSchema, item));
}

/** The next round of the watch and the row that starts it. The round must stand where it was read. */
export function watchWrites(
  table: Table,
  programmeId: string,
  { after, before, outbox }: NextWatch,
): Write[] {
  const stands = {
    ConditionExpression: '#d.#r = :round',
    ExpressionAttributeNames: { '#d': 'data', '#r': 'round' },
    ExpressionAttributeValues: { ':round': before?.round },
  };
  const item = { ...keys.watch(programmeId), itemType: 'Watch', data: after };
  return [
    { Put: { TableName: table.name, Item: item, ...(before ? stands : isNew) } },
    outboxWrite(table, outbox),
  ];
}
