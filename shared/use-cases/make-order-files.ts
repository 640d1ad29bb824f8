import { DomainError } from '../domain/errors.ts';
import { type OrderFile, type OrderRow, orderFileKinds, type PaymentOrder } from '../domain/payment-order.ts';
import { sha256 } from './hash.ts';
import type { FileStore, OrderFiles, OrderStore } from './ports.ts';

type OrderFileDeps = {
  orders: OrderStore;
  orderFiles: OrderFiles;
  files: FileStore;
};

/**
 * Makes the files of a closed order from its frozen rows alone, one after the other: each is written under a temporary
 * key, gets its lasting key when it is whole, and is found by people only when the order's row names all of them. Made
 * twice they are the same (SECURITY 39); what is published already is left.
 * @throws DomainError OrderNotFound, also when the order still gathers
 */
export function createMakeOrderFiles({ orders, orderFiles, files }: OrderFileDeps) {
  return async (id: string): Promise<void> => {
    const order = await orders.find(id);
    if (order?.status !== 'closed') throw new DomainError('OrderNotFound');
    if (order.files) return;
    const rows = await rowsOf(orders, order);
    const made: OrderFile[] = [];
    for (const kind of orderFileKinds) made.push(await makeOne(kind, order, rows));
    await orders.publish(id, made);
  };

  async function makeOne(
    kind: OrderFile['kind'],
    order: PaymentOrder,
    rows: readonly OrderRow[],
  ): Promise<OrderFile> {
    const { name, contentType, content } = await orderFiles.make(kind, order, rows);
    const hash = sha256(content);
    const key = `orders/${order.id}/${hash.slice(0, 16)}/${name}`;
    await files.write(`making/${key}`, content, contentType);
    await files.keep(`making/${key}`, key);
    return { kind, name, key, bytes: content.length, sha256: hash };
  }
}

/** All rows of an order, in their order. */
export async function rowsOf(orders: Pick<OrderStore, 'rows'>, order: PaymentOrder): Promise<OrderRow[]> {
  const rows: OrderRow[] = [];
  for await (const piece of orders.rows(order)) rows.push(...piece);
  return rows;
}
