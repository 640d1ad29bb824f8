import { expect, it } from 'vitest';
import { mostDifferences, reportDifferences } from '../../shared/domain/report-differences.ts';
import {
  asLocked,
  assertMayApproveReport,
  mayReadReport,
  mayWriteReport,
} from '../../shared/domain/report-rules.ts';
import { aReport, aReportActivity, manyActivities } from '../builders/frozen-report.ts';
import { aContact, aController, aDirector, aPerson } from '../builders/person.ts';
import { refusalOf } from './refusal.ts';

const activity = aReportActivity();
const sums = { ...activity.sums, used: 95_000, released: 5_000 };

it('names the sums and texts that differ, old and new', () => {
  const account = activity.account && { ...activity.account, measures: 'Annat.' };
  const before = aReport([activity]);
  const after = aReport([{ ...activity, sums, ...(account && { account }) }], { leadership: 'Ny text.' });
  const { differences, furtherDifferences } = reportDifferences(before, after);
  expect(furtherDifferences).toBe(0);
  expect(differences[0]).toEqual({
    ...{ path: 'total.used', place: 'total', field: 'used' },
    ...{ before: '90000', after: '95000' },
  });
  expect(differences.map(({ path }) => path)).toEqual(
    expect.arrayContaining([
      'report.leadership',
      'report.unused',
      'purpose.1.used',
      'unit.hospa.released',
      `activity.${activity.applicationId}.measures`,
    ]),
  );
  const measures = differences.find(({ field }) => field === 'measures');
  expect(measures).toMatchObject({ about: activity.activity, after: 'Annat.' });
});

it('says nothing of two reports that say the same', () => {
  const report = aReport([activity]);
  expect(reportDifferences(report, aReport([activity]))).toEqual({ differences: [], furtherDifferences: 0 });
});

it('tells of an activity that is new by what it says of itself, and of one that is gone as well', () => {
  const other = aReportActivity({ applicationId: 'ny', activity: 'Ny aktivitet' });
  const [one, two] = [aReport([activity]), aReport([activity, other])];
  const there = reportDifferences(one, two).differences.filter(({ about }) => about === 'Ny aktivitet');
  expect(there.find(({ field }) => field === 'decided')).toMatchObject({ after: '100000' });
  expect(there.every(({ before }) => before === undefined)).toBe(true);
  const gone = reportDifferences(two, one).differences.filter(({ about }) => about === 'Ny aktivitet');
  expect(gone.every(({ after }) => after === undefined)).toBe(true);
  expect(gone).toHaveLength(there.length);
});

it('cuts long texts and counts what is too much to name', () => {
  const many = manyActivities(200);
  const long = { ...activity, activity: 'å'.repeat(500) };
  const { differences, furtherDifferences } = reportDifferences(aReport([]), aReport([long, ...many]));
  expect(differences).toHaveLength(mostDifferences);
  expect(furtherDifferences).toBeGreaterThan(1000);
  const named = reportDifferences(aReport([activity]), aReport([long])).differences;
  expect(named.find(({ field }) => field === 'name')?.after).toBe(`${'å'.repeat(200)}…`);
});

it('is locked without all accounts with a reason only, which then stands in it', () => {
  const waiting = aReport([aReportActivity({ followUp: 'asked' })], { complete: false });
  for (const reason of [undefined, '', '  ']) {
    expect(refusalOf(() => asLocked(waiting, reason))).toMatchObject({
      name: 'ReportIncomplete',
      facts: { missing: '1' },
    });
  }
  expect(asLocked(waiting, ' Enheten är nedlagd. ').incompleteBecause).toBe('Enheten är nedlagd.');
  expect(asLocked(aReport([activity]), 'onödigt')).not.toHaveProperty('incompleteBecause');
});

it('is approved by who decides by a delegation of the day, and never by who locked it', () => {
  const locked = {
    by: { email: 'samordnare@example.org', name: 'Samordnare' },
    at: '2020-03-12T09:30:00.000Z',
  };
  const director = aDirector();
  expect(assertMayApproveReport(director, { locked }, '2020-03-20').point).toBe('4.1');
  const refused = (...given: Parameters<typeof assertMayApproveReport>) =>
    refusalOf(() => assertMayApproveReport(...given)).name;
  expect(refused(director, { locked }, '2022-01-01')).toBe('NotAllowed');
  expect(refused(aController(), { locked }, '2020-03-20')).toBe('NotAllowed');
  const own = { locked: { ...locked, by: { email: director.email, name: director.name } } };
  expect(refused(director, own, '2020-03-20')).toBe('OwnReport');
});

it('is read by the direction, the preparers and the reviewers, and written by coordinators', () => {
  const coordinator = aPerson({ roles: ['coordinator'] });
  expect([aDirector(), aController(), coordinator].map(mayReadReport)).toEqual([true, true, true]);
  expect([aPerson(), aContact()].map(mayReadReport)).toEqual([false, false]);
  expect([coordinator, aDirector(), aController()].map(mayWriteReport)).toEqual([true, false, false]);
});
