import { DomainError } from '../domain/errors.ts';
import { type OrderFile, type OrderRow, orderFileKinds, type PaymentOrder } from '../domain/payment-order.ts';
import { keepFile } from './keep-file.ts';
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
    const made = await orderFiles.make(kind, order, rows);
    return { kind, ...(await keepFile(files, `orders/${order.id}`, made)) };
  }
}

/** All rows of an order, in their order. */
export async function rowsOf(orders: Pick<OrderStore, 'rows'>, order: PaymentOrder): Promise<OrderRow[]> {
  const rows: OrderRow[] = [];
  for await (const piece of orders.rows(order)) rows.push(...piece);
  return rows;
}
