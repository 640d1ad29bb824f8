import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { contentFromRow } from '../../shared/domain/row-as-application.ts';
import { booksOf } from '../integration/books.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { signIn } from './people.ts';
import { playApplication } from './play-row.ts';
import { type Replayed, replayTable } from './replay-table.ts';
import { dataFile, ownTable, playable } from './tables.ts';

const minutes = 60_000;

describe('the table of 2019', () => {
  let replayed: Replayed;
  beforeAll(async () => {
    replayed = await replayTable({ ...ownTable('investering-2019'), data: sharedDatabase() });
  }, 3 * minutes);
  afterAll(() => replayed?.system.stop());

  it('comes out to the krona when it is played as people would', () => {
    const { seconds, ...result } = replayed.result;
    expect(result).toEqual({
      applications: 23,
      approved: 23,
      refused: 0,
      sum: 41_197_089,
      byCostObject: { 9902: 9_569_945, 9917: 31_627_144 },
      left: { stimulus: 191, earmarked: 0 },
      // The programme's year end is watched over until its report is sent.
      executions: { SUCCEEDED: 23, RUNNING: 1, FAILED: 0 },
    });
    expect(seconds).toBeGreaterThan(0);
  });

  it('leaves books that agree with every entry of the ledger', async () => {
    expect(reconcile(await booksOf(replayed.system.table))).toEqual([]);
  });

  it(
    'refuses one more application of 192 kr and says that 191 kr are left',
    async () => {
      const { system, stage } = replayed;
      const { rows, programme } = ownTable('investering-2019');
      const row = rows.find(({ activity }) => activity === 'Koordinator osteoporos');
      if (!row) throw new Error('the table has changed');
      const applicant = await signIn(system.addresses.site, 'hos@example.org');
      const content = contentFromRow({ ...row, activity: 'En till', amount: 192 }, programme);
      const played = await playApplication(stage, applicant, content);
      expect(played.outcome).toBe('refused');
      expect(played.refusal).toContain('191\u00a0kr');
      const application = await system.store.applications.find(played.applicationId);
      expect(application?.status).toBe('submitted');
      expect((await system.store.programmes.find(programme.id))?.balances[0]?.left).toBe(191);
    },
    minutes,
  );
});

describe('the tables of 2018', () => {
  it(
    'leaves the row without an amount undecided, and the rest of personalmiljarden approved',
    async () => {
      const { system, result, played } = await replayTable({
        ...ownTable('personalmiljarden-2018'),
        data: sharedDatabase(),
      });
      await system.stop();
      expect(result).toMatchObject({ applications: 11, approved: 10, refused: 0, sum: 14_470_000 });
      expect(result.left).toEqual({ stimulus: 10_930_000 });
      expect(result.executions).toEqual({ SUCCEEDED: 10, RUNNING: 2, FAILED: 0 });
      expect(played.at(-1)?.outcome).toBe('awaited');
    },
    2 * minutes,
  );

  it(
    'never touches the nurses’ money in professionsmiljarden, by the command and its last line',
    () => {
      const command = fileURLToPath(new URL('replay.ts', import.meta.url));
      const args = [
        command,
        dataFile('professionsmiljarden-2018.tsv'),
        '--programme',
        'professionsmiljarden-2018',
        '--json',
      ];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      expect(status).toBe(0);
      const { seconds, ...result } = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
      expect(result).toEqual({
        applications: 10,
        approved: 8,
        refused: 2,
        sum: 8_352_000,
        byCostObject: { 9902: 8_352_000 },
        left: { stimulus: 5305, earmarked: 3_851_293 },
        executions: { SUCCEEDED: 8, RUNNING: 3, FAILED: 0 },
      });
      expect(seconds).toBeGreaterThan(0);
    },
    2 * minutes,
  );
});

describe('any table of the format', () => {
  const programmes = {
    programmes: [
      {
        id: 'annan-satsning-2031',
        name: 'Nära vård <b>&”citat”',
        year: 2031,
        costObjects: ['7Å1', '8-2'],
        fundingParts: [
          { id: 'del-1', name: 'Allmänna medel', amount: 1000 },
          { id: 'del-2', name: 'Öronmärkt', amount: 500, earmarkedFor: 'Något särskilt' },
        ],
        purposes: [{ id: 'x', name: 'Ett syfte', parts: [{ id: 'x1', name: 'Ett delsyfte' }] }],
        assumed: { opens: '2031-03-30', closes: '2031-12-31', remindAfterDays: 5, escalateAfterDays: 9 },
      },
    ],
    assumedPersons: [{ role: 'director', name: 'Direktör Ö', email: 'direktor@example.org' }],
  };
  const table = [
    'activity\tunit\tamount_sek\tearlier_decision\tdecision_date_or_dnr\tcontinued_funding\tcost_object\tnote',
    '<script>alert(1)</script> & "citat" \'\tÅsele/Ö & <i>\t600\tja\tRS 254/2017\tja\t7Å1\t',
    '日本語 Ñandú =1+1\tÅsele Ö i\t1 kr\t\t\tja halvår\t\t',
    'Samma rad\tÅsele/Ö & <i>\t100\t\t\tnej\t8-2\t',
    'Samma rad\tÅsele/Ö & <i>\t100\t\t\tnej\t8-2\t',
    'Öronmärkt\t\t500\t\t\t\t7Å1\tearmarked',
    'Ryms inte\t\t200\t\t\tunknown\t7Å1\t',
  ].join('\r\n');

  it(
    'is played whatever its names, amounts and characters are',
    async () => {
      const bytes = (text: string) => new TextEncoder().encode(text);
      const options = playable(bytes(JSON.stringify(programmes)), bytes(table), 'annan-satsning-2031');
      const { system, result } = await replayTable({ ...options, data: sharedDatabase() });
      const activities = (await system.store.applications.ofProgramme('annan-satsning-2031')).map(
        (it) => it.content.activity,
      );
      await system.stop();
      expect(result).toMatchObject({ applications: 6, approved: 5, refused: 1, sum: 1301 });
      expect(result.byCostObject).toEqual({ '7Å1': 1101, '8-2': 200 });
      expect(result.left).toEqual({ 'del-1': 199, 'del-2': 0 });
      expect(activities).toContain('<script>alert(1)</script> & "citat" \'');
    },
    2 * minutes,
  );
});
