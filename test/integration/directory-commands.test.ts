import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adminCommand } from '../../infra/commands/admin.ts';
import { aPerson } from '../builders/person.ts';
import { programmesFile, runImport, writeScratch } from './import-support.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { rowsOf } from './world.ts';

const example = fileURLToPath(new URL('../../docs/examples/directory.json', import.meta.url));

let database: TestDatabase;
let own: TestTable;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  own = await database.freshTable();
});
afterAll(() => database.stop());

const directory = () => own.store.directory;
const fileOf = (json: object): string => writeScratch('directory.json', JSON.stringify(json));
const importJson = (json: object) => runImport(own, fileOf(json));

/** As the example, with an absence that is not over when the test runs. */
const aFile = (overrides: object = {}) => ({
  units: [{ name: 'Ortopedi' }],
  persons: [
    {
      email: 'direktor@example.org',
      name: 'Direktör',
      roles: ['director'],
      delegations: [{ point: '4.1', from: '2019-01-01' }],
      absences: [{ from: '2190-07-01', through: '2190-07-28', substitute: 'ersattare@example.org' }],
    },
    {
      email: 'ersattare@example.org',
      name: 'Ersättare',
      roles: ['substitute'],
      delegations: [{ point: '4.1.1', limit: 5_000_000, from: '2019-01-01' }],
    },
    { email: 'ortopedi@example.org', name: 'Enhetschef', roles: ['applicant'], unit: 'ORTOPEDI' },
  ],
  ...overrides,
});

describe('a file of the directory', () => {
  test('adds units and persons, tells of each, and changes nothing at its second run', async () => {
    const first = await importJson(aFile());
    expect(first).toEqual({
      code: 0,
      complained: [],
      said: [
        'verksamhet Ortopedi: ny',
        'person direktor@example.org: ny',
        'person ersattare@example.org: ny',
        'person ortopedi@example.org: ny',
        '4 nya, 0 ändrade, 0 oförändrade.',
      ],
    });
    expect(await directory().find('ortopedi@example.org')).toMatchObject({
      unitId: 'ortopedi',
      unitName: 'Ortopedi',
      version: 1,
    });
    const before = await rowsOf(own);
    const second = await importJson(aFile());
    expect([second.code, second.said.at(-1)]).toEqual([0, '0 nya, 0 ändrade, 4 oförändrade.']);
    expect(await rowsOf(own)).toEqual(before);
  });

  test('changes what differs, keeps what it does not speak of, and removes nobody', async () => {
    await importJson(aFile());
    await directory().bindSubject('direktor@example.org', 'subject-1');
    await directory().save(aPerson({ email: 'kvar@example.org' }));
    const again = await importJson({
      persons: [
        {
          email: 'direktor@example.org',
          name: 'Direktör',
          roles: ['director', 'coordinator'],
          delegations: [{ point: '4.1', from: '2019-01-01', through: '2191-12-31' }],
        },
      ],
    });
    expect([again.code, again.said]).toEqual([
      0,
      ['person direktor@example.org: ändrad', '0 nya, 1 ändrade, 0 oförändrade.'],
    ]);
    const changed = await directory().find('direktor@example.org');
    expect(changed).toMatchObject({
      subject: 'subject-1',
      roles: ['director', 'coordinator'],
      delegations: [{ point: '4.1', through: '2191-12-31' }],
      absences: [{ substitute: 'ersattare@example.org' }],
      version: 2,
    });
    expect(changed?.delegations).toHaveLength(1);
    const [latest] = await directory().changes('person', 'direktor@example.org');
    expect(latest).toMatchObject({ by: 'import' });
    expect(latest?.differences).toHaveLength(2);
    expect((await directory().list()).length).toBe(4);
    const kinds = (await own.store.outbox.listPending(10)).map(({ row }) => row?.kind);
    expect(new Set(kinds)).toEqual(new Set(['directory-changed']));
  });

  test('that is wrong has all its faults told at once, by place, and nothing of it is written', async () => {
    const { persons } = aFile();
    const [boss, deputy, applicant] = persons;
    const refused = await importJson({
      units: [{ name: 'Ortopedi' }, { id: 'ny', name: 'Ny', aliases: ['Bra', 'ortopedi'] }],
      persons: [
        { ...boss, delegations: [{ point: '4.1', from: '2019-01-02', through: '2019-01-01' }] },
        { ...deputy, roles: ['controller'] },
        { ...applicant, unit: 'Okänd' },
      ],
    });
    const places = refused.complained.map((line) => /directory\.json: ([^:]*): /.exec(line)?.[1]);
    expect(refused.code).toBe(1);
    expect(places).toEqual([
      'units[0].name',
      'units[1].aliases[1]',
      'persons[0].delegations[0].through',
      'persons[0].absences[0].substitute',
      'persons[2].unit',
      undefined,
    ]);
    expect(refused.complained.join('\n')).toContain('Slutdatumet ligger före startdatumet, 2 januari 2019.');
    expect(await rowsOf(own)).toEqual([]);
  });

  test('that cannot be read is refused by its place, before the table is looked for', async () => {
    const refused = await importJson({ persons: [{ email: 'A@example.org', name: '', roles: ['king'] }] });
    expect(refused.code).toBe(1);
    expect(refused.complained.at(-1)).toContain('Inget har skrivits. Antal fel att rätta: 3.');
    const withTableFile = await runImport(own, example, programmesFile, '--programme', 'x');
    expect([withTableFile.code, withTableFile.complained[0]]).toEqual([
      1,
      'Filen är en katalog och läses in för sig, utan tabell.',
    ]);
    expect(await rowsOf(own)).toEqual([]);
  });

  test('never takes away the last administrator, but may name another one in the same file', async () => {
    const admin = { email: 'a@example.org', name: 'A', roles: ['administrator'] };
    await importJson({ persons: [admin] });
    const none = { ...admin, roles: [] };
    const refused = await importJson({ persons: [none] });
    expect([refused.code, refused.complained[0]]).toEqual([1, expect.stringContaining('persons[0].roles: ')]);
    const other = { email: 'b@example.org', name: 'B', roles: ['administrator'] };
    expect((await importJson({ persons: [none, other] })).code).toBe(0);
    expect((await directory().withRole('administrator')).map(({ email }) => email)).toEqual([
      'b@example.org',
    ]);
  });

  test('that the documents show is brought in whole, its absence of the past included', async () => {
    const first = await runImport(own, example);
    expect([first.code, first.complained, first.said.at(-1)]).toEqual([
      0,
      [],
      '12 nya, 0 ändrade, 0 oförändrade.',
    ]);
    expect(await directory().find('fou@example.org')).toMatchObject({
      unitId: 'forskning-och-utveckling',
      unitName: 'Forskning och utveckling',
    });
    expect((await runImport(own, example)).said.at(-1)).toBe('0 nya, 0 ändrade, 12 oförändrade.');
  });
});

describe('npm run admin', () => {
  async function runAdmin(...args: string[]) {
    const [said, complained]: [string[], string[]] = [[], []];
    const code = await adminCommand(args, {
      say: (line) => said.push(line),
      complain: (line) => complained.push(line),
      environment: { DYNAMODB_ENDPOINT: own.endpoint, TABLE_NAME: own.table.name },
      folder: '/nowhere',
    });
    return { code, said, complained };
  }

  test('names the first administrator, once', async () => {
    const named = await runAdmin('bootstrap', 'Admin@Example.org', '--name', 'Första');
    expect(named).toEqual({
      code: 0,
      said: ['admin@example.org är nu administratör och kan logga in.'],
      complained: [],
    });
    expect(await directory().find('admin@example.org')).toMatchObject({
      name: 'Första',
      roles: ['administrator'],
    });
    expect(await directory().changes('person', 'admin@example.org')).toMatchObject([{ by: 'bootstrap' }]);
    const before = await rowsOf(own);
    const again = await runAdmin('bootstrap', 'b@example.org');
    expect([again.code, again.complained[0]]).toEqual([
      1,
      expect.stringContaining('Det finns redan en administratör'),
    ]);
    expect(await rowsOf(own)).toEqual(before);
  });

  test.each([
    [['bootstrap']],
    [['bootstrap', 'nobody']],
    [['bootstrap', 'a@example.org', 'b@example.org']],
    [['bootstrap', 'a@example.org', '--name', 'A\u202eB']],
    [['bootstrap', 'a@example.org', '--stage', 'a b']],
    [['bootstrap', 'a@example.org', '--force']],
    [['remove', 'a@example.org']],
    [[]],
  ])('%j is refused with how it is used, and writes nothing', async (args) => {
    const { code, complained } = await runAdmin(...args);
    expect([code, complained.at(-1)]).toEqual([1, expect.stringContaining('npm run admin -- bootstrap')]);
    expect(await rowsOf(own)).toEqual([]);
  });

  test('shows its help, and says when nothing runs', async () => {
    const help = await runAdmin('help');
    expect([help.code, help.said.length]).toEqual([0, 3]);
    const complained: string[] = [];
    const surroundings = {
      say: () => {},
      complain: (line: string) => complained.push(line),
      folder: '/nowhere',
    };
    const environment = {};
    expect(await adminCommand(['bootstrap', 'a@example.org'], { ...surroundings, environment })).toBe(1);
    expect(complained[0]).toContain('Starta det med npm start');
  });
});
