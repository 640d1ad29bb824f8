import * as z from 'zod';
import type { CalendarFeed, CalendarFeedStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { transact } from './commit-act.ts';
import { keys } from './keys.ts';
import { getItem, parseRow } from './query.ts';
import { isNew, type Write } from './write.ts';

const CalendarFeedSchema = z.object({
  hash: z.string(),
  email: z.string(),
  createdAt: z.string(),
  endedAt: z.string().optional(),
});
const HeldSchema = z.object({ hash: z.string() });

/** Addresses are found by their hash alone; beside the person stands which one holds, so that there is never more than one. */
export function createCalendarFeedStore(table: Table): CalendarFeedStore {
  const find = async (hash: string): Promise<CalendarFeed | undefined> => {
    const item = await getItem(table, keys.calendarFeed(hash));
    return item && parseRow(CalendarFeedSchema, item);
  };
  return {
    find,
    ofPerson: async (email) => {
      const item = await getItem(table, keys.ownCalendarFeed(email));
      const feed = item && (await find(parseRow(HeldSchema, item).hash));
      return feed?.endedAt === undefined ? feed : undefined;
    },
    replace: async (before, next, at) => {
      const email = next?.email ?? before?.email;
      if (email === undefined) return;
      await transact(table, [
        ...(before ? [feedWrite(table, { ...before, endedAt: at })] : []),
        ...(next ? [feedWrite(table, next)] : []),
        heldWrite(table, email, before, next),
      ]);
    },
  };
}

const feedWrite = (table: Table, feed: CalendarFeed): Write => ({
  Put: {
    TableName: table.name,
    Item: { ...keys.calendarFeed(feed.hash), itemType: 'CalendarFeed', data: feed },
    ...(feed.endedAt === undefined && isNew),
  },
});

/** The one that holds must still be the one that was read; after the last one has ended the row says none. */
function heldWrite(
  table: Table,
  email: string,
  before: CalendarFeed | undefined,
  next: CalendarFeed | undefined,
): Write {
  const key = keys.ownCalendarFeed(email);
  const names = { '#d': 'data' };
  const unmoved = before
    ? {
        ConditionExpression: '#d.#h = :hash',
        ExpressionAttributeNames: { ...names, '#h': 'hash' },
        ExpressionAttributeValues: { ':hash': before.hash },
      }
    : isNew;
  if (!next) return { Delete: { TableName: table.name, Key: key, ...unmoved } };
  const item = { ...key, itemType: 'OwnCalendarFeed', data: { hash: next.hash } };
  return { Put: { TableName: table.name, Item: item, ...unmoved } };
}
