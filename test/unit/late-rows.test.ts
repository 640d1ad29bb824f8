import { expect, test } from 'vitest';
import { lateMarkOf, lateRows, type MissingRow } from '../../functions/web/report/missing.ts';
import { anApplication } from '../builders/application.ts';

const row = (applicationId: string, dueOn: string, overrides: Partial<MissingRow> = {}): MissingRow => ({
  applicationId,
  activity: applicationId,
  unitId: 'orto',
  unit: 'Ortopedi',
  purposeIds: ['1'],
  fundingPartId: 'stimulus',
  sums: { asked: 0, decided: 0, used: 0, paid: 0, released: 0, recovered: 0 },
  costObject: '9902',
  status: 'approved',
  followUp: 'asked',
  late: true,
  application: {
    ...anApplication(),
    followUp: { status: 'asked', askedAt: '2020-01-07T08:00:00.000Z', dueOn, revision: 0, late: false },
  },
  ...overrides,
});
const rows = [
  row('c', '2020-02-14'),
  row('b', '2020-02-14'),
  row('a', '2020-03-01'),
  row('longest', '2020-01-31'),
  row('sent', '2020-01-01', { followUp: 'submitted' }),
  row('in-time', '2020-01-01', { late: false }),
];
const idsOf = (found: readonly MissingRow[]) => found.map(({ applicationId }) => applicationId);

test('those who have been late the longest are reminded first, and only those whose unit is waited for', () => {
  expect(idsOf(lateRows(rows))).toEqual(['longest', 'b', 'c', 'a']);
});

test('the next click goes on after the last one who was reminded, also when that one has answered since', () => {
  const mark = lateMarkOf(rows[1] ?? row('none', ''));
  expect(idsOf(lateRows(rows, mark))).toEqual(['c', 'a']);
  const answered = rows.filter(({ applicationId }) => applicationId !== 'b');
  expect(idsOf(lateRows(answered, mark))).toEqual(['c', 'a']);
  expect(lateRows(rows, '2020-03-01_a')).toEqual([]);
});
