import type { Clock } from '../domain/clock.ts';
import { DomainError } from '../domain/errors.ts';
import type { PaymentOrder } from '../domain/payment-order.ts';
import type { Payout } from '../domain/payout.ts';
import type { Programme } from '../domain/programme.ts';
import { optimistically } from './optimistic.ts';
import { orderRow } from './order-row.ts';
import { mostInPiece, type OrderStore, type PayoutStore, type ProgrammeStore } from './ports.ts';
import {
  type HeldPayout,
  mostInOrder,
  type ReadyPayout,
  sortPayouts,
  type WaitingDeps,
} from './waiting-payouts.ts';

type ClaimDeps = WaitingDeps & {
  payouts: PayoutStore;
  orders: OrderStore;
  programmes: ProgrammeStore;
  clock: Clock;
};

/** The order as it is then; `held` are those that a new account has held back since they were listed. */
export type Claimed = { order: PaymentOrder; held: HeldPayout[] };

/**
 * Claims payouts for an order that gathers, piece by piece, each in one transaction. What has been claimed meanwhile, by
 * this order or another, is left; so is everything when somebody else has closed the order, and what is owed to a provider
 * whose account somebody has changed: accounts are read for each piece and must stand when it is written (SECURITY 43).
 * @throws DomainError OrderNotFound, ProgrammeNotFound, TooManyAtOnce
 */
export function createClaimPayouts(deps: ClaimDeps) {
  const { payouts, orders, programmes, clock } = deps;

  return async (orderId: string, ready: readonly ReadyPayout[]): Promise<Claimed> => {
    const found = new Map<string, Programme>();
    const held: HeldPayout[] = [];
    let order = await stored(orderId);
    for (const piece of piecesOf(ready)) {
      const room = mostInOrder - order.count;
      if (order.status === 'closed' || room <= 0) break;
      const claimed = await claimPiece(order, piece.slice(0, room), found);
      order = claimed.order;
      held.push(...claimed.held);
    }
    return { order, held };
  };

  async function claimPiece(
    before: PaymentOrder,
    piece: readonly Payout[],
    found: Map<string, Programme>,
  ): Promise<Claimed> {
    let first = true;
    return optimistically(async () => {
      // The payouts are tried as they were listed. Only if that fails is each read again, and what has gone is left.
      const order = first ? before : await stored(before.id);
      const { ready, held } = await sortPayouts(deps, first ? piece : await stillAttested(piece));
      first = false;
      if (ready.length === 0 || order.status === 'closed') return { order, held };
      const rows = [];
      for (const it of ready) rows.push(orderRow(it, await programmeOf(it.payout.programmeId, found)));
      const wanted = ready.map(({ payout }) => payout);
      return { order: await orders.claim(order, wanted, rows, clock.now()), held };
    });
  }

  async function stored(id: string): Promise<PaymentOrder> {
    const order = await orders.find(id);
    if (!order) throw new DomainError('OrderNotFound');
    return order;
  }

  async function stillAttested(piece: readonly Payout[]): Promise<Payout[]> {
    const now = await Promise.all(
      piece.map(({ applicationId, quarter, revision }) => payouts.find(applicationId, quarter, revision)),
    );
    return now.flatMap((payout) => (payout?.status === 'attested' ? [payout] : []));
  }

  async function programmeOf(id: string, found: Map<string, Programme>): Promise<Programme> {
    const known = found.get(id) ?? (await programmes.find(id))?.programme;
    if (!known) throw new DomainError('ProgrammeNotFound');
    found.set(id, known);
    return known;
  }
}

/** As many as one transaction takes: a write for each payout, and a condition on each provider. */
function piecesOf(ready: readonly ReadyPayout[]): Payout[][] {
  const pieces: Payout[][] = [];
  let units = new Set<string>();
  for (const { payout } of ready) {
    const piece = pieces.at(-1);
    units.add(payout.unitId);
    if (piece && piece.length + 1 + units.size <= mostInPiece) piece.push(payout);
    else {
      pieces.push([payout]);
      units = new Set([payout.unitId]);
    }
  }
  return pieces;
}
