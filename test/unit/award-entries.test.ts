import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awardEntries } from '../../shared/domain/award-entries.ts';
import type { Decision } from '../../shared/domain/decision.ts';
import { aDecision } from '../builders/decision.ts';

const entries = (overrides: Partial<Decision>) => {
  let made = 0;
  return awardEntries(aDecision(overrides), () => `entry-${++made}`);
};
const short = (overrides: Partial<Decision>) =>
  entries(overrides).map(({ type, fundingPartId, amount }) => `${type} ${amount} ${fundingPartId}`);
const earlier = { number: 'RS/100/2019-1', amount: 250_000, fundingPartId: 'stimulus', costObject: '9902' };

describe('the ledger entries of a decision', () => {
  it('commit an approval, with the decision, its person and delegation behind it', () =>
    expect(entries({})).toEqual([
      {
        id: 'entry-1',
        programmeId: 'provsatsning-2019',
        fundingPartId: 'stimulus',
        applicationId: 'a1',
        type: 'commit',
        amount: 250_000,
        at: '2019-02-01T09:00:00.000Z',
        basis: {
          kind: 'decision',
          number: 'RS/100/2019-1',
          person: 'hos-direktor@example.org',
          delegation: 'delegation-1',
        },
      },
    ]));

  it.each(['rejected', 'returned', 'deferred'] as const)('are none when it is %s', (outcome) =>
    expect(entries({ outcome, amount: 0, fundingPartId: undefined })).toEqual([]),
  );

  it('of a change move the difference alone', () => {
    expect(short({ amount: 300_000, earlier })).toEqual(['commit 50000 stimulus']);
    expect(short({ amount: 200_000, earlier })).toEqual(['release 50000 stimulus']);
    expect(short({ amount: 250_000, earlier })).toEqual([]);
  });

  it('of a change to another part move the whole award', () =>
    expect(short({ amount: 100_000, fundingPartId: 'earmarked', earlier })).toEqual([
      'release 250000 stimulus',
      'commit 100000 earmarked',
    ]));

  it('leave an activity with just what the last decision says, whatever was changed before', () => {
    const step = fc.record({
      amount: fc.integer({ min: 1, max: 1_000_000 }),
      part: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const held = { a: 0, b: 0 };
        let before: Decision['earlier'];
        for (const { amount, part } of steps) {
          for (const entry of entries({ amount, fundingPartId: part, earlier: before })) {
            held[entry.fundingPartId as 'a' | 'b'] += entry.type === 'commit' ? entry.amount : -entry.amount;
          }
          before = { number: 'n', amount, fundingPartId: part };
        }
        const last = steps.at(-1);
        expect(held).toEqual({ a: 0, b: 0, ...(last && { [last.part]: last.amount }) });
      }),
    );
  });
});
