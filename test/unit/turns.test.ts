import { describe, expect, it } from 'vitest';
import { matterOf, withStatus } from '../../shared/domain/application.ts';
import { applicantsOf, contentDifferences, versionSeenAt } from '../../shared/domain/content-version.ts';
import { type DecisionSituation, makeDecision } from '../../shared/domain/decision.ts';
import type { DecisionCommand } from '../../shared/domain/decision-command.ts';
import { anApplication, anApproved } from '../builders/application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { anApproval } from '../builders/decision.ts';
import { aBalance } from '../builders/ledger.ts';
import { aDirector } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { refusal, refusalOf } from './refusal.ts';

const programme = aProgramme();
const content = anApplicationContent({ amount: 250_000 });
const situation = (overrides: Partial<DecisionSituation> = {}): DecisionSituation => ({
  application: anApplication({ programmeId: programme.id, content }),
  programme,
  balance: aBalance(),
  person: aDirector(),
  applicants: [],
  delegation: { id: 'd-1', point: '4.1', from: '2018-01-01' },
  lastRunning: 4,
  now: '2019-02-01T09:00:00.000Z',
  ...overrides,
});
const decide = (command: DecisionCommand, overrides: Partial<DecisionSituation> = {}) =>
  makeDecision(command, situation(overrides));

describe('a return and a deferral (fact 24)', () => {
  const turns = [
    { outcome: 'returned', motivation: 'Kostnaden per månad saknas.', until: '2019-02-15' },
    { outcome: 'deferred', motivation: 'Väntar på budgeten.', until: '2019-05-02' },
  ] as const;

  it.each(turns)('$outcome is a numbered decision with its reason and day', (command) => {
    const { outcome, motivation, until } = command;
    expect(decide(command)).toMatchObject({ number: 'RS/100/2019-5', outcome, motivation, until, amount: 0 });
  });

  it.each(turns)('$outcome without a reason is refused', (command) =>
    expect(refusalOf(() => decide({ ...command, motivation: ' ' }))).toEqual(
      refusal('MotivationMissing', { outcome: command.outcome }),
    ),
  );

  it.each([
    ['returned', '2019-02-01'],
    ['returned', '2019-07-31'],
    ['deferred', '2019-01-31'],
    ['deferred', '2021-02-01'],
  ] as const)('%s until %s is refused with the days that are possible', (outcome, until) => {
    const latest = outcome === 'returned' ? '2019-07-31' : '2021-01-31';
    const command = { outcome, until, motivation: 'Skäl.' };
    if (until === latest) expect(decide(command)).toMatchObject({ until });
    else
      expect(refusalOf(() => decide(command))).toEqual(
        refusal('DateNotAllowed', { earliest: '2019-02-02', latest }),
      );
  });
});

describe('an approval', () => {
  it('is conditional while the agreement is awaited (fact 8)', () => {
    expect(decide(anApproval(), { agreementAwaited: true }).conditional).toBe(true);
    expect(decide(anApproval()).conditional).toBeUndefined();
  });

  it('may set the day for a new decision (fact 27), which lies ahead', () => {
    expect(decide(anApproval({ newDecisionOn: '2020-03-31' })).newDecisionOn).toBe('2020-03-31');
    expect(refusalOf(() => decide(anApproval({ newDecisionOn: '2019-02-01' })))).toMatchObject({
      name: 'DateNotAllowed',
    });
  });

  it('bears both names when it is made in somebody’s place', () => {
    const insteadOf = {
      email: 'hos-direktor@example.org',
      name: 'HoS-direktör',
      why: 'substitution',
    } as const;
    const person = aDirector({ email: 'ersattare@example.org', name: 'Ersättare', roles: ['substitute'] });
    expect(decide(anApproval(), { person, insteadOf })).toMatchObject({
      decidedBy: { name: 'Ersättare' },
      insteadOf,
    });
  });

  it('SECURITY-10: is refused to whoever completed the application or asked for the change', () => {
    const applicants = ['ortopedi@example.org', 'hos-direktor@example.org'];
    expect(refusalOf(() => decide(anApproval(), { applicants }))).toEqual(refusal('OwnApplication'));
  });
});

describe('a change of an approved activity (fact 45)', () => {
  const approved = anApproved(250_000, '9902', { programmeId: programme.id, content });
  const wish = { ...content, activity: 'Större aktivitet', amount: 400_000 };
  const change = {
    content: wish,
    reason: 'Fler deltagare.',
    status: 'submitted' as const,
    requestedAt: '2019-03-01T08:00:00.000Z',
  };
  const asked = { ...approved, change };

  it('is the matter while it is asked for, and the activity stays approved', () => {
    expect(matterOf(asked)).toEqual({ status: 'submitted', content: wish, isChange: true });
    expect(asked.status).toBe('approved');
  });

  it('becomes the content when it is approved, and is gone when it is not', () => {
    expect(withStatus(asked, 'approved')).toEqual({ ...approved, content: wish });
    expect(withStatus(asked, 'rejected')).toEqual(approved);
    expect(withStatus(asked, 'withdrawn')).toEqual(approved);
    expect(withStatus(asked, 'returned').change?.status).toBe('returned');
  });

  it('takes only the difference from what is left', () => {
    const command = anApproval({ amount: 400_000 });
    const decision = decide(command, { application: asked, balance: aBalance({ left: 150_000 }) });
    expect(decision).toMatchObject({ about: 'change', amount: 400_000, earlier: { amount: 250_000 } });
    expect(
      refusalOf(() => decide(command, { application: asked, balance: aBalance({ left: 149_999 }) })),
    ).toMatchObject({ name: 'FundingPartExceeded' });
  });

  it('takes the whole amount from another part', () => {
    const toEarmarked = { ...asked, change: { ...change, content: { ...wish, fundingPartId: 'earmarked' } } };
    const command = anApproval({ amount: 400_000, fundingPartId: 'earmarked' });
    const balance = aBalance({ fundingPartId: 'earmarked', left: 399_999 });
    expect(refusalOf(() => decide(command, { application: toEarmarked, balance }))).toMatchObject({
      name: 'FundingPartExceeded',
    });
  });
});

describe('what an applicant has said', () => {
  const by = { email: 'ortopedi@example.org', name: 'Enhetschef' };
  const version = (number: number, applicationVersion: number, email = by.email) => ({
    applicationId: 'a1',
    number,
    kind: 'submitted' as const,
    content: { ...content, amount: number * 1_000 },
    by: { ...by, email },
    at: '2019-02-01T09:00:00.000Z',
    applicationVersion,
  });

  it('is found as somebody saw it, by the version of the application', () => {
    const versions = [version(1, 1), version(2, 3)];
    expect(versionSeenAt(versions, 2)?.number).toBe(1);
    expect(versionSeenAt(versions, 3)?.number).toBe(2);
    expect(versionSeenAt([], 3)).toBeUndefined();
  });

  it('differs field by field', () => {
    const after = { ...content, amount: 9, costLines: [] };
    expect(contentDifferences({ ...content, costLines: [] }, after)).toEqual([
      { path: 'amount', before: '250000', after: '9' },
    ]);
  });

  it('makes everybody who has said it an applicant, once', () =>
    expect(applicantsOf({ applicant: by }, [version(1, 1), version(2, 3, 'kollega@example.org')])).toEqual([
      'ortopedi@example.org',
      'kollega@example.org',
    ]));
});
