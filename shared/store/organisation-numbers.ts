import * as z from 'zod';
import { type Unit, UnitSchema } from '../domain/unit.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';
import { getItem, parseRow } from './query.ts';
import { ownedBy } from './unit-names.ts';
import type { Write } from './write.ts';

const HeldSchema = z.object({ unitId: z.string() });

/** The id of the provider that has the organisation number, read consistently. */
export async function holderOfNumber(table: Table, number: string): Promise<string | undefined> {
  const item = await getItem(table, keys.organisationNumber(number));
  return item && parseRow(HeldSchema, item).unitId;
}

/** In the unit's own transaction: a row for a provider's number, and none for the one that it had before. */
export async function organisationNumberWrites(table: Table, unit: Unit): Promise<Write[]> {
  const item = await getItem(table, keys.unit(unit.id));
  const before = item && parseRow(UnitSchema, item).provider?.organisationNumber;
  const after = unit.provider?.organisationNumber;
  const kept = { TableName: table.name, ...ownedBy(unit) };
  return [
    ...(after === undefined ? [] : [{ Put: { ...kept, Item: numberItem(after, unit) } }]),
    ...(before === undefined || before === after
      ? []
      : [{ Delete: { ...kept, Key: keys.organisationNumber(before) } }]),
  ];
}

const numberItem = (number: string, { id }: Unit) => ({
  ...keys.organisationNumber(number),
  itemType: 'OrganisationNumber',
  data: { unitId: id },
});
