import type { OrderChoice } from '../domain/payment-order.ts';
import type { Payout } from '../domain/payout.ts';
import type { Provider } from '../domain/provider.ts';
import type { Unit } from '../domain/unit.ts';
import type { Directory, PayoutStore } from './ports.ts';

/** As many payouts as one order takes, and as one look reads. */
export const mostInOrder = 10_000;
const unitsAtOnce = 25;

export type PaidUnit = Unit & { provider: Provider };
export type ReadyPayout = { payout: Payout; unit: PaidUnit };

/** `account-change`: a new account waits for a second person (SECURITY 43). `no-provider`: the directory has no account. */
export const holdReasons = ['account-change', 'no-provider'] as const;
export type HoldReason = (typeof holdReasons)[number];
export type HeldPayout = { payout: Payout; why: HoldReason };

export type WaitingPayouts = { ready: ReadyPayout[]; held: HeldPayout[] };

type WaitingDeps = { payouts: PayoutStore; directory: Pick<Directory, 'findUnit'> };

/** The attested payouts of a choice, in the order of quarter and provider: those that can be ordered, and those held back. */
export function createWaitingPayouts({ payouts, directory }: WaitingDeps) {
  return async (choice: OrderChoice): Promise<WaitingPayouts> => {
    const { programmeId, quarter, unitId } = choice;
    const attested = await payouts.list({ status: 'attested', quarter, unitId }, mostInOrder);
    const chosen = attested.filter((it) => programmeId === undefined || it.programmeId === programmeId);
    const units = await unitsOf(chosen);
    const waiting: WaitingPayouts = { ready: [], held: [] };
    for (const payout of chosen) {
      const unit = units.get(payout.unitId);
      if (!unit || !isProvider(unit)) waiting.held.push({ payout, why: 'no-provider' });
      else if (unit.provider.accountChange) waiting.held.push({ payout, why: 'account-change' });
      else waiting.ready.push({ payout, unit });
    }
    return waiting;
  };

  /** Read consistently: an account that was changed a moment ago holds already. */
  async function unitsOf(chosen: Payout[]): Promise<Map<string, Unit>> {
    const ids = [...new Set(chosen.map(({ unitId }) => unitId))];
    const found = new Map<string, Unit>();
    for (let from = 0; from < ids.length; from += unitsAtOnce) {
      const some = ids.slice(from, from + unitsAtOnce);
      for (const unit of await Promise.all(some.map((id) => directory.findUnit(id)))) {
        if (unit) found.set(unit.id, unit);
      }
    }
    return found;
  }
}

const isProvider = (unit: Unit): unit is PaidUnit => unit.provider !== undefined;
