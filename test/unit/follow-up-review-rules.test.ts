import { describe, expect, it } from 'vitest';
import { assertMayReview, assertReturnFits, mayReview } from '../../shared/domain/follow-up-rules.ts';
import { anAsked, asked } from '../builders/asked-activity.ts';
import { aFollowUp, anAccepted, aReturned } from '../builders/follow-up.ts';
import { aPayout } from '../builders/payout.ts';
import { aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { refusal, refusalOf } from './refusal.ts';

const now = '2020-01-20T09:00:00.000Z';

describe('An account is reviewed', () => {
  const coordinator = aPerson({
    email: 'samordnare@example.org',
    name: 'Samordnare',
    roles: ['coordinator'],
    unitId: undefined,
    unitName: undefined,
  });
  const situation = {
    application: anAsked({ followUp: { ...asked, status: 'submitted' } }),
    followUps: [aFollowUp()],
    payouts: [],
    programme: aProgramme(),
    now,
    person: coordinator,
    applicants: ['ortopedi@example.org'],
  };

  it('by a coordinator', () => {
    expect(assertMayReview('accept', situation)).toEqual(aFollowUp());
    expect(assertMayReview('return', situation)).toEqual(aFollowUp());
  });

  it.each(['director', 'controller', 'administrator', 'auditor', 'applicant'] as const)('by no %s', (role) =>
    expect(
      refusalOf(() =>
        assertMayReview('accept', { ...situation, person: aPerson({ roles: [role], unitId: 'other' }) }),
      ),
    ).toEqual(refusal('NotAllowed')),
  );

  it.each([
    ['of the unit itself', { ...coordinator, unitId: 'ortopedi' }, ['ortopedi@example.org']],
    ['who applied or asked for a change', coordinator, [coordinator.email]],
  ])('SECURITY-10: by nobody %s', (_, person, applicants) => {
    expect(refusalOf(() => assertMayReview('accept', { ...situation, person, applicants }))).toEqual(
      refusal('OwnFollowUp'),
    );
    expect(mayReview(person, { ...situation, applicants })).toBe(false);
  });

  it('SECURITY-10: by nobody who has sent it in, in whatever revision', () => {
    const own = { email: coordinator.email, name: 'S' };
    const followUps = [aReturned({ submittedBy: own }), aFollowUp({ revision: 2 })];
    expect(refusalOf(() => assertMayReview('return', { ...situation, followUps }))).toEqual(
      refusal('OwnFollowUp'),
    );
  });

  it('only while it waits for that', () => {
    const status = (followUps: typeof situation.followUps) =>
      refusalOf(() => assertMayReview('return', { ...situation, followUps }));
    expect(status([])).toEqual(refusal('FollowUpReviewed', { status: 'asked' }));
    expect(status([aReturned()])).toEqual(refusal('FollowUpReviewed', { status: 'returned' }));
    expect(status([anAccepted()])).toEqual(refusal('FollowUpReviewed', { status: 'accepted' }));
  });

  it('and not accepted while a change is asked for, however far that has come; returned it may be', () => {
    const { content } = situation.application;
    for (const status of ['submitted', 'returned', 'deferred'] as const) {
      const change = { content, reason: 'Mer.', status, requestedAt: now };
      const changing = { ...situation, application: { ...situation.application, change } };
      expect(refusalOf(() => assertMayReview('accept', changing))).toEqual(refusal('ChangeUnderWay'));
      expect(() => assertMayReview('return', changing)).not.toThrow();
    }
  });

  it.each([
    ['waits for its attest', aPayout()],
    ['waits for a payment order', aPayout({ status: 'attested' })],
    [
      'can still be mended',
      aPayout({
        quarter: '2019Q4',
        status: 'returned',
        returned: {
          by: { email: 'c@example.org', name: 'C' },
          at: '2020-01-10T09:00:00.000Z',
          reason: 'Kvitto',
        },
      }),
    ],
  ])('and not accepted while a provider’s request %s', (_, payout) => {
    const application = { ...situation.application, applicantKind: 'provider' as const };
    const waits = { ...situation, application, payouts: [payout] };
    expect(refusalOf(() => assertMayReview('accept', waits))).toEqual(refusal('PayoutsUnderWay'));
    expect(() => assertMayReview('return', waits)).not.toThrow();
    expect(() =>
      assertMayReview('accept', { ...waits, payouts: [aPayout({ status: 'returned' })] }),
    ).not.toThrow();
  });

  it.each([
    ['number', { number: 'RS/255/2018-9' }],
    ['amount', { amount: 250_001 }],
  ])(
    'SECURITY-15: and not accepted when the award has another %s than it was measured against',
    (_, moved) => {
      const { decision } = situation.application;
      const application = {
        ...situation.application,
        ...(decision && { decision: { ...decision, ...moved } }),
      };
      expect(refusalOf(() => assertMayReview('accept', { ...situation, application }))).toEqual(
        refusal('AwardMoved', { number: 'RS/255/2018-1', amount: 250_000, ...moved }),
      );
      expect(() => assertMayReview('return', { ...situation, application })).not.toThrow();
    },
  );

  it('and returned with a reason, to be mended from tomorrow to ninety days on', () => {
    const facts = { earliest: '2020-01-21', latest: '2020-04-19' };
    const returned = (reason: string, until: string) => () =>
      assertReturnFits({ reason, until }, '2020-01-20');
    expect(refusalOf(returned('  ', '2020-01-30'))).toEqual(refusal('ReasonMissing'));
    for (const until of ['2020-01-20', '2020-04-20'])
      expect(refusalOf(returned('Effekten saknas.', until))).toEqual(refusal('DateNotAllowed', facts));
    for (const until of ['2020-01-21', '2020-04-19'])
      expect(returned('Effekten saknas.', until)).not.toThrow();
  });
});
