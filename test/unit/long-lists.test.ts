import { html } from 'hono/html';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { decisionTable } from '../../functions/web/board/table.ts';
import { openFollowUps } from '../../functions/web/start/follow-ups.ts';
import { pageOf, pager } from '../../functions/web/ui/paging.ts';
import { boardRow } from '../../shared/domain/board-list.ts';
import { translator } from '../../shared/text/translate.ts';
import { anApproved, aQuestion } from '../builders/application.ts';
import { aDecision } from '../builders/decision.ts';
import { aPerson } from '../builders/person.ts';

const t = translator('sv');
const words = { t, language: 'sv' as const };
const application = anApproved(1000, '9902');
const decisions = Array.from({ length: 230 }, (_, index) => ({
  row: boardRow(aDecision({ number: `RS/1/2019-${index + 1}`, amount: 1000 }), application),
}));

test('a long list of decisions is shown a hundred at a time, with the sums of all of them', async () => {
  const shown = pageOf(decisions, '3', 100);
  const table = await decisionTable(words, shown.items, { caption: 'x', reported: false, all: decisions });
  const page = parse(String(table));
  expect(page.querySelectorAll('tbody tr')).toHaveLength(30);
  expect(page.querySelector('tfoot')?.text.replace(/\s/g, ' ')).toContain('230 000 kr');
});

test('the ways to the pages beside keep the question that the list answers', async () => {
  const nav = parse(String(await html`${pager(t, '/needs?year=2019', pageOf(decisions, '2', 100))}`));
  expect(nav.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
    '/needs?year=2019&page=1',
    '/needs?year=2019&page=3',
  ]);
  expect(nav.text).toContain('101–200 av 230');
});

test('the start page lists the fifty that have waited longest, and knows how many more there are', async () => {
  const open = Array.from({ length: 53 }, (_, index) =>
    aQuestion({
      id: `q${index}`,
      kind: 'review',
      askedAt: new Date(Date.UTC(2020, 0, 1, index)).toISOString(),
    }),
  );
  const followUp = {
    ...{ status: 'submitted' as const, askedAt: '2020-01-01T08:00:00.000Z', dueOn: '2020-02-14' },
    ...{ revision: 1, late: false },
  };
  const parts = {
    questions: { open: async () => open.toReversed() },
    applications: { find: async () => ({ ...application, followUp }) },
  };
  const coordinator = aPerson({ roles: ['coordinator'], unitId: undefined, unitName: undefined });
  const { toReview, further } = await openFollowUps(parts, coordinator);
  expect([toReview.length, toReview[0]?.question.id, further]).toEqual([
    50,
    'q0',
    { toReview: 3, toRepay: 0 },
  ]);
});
