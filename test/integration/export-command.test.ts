import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exportCommand } from '../../infra/commands/export.ts';
import { addProvider, anAttestedPayout, aPlusgiroAccount, putPayouts } from './order-support.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addProgramme, rowsOf } from './world.ts';

let database: TestDatabase;
let own: TestTable;
let folder: string;
beforeAll(async () => {
  database = await withTable();
});
afterAll(() => database.stop());
beforeEach(async () => {
  own = await database.freshTable();
  await addProgramme(own, 'provsatsning-2019');
  await addProvider(own, 'vardbolaget');
  folder = mkdtempSync(join(tmpdir(), 'bidragsled-export-'));
  return () => rmSync(folder, { recursive: true, force: true });
});

/** Runs the command on the test's own table, as TABLE_NAME and DYNAMODB_ENDPOINT name one. */
async function run(...args: string[]): Promise<{ code: number; said: string[]; complained: string[] }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await exportCommand(args, {
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
    environment: { TABLE_NAME: own.table.name, DYNAMODB_ENDPOINT: own.endpoint },
    folder,
  });
  return { code, said, complained };
}

const filesIn = (name: string): Map<string, string> =>
  new Map(
    readdirSync(join(folder, name))
      .toSorted()
      .map((file) => [file, readFileSync(join(folder, name, file)).toString('base64')]),
  );

describe('npm run export', () => {
  test('makes an order of what fits and writes its four files, and says what is held back', async () => {
    await addProvider(own, 'andrat', {
      accountChange: { account: aPlusgiroAccount, by: 'admin@example.org', at: '2019-04-01T08:00:00.000Z' },
    });
    const held = anAttestedPayout({ unitId: 'andrat', unitName: 'Andra bolaget' });
    await putPayouts(own, anAttestedPayout(), held, anAttestedPayout({ quarter: '2019Q2' }));
    const { code, said, complained } = await run('--to', join(folder, 'a'), '--quarter', '2019Q1');

    expect([code, complained]).toEqual([0, []]);
    expect(said[0]).toMatch(/^Uppdrag [0-9A-Z]{26}\. Antal utbetalningar: 1\. Summa: 100\s000\skr/);
    expect(said[1]).toContain('Hålls tillbaka: Andra bolaget, kvartal 1 2019');
    expect([...filesIn('a').keys()].map((name) => name.replace(/^.*\./, ''))).toEqual([
      'csv',
      'si',
      'xlsx',
      'xml',
    ]);
    const [order] = await own.store.orders.list(1);
    expect(order).toMatchObject({ status: 'closed', count: 1, createdBy: { name: 'npm run export' } });
  });

  test('SECURITY-39: --order writes an earlier order’s files again, the same bytes, and changes nothing', async () => {
    await putPayouts(own, anAttestedPayout(), anAttestedPayout());
    await run('--to', join(folder, 'a'));
    const [order] = await own.store.orders.list(1);
    await addProvider(own, 'vardbolaget', { account: aPlusgiroAccount });
    const before = await rowsOf(own);
    const again = await run('--to', join(folder, 'b'), '--order', order?.id ?? '');
    expect(again.code).toBe(0);
    expect([...filesIn('b')]).toEqual([...filesIn('a')]);
    expect(await rowsOf(own)).toEqual(before);
  });

  test.each([
    ['without a folder', [], 'Säg var filerna ska ligga'],
    ['with an option that there is not', ['--to', 'x', '--sum', '1'], 'går inte att förstå'],
    [
      'with an order and a choice',
      ['--to', 'x', '--order', 'x', '--quarter', '2019Q1'],
      'går inte att förstå',
    ],
    ['with a quarter that is none', ['--to', 'x', '--quarter', '2019Q5'], 'Kvartalet går inte att läsa'],
    ['with a day that is none', ['--to', 'x', '--pay-on', '2019-02-30'], 'finns inte i kalendern'],
    ['for nothing that is attested', ['--to', 'x'], 'Inget attesterat äskande passar'],
    ['on a day that has been', ['--to', 'x', '--pay-on', '2019-01-14'], 'Välj en dag'],
    ['of an order that is not there', ['--to', 'x', '--order', 'x'], 'Betalningsuppdraget finns inte'],
  ])('says what is wrong %s, and writes nothing', async (_how, args, text) => {
    const before = await rowsOf(own);
    const placed = args.map((it, index) => (args[index - 1] === '--to' ? join(folder, it) : it));
    if (args.includes('2019-01-14')) await putPayouts(own, anAttestedPayout());
    const { code, complained } = await run(...placed);
    expect(code).toBe(1);
    expect(complained.join(' ')).toContain(text);
    expect(readdirSync(folder)).toEqual([]);
    if (!args.includes('2019-01-14')) expect(await rowsOf(own)).toEqual(before);
  });

  test('tells how it is used', async () => {
    const { code, said } = await run('--help');
    expect(code).toBe(0);
    expect(said.join('\n')).toContain('npm run export');
  });
});
