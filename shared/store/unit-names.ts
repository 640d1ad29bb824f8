import * as z from 'zod';
import { type Unit, UnitSchema } from '../domain/unit.ts';
import { idsOfUnit } from '../domain/unit-rules.ts';
import type { Table } from './client.ts';
import { keys } from './keys.ts';
import { getItem, parseRow } from './query.ts';
import type { Write } from './write.ts';

const HeldSchema = z.object({ unitId: z.string() });

/** The ids of the units that have these names (each as `unitId` makes it of the name), read consistently. */
export async function holdersOf(table: Table, nameIds: readonly string[]): Promise<string[]> {
  const items = await Promise.all([...new Set(nameIds)].map((id) => getItem(table, keys.unitName(id))));
  return [...new Set(items.flatMap((item) => (item ? [parseRow(HeldSchema, item).unitId] : [])))];
}

/**
 * In the unit's own transaction, since no index can say at once who has a name: a row for each that it answers to. Names
 * that it no longer has are free. A unit that was stored before there were such rows gets them now.
 */
export async function unitNameWrites(table: Table, unit: Unit): Promise<Write[]> {
  const item = await getItem(table, keys.unit(unit.id));
  const names = new Set(idsOfUnit(unit));
  const before = new Set(item ? idsOfUnit(parseRow(UnitSchema, item)) : []);
  const gone = [...before].filter((name) => !names.has(name));
  return [
    ...[...names].map((name) => ({
      Put: { TableName: table.name, Item: nameItem(name, unit), ...ownedBy(unit) },
    })),
    ...gone.map((name) => ({
      Delete: { TableName: table.name, Key: keys.unitName(name), ...ownedBy(unit) },
    })),
  ];
}

const nameItem = (name: string, { id }: Unit) => ({
  ...keys.unitName(name),
  itemType: 'UnitName',
  data: { unitId: id },
});

/** Nobody has the row, or this unit has. */
export const ownedBy = ({ id }: Unit) => ({
  ConditionExpression: 'attribute_not_exists(pk) OR #d.unitId = :id',
  ExpressionAttributeNames: { '#d': 'data' },
  ExpressionAttributeValues: { ':id': id },
});
