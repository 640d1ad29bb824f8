import { type Payout, type PayoutStatus, payoutStatuses } from '../../../shared/domain/payout.ts';
import { quartersOf } from '../../../shared/domain/payout-window.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Quarter } from '../../../shared/domain/stockholm-time.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import type { PayoutStore } from '../../../shared/use-cases/ports.ts';

/** What the list can be narrowed to, and what it is. */
export type ListFilter = {
  status: PayoutStatus | undefined;
  quarter: Quarter | undefined;
  unitId: string | undefined;
};
export type ListChoices = { quarters: Quarter[]; providers: Pick<Unit, 'id' | 'name'>[] };

/** So many rows are shown; whoever wants more narrows the list. */
export const mostRows = 200;

/** The quarters of the programmes, the latest first, and the providers by name. */
export const choicesOf = (programmes: readonly Programme[], units: readonly Unit[]): ListChoices => ({
  quarters: [...new Set(programmes.map(({ year }) => year))]
    .flatMap((year) => quartersOf(year))
    .toSorted()
    .toReversed(),
  providers: units.filter(({ provider }) => provider !== undefined),
});

/** Anything else than what can be chosen counts as nothing chosen. */
export function readFilter(
  asked: { status?: string | undefined; quarter?: string | undefined; unit?: string | undefined },
  { quarters, providers }: ListChoices,
): ListFilter {
  return {
    status: payoutStatuses.find((status) => status === asked.status),
    quarter: quarters.find((quarter) => quarter === asked.quarter),
    unitId: providers.find(({ id }) => id === asked.unit)?.id,
  };
}

/** The rows of a filter, by quarter and provider, and whether there are more than are shown. */
export async function listPayouts(
  payouts: Pick<PayoutStore, 'list'>,
  { status, ...narrowed }: ListFilter,
): Promise<{ rows: Payout[]; hasMore: boolean }> {
  const statuses = status ? [status] : payoutStatuses;
  const lists = await Promise.all(
    statuses.map((one) => payouts.list({ status: one, ...narrowed }, mostRows + 1)),
  );
  const all = lists.flat().toSorted((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  return { rows: all.slice(0, mostRows), hasMore: all.length > mostRows };
}

const sortKey = ({ quarter, unitName, id }: Payout): string => `${quarter} ${unitName} ${id}`;

/** Kronor of the rows by status, in the order of the statuses; those without rows are left out. */
export const sumsByStatus = (
  rows: readonly Payout[],
): { status: PayoutStatus; count: number; sum: number }[] =>
  payoutStatuses
    .map((status) => rows.filter((row) => row.status === status))
    .flatMap((some) => {
      const [first] = some;
      const sum = some.reduce((total, { amount }) => total + amount, 0);
      return first ? [{ status: first.status, count: some.length, sum }] : [];
    });
