import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEntry,
  assertFits,
  balanceAt,
  emptyBalance,
  foldLedger,
  type LedgerEntry,
  ledgerTypes,
} from '../../shared/domain/ledger.ts';
import { aBalance, anAllocation, anEntry } from '../builders/ledger.ts';
import { refusal, refusalOf } from './refusal.ts';

const part = ['provsatsning-2019', 'stimulus'] as const;

/** Entries of two parts, in any order of time. */
const ledgers = fc.array(
  fc.record({
    type: fc.constantFrom(...ledgerTypes),
    amount: fc.integer({ min: 0, max: 1_000_000 }),
    fundingPartId: fc.constantFrom('stimulus', 'earmarked'),
    at: fc
      .date({ min: new Date('2019-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString()),
  }),
  { maxLength: 30 },
);
const asEntries = (made: Partial<LedgerEntry>[]): LedgerEntry[] =>
  made.map((entry, index) => anEntry({ id: `entry-${index}`, ...entry }));

describe('applyEntry', () => {
  it.each([
    ['allocate', 'allocated', 7],
    ['commit', 'committed', -7],
    ['release', 'released', 7],
    ['pay', 'paid', 0],
    ['recover', 'recovered', 0],
    ['use', 'used', 0],
  ] as const)('adds what %s moves to %s, and %d kr to what is left', (type, total, moved) => {
    const before = aBalance({ [total]: 100, left: 1000 });
    expect(applyEntry(before, anEntry({ type, amount: 7 }))).toEqual({
      ...before,
      [total]: 107,
      left: 1000 + moved,
    });
  });
});

describe('foldLedger', () => {
  it('keeps the parts of a programme, and the programmes, apart', () => {
    const folded = foldLedger([
      anAllocation(),
      anAllocation({ fundingPartId: 'earmarked', amount: 400_000 }),
      anAllocation({ programmeId: 'annan-2019', amount: 5 }),
      anEntry(),
    ]);
    expect([...folded].map(([key, { left }]) => [key, left])).toEqual([
      ['provsatsning-2019/stimulus', 750_000],
      ['provsatsning-2019/earmarked', 400_000],
      ['annan-2019/stimulus', 5],
    ]);
  });

  it('gives the same whatever the order, and left is always allocated − committed + released', () =>
    fc.assert(
      fc.property(
        ledgers.chain((made) => fc.tuple(fc.constant(made), shuffled(made))),
        ([made, other]) => {
          const folded = foldLedger(asEntries(made));
          expect(foldLedger(asEntries(other))).toEqual(folded);
          for (const { left, allocated, committed, released } of folded.values())
            expect(left).toBe(allocated - committed + released);
        },
      ),
    ));
});

const shuffled = <T>(items: T[]) =>
  fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length });

describe('balanceAt', () => {
  const entries = [
    anAllocation({ at: '2019-01-06T23:00:00.000Z' }),
    anEntry({ at: '2019-02-01T09:00:00.000Z', amount: 250_000 }),
    anEntry({ at: '2019-03-01T09:00:00.000Z', amount: 100_000, type: 'release' }),
  ];

  it.each([
    ['before anything', '2019-01-06T22:59:59.999Z', 0],
    ['at the very moment of the allocation', '2019-01-06T23:00:00.000Z', 1_000_000],
    ['a millisecond before the decision', '2019-02-01T08:59:59.999Z', 1_000_000],
    ['at the very moment of the decision', '2019-02-01T09:00:00.000Z', 750_000],
    ['between', '2019-02-15T00:00:00.000Z', 750_000],
    ['long after', '2030-01-01T00:00:00.000Z', 850_000],
  ])('is what was left %s', (_, at, left) => expect(balanceAt(entries, ...part, at)).toMatchObject({ left }));

  it('is empty for a part without entries', () =>
    expect(balanceAt(entries, 'provsatsning-2019', 'earmarked', '2030-01-01T00:00:00.000Z')).toEqual(
      emptyBalance('provsatsning-2019', 'earmarked'),
    ));

  it('of any past moment is the fold of what had happened by then in that part', () =>
    fc.assert(
      fc.property(ledgers, fc.nat({ max: 29 }), (made, index) => {
        const all = asEntries(made);
        const at = all[index]?.at ?? '2019-06-30T12:00:00.000Z';
        const until = all.filter((entry) => Date.parse(entry.at) <= Date.parse(at));
        expect(balanceAt(all, ...part, at)).toEqual(
          foldLedger(until).get(part.join('/')) ?? emptyBalance(...part),
        );
      }),
    ));
});

describe('assertFits', () => {
  it('lets the last krona go, and says what is left when it is too much', () => {
    expect(() => assertFits(aBalance({ left: 191 }), 191, 'Stimulansmedel')).not.toThrow();
    expect(refusalOf(() => assertFits(aBalance({ left: 191 }), 192, 'Stimulansmedel'))).toEqual(
      refusal('FundingPartExceeded', { fundingPart: 'Stimulansmedel', amount: 192, left: 191 }),
    );
  });
});
