import * as z from 'zod';
import type { Person } from '../domain/person.ts';
import type { Unit } from '../domain/unit.ts';
import type { DirectoryChange, DirectoryWrite } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { outboxWrite } from './commit-act.ts';
import { keys, lists } from './keys.ts';
import { organisationNumberWrites } from './organisation-numbers.ts';
import { roleWrites } from './role-rows.ts';
import { unitNameWrites } from './unit-names.ts';
import { isNew, type Write } from './write.ts';

const Json = z.string().optional();

/** Both keys are there in the type, whatever of them the table has. */
export const DifferenceSchema = z
  .object({ path: z.string(), before: Json, after: Json })
  .transform(({ path, before, after }) => ({ path, before, after }));

export const DirectoryChangeSchema = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  differences: z.array(DifferenceSchema),
});

/** The person with their role rows, and what the write brings with it. */
export async function personWrites(table: Table, person: Person, write?: DirectoryWrite): Promise<Write[]> {
  const item = {
    ...keys.person(person.email),
    itemType: 'Person',
    listPk: lists.everybody,
    listSk: person.email,
    data: withNextVersion(person, write),
  };
  return [
    { Put: { TableName: table.name, Item: item, ...asRead(person, write !== undefined) } },
    ...(await roleWrites(table, person)),
    ...(write ? accompanying(table, 'person', person.email, write) : []),
  ];
}

/** The unit with the rows of its names, and of a provider's organisation number. */
export const unitWrites = async (table: Table, unit: Unit, write: DirectoryWrite): Promise<Write[]> => [
  {
    Put: {
      TableName: table.name,
      Item: {
        ...keys.unit(unit.id),
        itemType: 'Unit',
        listPk: lists.units,
        listSk: unit.id,
        data: withNextVersion(unit, write),
      },
      ...versionAsRead(unit),
    },
  },
  ...(await unitNameWrites(table, unit)),
  ...(await organisationNumberWrites(table, unit)),
  ...accompanying(table, 'unit', unit.id, write),
];

const withNextVersion = <T extends { version?: number | undefined }>(row: T, write?: DirectoryWrite): T =>
  write ? { ...row, version: (row.version ?? 0) + 1 } : row;

type Versioned = { version?: number | undefined };

/** Nobody has changed the row since it was read; a new one is not there yet. */
const versionAsRead = ({ version }: Versioned) =>
  version === undefined
    ? {
        ConditionExpression: 'attribute_not_exists(#d.#v)',
        ExpressionAttributeNames: { '#d': 'data', '#v': 'version' },
      }
    : {
        ConditionExpression: '#d.#v = :version',
        ExpressionAttributeNames: { '#d': 'data', '#v': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };

/** The first sign-in moves no version: a change made at the same moment must not lose what it bound. */
function asRead(person: Person, keepsSubject: boolean) {
  const condition = versionAsRead(person);
  if (!keepsSubject) return condition;
  const names = { ...condition.ExpressionAttributeNames, '#sub': 'subject' };
  const values = 'ExpressionAttributeValues' in condition ? condition.ExpressionAttributeValues : undefined;
  if (person.subject === undefined) {
    return {
      ConditionExpression: `${condition.ConditionExpression} AND attribute_not_exists(#d.#sub)`,
      ExpressionAttributeNames: names,
      ...(values && { ExpressionAttributeValues: values }),
    };
  }
  return {
    ConditionExpression: `${condition.ConditionExpression} AND #d.#sub = :subject`,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: { ...values, ':subject': person.subject },
  };
}

/** The row of the history, the note to the relay, and the condition on somebody else. */
export function accompanying(
  table: Table,
  kind: 'person' | 'unit',
  id: string,
  { change, outbox, witness }: DirectoryWrite,
): Write[] {
  return [
    changeWrite(table, kind, id, change),
    ...(outbox ? [outboxWrite(table, outbox)] : []),
    ...(witness ? [witnessCheck(table, witness)] : []),
  ];
}

const changeWrite = (table: Table, kind: 'person' | 'unit', id: string, change: DirectoryChange): Write => ({
  Put: {
    TableName: table.name,
    Item: {
      ...keys.directoryChange(kind, id, change.at, change.id),
      itemType: 'DirectoryChange',
      data: change,
    },
    ...isNew,
  },
});

const witnessCheck = (table: Table, witness: Person): Write => {
  const { ConditionExpression: condition, ...rest } = versionAsRead(witness);
  return {
    ConditionCheck: {
      TableName: table.name,
      Key: keys.person(witness.email),
      ConditionExpression: `attribute_exists(pk) AND ${condition}`,
      ...rest,
    },
  };
};
