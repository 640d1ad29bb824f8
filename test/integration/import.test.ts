import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findChainFault } from '../../shared/domain/audit.ts';
import { foldLedger } from '../../shared/domain/ledger.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createImportTable } from '../../shared/use-cases/import-table.ts';
import { booksOf } from './books.ts';
import {
  allRows,
  importYear,
  programmeOf,
  programmesFile,
  rowsOf,
  runImport,
  tableOf,
  years,
} from './import-support.ts';
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

async function balancesOf(year: string) {
  const books = await own.store.programmes.find(year);
  return Object.fromEntries((books?.balances ?? []).map((balance) => [balance.fundingPartId, balance]));
}

describe('the three tables as history', () => {
  test('Professionsmiljarden 2018 overdraws its stimulus part by 1 622 695 and leaves the nurses’ money untouched', async () => {
    const { code, said, complained } = await importYear(own, 'professionsmiljarden-2018');

    expect([code, complained]).toEqual([0, []]);
    expect(await balancesOf('professionsmiljarden-2018')).toMatchObject({
      stimulus: { allocated: 8_357_305, committed: 9_980_000, left: -1_622_695 },
      earmarked: { allocated: 3_851_293, committed: 0, left: 3_851_293 },
    });
    expect(said.filter((line) => line.startsWith('rad '))).toHaveLength(10);
    expect(said[3]).toBe(
      'rad 2  Mobilt närvårdsteam  2\u00a0500\u00a0000\u00a0kr  beviljad, beslut RS/255/2018-1',
    );
    expect(said.join('\n')).toContain('överskriden med 1\u00a0622\u00a0695\u00a0kr');
  });

  test('Personalmiljarden 2018 sums to 14 470 000, leaves 10 930 000, and its eleventh row waits for an amount', async () => {
    const { said } = await importYear(own, 'personalmiljarden-2018');

    expect(await balancesOf('personalmiljarden-2018')).toMatchObject({
      stimulus: { allocated: 25_400_000, committed: 14_470_000, left: 10_930_000 },
    });
    const waiting = await own.store.applications.ofProgramme('personalmiljarden-2018', 'submitted');
    expect(waiting).toMatchObject([
      { content: { activity: 'NOVA', amountStatus: 'awaited' }, source: 'import' },
    ]);
    expect(waiting[0]?.unitName).toBe('Ej angiven enhet');
    expect(said).toContain('rad 12  NOVA  utan belopp  inskickad utan beslut, belopp inväntas');
  });

  test('Investering 2019 sums to 41 197 089 over two cost objects and leaves 191 and 0', async () => {
    await importYear(own, 'investering-2019');

    const approved = await own.store.applications.ofProgramme('investering-2019', 'approved');
    const sumOf = (costObject: string) =>
      approved
        .filter(({ decision }) => decision?.costObject === costObject)
        .reduce((sum, { decision }) => sum + (decision?.amount ?? 0), 0);
    expect([approved.length, sumOf('9902'), sumOf('9917')]).toEqual([23, 9_569_945, 31_627_144]);
    expect(await balancesOf('investering-2019')).toMatchObject({
      stimulus: { left: 191 },
      earmarked: { left: 0 },
    });
  });

  test('decisions are numbered in the order of the table, and applications are listed in it', async () => {
    await importYear(own, 'investering-2019');

    const approved = await own.store.applications.ofProgramme('investering-2019', 'approved');
    const rows = rowsOf('investering-2019');
    expect(approved.map(({ content }) => content.activity)).toEqual(rows.map(({ activity }) => activity));
    expect(approved.map(({ decision }) => decision?.number)).toEqual(
      rows.map((_, index) => `investering-2019-${index + 1}`),
    );
    expect(await own.store.programmes.lastRunning('investering-2019')).toBe(23);
  });

  test('all money reconciles, balances are the fold of the ledger, and every audit chain holds', async () => {
    for (const year of years) await importYear(own, year);

    const books = await booksOf(own.table);
    expect(reconcile(books)).toEqual([]);
    const folded = foldLedger(books.entries);
    expect(books.balances).toHaveLength(5);
    for (const balance of books.balances) {
      expect(balance).toEqual(folded.get(`${balance.programmeId}/${balance.fundingPartId}`));
    }
    const applications = await Promise.all(years.map((year) => own.store.applications.ofProgramme(year)));
    expect(applications.flat()).toHaveLength(44);
    for (const { id } of applications.flat()) {
      const file = await own.store.applications.caseFile(id);
      expect(file && findChainFault(file.audit, file.application, sha256)).toBeUndefined();
      expect(file?.audit.map(({ action }) => action)).toEqual(['imported']);
    }
  });

  test('history asks nobody and starts nothing: no question, no mail, no outbox row', async () => {
    await importYear(own, 'investering-2019');
    const types = new Set((await allRows(own)).map(({ itemType }) => itemType));
    expect(types).toEqual(
      new Set([
        'Programme',
        'DiaryNumber',
        'Balance',
        'Ledger',
        'Application',
        'Audit',
        'Decision',
        'Counter',
      ]),
    );
  });
});

describe('a second run', () => {
  test('changes nothing, and says so of every programme and row', async () => {
    await importYear(own, 'personalmiljarden-2018');
    const before = await allRows(own);
    const { code, said } = await importYear(own, 'personalmiljarden-2018');

    expect(code).toBe(0);
    expect(await allRows(own)).toEqual(before);
    expect(said.filter((line) => line.endsWith('fanns redan'))).toHaveLength(3 + 11);
  });

  test('knows a row again after lines have moved, and takes an identical row as one more', async () => {
    const row = 'Karriärvägar\tHR\t300000\tny\t\t\t9917\t';
    await runImport(own, programmesFile, tableOf(row), '--programme', 'investering-2019');
    const { said } = await runImport(
      own,
      programmesFile,
      tableOf('', row, row),
      '--programme',
      'investering-2019',
    );

    expect(said.filter((line) => line.startsWith('rad '))).toEqual([
      'rad 3  Karriärvägar  300\u00a0000\u00a0kr  fanns redan',
      'rad 4  Karriärvägar  300\u00a0000\u00a0kr  beviljad, beslut investering-2019-2',
    ]);
    expect(await own.store.applications.ofProgramme('investering-2019')).toHaveLength(2);
  });

  test('two imports of the same table at once bring every row in once', async () => {
    const year = 'professionsmiljarden-2018';
    await runImport(own, programmesFile);
    const both = await Promise.all([importYear(own, year), importYear(own, year)]);

    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const approved = await own.store.applications.ofProgramme(year, 'approved');
    expect(new Set(approved.map(({ decision }) => decision?.number)).size).toBe(10);
    expect(reconcile(await booksOf(own.table))).toEqual([]);
    expect(await balancesOf(year)).toMatchObject({ stimulus: { committed: 9_980_000 } });
  });

  test.each([
    ['before a row was written', 'before', 7],
    ['after a row was written, its answer lost', 'after', 8],
  ] as const)('continues what broke off %s, to the very same rows', async (_, moment, written) => {
    await importYear(own, 'professionsmiljarden-2018');
    const whole = await allRows(own);
    own = await database.freshTable();
    cutLine(moment, 8);

    const programme = programmeOf('professionsmiljarden-2018');
    const rows = rowsOf('professionsmiljarden-2018');
    await runImport(own, programmesFile);
    const interrupted = async () => {
      for await (const _ of createImportTable(own.store)(programme, rows));
    };
    await expect(interrupted()).rejects.toThrow('the line was cut');
    expect(await own.store.applications.ofProgramme(programme.id)).toHaveLength(written);

    const { code } = await importYear(own, 'professionsmiljarden-2018');
    expect(code).toBe(0);
    expect(await allRows(own)).toEqual(whole);
  });
});

/** Cuts the line of the test's own client before, or right after, the transaction of that number. */
function cutLine(moment: 'before' | 'after', transaction: number): void {
  let done = 0;
  own.table.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (!commandName?.startsWith('TransactWrite')) return next(args);
        done += 1;
        if (done === transaction && moment === 'before') throw new Error('the line was cut');
        const answer = await next(args);
        if (done === transaction) throw new Error('the line was cut');
        return answer;
      },
    { step: 'initialize' },
  );
}
