import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { deadlinesOf } from '../../shared/domain/follow-up-dates.ts';
import type { LedgerEntry } from '../../shared/domain/ledger.ts';
import { addDaysToDate, atHour } from '../../shared/domain/stockholm-time.ts';
import { anApplication } from '../builders/application.ts';
import { aFollowUp } from '../builders/follow-up.ts';
import { aReport, aReportActivity } from '../builders/frozen-report.ts';
import { anEntry } from '../builders/ledger.ts';
import { aProgramme } from '../builders/programme.ts';
import { costOf, providerHabit, unitHabit, yearEndMoments } from './account-habits.ts';
import { foldOf, unlikeLedger } from './ledger-fold.ts';
import { readCall } from './replay-call.ts';
import { holds } from './results.ts';
import { dataFile, ownTable } from './tables.ts';
import { yearEndSteps } from './year-end-calendar.ts';
import { countFollowUps } from './year-end-figures.ts';

const table2019 = [dataFile('investering-2019.tsv'), '--programme', 'investering-2019'];

const folder = mkdtempSync(join(tmpdir(), 'bidragsled-year-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The region's own programmes file, changed. */
function fileWith(change: (file: ProgrammesFile) => object): string {
  const path = join(folder, `${randomUUID()}.json`);
  const { success, data } = OwnFileSchema.safeParse(
    JSON.parse(readFileSync(dataFile('programmes.json'), 'utf8')),
  );
  if (!success) throw new Error('the programmes file has changed');
  writeFileSync(path, JSON.stringify(change(data)));
  return path;
}

const OwnFileSchema = z.looseObject({
  programmes: z.array(z.looseObject({ assumed: z.looseObject({}) })),
  assumedPersons: z.array(z.looseObject({ role: z.string() })),
});
type ProgrammesFile = z.infer<typeof OwnFileSchema>;

describe('habits of the year end', () => {
  const firstFive = [0, 1, 2, 3, 4].map(unitHabit);

  it('are some of everything among the first five rows', () => {
    expect(firstFive.some(({ sends }) => sends === 'late')).toBe(true);
    expect(firstFive.some(({ isUnclear }) => isUnclear)).toBe(true);
    expect(firstFive.some(({ cost }) => cost < 100)).toBe(true);
    expect(firstFive.some(({ cost }) => cost > 100)).toBe(true);
    expect(firstFive.some(({ cost }) => cost === 100)).toBe(true);
  });

  it('have the first provider leave money unused, and are the same for the same index', () => {
    expect(providerHabit(0).cost).toBeLessThan(100);
    expect(providerHabit(6)).toBe(providerHabit(0));
    expect(unitHabit(8)).toBe(unitHabit(0));
  });

  it('cost whole kronor', () => {
    expect(costOf({ cost: 93 }, 8_200_001)).toBe(7_626_000);
    expect(costOf({ cost: 85 }, 1)).toBe(0);
  });
});

describe('the calendar of a year end', () => {
  const { programme } = ownTable('investering-2019');
  const days = deadlinesOf(programme);
  const momentAt = (wanted: string) =>
    yearEndSteps([programme]).find(({ due }) => due.some(({ moment }) => moment === wanted))?.at ?? '';

  it('opens and ends when the programme does, and is late after its last day', () => {
    expect(momentAt('opening')).toBe(atHour(days['follow-up-opens'], 9));
    expect(momentAt('last-day')).toBe(atHour('2020-02-14', 15));
    expect(momentAt('late') > atHour(addDaysToDate('2020-02-14', 1), 0)).toBe(true);
    expect(momentAt('send') < atHour(days['report-due'], 0)).toBe(true);
  });

  it('has every moment once, in order, also when the programme’s dates lie close', () => {
    const assumed = { ...programme.assumed, followUpOpens: '2020-03-27', followUpDue: '2020-03-30' };
    for (const one of [programme, { ...programme, assumed }]) {
      const steps = yearEndSteps([one]);
      expect(steps.flatMap(({ due }) => due.map(({ moment }) => moment))).toEqual([...yearEndMoments]);
      expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted());
    }
  });

  it('plays two programmes together', () => {
    const steps = yearEndSteps([programme, aProgramme()]);
    expect(steps.flatMap(({ due }) => due)).toHaveLength(2 * yearEndMoments.length);
    expect(new Set(steps.map(({ at }) => at)).size).toBe(steps.length);
  });
});

describe('the fold beside the report', () => {
  const activity = aReportActivity();
  const of = (type: LedgerEntry['type'], amount: number, more: Partial<LedgerEntry> = {}) =>
    anEntry({
      programmeId: 'investering-2019',
      applicationId: activity.applicationId,
      type,
      amount,
      ...more,
    });
  const { basis: account } = of('use', 1);
  const ledger = [of('commit', 100_000), of('use', 90_000), of('release', 10_000, { basis: account })];

  it('finds nothing where the report says what the ledger does', () => {
    expect(unlikeLedger(aReport([activity]), ledger)).toEqual([]);
  });

  it('names each sum that is not the ledger’s, and an activity that the report lacks', () => {
    const stranger = of('use', 5, { applicationId: 'another' });
    expect(unlikeLedger(aReport([activity]), [...ledger, stranger])).toEqual([
      'total: used 90000, and by the ledger 90005',
      'part stimulus: used 90000, and by the ledger 90005',
      'another: not in the report',
    ]);
    expect(unlikeLedger(aReport([activity]), ledger.slice(0, 2))).toContain(
      `${activity.applicationId}: released 10000, and by the ledger 0`,
    );
  });

  it('counts what a decision took back as never granted', () => {
    const paid = [of('pay', 300), of('recover', 40)];
    const folded = foldOf([of('commit', 500), of('release', 200), ...paid]);
    expect(folded).toEqual({ decided: 300, used: 0, paid: 300, released: 0, recovered: 40 });
  });
});

describe('the counts of the year end', () => {
  it('are of the programmes that were played alone', () => {
    const asked = { askedAt: '2020-01-02T08:00:00.000Z', dueOn: '2020-02-14', revision: 1, late: true };
    const applications = [
      anApplication({ id: 'a1', followUp: { ...asked, status: 'accepted' } }),
      anApplication({ id: 'a2', followUp: { ...asked, status: 'submitted', late: false } }),
      anApplication({ id: 'a3' }),
      anApplication({ id: 'a4', programmeId: 'another', followUp: { ...asked, status: 'accepted' } }),
    ];
    const returned = {
      by: { email: 'samordnare@example.org', name: 'Samordnare' },
      at: '2020-01-03T08:00:00.000Z',
      reason: 'Berätta mer.',
      until: '2020-01-17',
    };
    const programmeId = 'investering-2019';
    const followUps = [
      aFollowUp({ programmeId, status: 'returned', returned }),
      aFollowUp({ programmeId, revision: 2 }),
      aFollowUp({ programmeId: 'another', status: 'returned', returned }),
    ];
    expect(countFollowUps({ applications, followUps }, [{ id: programmeId }])).toEqual({
      asked: 2,
      accepted: 1,
      returned: 1,
      late: 1,
    });
  });
});

describe('the command with --year', () => {
  it('fails when the books, the completeness or a sum of a report do not hold', () => {
    const report = { complete: true, hash: '', used: 1, released: 0, recovered: 0 };
    expect([holds({}), holds({ reconciled: true, report })]).toEqual([true, true]);
    expect(holds({ reconciled: false, report })).toBe(false);
    expect(holds({ reconciled: true, report: { ...report, complete: false } })).toBe(false);
    expect(holds({ reconciled: true, report }, ['total: used 1, and by the ledger 2'])).toBe(false);
  });

  it('is read beside all other options, and is off without it', () => {
    const { options, json } = readCall([...table2019, '--year', '--providers', '3', '--json']);
    expect([options.year, options.invented?.providers.length, json]).toEqual([true, 3, true]);
    expect(readCall(table2019).options.year).toBeUndefined();
    expect(readCall(['--providers', '2', '--year']).options.year).toBe(true);
  });

  it('names somebody who reviews where the programmes file has nobody', () => {
    const coordinators = (...args: string[]) =>
      readCall([...table2019, ...args]).options.persons.filter(({ roles }) => roles.includes('coordinator'));
    const without = fileWith((file) => ({
      ...file,
      assumedPersons: file.assumedPersons.filter(({ role }) => role !== 'coordinator'),
    }));
    expect(coordinators('--year').map(({ email }) => email)).toEqual(['samordnare@example.org']);
    expect(coordinators('--year', '--programmes', without)).toHaveLength(1);
    expect(coordinators('--programmes', without)).toEqual([]);
  });

  it('says which dates stand in the way, before anything is started', () => {
    const opening = (followUpOpens: string) =>
      fileWith((file) => ({
        ...file,
        programmes: file.programmes.map((one) => ({ ...one, assumed: { ...one.assumed, followUpOpens } })),
      }));
    const call =
      (opens: string, ...args: string[]) =>
      () =>
        readCall([...table2019, '--programmes', opening(opens), '--year', ...args]);
    expect(call('2019-01-07')).toThrow(
      /^The follow-up of investering-2019 opens 2019-01-07, and it is applied/,
    );
    expect(call('2019-12-01', '--providers', '2')).toThrow(
      /opens 2019-12-01, before the providers' year is over/,
    );
    expect(call('2019-12-01')().options.year).toBe(true);
  });

  it.each([['--year', '2019'], ['--year=2019'], ['--year=ja']])('takes no value: %s %s', (...year) => {
    expect(() => readCall([...table2019, ...year])).toThrow(/^--year takes no value/);
  });

  it('is nothing without a table or providers', () => {
    expect(() => readCall(['--year'])).toThrow(/^npm run replay/);
  });
});
