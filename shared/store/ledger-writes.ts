import { type LedgerEntry, leftPerKrona, totalMovedBy } from '../domain/ledger.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';
import { isNew, type Write } from './write.ts';

export const ledgerItem = (entry: LedgerEntry): Record<string, unknown> => ({
  ...keys.ledgerEntry(entry.programmeId, entry.fundingPartId, entry.at, entry.id),
  itemType: 'Ledger',
  data: entry,
});

/** The balance moves by `left >= :amount` and without a version, so that parallel decisions do not fight (DESIGN §4). */
export function ledgerWrites(table: Table, entry: LedgerEntry, mayOverdraw: boolean): Write[] {
  const left = leftPerKrona[entry.type] * entry.amount;
  const total = totalMovedBy(entry.type);
  const mustFit = left < 0 && !mayOverdraw;
  const balance = {
    Key: keys.balance(entry.programmeId, entry.fundingPartId),
    UpdateExpression: 'SET #d.#t = #d.#t + :amount, #d.#l = #d.#l + :left',
    ConditionExpression: mustFit ? 'attribute_exists(pk) AND #d.#l >= :amount' : 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#d': 'data', '#t': total, '#l': 'left' },
    ExpressionAttributeValues: { ':amount': entry.amount, ':left': left },
  };
  return [
    { Update: { TableName: table.name, ...balance } },
    { Put: { TableName: table.name, Item: ledgerItem(entry), ...isNew } },
  ];
}
