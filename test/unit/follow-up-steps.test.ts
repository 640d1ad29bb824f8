import { expect, test } from 'vitest';
import { followUpSteps } from '../../functions/web/applications/follow-up-steps.ts';
import { type Step, trailSteps } from '../../functions/web/applications/trail-steps.ts';
import type { FollowUpSummary } from '../../shared/domain/follow-up-summary.ts';
import { aCaseFile, anApplication, anApproved, aQuestion } from '../builders/application.ts';
import { aFollowUp, anAccepted, aReturned } from '../builders/follow-up.ts';

const summary: FollowUpSummary = {
  ...{ status: 'asked', askedAt: '2020-01-07T08:00:00.000Z', dueOn: '2020-02-14', revision: 0, late: false },
};
const fileOf = (followUp: Partial<FollowUpSummary>, rest: Parameters<typeof aCaseFile>[0] = {}) =>
  aCaseFile({ application: anApproved(250_000, '9902', { followUp: { ...summary, ...followUp } }), ...rest });
const isAccount = ({ name }: Step) => name === 'followUp';
const states = (file: ReturnType<typeof fileOf>) =>
  followUpSteps(file, undefined).map(({ name, state }) => [name, state]);

test('the year end has no steps before it has begun, nor for what was not approved', () => {
  expect(followUpSteps(aCaseFile({ application: anApproved(1, '9902') }), undefined)).toEqual([]);
  expect(
    followUpSteps(
      aCaseFile({ application: anApplication({ status: 'withdrawn', followUp: summary }) }),
      summary.dueOn,
    ),
  ).toEqual([]);
});

test('the account comes next until it is asked for, then now, and its last day is said', () => {
  expect(states(fileOf({}))).toEqual([
    ['followUp', 'next'],
    ['review', 'next'],
  ]);
  const asked = fileOf({}, { questions: [aQuestion({ kind: 'follow-up' })] });
  expect(followUpSteps(asked, '2020-02-14')[0]).toMatchObject({ state: 'now', until: '2020-02-14' });
});

test('its last day is the one that it is handed, not the one on which the unit was asked', () => {
  const asked = fileOf({}, { questions: [aQuestion({ kind: 'follow-up' })] });
  const untilOf = (file: typeof asked) => trailSteps(file, '2020-02-24').find(isAccount)?.until;
  expect(untilOf(asked)).toBe('2020-02-24');
  expect(untilOf(fileOf({ status: 'returned' }, { followUps: [aReturned()] }))).toBe('2020-02-24');
});

test('sent in it waits for its review; returned it rests; accepted it is done, and money asked back is waited for', () => {
  expect(states(fileOf({ status: 'submitted' }, { followUps: [aFollowUp()] }))).toEqual([
    ['followUp', 'done'],
    ['review', 'now'],
  ]);
  expect(states(fileOf({ status: 'returned' }, { followUps: [aReturned()] }))).toEqual([
    ['followUp', 'paused'],
    ['review', 'next'],
  ]);
  const repayment = { amount: 30_000, payBy: '2020-02-26' };
  const owed = fileOf({ status: 'accepted', repayment }, { followUps: [anAccepted()] });
  expect(followUpSteps(owed, '2020-02-14').map(({ name, state, until }) => [name, state, until])).toEqual([
    ['followUp', 'done', undefined],
    ['review', 'done', undefined],
    ['repayment', 'now', '2020-02-26'],
  ]);
  const repaid = { on: '2020-02-20', notedAt: '2020-02-20T09:00:00.000Z', notedBy: 'c@example.org' };
  expect(
    states(
      fileOf({ status: 'accepted', repayment: { ...repayment, repaid } }, { followUps: [anAccepted()] }),
    )[2],
  ).toEqual(['repayment', 'done']);
});
