import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { outboxSections } from '../../functions/web/stuck/outbox.ts';
import type { StuckView } from '../../functions/web/stuck/view.ts';
import type { PendingOutboxRow } from '../../shared/domain/outbox.ts';
import { translator } from '../../shared/text/translate.ts';
import { errandRow } from '../../shared/use-cases/outbox-rows.ts';

const at = '2019-03-11T09:00:00.000Z';
const pending = (errand: 'invitation' | 'order', attempts: number): PendingOutboxRow => {
  const row = errandRow(errand, `${errand}-1`, at);
  return { id: row.id, row, attempts };
};

test('an errand that has not reached the state machine stands among what is stuck, by what it is', () => {
  const view: StuckView = {
    t: translator('sv'),
    language: 'sv',
    today: '2019-03-11',
    receipt: undefined,
    errors: [],
    questions: [],
    mails: [],
    invitations: [],
    programmeMails: [],
    names: new Map(),
    rows: [pending('invitation', 10), pending('order', 0)],
    activities: new Map(),
    limits: { questions: 50, mails: 100, rows: 500 },
  };
  const page = parse(outboxSections(view).map(String).join(''));
  expect(page.querySelector('#failed-table')?.textContent).toContain('Inbjudan att ansöka');
  expect(page.querySelector('#pending-table')?.textContent).toContain('Filer till ett betalningsuppdrag');
});
