import type { OrderChoice } from '../domain/payment-order.ts';
import type { Payout } from '../domain/payout.ts';
import type { Provider } from '../domain/provider.ts';
import type { Unit } from '../domain/unit.ts';
import type { Directory, PayoutStore } from './ports.ts';

/** As many payouts as one order takes. */
export const mostInOrder = 10_000;
/** One look reads no more than so many times that, however many of them are held back. */
const mostLooks = 3;
const unitsAtOnce = 25;

export type PaidUnit = Unit & { provider: Provider };
export type ReadyPayout = { payout: Payout; unit: PaidUnit };

/** `account-change`: a new account waits for a second person (SECURITY 43). `no-provider`: the directory has no account. */
export const holdReasons = ['account-change', 'no-provider'] as const;
export type HoldReason = (typeof holdReasons)[number];
export type HeldPayout = { payout: Payout; why: HoldReason };

export type WaitingPayouts = { ready: ReadyPayout[]; held: HeldPayout[] };

export type WaitingDeps = { payouts: PayoutStore; directory: Pick<Directory, 'findUnit'> };

/**
 * The attested payouts of a choice, in the order of quarter and provider: those that can be ordered, at most as many as one
 * order takes, and those held back. What is held back takes no room: then more is read.
 */
export function createWaitingPayouts(deps: WaitingDeps, most = mostInOrder) {
  return async (choice: OrderChoice): Promise<WaitingPayouts> => {
    for (let looks = 1; ; looks += 1) {
      const attested = await deps.payouts.list({ status: 'attested', ...choice }, looks * most);
      const { ready, held } = await sortPayouts(deps, attested);
      if (attested.length < looks * most || ready.length >= most || looks === mostLooks)
        return { ready: ready.slice(0, most), held };
    }
  };
}

/** Which of these payouts can be ordered, and with what account. */
export async function sortPayouts(
  { directory }: Pick<WaitingDeps, 'directory'>,
  payouts: readonly Payout[],
): Promise<WaitingPayouts> {
  const units = await unitsOf(
    directory,
    payouts.map(({ unitId }) => unitId),
  );
  const waiting: WaitingPayouts = { ready: [], held: [] };
  for (const payout of payouts) {
    const unit = units.get(payout.unitId);
    if (!unit || !isProvider(unit)) waiting.held.push({ payout, why: 'no-provider' });
    else if (unit.provider.accountChange) waiting.held.push({ payout, why: 'account-change' });
    else waiting.ready.push({ payout, unit });
  }
  return waiting;
}

/** Read consistently: an account that was changed a moment ago holds already. */
export async function unitsOf(
  directory: Pick<Directory, 'findUnit'>,
  wanted: readonly string[],
): Promise<Map<string, Unit>> {
  const ids = [...new Set(wanted)];
  const found = new Map<string, Unit>();
  for (let from = 0; from < ids.length; from += unitsAtOnce) {
    const some = ids.slice(from, from + unitsAtOnce);
    for (const unit of await Promise.all(some.map((id) => directory.findUnit(id)))) {
      if (unit) found.set(unit.id, unit);
    }
  }
  return found;
}

export const isProvider = (unit: Unit): unit is PaidUnit => unit.provider !== undefined;
