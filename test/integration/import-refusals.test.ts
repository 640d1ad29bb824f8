import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importCommand } from '../../infra/commands/import.ts';
import { keys } from '../../shared/store/keys.ts';
import { createImportTable, TableRefused } from '../../shared/use-cases/import-table.ts';
import {
  allRows,
  programmeOf,
  programmesFile,
  rowsOf,
  runImport,
  tableOf,
  writeScratch,
} from './import-support.ts';
import { scratchFolder } from './local-support.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';

let database: TestDatabase;
let own: TestTable;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
afterAll(() => database.stop());
beforeEach(async () => {
  own = await database.freshTable();
});

describe('bad input', () => {
  const nothingIsWritten = async () => expect(await allRows(own)).toEqual([]);

  test('SECURITY-31: bad rows are listed by line and column, and nothing is written', async () => {
    const table = tableOf(
      'God rad\tHR\t300000\tny\t\t\t9917\t',
      'Fel belopp\tHR\t1e9\tny\t\t\t9917\t',
      '\tHR\t-5\tny\t\t\t9917\t',
      'För få kolumner\tHR',
    );
    const { code, said, complained } = await runImport(
      own,
      programmesFile,
      table,
      '--programme',
      'investering-2019',
    );

    expect([code, said]).toEqual([1, []]);
    expect(complained).toEqual([
      expect.stringContaining('rad 3, kolumn amount_sek: Beloppet går inte att läsa.'),
      expect.stringContaining('rad 4, kolumn activity: Fältet är tomt.'),
      expect.stringContaining('rad 4, kolumn amount_sek: Beloppet har ett minustecken.'),
      expect.stringContaining('rad 5: Raden har inte lika många kolumner'),
      'Inget har skrivits. Antal fel att rätta: 4.',
    ]);
    await nothingIsWritten();
  });

  test('a cost object that the programme does not have is refused by line, and nothing is written', async () => {
    const table = tableOf('A\tHR\t1\t\t\t\t9902\t', 'B\tHR\t1\t\t\t\t1234\t');
    const { code, complained } = await runImport(
      own,
      programmesFile,
      table,
      '--programme',
      'personalmiljarden-2018',
    );

    expect(code).toBe(1);
    expect(complained).toEqual([
      expect.stringContaining(
        'rad 2, kolumn cost_object: Objektet hör inte till satsningen. Välj något av: 9917.',
      ),
      expect.stringContaining('rad 3, kolumn cost_object'),
      'Inget har skrivits. Antal fel att rätta: 2.',
    ]);
    await nothingIsWritten();
  });

  test('faults of both files are told at once', async () => {
    const programmes = JSON.parse(readFileSync(programmesFile, 'utf8'));
    programmes.programmes[1].colour = 'red';
    const file = writeScratch('programmes.json', JSON.stringify(programmes));
    const { complained } = await runImport(
      own,
      file,
      tableOf('A\tHR\tx\t\t\t\t9902\t'),
      '--programme',
      'investering-2019',
    );

    expect(complained).toEqual([
      expect.stringContaining('programmes[1].colour: Fältet är okänt.'),
      expect.stringContaining('rad 2, kolumn amount_sek'),
      'Inget har skrivits. Antal fel att rätta: 2.',
    ]);
    await nothingIsWritten();
  });

  test('a table for a programme that nobody knows is refused by name', async () => {
    const { code, complained } = await runImport(
      own,
      programmesFile,
      tableOf('A\tHR\t1\t\t\t\t\t'),
      '--programme',
      'x-1',
    );
    expect([code, complained[0]]).toEqual([
      1,
      expect.stringContaining('Satsningen x-1 finns varken i filen eller i systemet.'),
    ]);
    await nothingIsWritten();
  });

  test('a programme that has changed in the file is refused with what differs, and so is its table', async () => {
    await runImport(own, programmesFile);
    const before = await allRows(own);
    const changed = JSON.parse(readFileSync(programmesFile, 'utf8'));
    changed.programmes[0].fundingParts[0].amount = 8_357_306;
    changed.programmes[0].category = undefined;
    const file = writeScratch('programmes.json', JSON.stringify(changed));
    const table = tableOf('A\tHR\t1\t\t\t\t\t');
    const { code, complained } = await runImport(own, file, table, '--programme', 'investering-2019');

    expect(code).toBe(1);
    expect(complained.toSorted()).toEqual([
      'Inget har skrivits. Antal fel att rätta: 2.',
      expect.stringMatching(/^professionsmiljarden-2018: category: .*I systemet: 3\. I filen: ingenting\.$/),
      expect.stringMatching(/: fundingParts\[0\]\.amount: .*I systemet: 8357305\. I filen: 8357306\.$/),
    ]);
    expect(await allRows(own)).toEqual(before);
  });

  test('a new programme cannot take a diary number that another has', async () => {
    await runImport(own, programmesFile);
    const file = JSON.parse(readFileSync(programmesFile, 'utf8'));
    const copy = { ...file.programmes[0], id: 'kopia-2018', diaryNumber: 'RS255/2018' };
    const { code, complained } = await runImport(
      own,
      writeScratch('programmes.json', JSON.stringify({ programmes: [copy] })),
    );

    expect([code, complained[0]]).toEqual([
      1,
      expect.stringContaining('RS/255/2018 hör redan till professionsmiljarden-2018'),
    ]);
    expect(await own.store.programmes.find('kopia-2018')).toBeUndefined();
  });

  test('a diary number that another programme took since the file was checked is refused by name', async () => {
    const [programme] = JSON.parse(readFileSync(programmesFile, 'utf8')).programmes;
    const copy = { ...programme, id: 'kopia-2018' };
    const file = writeScratch('programmes.json', JSON.stringify({ programmes: [copy] }));
    await own.store.programmes.add(programmeOf('professionsmiljarden-2018'), []);
    await hideFromLists(programme.id);

    const { code, complained } = await runImport(own, file);

    expect([code, complained]).toEqual([
      1,
      [expect.stringContaining('RS/255/2018 hör redan till professionsmiljarden-2018')],
    ]);
    expect(await own.store.programmes.find('kopia-2018')).toBeUndefined();
  });

  /** As a global index on AWS, which hears of a new programme a moment later. */
  async function hideFromLists(programmeId: string): Promise<void> {
    const { client, name } = own.table;
    const UpdateExpression = 'REMOVE listPk, listSk';
    await client.send(
      new UpdateCommand({ TableName: name, Key: keys.programme(programmeId), UpdateExpression }),
    );
  }

  test('the use case itself refuses a table before its first write', async () => {
    const programme = programmeOf('personalmiljarden-2018');
    const rows = rowsOf('investering-2019');
    await expect(createImportTable(own.store)(programme, rows).next()).rejects.toThrow(TableRefused);
    await nothingIsWritten();
  });
});

describe('the command line', () => {
  test.each([
    [[], 'Ange filen med satsningar.'],
    [['a', 'b'], 'Ange med --programme vilken satsning tabellen hör till.'],
    [['a', '--programme', 'x'], '--programme hör till en tabell.'],
    [['a', 'b', 'c', '--programme', 'x'], 'Ange högst en fil med satsningar och en tabell.'],
    [['a', '--colour'], 'Kommandot går inte att förstå'],
    [['a', '--stage', 'prod'], '--stage finns inte än'],
    [['a', '--stage=prod'], '--stage finns inte än'],
    [['/nowhere/a.json'], 'Filen /nowhere/a.json går inte att läsa.'],
  ])('answers %j in one clear sentence and with exit code 1', async (args, sentence) => {
    const { code, complained } = await runImport(own, ...args);
    expect([code, complained[0]]).toEqual([1, expect.stringContaining(sentence)]);
  });

  test('explains itself with --help', async () => {
    const { code, said } = await runImport(own, '--help');
    expect([code, said[0]]).toEqual([0, expect.stringContaining('npm run import -- <programmes.json>')]);
  });

  test('says to start the system first when it has not been started, has stopped, or has no such table', async () => {
    const complained: string[] = [];
    const tell = { say: () => undefined, complain: (line: string) => complained.push(line) };
    const folder = scratchFolder();
    const stopped = { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9', TABLE_NAME: 'bidragsled' };
    const noTable = { DYNAMODB_ENDPOINT: own.endpoint, TABLE_NAME: 'another' };
    for (const environment of [{}, stopped, noTable]) {
      expect(await importCommand([programmesFile], { ...tell, environment, folder })).toBe(1);
    }
    expect(complained.filter((line) => line.includes('Starta först med npm start'))).toHaveLength(3);
  });

  test('finds the running system by the addresses that npm start leaves', async () => {
    const folder = scratchFolder();
    const addresses = { site: 'http://127.0.0.1:1', dynamodb: own.endpoint, table: own.table.name };
    writeFileSync(join(folder, 'addresses.json'), JSON.stringify(addresses));
    const quiet = { say: () => undefined, complain: () => undefined };

    expect(await importCommand([programmesFile], { ...quiet, environment: {}, folder })).toBe(0);
    expect(await own.store.programmes.list()).toHaveLength(3);
  });
});
