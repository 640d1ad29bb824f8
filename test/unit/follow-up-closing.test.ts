import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { deviationOf, outcomeOf } from '../../shared/domain/follow-up.ts';
import { closingEntries, closingOf, repaymentEntries } from '../../shared/domain/follow-up-closing.ts';
import { foldLedger, type LedgerEntry } from '../../shared/domain/ledger.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { aFollowUp, aFollowUpContent, anAccepted } from '../builders/follow-up.ts';
import { anAllocation, anEntry } from '../builders/ledger.ts';

/** An account of what was spent, against an award. */
const spent = (outcome: number, amount: number, depreciation = 0): FollowUp =>
  aFollowUp({
    content: aFollowUpContent({ outcome: outcome === 0 ? [] : [{ type: 'staff', amount: outcome }] }),
    depreciation,
    award: { ...aFollowUp().award, amount },
  });

const department = { isProvider: false, paid: 0 };
const provider = (paid: number) => ({ isProvider: true, paid });
const basis = { person: 'direktor@example.org', delegation: 'd-1' };

describe('What becomes of a department’s award', () => {
  it.each([
    [250, { used: 250, released: 0, overpaid: 0 }],
    [200, { used: 200, released: 50, overpaid: 0 }],
    [300, { used: 250, released: 0, overpaid: 0 }],
    [0, { used: 0, released: 250, overpaid: 0 }],
  ])('of 250 kr when it cost %i kr', (outcome, closing) =>
    expect(closingOf(spent(outcome, 250), department)).toEqual(closing),
  );

  it('counts this year’s depreciation, and not what the investment cost', () => {
    const followUp = spent(100, 250, 60);
    expect([outcomeOf(followUp), deviationOf(followUp)]).toEqual([160, -90]);
    expect(closingOf(followUp, department)).toEqual({ used: 160, released: 90, overpaid: 0 });
  });
});

describe('What becomes of a provider’s award', () => {
  it.each([
    // [cost, paid of 250 kr, what follows]
    [250, 250, { used: 250, released: 0, overpaid: 0 }],
    [250, 100, { used: 100, released: 150, overpaid: 0 }],
    [80, 100, { used: 80, released: 150, overpaid: 20 }],
    [0, 250, { used: 0, released: 0, overpaid: 250 }],
    [0, 0, { used: 0, released: 250, overpaid: 0 }],
    [900, 250, { used: 250, released: 0, overpaid: 0 }],
  ])('of 250 kr when it cost %i kr and %i kr were paid', (outcome, paid, closing) =>
    expect(closingOf(spent(outcome, 250), provider(paid))).toEqual(closing),
  );
});

describe('The entries of a closing', () => {
  const newIds = () => {
    let made = 0;
    return () => `id-${++made}`;
  };
  const accepted = (closing: { used: number; released: number; overpaid: number }) =>
    anAccepted({
      accepted: { by: { email: 's@example.org', name: 'S' }, at: '2020-01-27T09:00:00.000Z', closing },
    });

  it('name the account, who accepted it, and the decision with its person and delegation', () => {
    const entries = closingEntries(accepted({ used: 200, released: 50, overpaid: 0 }), basis, newIds());
    expect(entries).toEqual([
      expect.objectContaining({ id: 'id-1', type: 'use', amount: 200, at: '2020-01-27T09:00:00.000Z' }),
      expect.objectContaining({ id: 'id-2', type: 'release', amount: 50, fundingPartId: 'stimulus' }),
    ]);
    for (const entry of entries)
      expect(entry.basis).toEqual({
        kind: 'follow-up',
        followUpId: 'a1-F1',
        acceptedBy: 's@example.org',
        number: 'RS/255/2018-1',
        ...basis,
      });
  });

  it('are none of 0 kronor', () => {
    expect(closingEntries(accepted({ used: 0, released: 250, overpaid: 0 }), basis, newIds())).toHaveLength(
      1,
    );
    expect(closingEntries(accepted({ used: 250, released: 0, overpaid: 0 }), basis, newIds())).toHaveLength(
      1,
    );
  });

  it('are none of an account that is not accepted', () =>
    expect(() => closingEntries(aFollowUp(), basis, newIds())).toThrow('Not accepted: a1-F1'));

  it('recover and release what has come back', () => {
    const back = { amount: 20, at: '2020-03-01T09:00:00.000Z' };
    const entries = repaymentEntries(
      accepted({ used: 80, released: 150, overpaid: 20 }),
      back,
      basis,
      newIds(),
    );
    expect(entries.map(({ type, amount, at }) => [type, amount, at])).toEqual([
      ['recover', 20, back.at],
      ['release', 20, back.at],
    ]);
  });
});

const activity = fc
  .record({
    isProvider: fc.boolean(),
    award: fc.integer({ min: 1, max: 1000 }),
    outcome: fc.integer({ min: 0, max: 2000 }),
  })
  .chain(({ isProvider, award, outcome }) =>
    fc.record({
      isProvider: fc.constant(isProvider),
      award: fc.constant(award),
      outcome: fc.constant(outcome),
      paid: isProvider ? fc.integer({ min: 0, max: award }) : fc.constant(0),
      payments: fc.integer({ min: 1, max: 4 }),
      repaid: fc.boolean(),
      part: fc.constantFrom('one', 'other'),
    }),
  );
type Activity = typeof activity extends fc.Arbitrary<infer T> ? T : never;

/** Every entry of one activity, from its approval to the last krona; each with what must hold once it is written. */
function entriesOf({ isProvider, award, outcome, paid, payments, repaid, part }: Activity, index: number) {
  const applicationId = `a${index}`;
  let made = 0;
  const newId = () => `${applicationId}-${++made}`;
  const of = { applicationId, fundingPartId: part };
  const followUp: FollowUp = {
    ...spent(outcome, award),
    id: `${applicationId}-F1`,
    applicationId,
    award: { ...aFollowUp().award, amount: award, fundingPartId: part },
  };
  const closing = closingOf(followUp, { isProvider, paid });
  expect(closing.used + closing.released + closing.overpaid).toBe(award);
  const closed: FollowUp = {
    ...followUp,
    status: 'accepted',
    accepted: { by: { email: 's@example.org', name: 'S' }, at: '2020-01-27T09:00:00.000Z', closing },
  };
  const each = Math.floor(paid / payments);
  const amounts = [...Array.from({ length: payments - 1 }, () => each), paid - each * (payments - 1)];
  const back = { amount: closing.overpaid, at: '2020-03-01T09:00:00.000Z' };
  const acts: LedgerEntry[][] = [
    [anEntry({ ...of, id: newId(), amount: award })],
    ...amounts.filter((it) => it > 0).map((it) => [anEntry({ ...of, id: newId(), type: 'pay', amount: it })]),
    closingEntries(closed, basis, newId),
    ...(repaid ? [repaymentEntries(closed, back, basis, newId)] : []),
  ];
  return { acts, closing, applicationId };
}

test('whatever is approved, paid, closed and paid back in whatever order, the five invariants hold and the parts of an award are the award', () => {
  const year = fc.array(activity, { minLength: 1, maxLength: 8 }).chain((activities) =>
    fc.record({
      activities: fc.constant(activities),
      /** Whose turn it is. */
      turns: fc.array(fc.nat({ max: activities.length - 1 }), { minLength: 60, maxLength: 60 }),
    }),
  );
  const tried = fc.property(year, ({ activities, turns }) => {
    const made = activities.map(entriesOf);
    const queues = made.map(({ acts }) => [...acts]);
    const entries = ['one', 'other'].map((fundingPartId) =>
      anAllocation({ id: `allocate-${fundingPartId}`, fundingPartId, amount: 8_000 }),
    );
    const departmentApplications = new Set(
      activities.flatMap(({ isProvider }, index) => (isProvider ? [] : [`a${index}`])),
    );
    const holds = () =>
      expect(
        reconcile({ entries, balances: [...foldLedger(entries).values()], departmentApplications }),
      ).toEqual([]);
    for (const turn of [...turns, ...queues.flatMap((queue, index) => queue.map(() => index))]) {
      entries.push(...(queues[turn]?.shift() ?? []));
      holds();
    }
    for (const [index, { repaid, award }] of activities.entries()) {
      const own = entries.filter(({ applicationId }) => applicationId === `a${index}`);
      const sum = (type: string) =>
        own.filter((it) => it.type === type).reduce((total, { amount }) => total + amount, 0);
      const owed = repaid ? 0 : (made[index]?.closing.overpaid ?? 0);
      expect(sum('commit')).toBe(award);
      // What was granted was used, was given back, or is owed still; nothing is released twice.
      expect(sum('use') + sum('release') + owed).toBe(award);
      if (sum('pay') > 0) expect(sum('pay') - sum('recover') - owed).toBe(sum('use'));
    }
  });
  fc.assert(tried, { numRuns: 60 });
});
