import { type Balance, type LedgerEntry, leftPerKrona, totalMovedBy } from '../domain/ledger.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';
import { isNew, type Write } from './write.ts';

export const ledgerItem = (entry: LedgerEntry): Record<string, unknown> => ({
  ...keys.ledgerEntry(entry.programmeId, entry.fundingPartId, entry.at, entry.id),
  itemType: 'Ledger',
  data: entry,
});

/**
 * Entries and their balances. A transaction writes each row once, so that the entries of one funding part move its balance
 * together.
 */
export function ledgerWrites(table: Table, entries: readonly LedgerEntry[], mayOverdraw: boolean): Write[] {
  const byPart = Map.groupBy(entries, (entry) => `${entry.programmeId}#${entry.fundingPartId}`);
  return [
    ...[...byPart.values()].map((own) => balanceWrite(table, own, mayOverdraw)),
    ...entries.map((entry) => ({ Put: { TableName: table.name, Item: ledgerItem(entry), ...isNew } })),
  ];
}

/** The balance moves by `left >= :amount` and without a version, so that parallel decisions do not fight (DESIGN §4). */
function balanceWrite(table: Table, entries: readonly LedgerEntry[], mayOverdraw: boolean): Write {
  const [first] = entries;
  if (!first) throw new RangeError('No entries');
  const moved = new Map<keyof Balance, number>();
  for (const { type, amount } of entries) {
    moved.set(totalMovedBy(type), (moved.get(totalMovedBy(type)) ?? 0) + amount);
  }
  const left = entries.reduce((sum, { type, amount }) => sum + leftPerKrona[type] * amount, 0);
  const totals = [...moved].map(([total, amount], index) => ({
    total,
    amount,
    name: `#t${index}`,
    value: `:t${index}`,
  }));
  const mustFit = left < 0 && !mayOverdraw;
  return {
    Update: {
      TableName: table.name,
      Key: keys.balance(first.programmeId, first.fundingPartId),
      UpdateExpression: `SET ${[...totals.map(({ name, value }) => `#d.${name} = #d.${name} + ${value}`), '#d.#l = #d.#l + :left'].join(', ')}`,
      ConditionExpression: mustFit ? 'attribute_exists(pk) AND #d.#l >= :amount' : 'attribute_exists(pk)',
      ExpressionAttributeNames: {
        '#d': 'data',
        '#l': 'left',
        ...Object.fromEntries(totals.map(({ name, total }) => [name, total])),
      },
      ExpressionAttributeValues: {
        ':left': left,
        ...(mustFit && { ':amount': -left }),
        ...Object.fromEntries(totals.map(({ value, amount }) => [value, amount])),
      },
    },
  };
}
