import { type Payout, PayoutSchema } from '../domain/payout.ts';
import type { PayoutFilter, PayoutStore } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { keys, lists, owners } from './keys.ts';
import { getItem, type Item, parseRow, queryIndex, queryPages } from './query.ts';

export function createPayoutStore(table: Table): PayoutStore {
  return {
    find: async (applicationId, quarter, revision) => {
      const item = await getItem(table, keys.payout(applicationId, quarter, revision));
      return item && payoutFrom(item);
    },
    list: (filter, limit) => listPayouts(table, filter, limit),
    ofUnit: (unitId) => ofUnit(table, unitId),
  };
}

const payoutFrom = (item: Item): Payout => parseRow(PayoutSchema, item);

const ofUnit = async (table: Table, unitId: string): Promise<Payout[]> =>
  (await queryIndex(table, 'owners', owners.payoutsOf(unitId))).map(payoutFrom);

/**
 * A provider has few payouts in a year and is read whole; a quarter begins the sort key. Those of other programmes are read
 * past until there are enough.
 */
async function listPayouts(
  table: Table,
  { status, programmeId, quarter, unitId }: PayoutFilter,
  limit: number,
): Promise<Payout[]> {
  const fits = (it: Payout): boolean => programmeId === undefined || it.programmeId === programmeId;
  if (unitId !== undefined) {
    const own = await ofUnit(table, unitId);
    return own
      .filter((it) => fits(it) && it.status === status && (quarter === undefined || it.quarter === quarter))
      .slice(0, limit);
  }
  const found: Payout[] = [];
  const pages = queryPages(table, {
    IndexName: 'lists',
    KeyConditionExpression: `listPk = :status${quarter ? ' AND begins_with(listSk, :quarter)' : ''}`,
    ExpressionAttributeValues: {
      ':status': lists.payouts(status),
      ...(quarter ? { ':quarter': `${quarter}#` } : {}),
    },
  });
  for await (const page of pages) {
    found.push(...page.map(payoutFrom).filter(fits));
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}
