import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type BoardList, BoardListSchema, type BoardRow, BoardRowSchema } from '../domain/board-list.ts';
import { type Decision, DecisionSchema } from '../domain/decision.ts';
import { type Interval, isInInterval } from '../domain/stockholm-time.ts';
import type { BoardListStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { transact } from './commit-act.ts';
import { keys, owners } from './keys.ts';
import { parseRow, queryPages, queryPartition, UnreadableRow } from './query.ts';
import { isNew } from './write.ts';

const PieceSchema = z.object({ rows: z.array(BoardRowSchema) });

/**
 * Lists for the board. The rows are written first, in pieces by the hash of what they say, where nobody looks for them; the list's
 * own row, whose number can be taken once, is what makes it be there.
 */
export function createBoardListStore(table: Table): BoardListStore {
  return {
    list: async () => {
      const items = await queryPartition(table, keys.boardList(1).pk);
      return items.map((item) => parseRow(BoardListSchema, item)).toReversed();
    },
    rows: (list) => rowsOf(table, list),
    add: async (list, rows) => {
      const size = Math.ceil(rows.length / list.pieces);
      for (let piece = 1; piece <= list.pieces; piece += 1)
        await putPiece(table, list, piece, rows.slice((piece - 1) * size, piece * size));
      const item = { ...keys.boardList(list.number), itemType: 'BoardList', data: list };
      await transact(table, [{ Put: { TableName: table.name, Item: item, ...isNew } }]);
    },
    decisions: (programmeId, interval) => decisionsOf(table, programmeId, interval),
  };
}

async function putPiece(
  table: Table,
  { hash }: BoardList,
  piece: number,
  rows: readonly BoardRow[],
): Promise<void> {
  const item = { ...keys.boardRows(hash, piece), itemType: 'BoardRows', data: { rows } };
  await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
}

async function rowsOf(table: Table, { hash, pieces }: BoardList): Promise<BoardRow[]> {
  const key = keys.boardRows(hash, 1);
  const items = (await queryPartition(table, key.pk)).slice(0, pieces);
  if (items.length < pieces) throw new UnreadableRow(key, 'lacks a piece');
  return items.flatMap((item) => parseRow(PieceSchema, item).rows);
}

const decisionsAtOnce = 500;

/** From the latest number backwards, until a decision lies before the interval: numbers follow one another in time. */
async function decisionsOf(table: Table, programmeId: string, interval: Interval): Promise<Decision[]> {
  const found: Decision[] = [];
  const pages = queryPages(table, {
    IndexName: 'owners',
    KeyConditionExpression: 'ownerPk = :decisions',
    ExpressionAttributeValues: { ':decisions': owners.decisions(programmeId) },
    ScanIndexForward: false,
    Limit: decisionsAtOnce,
  });
  for await (const page of pages) {
    const decisions = page.map((item) => parseRow(DecisionSchema, item));
    found.push(...decisions.filter(({ decidedAt }) => isInInterval(decidedAt, interval)));
    // History that was imported has the times of its own tables.
    if (decisions.some(({ source, decidedAt }) => source === 'decided' && decidedAt < interval.start)) break;
  }
  return found.toReversed();
}
