import { describe, expect, test } from 'vitest';
import { closingsNotInLedger } from '../../shared/domain/closing-ledger.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { closingEntries, repaymentEntries } from '../../shared/domain/follow-up-closing.ts';

const decided = { person: 'hos-direktor@example.org', delegation: 'd-1' };
const at = '2020-02-20T09:00:00.000Z';

/** An accepted account of an award of 100 000 kr, of which a provider was paid 80 000 and has used 50 000. */
const account: FollowUp & { accepted: NonNullable<FollowUp['accepted']> } = {
  id: 'a-1-F1',
  applicationId: 'a-1',
  programmeId: 'p-2019',
  unitId: 'fjallhalsan',
  unitName: 'Fjällhälsan AB',
  activity: 'Mobilt team',
  revision: 1,
  status: 'accepted',
  content: {
    measures: 'Teamet har startat.',
    effects: [{ purposeId: '1', text: 'Fler besök i hemmet.' }],
    indicators: [],
    outcome: [{ type: 'staff', amount: 50_000 }],
    continuedNeed: { answer: 'no' },
  },
  depreciation: 0,
  award: { number: 'RS/1/2019-1', amount: 100_000, fundingPartId: 'stimulus', costObject: '9902' },
  submittedBy: { email: 'chef@fjallhalsan.example.org', name: 'Chef' },
  submittedAt: at,
  late: false,
  accepted: {
    by: { email: 'samordnare@example.org', name: 'Samordnare' },
    at,
    closing: { used: 50_000, released: 20_000, overpaid: 30_000 },
  },
};

const owing = { id: 'a-1', followUp: summary() };
const repaid = { id: 'a-1', followUp: summary({ on: '2020-03-01', notedAt: at, notedBy: 'c@example.org' }) };

function summary(paidBack?: { on: string; notedAt: string; notedBy: string }) {
  return {
    status: 'accepted' as const,
    askedAt: at,
    dueOn: '2020-02-14',
    revision: 1,
    late: false,
    repayment: { amount: 30_000, payBy: '2020-03-21', ...(paidBack && { repaid: paidBack }) },
  };
}

let made = 0;
const newId = () => `e-${++made}`;
const closed = () => closingEntries(account, decided, newId);
const paidBack = () => repaymentEntries(account, { amount: 30_000, at }, decided, newId);

describe('The ledger and the accepted accounts', () => {
  test('say the same when an activity is closed, and when its overpaid money has come back', () => {
    expect(closingsNotInLedger([account], [owing], closed())).toEqual([]);
    expect(closingsNotInLedger([account], [repaid], [...closed(), ...paidBack()])).toEqual([]);
  });

  test('differ when an entry is missing, doubled or of another amount', () => {
    const [use, release] = closed();
    if (!use || !release) throw new Error('a closing has two entries');
    for (const entries of [[use], [use, release, release], [use, { ...release, amount: 1 }], []])
      expect(closingsNotInLedger([account], [owing], entries)).toEqual(['a-1-F1']);
  });

  test('differ when money is said to have come back and is not recovered, and the other way round', () => {
    expect(closingsNotInLedger([account], [repaid], closed())).toEqual(['a-1-F1']);
    expect(closingsNotInLedger([account], [owing], [...closed(), ...paidBack()])).toEqual(['a-1-F1']);
  });

  test('differ when money rests on an account that nobody has accepted', () => {
    const { accepted: _accepted, ...sent } = account;
    expect(closingsNotInLedger([{ ...sent, status: 'submitted' }], [owing], closed())).toEqual(['a-1-F1']);
  });
});
