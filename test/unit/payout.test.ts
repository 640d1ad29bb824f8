import { describe, expect, it } from 'vitest';
import {
  nextPayoutStatus,
  parsePayoutReference,
  payoutMoney,
  payoutReference,
  payoutStatuses,
  standingPayout,
  standingPayouts,
} from '../../shared/domain/payout.ts';
import { payEntry } from '../../shared/domain/payout-entries.ts';
import { aLapsed, anAttested, aPayout, aSentBack } from '../builders/payout.ts';
import { refusal, refusalOf } from './refusal.ts';

describe('a payout', () => {
  it('goes from request to payment, and what is sent back or lapsed is never changed', () => {
    const possible = payoutStatuses.flatMap((status) =>
      (['attest', 'return', 'order', 'pay'] as const).flatMap((action) => {
        try {
          return [`${status} ${action} ${nextPayoutStatus(status, action)}`];
        } catch {
          return [];
        }
      }),
    );
    expect(possible).toEqual([
      'requested attest attested',
      'requested return returned',
      'attested order ordered',
      'ordered pay paid',
    ]);
    expect(refusalOf(() => nextPayoutStatus('paid', 'attest'))).toEqual(
      refusal('PayoutAnswered', { status: 'paid' }),
    );
  });

  it('stands as the last request for its quarter', () => {
    const first = aSentBack();
    const second = anAttested({ revision: 2 });
    const other = aPayout({ quarter: '2019Q2' });
    const all = [first, second, other];
    expect(standingPayout(all, '2019Q1')).toBe(second);
    expect(standingPayout(all, '2019Q3')).toBeUndefined();
    expect(standingPayouts(all)).toEqual([second, other]);
  });

  it('has a reference of letters and digits that is read back, whatever a system puts in between', () => {
    const payout = aPayout({ applicationId: '01ARZ3NDEKTSV4RRFFQ69G5FAV', revision: 2 });
    const reference = payoutReference(payout);
    expect(reference).toMatch(/^[0-9A-Z]{34}$/);
    const named = { applicationId: payout.applicationId, quarter: '2019Q1', revision: 2 };
    expect(parsePayoutReference(reference)).toEqual(named);
    expect(parsePayoutReference(` ${reference.toLowerCase().replace(/(.{4})/g, '$1 -')}`)).toEqual(named);
    for (const other of ['', '2019Q102', 'OCR 12345', `${reference}7X`, reference.replace('Q1', 'Q5')])
      expect(parsePayoutReference(other)).toBeUndefined();
  });

  it('counts as paid from its attest; what is asked for is not free, what is sent back or lapsed is', () => {
    const payouts = [
      anAttested({ amount: 10 }),
      anAttested({ quarter: '2019Q2', status: 'ordered', amount: 20 }),
      anAttested({ quarter: '2019Q3', status: 'paid', amount: 30 }),
      aSentBack({ quarter: '2019Q4', amount: 400 }),
      aPayout({ quarter: '2019Q4', revision: 2, amount: 40 }),
      aLapsed({ quarter: '2019Q2' }),
    ];
    expect(payoutMoney(200, payouts)).toEqual({ awarded: 200, paid: 60, asked: 40, left: 140, free: 100 });
    expect(payoutMoney(0, [])).toEqual({ awarded: 0, paid: 0, asked: 0, left: 0, free: 0 });
  });

  it('pays its award by an attest, which names a person and a delegation', () => {
    const payout = anAttested();
    expect(payEntry(payout, 'entry-1')).toEqual({
      id: 'entry-1',
      programmeId: payout.programmeId,
      fundingPartId: 'stimulus',
      type: 'pay',
      amount: 80_000,
      at: '2019-03-14T09:00:00.000Z',
      applicationId: 'a1',
      basis: { kind: 'attest', payoutId: 'a1-2019Q1-1', person: 'controller@example.org', delegation: 'd-1' },
    });
    expect(() => payEntry(aPayout(), 'entry-1')).toThrow(RangeError);
  });
});
