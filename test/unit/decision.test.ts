import { describe, expect, it } from 'vitest';
import {
  DecisionSchema,
  type DecisionSituation,
  decisionNumber,
  makeDecision,
  needsMotivation,
} from '../../shared/domain/decision.ts';
import type { DecisionCommand } from '../../shared/domain/decision-command.ts';
import { lifecycle } from '../../shared/domain/lifecycle.ts';
import { anApplication } from '../builders/application.ts';
import { anApproval } from '../builders/decision.ts';
import { aBalance } from '../builders/ledger.ts';
import { aDirector } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { refusal, refusalOf } from './refusal.ts';

const programme = aProgramme();
const director = aDirector();
const delegation = { id: 'delegation-1', point: '4.1', from: '2018-01-01' };
/** 250 000 kr of stimulus money are applied for, with 1 000 000 kr left. */
const application = anApplication({
  programmeId: programme.id,
  unitName: 'Ortopedi',
  content: { amount: 250_000, costObject: '9902' },
});
const earmarkedApplication = anApplication({
  content: { amount: 250_000, fundingPartId: 'earmarked' },
});
const reject: DecisionCommand = { outcome: 'rejected', motivation: 'Ryms inte inom syftet.' };

function situation(overrides: Partial<DecisionSituation> = {}): DecisionSituation {
  return {
    application,
    programme,
    balance: aBalance(),
    person: director,
    applicants: [application.applicant.email],
    delegation,
    lastRunning: 0,
    now: '2019-02-01T09:00:00.000Z',
    ...overrides,
  };
}

const decide = (command: DecisionCommand, overrides: Partial<DecisionSituation> = {}) =>
  makeDecision(command, situation(overrides));
const refusedWith = (command: DecisionCommand, overrides: Partial<DecisionSituation> = {}) =>
  refusalOf(() => decide(command, overrides));

describe('an approval', () => {
  it('of the whole amount needs no motivation and says all that fact 25 asks for', () => {
    const decision = decide(anApproval({ conditions: 'Rapportera i juni.' }));

    expect(decision).toEqual({
      number: 'RS/100/2019-1',
      running: 1,
      applicationId: 'a1',
      programmeId: 'provsatsning-2019',
      about: 'application',
      outcome: 'approved',
      amount: 250_000,
      appliedAmount: 250_000,
      fundingPartId: 'stimulus',
      costObject: '9902',
      conditions: 'Rapportera i juni.',
      motivation: undefined,
      conditional: undefined,
      earlier: undefined,
      insteadOf: undefined,
      newDecisionOn: undefined,
      decidedBy: { email: 'hos-direktor@example.org', name: 'HoS-direktör' },
      delegation: { id: 'delegation-1', point: '4.1' },
      decidedAt: '2019-02-01T09:00:00.000Z',
      distribution: ['Ortopedi'],
      source: 'decided',
    });
    expect(DecisionSchema.parse(decision)).toEqual(decision);
  });

  it('of a lower amount keeps what was applied for beside what was approved', () => {
    const decision = decide(anApproval({ amount: 249_999, motivation: 'Resten ryms i budget.' }));
    expect(decision).toMatchObject({
      amount: 249_999,
      appliedAmount: 250_000,
      motivation: 'Resten ryms i budget.',
    });
  });

  it.each([undefined, '', '  \n\t'])('of a lower amount is refused with the motivation %j', (motivation) =>
    expect(refusedWith(anApproval({ amount: 249_999, motivation }))).toEqual(
      refusal('MotivationMissing', { outcome: 'approved' }),
    ),
  );

  it('may take another cost object of the programme than the one applied for', () =>
    expect(decide(anApproval({ costObject: '9917' }))).toMatchObject({ costObject: '9917' }));

  it('on a cost object that the programme has not is refused with those it has (fact 21)', () =>
    expect(refusedWith(anApproval({ costObject: '9903' }))).toEqual(
      refusal('CostObjectNotInProgramme', { allowed: '9902, 9917' }),
    ));

  it('of an approximate or preliminary amount is possible (fact 12)', () => {
    for (const amountStatus of ['approximate', 'preliminary'] as const) {
      const uncertain = anApplication({ content: { amount: 250_000, amountStatus } });
      expect(decide(anApproval(), { application: uncertain })).toMatchObject({ amount: 250_000 });
    }
  });

  it('of an awaited amount is refused, whether or not a sum stands there (fact 12)', () => {
    const { amount: _, ...withoutAmount } = anApplication().content;
    const awaited = { ...application, content: { ...withoutAmount, amountStatus: 'awaited' as const } };
    const withSum = anApplication({ content: { amount: 250_000, amountStatus: 'awaited' } });

    expect(refusedWith(anApproval(), { application: awaited })).toEqual(refusal('AmountAwaited'));
    expect(refusedWith(anApproval(), { application: withSum })).toEqual(refusal('AmountAwaited'));
  });

  it.each([0, -1, 0.5, 249_999.99, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'SECURITY-31: of %d kr is refused as no amount',
    (amount) => expect(refusedWith(anApproval({ amount }))).toEqual(refusal('AmountNotAllowed')),
  );

  it('of one krona more than was applied for is refused with what was', () =>
    expect(refusedWith(anApproval({ amount: 250_001 }))).toEqual(
      refusal('AmountAboveApplied', { applied: 250_000 }),
    ));

  it('of the last krona is possible, and of one more is refused with what is left', () => {
    expect(decide(anApproval(), { balance: aBalance({ left: 250_000 }) })).toMatchObject({ amount: 250_000 });
    expect(refusedWith(anApproval(), { balance: aBalance({ left: 249_999 }) })).toEqual(
      refusal('FundingPartExceeded', { fundingPart: 'Stimulansmedel', amount: 250_000, left: 249_999 }),
    );
  });

  it('from a part that history has overdrawn is refused with nothing left, not with less than nothing', () =>
    expect(refusedWith(anApproval(), { balance: aBalance({ left: -1_622_695 }) })).toEqual(
      refusal('FundingPartExceeded', { fundingPart: 'Stimulansmedel', amount: 250_000, left: 0 }),
    ));

  it('from a part that the programme has not, or that has no balance, is refused', () => {
    expect(refusedWith(anApproval({ fundingPartId: 'prestation' }))).toEqual(
      refusal('FundingPartNotInProgramme'),
    );
    expect(refusedWith(anApproval(), { balance: undefined })).toEqual(refusal('FundingPartNotInProgramme'));
  });
});

describe('earmarked money', () => {
  const earmarked = aBalance({ fundingPartId: 'earmarked', left: 400_000 });
  const takeEarmarked = anApproval({ fundingPartId: 'earmarked' });

  it('SECURITY-24: is refused to a general activity, with what it is for', () =>
    expect(refusedWith(takeEarmarked, { balance: earmarked })).toEqual(
      refusal('EarmarkedForOtherPurpose', { earmarkedFor: 'Specialistutbildning' }),
    ));

  it('goes to an activity that applied for it', () =>
    expect(decide(takeEarmarked, { application: earmarkedApplication, balance: earmarked })).toMatchObject({
      amount: 250_000,
      fundingPartId: 'earmarked',
    }));

  it('may be spared: an activity that applied for it can be given general money instead', () =>
    expect(decide(anApproval(), { application: earmarkedApplication })).toMatchObject({
      fundingPartId: 'stimulus',
    }));
});

describe('a rejection', () => {
  it('moves no money, whatever is left and whatever the delegation’s limit is', () => {
    const decision = decide(reject, {
      balance: undefined,
      delegation: { ...delegation, limit: 1 },
    });
    expect(decision).toMatchObject({ outcome: 'rejected', amount: 0, appliedAmount: 250_000 });
    expect(decision).not.toHaveProperty('fundingPartId');
    expect(decision).not.toHaveProperty('costObject');
  });

  it('is possible while the amount is awaited', () => {
    const { amount: _, ...content } = application.content;
    const awaited = { ...application, content: { ...content, amountStatus: 'awaited' as const } };
    expect(decide(reject, { application: awaited })).toMatchObject({ amount: 0, appliedAmount: undefined });
  });

  it.each([undefined, '', ' \u00a0\n'])('is refused with the motivation %j (fact 24)', (motivation) =>
    expect(refusedWith({ outcome: 'rejected', motivation })).toEqual(
      refusal('MotivationMissing', { outcome: 'rejected' }),
    ),
  );
});

describe('who may decide', () => {
  it.each([['an approval', anApproval()] as const, ['a rejection', reject] as const])(
    'SECURITY-10: %s of one’s own application is refused',
    (_, command) =>
      expect(refusedWith(command, { person: aDirector({ email: application.applicant.email }) })).toEqual(
        refusal('OwnApplication'),
      ),
  );

  it.each([['an approval', anApproval()] as const, ['a rejection', reject] as const])(
    '%s without a delegation that holds is refused (fact 23)',
    (_, command) => expect(refusedWith(command, { delegation: undefined })).toEqual(refusal('NotAllowed')),
  );

  it('a delegation reaches its limit exactly, and not a krona further (fact 42)', () => {
    const reaches = (limit: number) => ({ delegation: { ...delegation, limit } });
    expect(decide(anApproval(), reaches(250_000))).toMatchObject({ amount: 250_000 });
    expect(refusedWith(anApproval(), reaches(249_999))).toEqual(
      refusal('DelegationLimitExceeded', { limit: 249_999, amount: 250_000 }),
    );
  });

  it.each(['approved', 'rejected', 'returned', 'deferred', 'withdrawn'] as const)(
    'an application that is %s waits for no decision',
    (status) => {
      const decided = { ...application, status };
      const possible = Object.keys(lifecycle[status]).join(', ');
      expect(refusedWith(anApproval(), { application: decided })).toEqual(
        refusal('NotPossibleInStatus', { status, action: 'approve', possible }),
      );
      expect(refusedWith(reject, { application: decided })).toEqual(
        refusal('NotPossibleInStatus', { status, action: 'reject', possible }),
      );
    },
  );
});

describe('the decision’s number', () => {
  it('runs within the programme’s diary number', () => {
    expect(decide(anApproval(), { lastRunning: 41 })).toMatchObject({
      number: 'RS/100/2019-42',
      running: 42,
    });
    expect(decide(reject, { lastRunning: 42 })).toMatchObject({ number: 'RS/100/2019-43', running: 43 });
  });

  it('runs within the programme where there is no diary number (DOMAIN §4)', () => {
    const { diaryNumber: _, ...without } = programme;
    expect(decisionNumber(without, 7)).toBe('provsatsning-2019-7');
  });
});

describe('needsMotivation', () => {
  it('asks the form for it when less is approved than applied for, or when it is rejected', () => {
    expect(needsMotivation(anApproval({ amount: 249_999 }), 250_000)).toBe(true);
    expect(needsMotivation(anApproval(), 250_000)).toBe(false);
    expect(needsMotivation(anApproval(), undefined)).toBe(false);
    expect(needsMotivation({ outcome: 'rejected' }, 250_000)).toBe(true);
  });
});
