import { describe, expect, test } from 'vitest';
import { exceeded, type PlainRow, partSums } from '../../functions/web/bulk/sums.ts';
import { plainApprovalOf } from '../../functions/web/decide/view.ts';
import type { Application } from '../../shared/domain/application.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { anApplication, anApproved } from '../builders/application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aDecision } from '../builders/decision.ts';
import { aBalance } from '../builders/ledger.ts';
import { aProgramme } from '../builders/programme.ts';

const books = {
  programme: aProgramme(),
  balances: [aBalance({ left: 500_000 }), aBalance({ fundingPartId: 'earmarked', left: 400_000 })],
};
const plainOf = (application: Application, limit?: number, decisions: Decision[] = []) =>
  plainApprovalOf({ application, decisions }, books, limit);
const asking = (amount: number | undefined, overrides = {}) =>
  anApplication({ content: { amount, costObject: '9902', ...overrides } });
/** 200 000 kr of stimulus money approved, and `amount` asked for instead. */
const changing = (amount: number, fundingPartId = 'stimulus') =>
  anApproved(200_000, '9902', {
    change: {
      content: anApplicationContent({ amount, fundingPartId }),
      reason: 'Fler.',
      status: 'submitted',
      requestedAt: '2019-02-01T08:00:00.000Z',
    },
  });

describe('a plain approval', () => {
  test('is what was asked for, from the part that was asked for', () => {
    expect(plainOf(asking(500_000))).toEqual({
      amount: 500_000,
      fundingPartId: 'stimulus',
      costObject: '9902',
      partName: 'Stimulansmedel',
      takes: 500_000,
    });
  });

  test.each([
    ['a krona more than is left', asking(500_001), undefined],
    ['a krona above the person’s limit', asking(100_001), 100_000],
    ['an amount that is awaited', asking(undefined, { amountStatus: 'awaited' }), undefined],
    ['a part that the programme does not have', asking(1, { fundingPartId: 'gone' }), undefined],
    ['a cost object that the programme does not have', asking(1, { costObject: '1' }), undefined],
  ])('there is none of %s', (_what, application, limit) => {
    expect(plainOf(application, limit)).toBeUndefined();
  });

  test('of a change takes only what is new, and all of it from another part', () => {
    expect(plainOf(changing(700_000))?.takes).toBe(500_000);
    expect(plainOf(changing(700_001))).toBeUndefined();
    expect(plainOf(changing(150_000))?.takes).toBe(-50_000);
    expect(plainOf(changing(400_000, 'earmarked'))?.takes).toBe(400_000);
  });

  test('there is none of a change of what has conditions or a day for a new decision: they would be lost', () => {
    const standing = (terms: Partial<Decision>) => aDecision({ number: 'RS/255/2018-1', ...terms });
    const other = aDecision({ number: 'RS/255/2018-2', outcome: 'returned', conditions: 'Inte den.' });
    const change = changing(300_000);
    expect(plainOf(change, undefined, [standing({}), other])?.amount).toBe(300_000);
    expect(plainOf(change, undefined, [standing({ conditions: 'I juni.' }), other])).toBeUndefined();
    expect(plainOf(change, undefined, [standing({ newDecisionOn: '2019-12-31' })])).toBeUndefined();
    expect(plainOf(asking(1000), undefined, [standing({ conditions: 'I juni.' })])?.amount).toBe(1000);
  });
});

test('several are summed by funding part: each fits alone, and the part that they exceed together is named', () => {
  const rows = [asking(300_000), asking(250_000), changing(150_000), changing(100_000, 'earmarked')].flatMap(
    (application): PlainRow[] => {
      const plain = plainOf(application);
      return plain ? [{ application, books, askedAt: '2019-02-01T08:00:00.000Z', plain }] : [];
    },
  );
  const figures = (chosen: PlainRow[]) =>
    partSums(chosen).map(({ part, takes, left, after }) => [part.id, takes, left, after]);

  expect(figures(rows)).toEqual([
    ['stimulus', 500_000, 500_000, 0],
    ['earmarked', 100_000, 400_000, 300_000],
  ]);
  expect(exceeded(partSums(rows))).toEqual([]);
  expect(exceeded(partSums(rows.slice(0, 2))).map(({ part, after }) => [part.id, after])).toEqual([
    ['stimulus', -50_000],
  ]);
});
