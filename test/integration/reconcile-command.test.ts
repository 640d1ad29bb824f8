import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { reconcileCommand } from '../../infra/commands/reconcile.ts';
import type { Item } from '../../shared/store/query.ts';
import { readWholeTable } from '../../shared/store/whole-table.ts';
import { createReconcileEverything } from '../../shared/use-cases/reconcile-everything.ts';
import { anApprovalOf } from '../builders/act.ts';
import { allRows, importYear, years } from './import-support.ts';
import { scratchFolder } from './local-support.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addAsked } from './world.ts';

let database: TestDatabase;
let own: TestTable;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
afterAll(() => database.stop());
beforeEach(async () => {
  own = await database.freshTable();
});

async function runReconcile(
  environment: NodeJS.ProcessEnv = { DYNAMODB_ENDPOINT: own.endpoint, TABLE_NAME: own.table.name },
  ...args: string[]
) {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await reconcileCommand(args, {
    say: (line) => said.push(line.replaceAll('\u00a0', ' ')),
    complain: (line) => complained.push(line.replaceAll('\u00a0', ' ')),
    environment,
    folder: scratchFolder(),
  });
  return { code, said, complained };
}

const rowsOfType = async (type: string): Promise<Item[]> =>
  (await allRows(own)).filter(({ itemType }) => itemType === type);

async function firstOf(type: string, matches: (data: Item) => boolean = () => true): Promise<Item> {
  const row = (await rowsOfType(type)).find(({ data }) => matches(data as Item));
  if (!row) throw new Error(`there is no ${type}`);
  return row;
}

/** Changes one field behind the system's back. */
async function tamper({ pk, sk }: Item, field: string, value: unknown): Promise<void> {
  await own.table.client.send(
    new UpdateCommand({
      TableName: own.table.name,
      Key: { pk, sk },
      UpdateExpression: 'SET #d.#f = :value',
      ExpressionAttributeNames: { '#d': 'data', '#f': field },
      ExpressionAttributeValues: { ':value': value },
    }),
  );
}

async function remove({ pk, sk }: Item): Promise<void> {
  await own.table.client.send(new DeleteCommand({ TableName: own.table.name, Key: { pk, sk } }));
}

describe('what holds', () => {
  test('the three tables as history: every part with its sums, the overdraw said, and no deviation', async () => {
    for (const year of years) await importYear(own, year);
    const before = await allRows(own);

    const { code, said, complained } = await runReconcile();

    expect([code, complained]).toEqual([0, []]);
    expect(said.filter((line) => !line.startsWith(' '))).toEqual([
      expect.stringContaining('(investering-2019)'),
      expect.stringContaining('(personalmiljarden-2018)'),
      expect.stringContaining('(professionsmiljarden-2018)'),
      'Allt stämmer. Prövat: 48 poster i liggaren och historiken för 44 ansökningar.',
    ]);
    expect(said.filter((line) => line.includes('överskriden'))).toEqual([
      expect.stringMatching(
        /: tilldelat 8 357 305 kr, beslutat 9 980 000 kr, kvar .1 622 695 kr, överskriden med 1 622 695 kr av importerad historik \(ingen avvikelse\)$/,
      ),
    ]);
    expect(await allRows(own)).toEqual(before);
  });

  test('a decision is counted, and an empty system has nothing to say', async () => {
    expect(await runReconcile()).toMatchObject({
      code: 0,
      said: ['Det finns inga satsningar.', expect.anything()],
    });
    const { application, question } = await addAsked(own, 'a1');
    await own.store.applications.commit(anApprovalOf(application, question));

    const { code, said } = await runReconcile();
    expect(code).toBe(0);
    expect(said[1]).toBe('  Stimulansmedel: tilldelat 1 000 000 kr, beslutat 250 000 kr, kvar 750 000 kr');
  });

  test('what somebody does between two reads of a table is no deviation', async () => {
    const { application, question } = await addAsked(own, 'a1');
    const [before, act] = [await readWholeTable(own.table), anApprovalOf(application, question)];
    await own.store.applications.commit(act);
    const after = await readWholeTable(own.table);
    // The first reading saw the balance as it was and the ledger as it became.
    const torn = { ...after, balances: before.balances };
    const readings = [torn, after];
    const { deviations } = await createReconcileEverything(async () => readings.shift() ?? after)();
    expect(deviations).toEqual([]);
  });
});

describe('SECURITY-40: what was changed behind the system’s back', () => {
  beforeEach(async () => {
    const { application, question } = await addAsked(own, 'a1');
    await own.store.applications.commit(anApprovalOf(application, question));
  });

  const expectDeviation = async (...sentences: string[]) =>
    expect(await runReconcile()).toMatchObject({
      code: 1,
      complained: [`Avvikelser: ${sentences.length}`, ...sentences.map((it) => `  ${it}`)],
    });

  test('SECURITY-40: a changed audit row is found and named', async () => {
    const row = await firstOf('Audit', ({ sequence }) => sequence === 2);
    await tamper(row, 'by', 'somebody@example.org');
    await expectDeviation('Ansökan a1: rad 2 i historiken har ändrats.');
  });

  test('SECURITY-40: a removed audit row is found, also the last', async () => {
    const rows = await rowsOfType('Audit');
    await remove(rows.at(-1) ?? {});
    await expectDeviation(
      `Ansökan a1: historiken slutar inte som ansökan själv säger. Den har ${rows.length - 1} rader.`,
    );
    await remove(rows[0] ?? {});
    await expectDeviation('Ansökan a1: rad 1 i historiken saknas eller står på fel plats.');
  });

  test('SECURITY-40: an application that is gone leaves its history behind', async () => {
    await remove(await firstOf('Application'));
    await expectDeviation('Ansökan a1 är borta, men historiken finns kvar.');
  });

  test('a changed balance is not the sum of its entries', async () => {
    await tamper(
      await firstOf('Balance', ({ fundingPartId }) => fundingPartId === 'stimulus'),
      'left',
      999_999,
    );
    await expectDeviation(
      'Bidragsdelen programme-a1/stimulus: det sparade saldot är inte summan av liggarens poster.',
    );
  });

  test('an application that remembers other money than the ledger has for it is named', async () => {
    await tamper(await firstOf('Application'), 'moves', []);
    await expectDeviation(
      'Ansökan a1: det som ansökan själv minns av liggaren eller redovisningen stämmer inte med dem.',
    );
  });

  test('more than is left, in a changed entry, is an overdraw that is a deviation', async () => {
    const entry = await firstOf('Ledger', ({ type }) => type === 'commit');
    await tamper(entry, 'amount', 1_000_001);
    const { code, said, complained } = await runReconcile();
    expect(code).toBe(1);
    expect(said[1]).toMatch(/kvar .1 kr, överskriden med 1 kr$/);
    expect(complained).toContain(
      '  Bidragsdelen programme-a1/stimulus: mer är beslutat än tilldelat (1000001 > 1000000).',
    );
  });

  test('a part whose ledger and balance are both gone is missed', async () => {
    for (const type of ['Ledger', 'Balance']) {
      await remove(await firstOf(type, ({ fundingPartId }) => fundingPartId === 'earmarked'));
    }
    await expectDeviation(
      'Bidragsdelen programme-a1/earmarked har inga poster i liggaren, inte ens det som tilldelades.',
    );
  });

  test('a programme that is gone is missed by its ledger', async () => {
    await remove(await firstOf('Programme'));
    const { code, complained } = await runReconcile();
    expect(code).toBe(1);
    expect(complained).toContain('  Liggaren har poster för programme-a1/stimulus, som ingen satsning har.');
  });

  test('a row that cannot be read is named by its key', async () => {
    const entry = await firstOf('Ledger', ({ type }) => type === 'commit');
    await tamper(entry, 'amount', 'en miljon');
    const { code, complained } = await runReconcile();
    expect(code).toBe(1);
    expect(complained).toContain(`  Raden ${entry.pk} ${entry.sk} går inte att läsa.`);
  });
});

describe('the command line', () => {
  test('says to start the system first when it does not answer or has no such table', async () => {
    const stopped = { DYNAMODB_ENDPOINT: 'http://127.0.0.1:9', TABLE_NAME: 'bidragsled' };
    const noTable = { DYNAMODB_ENDPOINT: own.endpoint, TABLE_NAME: 'another' };
    for (const environment of [{}, stopped, noTable]) {
      expect(await runReconcile(environment)).toEqual({
        code: 1,
        said: [],
        complained: [expect.stringContaining('Starta först med npm start')],
      });
    }
  });

  test('explains itself with --help, and takes no arguments', async () => {
    expect(await runReconcile({}, '--help')).toMatchObject({
      code: 0,
      said: ['Så här: npm run reconcile', expect.anything()],
    });
    expect(await runReconcile({}, 'prod')).toMatchObject({
      code: 1,
      complained: ['Kommandot tar inga argument. Så här: npm run reconcile'],
    });
  });

  test('names the setting that is missing', async () => {
    const { code, complained } = await runReconcile({ DYNAMODB_ENDPOINT: own.endpoint });
    expect([code, complained[0]]).toEqual([1, expect.stringContaining('TABLE_NAME')]);
  });
});
