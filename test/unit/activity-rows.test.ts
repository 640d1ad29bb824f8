import { describe, expect, test } from 'vitest';
import {
  activityRows,
  activitySums,
  filterRows,
  readFilter,
  unitsOf,
} from '../../functions/web/programmes/activity-rows.ts';
import { anApplication, anApproved } from '../builders/application.ts';

const waiting = anApplication({ id: 'w', submittedAt: '2019-01-16T08:00:00.000Z' });
const approved = anApproved(400_000, '9902', { id: 'b', unitId: 'him', unitName: 'HIM' });
const rejected = anApplication({ id: 'r', status: 'rejected', submittedAt: '2019-01-15T08:00:00.000Z' });

describe('the rows of a programme', () => {
  test('stand in the order in which they came in, and by id where that is the same moment', () => {
    const same = anApproved(1, '9902', { id: 'a' });

    expect(activityRows([waiting, approved, rejected, same]).map(({ id }) => id)).toEqual([
      'a',
      'b',
      'r',
      'w',
    ]);
  });

  test('show the award, and the cost object of the decision, where something was granted', () => {
    const [row] = activityRows([approved]);

    expect(row).toMatchObject({ applied: 430_000, award: 400_000, costObject: '9902' });
  });

  test('show no award where the application waits or was rejected', () => {
    expect(activityRows([waiting, rejected]).map(({ award }) => award)).toEqual([undefined, undefined]);
  });

  test('keep the texts of the table as they are spelled', () => {
    const content = { earlierFunding: 'personalmiljard 2018', decisionBasis: 'RS /2459/2017' };

    expect(activityRows([anApplication({ content })])[0]).toMatchObject({
      earlierDecision: 'personalmiljard 2018',
      basis: 'RS /2459/2017',
    });
  });
});

describe('the sums', () => {
  test('add up what was granted and what waits apart, by cost object and in all', () => {
    const more = anApproved(100_000, '9917', { id: 'c' });

    expect(activitySums(activityRows([waiting, approved, rejected, more]))).toEqual({
      approved: {
        byCostObject: [
          { costObject: '9902', amount: 400_000 },
          { costObject: '9917', amount: 100_000 },
        ],
        total: 500_000,
        rows: 2,
      },
      waiting: { byCostObject: [{ costObject: '9917', amount: 430_000 }], total: 430_000, rows: 1 },
      awaited: 0,
    });
  });

  test('count what waits without an amount, and add nothing for it', () => {
    const { amount: _, ...content } = waiting.content;
    const awaited = { ...waiting, content: { ...content, amountStatus: 'awaited' as const } };

    expect(activitySums(activityRows([awaited]))).toMatchObject({
      waiting: { byCostObject: [], total: 0, rows: 0 },
      awaited: 1,
    });
  });

  test('are empty without rows', () => {
    expect(activitySums([])).toEqual({
      approved: { byCostObject: [], total: 0, rows: 0 },
      waiting: { byCostObject: [], total: 0, rows: 0 },
      awaited: 0,
    });
  });
});

describe('the filter', () => {
  const rows = activityRows([waiting, approved, rejected]);

  test('narrows by status, by unit, and by both', () => {
    expect(filterRows(rows, { status: 'rejected' }).map(({ id }) => id)).toEqual(['r']);
    expect(filterRows(rows, { unitId: 'hospa' }).map(({ id }) => id)).toEqual(['r', 'w']);
    expect(filterRows(rows, { status: 'submitted', unitId: 'him' })).toEqual([]);
  });

  test('is none when the address names a status or a unit that does not exist', () => {
    expect(readFilter({ status: 'lost', unit: '<script>' }, rows)).toEqual({});
    expect(filterRows(rows, readFilter({}, rows))).toHaveLength(3);
  });

  test('is read from the address', () => {
    expect(readFilter({ status: 'approved', unit: 'him' }, rows)).toEqual({
      status: 'approved',
      unitId: 'him',
    });
  });

  test('offers each unit once, by name', () => {
    expect(unitsOf(rows)).toEqual([
      { id: 'him', name: 'HIM' },
      { id: 'hospa', name: 'HOSPA' },
    ]);
  });
});
