import { expect, test } from 'vitest';
import { type ChecklistAct, emptyChecklist, withNote } from '../../shared/domain/checklist.ts';
import { checklistDifferences } from '../../shared/domain/programme-differences.ts';
import { aProgramme } from '../builders/programme.ts';

const programme = aProgramme({ year: 2018 });
const noted = { by: 'samordnare@example.org', at: '2019-02-01T10:00:00.000Z' };
const after = (...acts: ChecklistAct[]) =>
  acts.reduce((list, act) => withNote(list, programme, act, noted), emptyChecklist);
const handedIn = (overrides: Partial<Extract<ChecklistAct, { kind: 'handed-in' }>> = {}) =>
  ({ kind: 'handed-in', on: '2019-01-31', reference: 'S2018/1', ...overrides }) as const;

test('a report handed in elsewhere is noted with its day and reference, and stands in the history', () => {
  const list = after(handedIn());
  expect(list.handedIn).toEqual({
    on: '2019-01-31',
    reference: 'S2018/1',
    by: noted.by,
    notedAt: noted.at,
  });
  expect(checklistDifferences(emptyChecklist, list)).toEqual([
    { path: 'handedIn', before: undefined, after: '{"on":"2019-01-31","reference":"S2018/1"}' },
  ]);
});

test('the day is in the programme’s year or after it, and has come; a reference is needed', () => {
  expect(after(handedIn({ on: '2018-01-01' })).handedIn?.on).toBe('2018-01-01');
  expect(after(handedIn({ on: '2019-02-01' })).handedIn?.on).toBe('2019-02-01');
  for (const on of ['2017-12-31', '2019-02-02'])
    expect(() => after(handedIn({ on }))).toThrow(
      expect.objectContaining({
        name: 'DateNotAllowed',
        facts: { earliest: '2018-01-01', latest: '2019-02-01' },
      }),
    );
  expect(() => after(handedIn({ reference: ' ' }))).toThrow('ReasonMissing');
});

test('SECURITY-15: the same twice is once, and nothing is written over or taken back unseen', () => {
  const once = after(handedIn());
  expect(after(handedIn(), handedIn({ reference: ' S2018/1 ' }))).toEqual(once);
  expect(() => after(handedIn(), handedIn({ on: '2019-01-30' }))).toThrow('ProgrammeChanged');
  const undone = (notedAt: string) => ({ kind: 'handed-in-undone', notedAt }) as const;
  expect(() => after(handedIn(), undone('2019-01-01T00:00:00.000Z'))).toThrow('ProgrammeChanged');
  expect(after(handedIn(), undone(noted.at))).toEqual(emptyChecklist);
  expect(after(undone(noted.at))).toEqual(emptyChecklist);
});
