import { sameAccount } from '../domain/account-number.ts';
import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import { accountsOf, type OrderRow, type PaidAccount, type PaymentOrder } from '../domain/payment-order.ts';
import type { LocalDate } from '../domain/stockholm-time.ts';
import type { Unit } from '../domain/unit.ts';
import { optimistically } from './optimistic.ts';
import { payeeOf } from './order-row.ts';
import { errandRow } from './outbox-rows.ts';
import { type Directory, mostInPiece, type OrderStore } from './ports.ts';
import { isProvider, type PaidUnit, unitsOf } from './waiting-payouts.ts';

type CloseDeps = { orders: OrderStore; directory: Pick<Directory, 'findUnit'>; clock: Clock };

/**
 * Closes an order that gathers, to be paid on the day, and asks for its files. An order that was broken off may be days
 * old: rows whose provider has been given another account since, which a second person has attested, are frozen anew with
 * it; as long as a new account waits for its second person, the order stays open (SECURITY 43). One that is closed stands.
 * @throws DomainError OrderNotFound, OrderAccountsWait (facts: `order`, and the names of the `providers`), TooManyAtOnce
 */
export function createCloseOrder({ orders, directory, clock }: CloseDeps) {
  return (id: string, payOn: LocalDate): Promise<PaymentOrder> =>
    optimistically(async () => {
      const order = await orders.find(id);
      if (!order) throw new DomainError('OrderNotFound');
      if (order.status === 'closed') return order;
      const units = await settled(order);
      // A transaction takes no more: of a larger order the rest were looked at a moment ago.
      const accounts = units
        .slice(0, mostInPiece)
        .map(({ id: unitId, provider: { account } }) => ({ unitId, account }));
      return orders.close({ ...order, payOn }, errandRow('order', id, clock.now()), accounts);
    });

  /** The providers of all rows, when each row pays to the account that its provider has now. */
  async function settled(order: PaymentOrder): Promise<PaidUnit[]> {
    const pieces: PaidAccount[][] = [];
    for await (const rows of orders.rows(order)) pieces.push(accountsOf(rows));
    const ids = pieces.flat().map(({ unitId }) => unitId);
    const units = await unitsOf(directory, ids);
    assertNoneWaits(order, units);
    const paid = new Map([...units.values()].filter(isProvider).map((unit) => [unit.id, unit]));
    await freezeAnew(order, pieces, paid);
    return [...paid.values()];
  }

  async function freezeAnew(
    order: PaymentOrder,
    pieces: readonly PaidAccount[][],
    units: ReadonlyMap<string, PaidUnit>,
  ): Promise<void> {
    const moved = ({ unitId, account }: PaidAccount): boolean => {
      const unit = units.get(unitId);
      return unit !== undefined && !sameAccount(unit.provider.account, account);
    };
    if (!pieces.flat().some(moved)) return;
    let piece = 0;
    for await (const rows of orders.rows(order)) {
      piece += 1;
      if (pieces[piece - 1]?.some(moved))
        await orders.rewrite(
          order,
          piece,
          rows.map((row) => asNow(row, units)),
        );
    }
  }
}

function assertNoneWaits({ id }: PaymentOrder, units: ReadonlyMap<string, Unit>): void {
  const waits = [...units.values()].filter(({ provider }) => provider?.accountChange);
  if (waits.length === 0) return;
  throw new DomainError('OrderAccountsWait', {
    order: id,
    providers: waits.map(({ name }) => name).join(', '),
  });
}

function asNow(row: OrderRow, units: ReadonlyMap<string, PaidUnit>): OrderRow {
  const unit = units.get(row.payee.unitId);
  return unit ? { ...row, payee: payeeOf(unit) } : row;
}
