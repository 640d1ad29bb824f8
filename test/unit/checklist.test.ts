import { expect, test } from 'vitest';
import { type ChecklistAct, emptyChecklist, metCondition, withNote } from '../../shared/domain/checklist.ts';
import { checklistDifferences } from '../../shared/domain/programme-differences.ts';
import { aProgramme } from '../builders/programme.ts';

const condition = { for: 'department' as const, text: 'Nya anställningar ska undvikas' };
const programme = aProgramme({ conditions: [condition] });
const noted = { by: 'samordnare@example.org', at: '2019-02-01T10:00:00.000Z' };
const after = (...acts: ChecklistAct[]) =>
  acts.reduce((list, act) => withNote(list, programme, act, noted), emptyChecklist);
const duty = { text: 'Plan', dueOn: '2019-03-01', contactRole: 'samordnare' };
const added = { kind: 'obligation-added', id: 'o1', duty } as const;

test('a condition is ticked off with its day and by whom, and the tick can be taken back', () => {
  const met = after({ kind: 'condition-met', condition, metOn: '2019-01-31' });
  expect(metCondition(met, condition)).toMatchObject({ metOn: '2019-01-31', by: noted.by });
  expect(checklistDifferences(emptyChecklist, met)).toEqual([
    {
      path: `conditions.department.${condition.text}`,
      before: undefined,
      after: '{"metOn":"2019-01-31"}',
    },
  ]);
  const undone = after(
    { kind: 'condition-met', condition, metOn: '2019-01-31' },
    { kind: 'condition-undone', condition },
  );
  expect(undone.conditions).toEqual([]);
});

test('a condition that the programme does not have, or a day that has not come, is refused by name', () => {
  const other = { ...condition, text: 'Annat' };
  expect(() => after({ kind: 'condition-met', condition: other, metOn: '2019-01-31' })).toThrow(
    'ProgrammeChanged',
  );
  expect(() => after({ kind: 'condition-met', condition, metOn: '2019-02-02' })).toThrow('DateNotAllowed');
});

test('a requisition may be planned ahead, but is sent on a day that has come', () => {
  const planned = { status: 'planned', on: '2019-10-14', amount: 100 } as const;
  expect(after({ kind: 'requisition', requisition: planned }).requisition).toEqual(planned);
  const sent = { ...planned, status: 'sent' as const };
  expect(() => after({ kind: 'requisition', requisition: sent })).toThrow('DateNotAllowed');
});

test('an obligation is done, waived with a reason and opened again; a double click adds one', () => {
  expect(after(added, added).obligations).toHaveLength(1);
  const [done] = after(added, { kind: 'obligation-done', id: 'o1' }).obligations;
  expect(done).toMatchObject({ state: 'done', closedBy: noted.by, closedAt: noted.at });
  const waived = after(added, { kind: 'obligation-waived', id: 'o1', reason: 'Ingår i annan plan' });
  expect(waived.obligations[0]).toMatchObject({ state: 'waived', reason: 'Ingår i annan plan' });
  expect(() => after(added, { kind: 'obligation-waived', id: 'o1', reason: ' ' })).toThrow('ReasonMissing');
  const open = after(added, { kind: 'obligation-done', id: 'o1' }, { kind: 'obligation-reopened', id: 'o1' });
  expect(open.obligations).toEqual([{ id: 'o1', ...duty, state: 'open' }]);
  expect(() => after({ kind: 'obligation-done', id: 'o2' })).toThrow('ObligationNotFound');
});

test('the contact of an obligation can change, and there are never more than fit', () => {
  const changed = {
    kind: 'obligation-changed',
    id: 'o1',
    duty: { ...duty, contactRole: 'controller' },
  } as const;
  expect(after(added, changed).obligations[0]?.contactRole).toBe('controller');
  const many = Array.from({ length: 51 }, (_, index): ChecklistAct => ({ ...added, id: `o${index}` }));
  expect(() => after(...many)).toThrow('TooManyObligations');
});
