import { expect, test } from 'vitest';
import { quarterSteps } from '../../functions/web/applications/quarter-steps.ts';
import { trailSteps } from '../../functions/web/applications/trail-steps.ts';
import type { AuditRow } from '../../shared/domain/audit.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { aCaseFile, anApproved, aQuestion } from '../builders/application.ts';
import { aLapsed, anAttested, aPayout, aSentBack } from '../builders/payout.ts';

const rounds = { decision: 1, payouts: { '2019Q2': 1 } };
const application = anApproved(200_000, '9902', { applicantKind: 'provider', rounds });
const steps = (file: Partial<CaseFile>) =>
  quarterSteps(aCaseFile({ application, ...file })).map(({ quarter, state, payout }) =>
    [quarter, state, payout].filter((it) => it !== undefined).join(' '),
  );
const request = aQuestion({ kind: 'payout-request', quarter: '2019Q2', sequence: 2 });

test('a department’s activity has no quarters, nor has one whose payouts have not begun', () => {
  expect(quarterSteps(aCaseFile({ application: anApproved(200_000, '9902') }))).toEqual([]);
  const notBegun = { ...application, rounds: { decision: 1 } };
  expect(quarterSteps(aCaseFile({ application: notBegun }))).toEqual([]);
});

test('the quarters run from the first that could be asked for to the year’s last', () => {
  expect(steps({})).toEqual(['2019Q2 next', '2019Q3 next', '2019Q4 next']);
  expect(steps({ questions: [request] })[0]).toBe('2019Q2 now');
});

test.each([
  [aPayout({ quarter: '2019Q2' }), '2019Q2 now requested'],
  [aSentBack({ quarter: '2019Q2' }), '2019Q2 paused returned'],
  [anAttested({ quarter: '2019Q2' }), '2019Q2 done attested'],
  [anAttested({ quarter: '2019Q2', status: 'paid' }), '2019Q2 done paid'],
  [aLapsed({ quarter: '2019Q2' }), '2019Q2 stopped lapsed'],
])('each says how it stands with its money: $status', (payout, step) => {
  expect(steps({ payouts: [payout] })[0]).toBe(step);
});

test('that the provider was told of a payout is not that it was told of the decision', () => {
  const payout = anAttested({ quarter: '2019Q2' });
  const told = (number: string, at: string): AuditRow => ({
    applicationId: 'a1',
    sequence: 1,
    action: 'told',
    at,
    by: 'system',
    details: { number },
    previousHash: '',
    hash: '',
  });
  const audit = [
    told('RS/255/2018-1', '2019-01-15T08:00:05.000Z'),
    told(payout.id, '2019-06-14T09:00:05.000Z'),
  ];
  const step = trailSteps(aCaseFile({ application, payouts: [payout], audit })).find(
    ({ name }) => name === 'told',
  );
  expect(step).toMatchObject({ state: 'done', at: '2019-01-15T08:00:05.000Z' });
});
