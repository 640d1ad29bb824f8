import type { Payout } from '../domain/payout.ts';
import type { Table } from './client.ts';
import { keys, lists, owners } from './keys.ts';
import { isNew, type Write } from './write.ts';

/** A payout beside its application; listed by status, quarter and provider, and found by its provider. */
export const payoutItem = (payout: Payout): Record<string, unknown> => ({
  ...keys.payout(payout.applicationId, payout.quarter, payout.revision),
  itemType: 'Payout',
  listPk: lists.payouts(payout.status),
  listSk: lists.payoutByQuarter(payout),
  ownerPk: owners.payoutsOf(payout.unitId),
  ownerSk: owners.payoutByTime(payout),
  data: payout,
});

/** A new payout is not there yet; one that is answered, ordered or paid stands as it was read. */
export function payoutWrite(
  table: Table,
  { before, after }: { before?: Payout | undefined; after: Payout },
): Write {
  const stands = {
    ConditionExpression: '#d.#s = :status',
    ExpressionAttributeNames: { '#d': 'data', '#s': 'status' },
    ExpressionAttributeValues: { ':status': before?.status },
  };
  return { Put: { TableName: table.name, Item: payoutItem(after), ...(before ? stands : isNew) } };
}
