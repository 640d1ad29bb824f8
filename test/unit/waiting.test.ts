import { expect, test } from 'vitest';
import { newestFirst, waitingItems } from '../../functions/web/start/waiting.ts';
import { anApplication, anApproved, aQuestion } from '../builders/application.ts';

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

test('what was sent last stands first', () => {
  const sent = [
    anApplication({ id: 'one' }),
    anApplication({ id: 'two' }),
    anApplication({ id: 'three', submittedAt: '2019-02-01T08:00:00.000Z' }),
  ];

  expect(newestFirst(sent).map(({ id }) => id)).toEqual(['three', 'two', 'one']);
});
