import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decidedOverTime } from '../../shared/domain/decided-over-time.ts';
import { foldLedger, type LedgerEntry, ledgerTypes } from '../../shared/domain/ledger.ts';
import { anAllocation, anEntry } from '../builders/ledger.ts';

const imported: LedgerEntry['basis'] = { kind: 'import', number: 'RS/100/2019-9', earlierDecision: '2018' };

test('a day with several decisions is one step, and what is taken back steps down', () => {
  const entries = [
    anAllocation(),
    anEntry({ amount: 100, at: '2019-01-10T09:00:00.000Z' }),
    anEntry({ amount: 50, at: '2019-01-10T14:00:00.000Z' }),
    anEntry({ amount: 30, at: '2019-03-02T09:00:00.000Z', type: 'release' }),
    anEntry({ amount: 999, at: '2019-02-01T09:00:00.000Z', type: 'pay' }),
  ];

  const { steps, months, decided, until } = decidedOverTime(entries, 2019, '2019-03-20');

  expect(steps).toEqual([
    { day: '2019-01-10', decided: 150 },
    { day: '2019-03-02', decided: 120 },
  ]);
  expect(months).toEqual([
    { month: 1, change: 150, decided: 150 },
    { month: 2, change: 0, decided: 150 },
    { month: 3, change: -30, decided: 120 },
  ]);
  expect([decided, until]).toEqual([120, '2019-03-20']);
});

test('days are those of Stockholm, in winter and in summer, also at the turn of the year', () => {
  const moments = ['2018-12-31T23:00:00.000Z', '2019-06-30T21:59:59.999Z', '2019-06-30T22:00:00.000Z'];
  const entries = moments.map((at) => anEntry({ amount: 1, at }));

  const { before, steps, after } = decidedOverTime(entries, 2019, '2019-12-31');

  expect(steps.map(({ day }) => day)).toEqual(['2019-01-01', '2019-06-30', '2019-07-01']);
  expect([before, after]).toEqual([0, 0]);
  const late = decidedOverTime([anEntry({ amount: 7, at: '2019-12-31T23:00:00.000Z' })], 2019, '2020-01-02');
  expect(late).toMatchObject({ steps: [], decided: 0, after: 7, until: '2019-12-31' });
});

test('what was decided before the year is where the line begins', () => {
  const entries = [
    anEntry({ amount: 40, at: '2018-11-01T09:00:00.000Z' }),
    anEntry({ amount: 2, at: '2019-05-01T09:00:00.000Z' }),
  ];

  expect(decidedOverTime(entries, 2019, '2019-06-01')).toMatchObject({ before: 40, decided: 42 });
  expect(decidedOverTime(entries, 2019, '2019-01-15').months).toEqual([{ month: 1, change: 0, decided: 40 }]);
});

test('before its year a programme has neither steps nor months', () => {
  const entries = [anEntry({ amount: 40, at: '2018-11-01T09:00:00.000Z' })];

  expect(decidedOverTime(entries, 2019, '2018-12-01')).toMatchObject({ steps: [], months: [], decided: 40 });
  expect(decidedOverTime([], 2019, '2019-02-01')).toMatchObject({ steps: [], decided: 0, before: 0 });
});

test('imported history is told apart, since its days are not those of the decisions', () => {
  const entries = [anEntry({ amount: 5, basis: imported }), anEntry({ amount: 3 })];

  expect(decidedOverTime(entries, 2019, '2019-03-01')).toMatchObject({ undated: 5, decided: 8 });
});

describe('whatever the ledger', () => {
  const ledgers = fc.array(
    fc.record({
      type: fc.constantFrom(...ledgerTypes),
      amount: fc.integer({ min: 0, max: 1_000_000 }),
      at: fc
        .date({ min: new Date('2018-06-01'), max: new Date('2020-06-01'), noInvalidDate: true })
        .map((date) => date.toISOString()),
    }),
    { maxLength: 40 },
  );

  test('its last point is the balance, and the months add up to it', () => {
    fc.assert(
      fc.property(ledgers, (made) => {
        const entries = made.map((it, index) => anEntry({ id: `e${index}`, ...it }));
        const { before, steps, months, decided, after } = decidedOverTime(entries, 2019, '2020-06-01');
        const balance = [...foldLedger(entries).values()][0] ?? { committed: 0, released: 0 };
        expect(decided + after).toBe(balance.committed - balance.released);
        expect(months).toHaveLength(12);
        expect(months.reduce((sum, { change }) => sum + change, before)).toBe(decided);
        const days = steps.map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].sort());
      }),
    );
  });
});
