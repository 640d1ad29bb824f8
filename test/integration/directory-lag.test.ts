import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Unit } from '../../shared/domain/unit.ts';
import { createBootstrapAdministrator } from '../../shared/use-cases/bootstrap-administrator.ts';
import { createImportDirectory, type WantedPerson } from '../../shared/use-cases/import-directory.ts';
import { createSavePerson } from '../../shared/use-cases/save-person.ts';
import { createSaveUnit } from '../../shared/use-cases/save-unit.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { holdIndexes } from './lagging-indexes.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { putRaw, rowsOf } from './world.ts';

let database: TestDatabase;
let world: TestTable;
let ids = 0;

beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
});
afterAll(() => database.stop());

const directory = () => world.store.directory;
const deps = () => ({
  directory: directory(),
  clock: { now: () => '2019-01-14T08:00:00.000Z' },
  newId: () => `id-${++ids}`,
});
const admin = aPerson({ email: 'admin@example.org', roles: ['administrator'], unitId: undefined });
const saveUnit = () => createSaveUnit(deps());
const aWrite = () => ({
  change: { id: `id-${++ids}`, at: '2019-01-14T08:00:00.000Z', by: 'system', differences: [] },
});
const nameRows = async (): Promise<unknown[]> =>
  (await rowsOf(world)).flatMap(({ pk }) => (String(pk).startsWith('UNITNAME#') ? [pk] : []));

/** As units were stored before their names had rows. */
const storedBefore = (unit: Unit) =>
  putRaw(world, {
    pk: `UNIT#${unit.id}`,
    sk: 'UNIT',
    itemType: 'Unit',
    listPk: 'UNITS',
    listSk: unit.id,
    data: unit,
  });

describe('while the indexes are behind', () => {
  test('a file’s persons get the units of the same file, by any of their names', async () => {
    holdIndexes(world.table);
    const importing = createImportDirectory(deps());
    const person = (email: string, unit: string): WantedPerson => ({
      email,
      name: email,
      roles: ['applicant'],
      unit,
      delegations: [],
      absences: [],
    });
    const wanted = {
      units: [{ id: 'hud-infektion', name: 'Hud, infektion', aliases: ['HUDKLINIKEN'] }],
      persons: [person('a@example.org', 'HUD, INFEKTION'), person('b@example.org', 'hudkliniken')],
    };
    const checked = await importing.check(wanted);
    expect(checked.broken).toEqual([]);
    for await (const _done of importing.apply(wanted, checked));
    for (const { email } of wanted.persons)
      expect(await directory().find(email)).toMatchObject({
        unitId: 'hud-infektion',
        unitName: 'Hud, infektion',
      });
  });

  test('whoever has just got a role has it, and whoever has just lost it has not', async () => {
    holdIndexes(world.table);
    await directory().save(aDirector());
    expect(await directory().withRole('director')).toEqual([aDirector()]);
    await directory().save(aDirector({ roles: ['auditor'] }));
    expect(await directory().withRole('director')).toEqual([]);
    expect(await directory().withRole('auditor')).toHaveLength(1);
  });

  test('the first administrator is there, and the last one stays', async () => {
    holdIndexes(world.table);
    const bootstrap = createBootstrapAdministrator(deps());
    expect(await bootstrap({ email: 'a@example.org', name: 'A' })).toBe('named');
    expect(await bootstrap({ email: 'b@example.org', name: 'B' })).toBe('taken');
    const edit = (fields: { name: string; roles: 'coordinator'[] }) =>
      createSavePerson(deps()).edit({ by: admin, email: 'a@example.org', seenVersion: 1 }, fields);
    await expect(edit({ name: 'A', roles: ['coordinator'] })).rejects.toThrow('LastAdministrator');
    await directory().save(aPerson({ email: 'c@example.org', roles: ['administrator'] }));
    await edit({ name: 'A', roles: ['coordinator'] });
  });

  test('a new unit takes its first person, and its names are nobody else’s', async () => {
    holdIndexes(world.table);
    const id = await saveUnit().add(admin, { name: 'Hud', aliases: ['Hudkliniken'] });
    await createSavePerson(deps()).add(admin, 'ny@example.org', {
      name: 'Ny',
      roles: ['applicant'],
      unitId: id,
    });
    expect(await directory().find('ny@example.org')).toMatchObject({ unitId: 'hud', unitName: 'Hud' });
    await expect(saveUnit().add(admin, { name: 'HUDKLINIKEN', aliases: [] })).rejects.toMatchObject({
      name: 'UnitNameTaken',
      facts: { name: 'HUDKLINIKEN', by: 'Hud' },
      broken: [{ path: ['name'] }],
    });
  });
});

describe('the names of units', () => {
  test.each([1, 2, 3])('are given once, however two administrators hurry (%i)', async () => {
    holdIndexes(world.table);
    const both = await Promise.allSettled([
      saveUnit().add(admin, { name: 'Hud', aliases: ['Infektion'] }),
      saveUnit().add(admin, { name: 'Medicin', aliases: ['INFEKTION'] }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { name: 'UnitNameTaken', broken: [{ path: ['aliases', 0] }] },
    });
    expect(await nameRows()).toHaveLength(2);
  });

  test('are free when the unit has them no more, but for its id', async () => {
    await saveUnit().add(admin, { name: 'Hud', aliases: ['Hudkliniken', 'Huden'] });
    expect(await nameRows()).toEqual(['UNITNAME#hud', 'UNITNAME#huden', 'UNITNAME#hudkliniken']);
    const seen = { by: admin, id: 'hud', seenVersion: 1 };
    await saveUnit().edit(seen, { name: 'Dermatologi', aliases: ['Huden'] });
    expect(await nameRows()).toEqual(['UNITNAME#dermatologi', 'UNITNAME#hud', 'UNITNAME#huden']);
    await saveUnit().add(admin, { name: 'Hudkliniken', aliases: [] });
    await expect(saveUnit().add(admin, { name: 'Hud', aliases: [] })).rejects.toThrow('UnitNameTaken');
  });

  test('get their rows when a unit of before is saved next, and are refused until then too', async () => {
    await storedBefore({ id: 'hud', name: 'Hud', aliases: ['Hudkliniken'], version: 4 });
    expect(await nameRows()).toEqual([]);
    const taking = () => saveUnit().add(admin, { name: 'Medicin', aliases: ['hudkliniken'] });
    await expect(taking()).rejects.toThrow('UnitNameTaken');
    await saveUnit().edit(
      { by: admin, id: 'hud', seenVersion: 4 },
      { name: 'Hud och kön', aliases: ['Hudkliniken'] },
    );
    expect(await nameRows()).toEqual(['UNITNAME#hud', 'UNITNAME#hud-och-kon', 'UNITNAME#hudkliniken']);
    await expect(taking()).rejects.toThrow('UnitNameTaken');
  });

  test('are no other unit’s id, also where a file gives the id', async () => {
    await saveUnit().add(admin, { name: 'Hud', aliases: ['Huden'] });
    const importing = createImportDirectory(deps());
    const wanted = { units: [{ id: 'huden', name: 'Något annat', aliases: [] }], persons: [] };
    expect((await importing.check(wanted)).broken).toMatchObject([
      { path: ['units', 0, 'name'], name: 'UnitNameTaken', facts: { by: 'Hud' } },
    ]);
    await expect(
      directory().saveUnit({ id: 'nagot', name: 'Något', aliases: ['huden'] }, aWrite()),
    ).rejects.toMatchObject({ name: 'LostRace' });
  });
});

test('a role that was kept beside the person is found until the person is saved next', async () => {
  await directory().save(aDirector({ roles: [] }));
  const { email } = aDirector();
  const row = { itemType: 'PersonRole', listPk: 'ROLE#director', listSk: email, data: { email } };
  await putRaw(world, { pk: `PERSON#${email}`, sk: 'ROLE#director', ...row });
  await putRaw(world, { pk: `PERSON#${email}`, sk: 'PERSON', itemType: 'Person', data: aDirector() });
  expect(await directory().withRole('director')).toEqual([aDirector()]);
  await directory().save(aDirector({ name: 'Nytt namn' }));
  expect(await directory().withRole('director')).toMatchObject([{ name: 'Nytt namn' }]);
  const rows = (await rowsOf(world)).filter(({ itemType }) => itemType === 'PersonRole');
  expect(rows.map(({ pk, sk }) => [pk, sk])).toEqual([['ROLE#director', email]]);
});
