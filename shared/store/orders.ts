import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  accountsOf,
  type OrderFile,
  type OrderRow,
  OrderRowSchema,
  type PaidAccount,
  type PaymentOrder,
  PaymentOrderSchema,
} from '../domain/payment-order.ts';
import { nextPayoutStatus, type Payout } from '../domain/payout.ts';
import { LostRace } from '../use-cases/optimistic.ts';
import type { OrderStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite, transact } from './commit-act.ts';
import { keys, lists } from './keys.ts';
import { payoutWrite } from './payout-writes.ts';
import { getItem, parseRow, queryItems, UnreadableRow } from './query.ts';
import { isNew, isThere, type Write } from './write.ts';

const ChunkSchema = z.object({ rows: z.array(OrderRowSchema) });

/** Payment orders: the order itself and its rows in pieces, which are written once and never changed. */
export function createOrderStore(table: Table): OrderStore {
  return {
    find: (id) => findOrder(table, id),
    list: (limit) => listOrders(table, limit),
    begin: async (order) => {
      try {
        await transact(table, [{ Put: { TableName: table.name, Item: orderItem(order), ...isNew } }]);
      } catch (error) {
        if (!(error instanceof LostRace && (await findOrder(table, order.id)))) throw error;
      }
    },
    claim: (order, payouts, rows, at) => claim(table, order, { payouts, rows, at }),
    rewrite: (order, piece, rows) =>
      transact(table, [
        { Put: { TableName: table.name, Item: pieceItem(order, piece, rows), ...isThere } },
        ...accountsOf(rows).map((it) => accountCheck(table, it)),
        orderWrite(table, order, order),
      ]),
    close: async (order, outbox, accounts) => {
      const closed: PaymentOrder = { ...order, status: 'closed' };
      const checks = accounts.map((it) => accountCheck(table, it));
      await transact(table, [...checks, orderWrite(table, order, closed), outboxWrite(table, outbox)]);
      return closed;
    },
    rows: (order) => rowsOf(table, order),
    publish: (id, files) => publish(table, id, files),
    notePaid: (payout, paid) =>
      transact(table, [
        payoutWrite(table, {
          before: payout,
          after: { ...payout, status: nextPayoutStatus(payout.status, 'pay'), paid },
        }),
      ]),
  };
}

async function findOrder(table: Table, id: string): Promise<PaymentOrder | undefined> {
  const item = await getItem(table, keys.order(id));
  return item && parseRow(PaymentOrderSchema, item);
}

async function listOrders(table: Table, limit: number): Promise<PaymentOrder[]> {
  const items = await queryItems(
    table,
    {
      IndexName: 'lists',
      KeyConditionExpression: 'listPk = :orders',
      ExpressionAttributeValues: { ':orders': lists.orders },
      ScanIndexForward: false,
      Limit: limit,
    },
    limit,
  );
  return items.slice(0, limit).map((item) => parseRow(PaymentOrderSchema, item));
}

const orderItem = (order: PaymentOrder): Record<string, unknown> => ({
  ...keys.order(order.id),
  itemType: 'Order',
  listPk: lists.orders,
  listSk: lists.orderByTime(order),
  data: order,
});

/** The order still gathers, and has as many pieces as when it was read. */
const orderWrite = (table: Table, before: PaymentOrder, after: PaymentOrder): Write => ({
  Put: {
    TableName: table.name,
    Item: orderItem(after),
    ConditionExpression: '#d.#s = :gathering AND #d.chunks = :chunks',
    ExpressionAttributeNames: { '#d': 'data', '#s': 'status' },
    ExpressionAttributeValues: { ':gathering': 'gathering', ':chunks': before.chunks },
  },
});

type Piece = { payouts: readonly Payout[]; rows: readonly OrderRow[]; at: string };

async function claim(table: Table, order: PaymentOrder, { payouts, rows, at }: Piece): Promise<PaymentOrder> {
  const grown: PaymentOrder = {
    ...order,
    count: order.count + rows.length,
    sum: rows.reduce((sum, { amount }) => sum + amount, order.sum),
    chunks: order.chunks + 1,
  };
  await transact(table, [
    ...payouts.map((before) =>
      payoutWrite(table, {
        before,
        after: { ...before, status: nextPayoutStatus(before.status, 'order'), order: { id: order.id, at } },
      }),
    ),
    ...accountsOf(rows).map((it) => accountCheck(table, it)),
    { Put: { TableName: table.name, Item: pieceItem(order, grown.chunks, rows), ...isNew } },
    orderWrite(table, order, grown),
  ]);
  return grown;
}

const pieceItem = ({ id }: PaymentOrder, piece: number, rows: readonly OrderRow[]) => ({
  ...keys.orderRows(id, piece),
  itemType: 'OrderRows',
  data: { rows },
});

/** The provider is paid to this account, and no other waits to be attested (SECURITY 43). */
const accountCheck = (table: Table, { unitId, account }: PaidAccount): Write => ({
  ConditionCheck: {
    TableName: table.name,
    Key: keys.unit(unitId),
    ConditionExpression: '#d.#p.#a = :account AND attribute_not_exists(#d.#p.#c)',
    ExpressionAttributeNames: { '#d': 'data', '#p': 'provider', '#a': 'account', '#c': 'accountChange' },
    ExpressionAttributeValues: { ':account': account },
  },
});

const piecesAtOnce = 8;

async function* rowsOf(table: Table, { id, chunks }: PaymentOrder): AsyncGenerator<OrderRow[]> {
  for (let from = 1; from <= chunks; from += piecesAtOnce) {
    const length = Math.min(piecesAtOnce, chunks + 1 - from);
    yield* await Promise.all(Array.from({ length }, (_, index) => pieceOf(table, id, from + index)));
  }
}

async function pieceOf(table: Table, id: string, piece: number): Promise<OrderRow[]> {
  const key = keys.orderRows(id, piece);
  const item = await getItem(table, key);
  if (!item) throw new UnreadableRow(key, 'is missing');
  return parseRow(ChunkSchema, item).rows;
}

/** What was published first stands. @throws when there is no such closed order */
async function publish(table: Table, id: string, files: OrderFile[]): Promise<void> {
  await table.client.send(
    new UpdateCommand({
      TableName: table.name,
      Key: keys.order(id),
      UpdateExpression: 'SET #d.#f = if_not_exists(#d.#f, :files)',
      ConditionExpression: '#d.#s = :closed',
      ExpressionAttributeNames: { '#d': 'data', '#f': 'files', '#s': 'status' },
      ExpressionAttributeValues: { ':files': files, ':closed': 'closed' },
    }),
  );
}
