import { expect, test } from 'vitest';
import { newestFirst, returnedItems, waitingItems } from '../../functions/web/start/waiting.ts';
import { aCaseFile, anApplication, anApproved, aQuestion } from '../builders/application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aDecision } from '../builders/decision.ts';

const early = aQuestion({
  id: 'early',
  askedAt: '2019-01-10T08:00:00.000Z',
  remindAt: '2019-01-17T08:00:00.000Z',
});
const late = aQuestion({ id: 'late' });

test('the longest wait stands first, and is overdue from the very moment of its reminder', () => {
  const pairs = [late, early].map((question) => ({ question, application: anApplication() }));

  const items = waitingItems(pairs, '2019-01-17T08:00:00.000Z');

  expect(items.map(({ question, overdue }) => [question.id, overdue])).toEqual([
    ['early', true],
    ['late', false],
  ]);
});

test('what a list that lags behind still shows, though decided or gone, does not wait', () => {
  const pairs = [
    { question: early, application: anApproved(1, '9917') },
    { question: late, application: undefined },
    { question: { ...late, status: 'answered' as const }, application: anApplication() },
  ];

  expect(waitingItems(pairs, '2019-01-14T09:00:00.000Z')).toEqual([]);
});

test('a question to the applicant is no decision to make, and a change that is asked for is one', () => {
  const change = {
    content: anApplicationContent(),
    reason: 'Dyrare',
    status: 'submitted' as const,
    requestedAt: '2019-01-14T08:00:00.000Z',
  };
  const pairs = [
    {
      question: { ...early, kind: 'completion' as const },
      application: anApplication({ status: 'returned' }),
    },
    { question: { ...early, kind: 'deferral' as const }, application: anApplication({ status: 'deferred' }) },
    { question: late, application: anApproved(1, '9917', { change }) },
  ];

  expect(waitingItems(pairs, '2019-01-14T09:00:00.000Z').map(({ question }) => question.id)).toEqual([
    'late',
  ]);
});

test('what waits for a completion has what is missing, and the first last day stands first', () => {
  const returned = (id: string, until: string) =>
    aCaseFile({
      application: anApplication({ id, status: 'returned' }),
      decisions: [aDecision({ outcome: 'returned', motivation: `Saknas i ${id}`, until })],
    });

  const items = returnedItems([
    returned('b', '2019-03-01'),
    undefined,
    aCaseFile(),
    returned('a', '2019-02-01'),
  ]);

  expect(items.map(({ application, missing, until }) => [application.id, missing, until])).toEqual([
    ['a', 'Saknas i a', '2019-02-01'],
    ['b', 'Saknas i b', '2019-03-01'],
  ]);
});

test('what was sent last stands first', () => {
  const sent = [
    anApplication({ id: 'one' }),
    anApplication({ id: 'two' }),
    anApplication({ id: 'three', submittedAt: '2019-02-01T08:00:00.000Z' }),
  ];

  expect(newestFirst(sent).map(({ id }) => id)).toEqual(['three', 'two', 'one']);
});
