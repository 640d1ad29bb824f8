import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { PaymentOrder } from '../domain/payment-order.ts';
import type { Programme } from '../domain/programme.ts';
import { optimistically } from './optimistic.ts';
import { orderRow } from './order-row.ts';
import { mostPayoutsClaimed, type OrderStore, type PayoutStore, type ProgrammeStore } from './ports.ts';
import { mostInOrder, type ReadyPayout } from './waiting-payouts.ts';

type ClaimDeps = { payouts: PayoutStore; orders: OrderStore; programmes: ProgrammeStore; clock: Clock };

/**
 * Claims payouts for an order that gathers, piece by piece, each in one transaction. What has been claimed meanwhile, by
 * this order or another, is left; so is everything when somebody else has closed the order. Gives the order as it is then.
 * @throws DomainError OrderNotFound, ProgrammeNotFound, TooManyAtOnce
 */
export function createClaimPayouts({ payouts, orders, programmes, clock }: ClaimDeps) {
  return async (orderId: string, ready: readonly ReadyPayout[]): Promise<PaymentOrder> => {
    const found = new Map<string, Programme>();
    let order = await stored(orderId);
    for (let from = 0; from < ready.length && order.status === 'gathering'; from += mostPayoutsClaimed) {
      const room = Math.min(mostPayoutsClaimed, mostInOrder - order.count);
      if (room <= 0) break;
      order = await claimPiece(order, ready.slice(from, from + room), found);
    }
    return order;
  };

  async function claimPiece(
    before: PaymentOrder,
    piece: readonly ReadyPayout[],
    found: Map<string, Programme>,
  ): Promise<PaymentOrder> {
    let first = true;
    return optimistically(async () => {
      // What was listed is tried as it stood. Only if that fails is each payout read again, and what has gone is left.
      const order = first ? before : await stored(before.id);
      const wanted = first ? [...piece] : await stillAttested(piece);
      first = false;
      if (wanted.length === 0 || order.status === 'closed') return order;
      const rows = [];
      for (const it of wanted) rows.push(orderRow(it, await programmeOf(it.payout.programmeId, found)));
      return orders.claim(
        order,
        wanted.map(({ payout }) => payout),
        rows,
        clock.now(),
      );
    });
  }

  async function stored(id: string): Promise<PaymentOrder> {
    const order = await orders.find(id);
    if (!order) throw new DomainError('OrderNotFound');
    return order;
  }

  async function stillAttested(piece: readonly ReadyPayout[]): Promise<ReadyPayout[]> {
    const now = await Promise.all(
      piece.map(({ payout }) => payouts.find(payout.applicationId, payout.quarter, payout.revision)),
    );
    return piece.flatMap(({ unit }, index) => {
      const payout = now[index];
      return payout?.status === 'attested' ? [{ payout, unit }] : [];
    });
  }

  async function programmeOf(id: string, found: Map<string, Programme>): Promise<Programme> {
    const known = found.get(id) ?? (await programmes.find(id))?.programme;
    if (!known) throw new DomainError('ProgrammeNotFound');
    found.set(id, known);
    return known;
  }
}
