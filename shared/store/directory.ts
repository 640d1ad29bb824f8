import { type Person, PersonSchema } from '../domain/person.ts';
import { type Unit, UnitSchema } from '../domain/unit.ts';
import { LostRace } from '../use-cases/optimistic.ts';
import type { Directory, DirectoryWrite } from '../use-cases/ports.ts';
import type { Table } from './client.ts';
import { transact } from './commit-act.ts';
import { DirectoryChangeSchema, personWrites, unitWrites } from './directory-writes.ts';
import { keys, lists } from './keys.ts';
import { holderOfNumber } from './organisation-numbers.ts';
import { bindSubject, setLanguage, setMailFault } from './person-updates.ts';
import { getItem, parseRow, queryIndex, queryItems } from './query.ts';
import { emailsWithRole } from './role-rows.ts';
import { holdersOf } from './unit-names.ts';
import { isNew } from './write.ts';

export function createDirectory(table: Table): Directory {
  const find = async (email: string): Promise<Person | undefined> => {
    const item = await getItem(table, keys.person(email));
    return item && parseRow(PersonSchema, item);
  };
  return {
    find,
    /** The role's rows say who may have it; the person's own row says who has. */
    withRole: async (role) => {
      const persons = await Promise.all((await emailsWithRole(table, role)).map(find));
      return persons.filter((person): person is Person => person?.roles.includes(role) ?? false);
    },
    list: async () => {
      const items = await queryIndex(table, 'lists', lists.everybody);
      return items.map((item) => parseRow(PersonSchema, item)).sort(byName);
    },
    save: async (person, write) => transact(table, await personWrites(table, person, write)),
    bindSubject: (email, subject) => bindSubject(table, email, subject),
    setLanguage: (email, language) => setLanguage(table, email, language),
    setMailFault: (email, fault, write) => setMailFault(table, email, fault, write),
    findUnit: async (id) => {
      const item = await getItem(table, keys.unit(id));
      return item && parseRow(UnitSchema, item);
    },
    units: async () => {
      const items = await queryIndex(table, 'lists', lists.units);
      return items.map((item): Unit => parseRow(UnitSchema, item)).sort(byName);
    },
    unitsNamed: (nameIds) => holdersOf(table, nameIds),
    unitWithNumber: (number) => holderOfNumber(table, number),
    saveUnit: async (unit, write) => transact(table, await unitWrites(table, unit, write)),
    changes: (kind, id) => changesOf(table, kind, id),
    takeBootstrap: (administrator, write) => takeBootstrap(table, administrator, write),
  };
}

const byName = (one: { name: string }, other: { name: string }): number =>
  one.name.localeCompare(other.name, 'sv');

async function changesOf(table: Table, kind: 'person' | 'unit', id: string) {
  const { pk, sk } = keys.directoryChange(kind, id, '', '');
  const items = await queryItems(table, {
    ConsistentRead: true,
    ScanIndexForward: false,
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
    ExpressionAttributeValues: { ':pk': pk, ':sk': sk.replace(/#+$/, '#') },
  });
  return items.map((item) => parseRow(DirectoryChangeSchema, item));
}

async function takeBootstrap(table: Table, administrator: Person, write: DirectoryWrite): Promise<boolean> {
  const { at } = write.change;
  const item = { ...keys.bootstrap, itemType: 'Bootstrap', data: { at } };
  try {
    await transact(table, [
      { Put: { TableName: table.name, Item: item, ...isNew } },
      ...(await personWrites(table, administrator, write)),
    ]);
    return true;
  } catch (error) {
    if (error instanceof LostRace && (await getItem(table, keys.bootstrap))) return false;
    throw error;
  }
}
