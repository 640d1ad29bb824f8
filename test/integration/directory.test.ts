import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import { createBootstrapAdministrator } from '../../shared/use-cases/bootstrap-administrator.ts';
import { LostRace } from '../../shared/use-cases/optimistic.ts';
import type { DirectoryWrite } from '../../shared/use-cases/ports.ts';
import { createSavePerson } from '../../shared/use-cases/save-person.ts';
import { createSaveUnit } from '../../shared/use-cases/save-unit.ts';
import { createSetAbsence } from '../../shared/use-cases/set-absence.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { rowsOf } from './world.ts';

let database: TestDatabase;
let world: TestTable;
let ids = 0;
const clock = { now: () => '2019-01-14T08:00:00.000Z' };
const newId = () => `id-${++ids}`;

beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
});
afterAll(() => database.stop());

const deps = () => ({ directory: world.store.directory, clock, newId });
const anAdministrator = (name: string, overrides: Partial<Person> = {}): Person => ({
  email: `${name}@example.org`,
  name,
  roles: ['administrator'],
  delegations: [],
  absences: [],
  ...overrides,
});
const aWrite = (): DirectoryWrite => ({
  change: { id: newId(), at: clock.now(), by: 'system', differences: [] },
});
const outboxKinds = async () =>
  (await world.store.outbox.listPending(100)).map(({ row }) => row?.kind ?? 'unreadable');
const roleRows = async (email: string) =>
  (await rowsOf(world)).filter(({ pk, sk }) => String(pk).startsWith('ROLE#') && sk === email);
const found = async (email: string): Promise<Person> =>
  (await world.store.directory.find(email)) ?? expect.unreachable(`${email} is gone`);

describe('a person is saved', () => {
  test('with the next version, and only as they were read', async () => {
    const { directory } = world.store;
    await directory.save(aPerson(), aWrite());
    const read = await found(aPerson().email);
    expect(read).toEqual(aPerson({ version: 1 }));
    await directory.save({ ...read, name: 'Ett' }, aWrite());
    await expect(directory.save({ ...read, name: 'Två' }, aWrite())).rejects.toThrow(LostRace);
    await expect(directory.save(aPerson(), aWrite())).rejects.toThrow(LostRace);
    expect(await found(read.email)).toMatchObject({ name: 'Ett', version: 2 });
    expect(await directory.changes('person', read.email)).toHaveLength(2);
  });

  test('without the lists of the roles that they no longer have', async () => {
    const { directory } = world.store;
    await directory.save(aDirector({ roles: ['director', 'coordinator'] }), aWrite());
    expect(await roleRows(aDirector().email)).toHaveLength(2);
    await directory.save({ ...(await found(aDirector().email)), roles: ['auditor'] }, aWrite());
    expect((await roleRows(aDirector().email)).map(({ pk }) => pk)).toEqual(['ROLE#auditor']);
    expect(await directory.withRole('director')).toEqual([]);
    expect(await directory.withRole('auditor')).toHaveLength(1);
  });

  test('never without what a first sign-in has bound at the same moment', async () => {
    const { directory } = world.store;
    await directory.save(aPerson(), aWrite());
    const read = await found(aPerson().email);
    await directory.bindSubject(read.email, 'subject-1');
    await expect(directory.save({ ...read, name: 'Ny' }, aWrite())).rejects.toThrow(LostRace);
    expect(await found(read.email)).toMatchObject({ subject: 'subject-1', name: 'Enhetschef' });
  });

  test('or noted to be unreachable, which counts as a change; the language does not', async () => {
    const { directory } = world.store;
    await directory.save(aDirector(), aWrite());
    const outbox = { kind: 'directory-changed' as const, id: newId(), createdAt: clock.now() };
    await directory.setMailFault(
      aDirector().email,
      { at: clock.now(), why: 'bounce' },
      { ...aWrite(), outbox },
    );
    await directory.setLanguage(aDirector().email, 'en');
    expect(await found(aDirector().email)).toMatchObject({
      version: 2,
      language: 'en',
      mailFault: { why: 'bounce' },
    });
    expect(await outboxKinds()).toEqual(['directory-changed']);
    await directory.setMailFault(aDirector().email, undefined, aWrite());
    expect(await found(aDirector().email)).not.toHaveProperty('mailFault');
  });

  test('and everybody is listed by name', async () => {
    const { directory } = world.store;
    for (const [email, name] of [
      ['o', 'Östen'],
      ['a', 'Anna'],
      ['z', 'Zara'],
    ] as const) {
      await directory.save(anAdministrator(email, { name }));
    }
    expect((await directory.list()).map(({ name }) => name)).toEqual(['Anna', 'Zara', 'Östen']);
  });
});

describe('an administrator', () => {
  const admin = anAdministrator('admin');
  const save = () => createSavePerson(deps());
  const seen = async (email: string) => ({
    by: admin,
    email,
    seenVersion: (await found(email)).version ?? 0,
  });

  test('adds somebody once, with what was written as their history', async () => {
    const fields = { name: 'Ny', roles: ['auditor' as const] };
    await save().add(admin, 'ny@example.org', fields);
    await expect(save().add(admin, 'ny@example.org', fields)).rejects.toThrow('PersonExists');
    expect(await world.store.directory.changes('person', 'ny@example.org')).toMatchObject([
      {
        by: admin.email,
        differences: [
          { path: 'name', after: '"Ny"' },
          { path: 'roles', after: '["auditor"]' },
        ],
      },
    ]);
    expect(await outboxKinds()).toEqual([]);
  });

  test('of two who change the same person, the later one is told, and nothing is overwritten', async () => {
    await world.store.directory.save(aDirector());
    const both = await seen(aDirector().email);
    await save().addDelegation(both, { point: '4.2', from: '2019-01-01' });
    await expect(save().setBlocked(both, true)).rejects.toThrow('DirectoryChanged');
    expect((await found(aDirector().email)).delegations).toHaveLength(2);
  });

  test('tells the relay of what may move questions, and of nothing else', async () => {
    await world.store.directory.save(aDirector());
    const { email } = aDirector();
    await save().edit(await seen(email), { name: 'Nytt namn', roles: ['director'] });
    expect(await outboxKinds()).toEqual([]);
    await save().setBlocked(await seen(email), true);
    await save().setBlocked(await seen(email), false);
    await save().endDelegation(await seen(email), 'delegation-1');
    expect(await outboxKinds()).toEqual(Array(3).fill('directory-changed'));
    expect((await found(email)).delegations).toMatchObject([{ through: '2019-01-13' }]);
  });

  test('writes nothing when nothing changes', async () => {
    await world.store.directory.save(aDirector());
    const before = await rowsOf(world);
    await save().setBlocked(await seen(aDirector().email), false);
    await save().endDelegation(await seen(aDirector().email), 'unknown');
    expect(await rowsOf(world)).toEqual(before);
  });

  test('is refused without the role', async () => {
    await world.store.directory.save(aDirector());
    const { email } = aDirector();
    await expect(save().setBlocked({ ...(await seen(email)), by: aDirector() }, true)).rejects.toThrow(
      'NotAllowed',
    );
    await expect(createSaveUnit(deps()).add(aDirector(), { name: 'Ny', aliases: [] })).rejects.toThrow(
      'NotAllowed',
    );
  });

  test.each([1, 2, 3])('and another one never remove each other, however they hurry (%i)', async () => {
    const { directory } = world.store;
    const [one, two] = [anAdministrator('one'), anAdministrator('two')];
    for (const person of [one, two]) await directory.save(person);
    const fields = { name: 'X', roles: ['coordinator' as const] };
    const removals = await Promise.allSettled([
      save().edit({ by: one, email: two.email, seenVersion: 0 }, fields),
      save().edit({ by: two, email: one.email, seenVersion: 0 }, fields),
    ]);
    expect(removals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await directory.withRole('administrator')).toHaveLength(1);
  });
});

describe('an absence', () => {
  const substitute = aDirector({ email: 'ersattare@example.org', name: 'Ersättare', roles: ['substitute'] });
  const days = { from: '2019-02-04', through: '2019-02-10', substitute: substitute.email };
  const setAbsence = () => createSetAbsence(deps());
  const seen = async (by: Person) => {
    const { email, version = 0 } = await found(aDirector().email);
    return { by, email, seenVersion: version };
  };
  beforeEach(async () => {
    for (const person of [aDirector(), substitute]) await world.store.directory.save(person);
  });

  test('is set by the director or a coordinator, and by no other director', async () => {
    await setAbsence().add(await seen(aDirector()), days);
    await expect(setAbsence().add(await seen(substitute), days)).rejects.toThrow('NotAllowed');
    const coordinator = anAdministrator('samordnare', { roles: ['coordinator'] });
    await expect(setAbsence().add(await seen(coordinator), days)).rejects.toThrow('AbsenceOverlaps');
    await setAbsence().add(await seen(coordinator), { ...days, from: '2019-02-11', through: '2019-02-11' });
    expect((await found(aDirector().email)).absences).toHaveLength(2);
    expect(await outboxKinds()).toEqual(['directory-changed', 'directory-changed']);
  });

  test('that has not begun is taken away when it is ended, and one that has, through yesterday', async () => {
    await setAbsence().add(await seen(aDirector()), days);
    const [coming] = (await found(aDirector().email)).absences;
    await setAbsence().end(await seen(aDirector()), coming?.id ?? '');
    expect((await found(aDirector().email)).absences).toEqual([]);
    await setAbsence().add(await seen(aDirector()), { ...days, from: '2019-01-07' });
    const [begun] = (await found(aDirector().email)).absences;
    await setAbsence().end(await seen(aDirector()), begun?.id ?? '');
    expect((await found(aDirector().email)).absences).toMatchObject([
      { from: '2019-01-07', through: '2019-01-13' },
    ]);
  });
});

describe('a unit', () => {
  const admin = anAdministrator('admin');
  test('is renamed with the persons who apply for it, while its id stays', async () => {
    const units = createSaveUnit(deps());
    const id = await units.add(admin, { name: 'Ortopedi', aliases: ['ORTOPEDI', 'Ortopedkliniken'] });
    await world.store.directory.save(aPerson());
    await units.edit({ by: admin, id, seenVersion: 1 }, { name: 'Rörelseorgan', aliases: ['Ortopedi'] });
    expect(await world.store.directory.findUnit(id)).toEqual({
      id: 'ortopedi',
      name: 'Rörelseorgan',
      aliases: ['Ortopedi'],
      version: 2,
    });
    expect(await found(aPerson().email)).toMatchObject({ unitId: 'ortopedi', unitName: 'Rörelseorgan' });
    await expect(units.add(admin, { name: 'ortopedi', aliases: [] })).rejects.toThrow('UnitNameTaken');
    await expect(
      units.edit({ by: admin, id, seenVersion: 1 }, { name: 'Sent', aliases: [] }),
    ).rejects.toThrow('DirectoryChanged');
    const [latest] = await world.store.directory.changes('unit', id);
    expect(latest?.differences.map(({ path }) => path)).toEqual(['name', 'aliases']);
  });
});

describe('the first administrator', () => {
  const bootstrap = (email: string) => createBootstrapAdministrator(deps())({ email, name: email });

  test('is named once, also when many try at once', async () => {
    const tries = ['a', 'b', 'c', 'd'].map((name) => bootstrap(`${name}@example.org`));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((it) => it === 'named')).toHaveLength(1);
    expect(await world.store.directory.withRole('administrator')).toHaveLength(1);
    expect(await bootstrap('e@example.org')).toBe('taken');
  });

  test('is not named again when the first one is gone', async () => {
    expect(await bootstrap('a@example.org')).toBe('named');
    const first = await found('a@example.org');
    await world.store.directory.save({ ...first, roles: [] });
    expect(await bootstrap('b@example.org')).toBe('used');
    expect(await world.store.directory.find('b@example.org')).toBeUndefined();
  });

  test('may be somebody of the directory, who keeps all else', async () => {
    await world.store.directory.save(aDirector({ blocked: true }));
    expect(await bootstrap(aDirector().email)).toBe('named');
    expect(await found(aDirector().email)).toEqual(
      aDirector({ roles: ['director', 'administrator'], version: 1 }),
    );
  });
});
