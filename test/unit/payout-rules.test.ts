import { describe, expect, it } from 'vitest';
import {
  type AttestSituation,
  assertMayAttest,
  assertMayRequest,
  assertRequestFits,
  awardOf,
  moneyOf,
  type PayoutCommand,
  type RequestSituation,
  requestsEnd,
} from '../../shared/domain/payout-rules.ts';
import type { Delegation } from '../../shared/domain/person.ts';
import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import { anApplication, anApproved } from '../builders/application.ts';
import { aLapsed, anAttested, aPayout, aSentBack } from '../builders/payout.ts';
import { aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { refusal, refusalOf } from './refusal.ts';

const programme = aProgramme();
const granted = anApproved(200_000, '9902', { applicantKind: 'provider', unitId: 'fjallhalsan' });
const provider = {
  organisationNumber: '556012-5790',
  account: { kind: 'bankgiro' as const, number: '5050-1055' },
  areas: [
    { id: 'primarvard', name: 'Primärvård', from: '2018-01-01' },
    { id: 'rehab', name: 'Rehabilitering', from: '2019-03-31', through: '2019-06-30' },
  ],
};
const situation = (overrides: Partial<RequestSituation> = {}): RequestSituation => ({
  application: granted,
  programme,
  provider,
  payouts: [],
  agreementAwaited: false,
  now: '2019-03-11T09:00:00.000Z',
  ...overrides,
});
const ask = (overrides: Partial<RequestSituation> = {}, quarter: Quarter = '2019Q1') =>
  assertMayRequest(quarter, situation(overrides));
const refused = (overrides: Partial<RequestSituation>, quarter?: Quarter) =>
  refusalOf(() => ask(overrides, quarter));

describe('asking for a quarter’s money', () => {
  it('is possible within the window, of the award that stands', () =>
    expect(ask()).toMatchObject({ number: 'RS/255/2018-1', amount: 200_000, fundingPartId: 'stimulus' }));

  it('SECURITY-26: is never a department’s', () =>
    expect(refused({ application: anApproved(200_000, '9902') })).toEqual(refusal('DepartmentNeverPaid')));

  it('SECURITY-26: needs an award', () => {
    const application = anApplication({ applicantKind: 'provider' });
    expect(refused({ application })).toEqual(refusal('NothingAwarded'));
    expect(awardOf({ ...granted, status: 'submitted' })).toBeUndefined();
    expect(moneyOf(application, [])).toMatchObject({ awarded: 0, free: 0 });
  });

  it('waits for the agreement when the award is conditional', () => {
    const decision = granted.decision && { ...granted.decision, conditional: true };
    const application = { ...granted, decision };
    expect(refused({ application, agreementAwaited: true })).toEqual(refusal('AwardConditional'));
    expect(ask({ application })).toMatchObject({ conditional: true });
  });

  it('SECURITY-26: is of a quarter of the programme’s year', () =>
    expect(refused({}, '2018Q4')).toEqual(
      refusal('QuarterOutsideProgramme', { quarter: '2018Q4', year: 2019 }),
    ));

  it('SECURITY-26: is not of a quarter that has been asked for, attested, ordered or paid', () => {
    const standing = [
      aPayout(),
      anAttested(),
      anAttested({ status: 'ordered' }),
      anAttested({ status: 'paid' }),
    ];
    for (const payout of standing) {
      const { status, amount } = payout;
      expect(refused({ payouts: [payout] })).toEqual(
        refusal('QuarterAsked', { quarter: '2019Q1', status, amount }),
      );
    }
    expect(ask({ payouts: [aSentBack()] })).toBeDefined();
  });

  it('SECURITY-26: is not of a future quarter', () =>
    expect(refused({}, '2019Q2')).toEqual(
      refusal('QuarterNotOpen', { quarter: '2019Q2', opensOn: '2019-06-01' }),
    ));

  it('SECURITY-27: begins with the first millisecond of the first day and ends with the last one of the last day', () => {
    const at = (now: string, quarter: Quarter = '2019Q1') => {
      try {
        ask({ now }, quarter);
        return 'open';
      } catch (error) {
        return String(error instanceof Error && error.name);
      }
    };
    expect(at('2019-02-28T22:59:59.999Z')).toBe('QuarterNotOpen');
    expect(at('2019-02-28T23:00:00.000Z')).toBe('open');
    // 31 March 23:59:59.999 and 1 April 00:00, when the clocks have gone forward.
    expect(at('2019-03-31T21:59:59.999Z')).toBe('open');
    expect(at('2019-03-31T22:00:00.000Z')).toBe('open');
    expect(at('2019-04-15T21:59:59.999Z')).toBe('open');
    expect(at('2019-04-15T22:00:00.000Z')).toBe('QuarterClosed');
    expect(at('2019-12-31T22:59:59.999Z', '2019Q4')).toBe('open');
    expect(at('2019-12-31T23:00:00.000Z', '2019Q4')).toBe('QuarterClosed');
  });

  it('SECURITY-28: a window that closes exactly now has closed', () =>
    expect(refused({ now: '2019-04-15T22:00:00.000Z' })).toEqual(
      refusal('QuarterClosed', { quarter: '2019Q1', lastDay: '2019-04-15' }),
    ));

  it('is possible again for a while after a return, also when the window has closed', () => {
    const late = aSentBack({ returned: { ...returnedBy, at: '2019-04-20T09:00:00.000Z' } });
    expect(requestsEnd(programme, '2019Q1', late)).toBe('2019-05-04T22:00:00.000Z');
    expect(ask({ payouts: [late], now: '2019-05-04T21:59:59.999Z' })).toBeDefined();
    expect(refused({ payouts: [late], now: '2019-05-04T22:00:00.000Z' }).name).toBe('QuarterClosed');
    // An early return does not shorten the window.
    expect(requestsEnd(programme, '2019Q1', aSentBack())).toBe('2019-04-15T22:00:00.000Z');
    expect(refused({ payouts: [aLapsed()], now: '2019-04-16T09:00:00.000Z' }).name).toBe('QuarterClosed');
  });
});

const returnedBy = { by: { email: 'controller@example.org', name: 'Controller' }, reason: 'Kvitto saknas.' };
const command = (overrides: Partial<PayoutCommand> = {}): PayoutCommand => ({
  quarter: '2019Q1',
  amount: 80_000,
  costLines: [{ type: 'staff', text: 'Sjuksköterska', amount: 80_000 }],
  areaId: 'primarvard',
  notReimbursed: true,
  ...overrides,
});
const fits = (overrides: Partial<PayoutCommand>, facts: Partial<RequestSituation> = {}) =>
  assertRequestFits(command(overrides), ask(), situation(facts));

describe('what a request must agree with', () => {
  it('is an area that was decided for some day of the quarter', () => {
    expect(fits({})).toMatchObject({ id: 'primarvard' });
    expect(fits({ areaId: 'rehab' })).toMatchObject({ id: 'rehab' });
    expect(fits({ areaId: 'rehab', quarter: '2019Q2' })).toMatchObject({ id: 'rehab' });
  });

  it('SECURITY-26: is not an area that is not decided, or not for the quarter', () => {
    const decided = 'Primärvård, Rehabilitering';
    expect(refusalOf(() => fits({ areaId: 'tandvard' }))).toEqual(
      refusal('AreaNotDecided', { quarter: '2019Q1', decided }),
    );
    expect(refusalOf(() => fits({ areaId: 'rehab', quarter: '2019Q3' }))).toEqual(
      refusal('AreaNotDecided', { quarter: '2019Q3', decided: 'Primärvård' }),
    );
    expect(refusalOf(() => fits({}, { provider: undefined }))).toEqual(
      refusal('AreaNotDecided', { quarter: '2019Q1', decided: '' }),
    );
  });

  it('is costs that add up to the amount', () =>
    expect(refusalOf(() => fits({ amount: 80_001 }))).toEqual(
      refusal('CostLinesNotSum', { sum: 80_000, amount: 80_001 }),
    ));

  it('SECURITY-26: is never above the award less what is paid and asked for', () => {
    const payouts = [anAttested({ amount: 100_000 }), aPayout({ quarter: '2019Q2', amount: 20_001 })];
    expect(refusalOf(() => fits({}, { payouts }))).toEqual(
      refusal('AwardExceeded', {
        amount: 80_000,
        awarded: 200_000,
        paid: 100_000,
        asked: 20_001,
        left: 79_999,
      }),
    );
    expect(fits({}, { payouts: [anAttested({ amount: 120_000 })] })).toBeDefined();
  });
});

const delegation: Delegation = { id: 'd-1', point: '4.2', from: '2019-01-01' };
const controller = aPerson({
  email: 'controller@example.org',
  roles: ['controller'],
  unitId: undefined,
  unitName: undefined,
});
const attest = (overrides: Partial<AttestSituation> = {}, action: 'attest' | 'return' = 'attest') => {
  const payout = overrides.payout ?? aPayout();
  return assertMayAttest(action, {
    application: granted,
    payouts: [payout],
    payout,
    person: controller,
    delegation,
    applicants: ['sokande@fjallhalsan.example.org'],
    agreementAwaited: false,
    ...overrides,
  });
};

describe('attesting a request', () => {
  it('is done by a delegation', () => {
    expect(attest()).toBe(delegation);
    expect(attest({}, 'return')).toBe(delegation);
    expect(refusalOf(() => attest({ delegation: undefined }))).toEqual(refusal('NotAllowed'));
  });

  it('SECURITY-10: is never of one’s own request, nor of one’s own provider’s', () => {
    const own = { ...controller, email: 'ekonomi@fjallhalsan.example.org' };
    const colleague = { ...controller, unitId: 'fjallhalsan' };
    const applied = { ...controller, email: 'sokande@fjallhalsan.example.org' };
    for (const person of [own, colleague, applied])
      for (const action of ['attest', 'return'] as const)
        expect(refusalOf(() => attest({ person }, action))).toEqual(refusal('OwnPayoutRequest'));
  });

  it('SECURITY-10: is not of a request in whose place a colleague has sent another', () => {
    const mended = aPayout({
      revision: 2,
      requestedBy: { email: 'annan@fjallhalsan.example.org', name: 'Annan' },
    });
    const person = { ...controller, email: 'ekonomi@fjallhalsan.example.org' };
    const payouts = [aPayout({ status: 'returned' }), mended];
    expect(refusalOf(() => attest({ person, payout: mended, payouts }))).toEqual(refusal('OwnPayoutRequest'));
  });

  it('waits for the state’s agreement when the award does, and may send back meanwhile', () => {
    const { decision } = granted;
    const application = { ...granted, decision: decision && { ...decision, conditional: true } };
    const awaited = { application, agreementAwaited: true };
    expect(refusalOf(() => attest(awaited))).toEqual(refusal('AwardConditional'));
    expect(attest(awaited, 'return')).toBe(delegation);
    expect(attest({ ...awaited, agreementAwaited: false })).toBe(delegation);
  });

  it('is within the delegation’s limit; sending back has none', () => {
    const limited = { ...delegation, limit: 79_999 };
    expect(refusalOf(() => attest({ delegation: limited }))).toEqual(
      refusal('DelegationLimitExceeded', { limit: 79_999, amount: 80_000 }),
    );
    expect(attest({ delegation: { ...delegation, limit: 80_000 } })).toBeDefined();
    expect(attest({ delegation: limited }, 'return')).toBe(limited);
  });

  it('is of what is asked for, once', () =>
    expect(refusalOf(() => attest({ payout: anAttested() }))).toEqual(
      refusal('PayoutAnswered', { status: 'attested' }),
    ));

  it('SECURITY-26: is never above what is left of the award as it is now, and never a department’s', () => {
    const payout = aPayout();
    const payouts = [payout, anAttested({ quarter: '2019Q2', amount: 120_001 })];
    expect(refusalOf(() => attest({ payout, payouts }))).toMatchObject({
      name: 'AwardExceeded',
      facts: { amount: 80_000, awarded: 200_000, paid: 120_001, left: 79_999 },
    });
    // What others ask for takes nothing from what is attested first.
    expect(
      attest({ payout, payouts: [payout, aPayout({ quarter: '2019Q2', amount: 190_000 })] }),
    ).toBeDefined();
    const department = anApproved(200_000, '9902');
    expect(refusalOf(() => attest({ application: department }))).toEqual(refusal('DepartmentNeverPaid'));
    expect(refusalOf(() => attest({ application: { ...granted, status: 'submitted' } }))).toEqual(
      refusal('NothingAwarded'),
    );
  });
});
