import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { mayOrder, type OrderCommand } from './make-order.ts';
import { errandRow } from './outbox-rows.ts';
import type { NewId, OrderStore, OutboxStore } from './ports.ts';

type FilesAgainDeps = {
  orders: Pick<OrderStore, 'find'>;
  outbox: Pick<OutboxStore, 'add'>;
  clock: Clock;
  newId: NewId;
};

/**
 * Asks for an order's files once more, when the errand that was to make them has failed. They are made from the same rows,
 * and what is published first stands, so that asking twice does no harm (SECURITY 39). Nothing is asked where they are.
 * @throws DomainError NotAllowed; OrderNotFound, also while the order gathers
 */
export function createOrderFilesAgain({ orders, outbox, clock, newId }: FilesAgainDeps) {
  return async (id: string, by: OrderCommand['by']): Promise<void> => {
    if (!mayOrder(by)) throw new DomainError('NotAllowed');
    const order = await orders.find(id);
    if (order?.status !== 'closed') throw new DomainError('OrderNotFound');
    if (order.files) return;
    await outbox.add(errandRow('order', id, clock.now(), newId()));
  };
}
