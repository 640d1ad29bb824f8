import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import {
  firstQuarter,
  payoutsToTell,
  quarterAfter,
  quarterFollows,
  toldMailId,
  waitsForProvider,
} from '../../shared/domain/quarter-follows.ts';
import type { Quarter } from '../../shared/domain/stockholm-time.ts';
import { aCaseFile, anApproved } from '../builders/application.ts';
import { aLapsed, anAttested, aPayout, aSentBack } from '../builders/payout.ts';
import { aProgramme } from '../builders/programme.ts';

const programme = aProgramme();
const granted = anApproved(200_000, '9902', { applicantKind: 'provider', unitId: 'fjallhalsan' });
const within = '2019-03-11T09:00:00.000Z';
const after = '2019-04-15T22:00:00.000Z';

const fileWith = (overrides: Partial<CaseFile> = {}): CaseFile =>
  aCaseFile({ application: granted, ...overrides });
/** The provider has been told of these. */
const told = (...ids: string[]): CaseFile['audit'] =>
  ids.map((number, index) => ({
    applicationId: 'a1',
    sequence: index + 1,
    action: 'told' as const,
    at: within,
    by: 'system',
    details: { number },
    previousHash: '',
    hash: '',
  }));
const follows = (file: CaseFile, now: string, quarter: Quarter = '2019Q1') =>
  quarterFollows(file, { programme }, quarter, now);

describe('what a quarter needs', () => {
  it('is to wait for its window, then to ask the provider until it closes, then to lapse', () => {
    expect(follows(fileWith(), '2019-02-28T22:59:59.999Z')).toEqual({
      need: 'wait',
      until: '2019-02-28T23:00:00.000Z',
    });
    expect(follows(fileWith(), '2019-02-28T23:00:00.000Z')).toEqual({ need: 'ask-provider', until: after });
    expect(follows(fileWith(), '2019-04-15T21:59:59.999Z').need).toBe('ask-provider');
    expect(follows(fileWith(), after)).toEqual({ need: 'lapse' });
  });

  it('SECURITY-27: of the fourth ends with the year, in Stockholm', () => {
    expect(follows(fileWith(), '2019-12-31T22:59:59.999Z', '2019Q4').need).toBe('ask-provider');
    expect(follows(fileWith(), '2019-12-31T23:00:00.000Z', '2019Q4').need).toBe('lapse');
  });

  it('is to ask the controller of what is asked for, however late', () =>
    expect(follows(fileWith({ payouts: [aPayout()] }), '2020-02-01T09:00:00.000Z')).toEqual({
      need: 'ask-controller',
    }));

  it('is to tell the provider of each answer, and then nothing more', () => {
    const attested = anAttested();
    expect(follows(fileWith({ payouts: [attested] }), within).need).toBe('tell');
    const audit = told(attested.id);
    expect(follows(fileWith({ payouts: [attested], audit }), within)).toEqual({ need: 'end' });
    expect(payoutsToTell(fileWith({ payouts: [attested], audit }), '2019Q1')).toEqual([]);
    expect(follows(fileWith({ payouts: [aLapsed()] }), after).need).toBe('tell');
  });

  it('is to ask the provider again after a return, longer than the window when that has closed', () => {
    const returned = aSentBack({
      returned: {
        by: { email: 'controller@example.org', name: 'Controller' },
        at: '2019-04-20T09:00:00.000Z',
        reason: 'Kvitto saknas.',
      },
    });
    const file = fileWith({ payouts: [returned], audit: told(returned.id) });
    expect(follows(file, '2019-04-21T09:00:00.000Z')).toEqual({
      need: 'ask-provider',
      until: '2019-05-04T22:00:00.000Z',
    });
    expect(follows(file, '2019-05-04T22:00:00.000Z').need).toBe('lapse');
  });

  it('asks nobody for money that there is not: it waits until the window has closed, and looks each morning while a request may be sent back', () => {
    const file = fileWith({ payouts: [anAttested({ quarter: '2019Q2', amount: 200_000 })] });
    expect(follows(file, within)).toEqual({ need: 'wait', until: after });
    expect(follows(file, after)).toEqual({ need: 'end' });
    const underWay = fileWith({ payouts: [aPayout({ quarter: '2019Q2', amount: 200_000 })] });
    expect(follows(underWay, within)).toEqual({ need: 'wait', until: '2019-03-11T23:00:00.000Z' });
  });

  it('waits for the agreement while the award is conditional', () => {
    const decision = granted.decision && { ...granted.decision, conditional: true };
    const file = fileWith({ application: { ...granted, decision } });
    const awaited = { programme: aProgramme({ agreementAwaited: true }) };
    expect(quarterFollows(file, awaited, '2019Q1', within).need).toBe('wait');
    expect(follows(file, within).need).toBe('ask-provider');
  });

  it('is nothing while nothing is awarded', () =>
    expect(follows(fileWith({ application: { ...granted, status: 'submitted' } }), within)).toEqual({
      need: 'end',
    }));

  it('waits for the provider until there is a request or the window has closed', () => {
    const waits = (['wait', 'ask-provider', 'ask-controller', 'tell', 'lapse', 'end'] as const).filter(
      (need) => waitsForProvider({ need }),
    );
    expect(waits).toEqual(['wait', 'ask-provider']);
  });
});

describe('the quarters of a year', () => {
  it('come after one another', () =>
    expect(
      (['2019Q1', '2019Q3', '2019Q4'] as const).map((quarter) => quarterAfter(programme, quarter)),
    ).toEqual(['2019Q2', '2019Q4', undefined]));

  it('SECURITY-27: begin with the first whose window has not closed', () => {
    expect(firstQuarter(programme, '2019-01-14T08:00:00.000Z')).toBe('2019Q1');
    expect(firstQuarter(programme, '2019-04-15T21:59:59.999Z')).toBe('2019Q1');
    expect(firstQuarter(programme, after)).toBe('2019Q2');
    expect(firstQuarter(programme, '2019-12-31T23:00:00.000Z')).toBeUndefined();
  });
});

it('each answer has a mail of its own', () => {
  const all = [anAttested(), anAttested({ status: 'paid' }), aSentBack({ revision: 2 }), aLapsed()];
  expect(all.map(toldMailId)).toEqual([
    'payout-attested-2019Q1-1',
    'payout-attested-2019Q1-1',
    'payout-returned-2019Q1-2',
    'payout-lapsed-2019Q1-1',
  ]);
});
