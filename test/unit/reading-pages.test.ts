import { describe, expect, test } from 'vitest';
import { mayRead } from '../../functions/web/applications/access.ts';
import { appliedText, needText } from '../../functions/web/applications/application-words.ts';
import { partsMoney } from '../../functions/web/programmes/parts-money.ts';
import { outboxLists } from '../../functions/web/stuck/outbox-lists.ts';
import { emptyBalance } from '../../shared/domain/ledger.ts';
import { type PendingOutboxRow, stuckAfterAttempts } from '../../shared/domain/outbox.ts';
import type { Role } from '../../shared/domain/person.ts';
import { dictionary } from '../../shared/text/dictionary.ts';
import { pages } from '../../shared/text/pages.ts';
import { translator } from '../../shared/text/translate.ts';
import { anApplication } from '../builders/application.ts';
import { aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';

const t = translator('sv');
const applicant = (unitId: string, roles: Role[] = ['applicant']) => aPerson({ unitId, roles });

describe('an application is read', () => {
  test('by its unit and by those who read everything', () => {
    expect(mayRead(applicant('hospa'), anApplication())).toBe(true);
    expect(mayRead(aPerson({ roles: ['auditor'] }), anApplication())).toBe(true);
  });

  test('not by another unit, nor by somebody whose role was revoked', () => {
    expect(mayRead(applicant('him'), anApplication())).toBe(false);
    expect(mayRead(applicant('hospa', []), anApplication())).toBe(false);
  });
});

describe('the words of an application', () => {
  test('say how sure the amount is', () => {
    expect(appliedText(t, { amount: 300_000, amountStatus: 'approximate' })).toBe('ca 300\u00a0000\u00a0kr');
    expect(appliedText(t, { amount: 270_000, amountStatus: 'preliminary' })).toBe(
      '270\u00a0000\u00a0kr preliminärt',
    );
    expect(appliedText(t, { amountStatus: 'awaited' })).toBe('belopp inväntas');
  });

  test('say the continued need with its text and amount', () => {
    expect(needText(t, { answer: 'partly', text: 'ja halvår' })).toBe('Delvis: ja halvår');
    expect(needText(t, { answer: 'yes', amount: 1_700_000 })).toBe('Ja: 1\u00a0700\u00a0000\u00a0kr');
    expect(needText(t, { answer: 'unknown' })).toBe('Vet inte än');
  });
});

test('what is left is per funding part: 2018 overdrew its stimulus money while the nurses’ was untouched', () => {
  const programme = aProgramme({
    fundingParts: [
      { id: 'stimulus', name: 'Stimulansmedel', amount: 8_357_305 },
      { id: 'earmarked', name: 'Specialistutbildning', amount: 3_851_293 },
    ],
  });
  const balances = [
    {
      ...emptyBalance(programme.id, 'stimulus'),
      allocated: 8_357_305,
      committed: 9_990_000,
      released: 10_000,
    },
    { ...emptyBalance(programme.id, 'earmarked'), allocated: 3_851_293 },
  ];

  expect(partsMoney({ programme, balances }).map(({ decided, left }) => [decided, left])).toEqual([
    [9_980_000, -1_622_695],
    [0, 3_851_293],
  ]);
});

test('ten failed attempts are stuck, nine are still on their way, each in the order of the outbox', () => {
  const createdAt = '2019-01-14T08:00:00.000Z';
  const row = (id: string, attempts: number): PendingOutboxRow => ({
    id,
    attempts,
    row: { kind: 'answer-question', id, applicationId: 'a1', questionSequence: 1, createdAt },
  });
  const unreadable = { id: 'unreadable', attempts: stuckAfterAttempts };
  const rows = [
    row('old', stuckAfterAttempts - 1),
    row('stuck', stuckAfterAttempts),
    unreadable,
    row('new', 0),
  ];

  const { stuck, pending } = outboxLists(rows);

  expect(stuck.map(({ id }) => id)).toEqual(['stuck', 'unreadable']);
  expect(pending.map(({ id }) => id)).toEqual(['old', 'new']);
});

test('every text of these pages names the same facts in both languages, and stands in the one dictionary', () => {
  const factsIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

  for (const [key, text] of Object.entries(pages)) {
    expect(factsIn(text.en), key).toEqual(factsIn(text.sv));
    expect(dictionary).toHaveProperty([key], text);
  }
});
