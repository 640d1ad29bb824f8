import { beforeAll, expect, test } from 'vitest';
import { anApplicationContent } from '../builders/application-content.ts';
import type { Values } from '../simulation/visitor.ts';
import { createOwnCases, type OwnCases } from './own-cases.ts';
import {
  type Answer,
  anApproval,
  type Browser,
  director,
  orto,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let own: OwnCases;
let asDirector: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  own = await createOwnCases(stage);
  asDirector = stage.browser(await stage.openSession(director));
  return stage.stop;
});

const costs = (amount: number) => ({
  amount,
  costLines: [{ type: 'staff' as const, amount, recurrence: 'running' as const }],
});
const decide = (id: string, values: Values): Promise<Answer> =>
  asDirector.post(`/applications/${id}/decide`, values);

/** What stands in the approval's fields for free text and days. */
function termsIn({ document }: Answer) {
  const form = document.querySelector('#approve-form');
  return {
    conditions: form?.querySelector('[name=conditions]')?.textContent.slice(1),
    newDecisionOn: form?.querySelector('[name=newDecisionOn]')?.getAttribute('value') ?? '',
  };
}

test('a change of what has conditions and a day shows them, offers no plain approval, and keeps what the decider leaves', async () => {
  const id = await stage.apply({ activity: 'Med villkor', ...costs(1000) });
  const conditions = 'Redovisas i juni.\nOch i september.';
  const given = anApproval({ amount: '1000', conditions, newDecisionOn: '2019-06-30' });
  expect((await decide(id, given)).status).toBe(303);
  await stage.system.drain();
  const less = anApplicationContent({ activity: 'Med villkor', ...costs(900) });
  const wish = { person: orto, applicationId: id, seenVersion: 2, content: less, reason: 'Färre patienter.' };
  await stage.system.web.requestChange(wish);
  await stage.system.drain();

  const page = await asDirector.get(`/applications/${id}/decide`);
  const change = page.document.querySelector('#change')?.closest('section')?.textContent;
  for (const fact of ['Redovisas i juni.', 'Och i september.', '30 juni 2019'])
    expect(change).toContain(fact);
  expect(page.document.querySelector('#plain-form')).toBeNull();
  expect(said(page)).toContain('Det som är beviljat har villkor eller en dag för nytt beslut.');
  expect(termsIn(page)).toEqual({ conditions, newDecisionOn: '2019-06-30' });

  const table = await asDirector.get('/decisions/several');
  expect(table.document.querySelector(`input[value="${id}~3"]`)).toBeNull();
  const row = table.document.querySelectorAll('tr').find((it) => it.textContent.includes('Med villkor'));
  expect(row?.textContent).toContain('har villkor eller en dag för nytt beslut');
  expect(row?.querySelectorAll(`a[href="/applications/${id}/decide"]`)).toHaveLength(2);
  await stage.expectNothingWritten(async () => {
    const past = await asDirector.post('/decisions/several/confirmed', { application: `${id}~3` });
    expect([past.status, said(past).includes('besluta om ändringen för sig')]).toEqual([409, true]);
    // Emptied by the decider, and refused for something else: it stays empty.
    const emptied = anApproval({ version: '3', amount: '800', conditions: '', newDecisionOn: '2019-07-01' });
    expect(termsIn(await decide(id, emptied))).toEqual({ conditions: '', newDecisionOn: '2019-07-01' });
  });
  const left = anApproval({ version: '3', amount: '900', conditions: 'Redovisas i juni.' });
  expect((await decide(id, left)).status).toBe(303);
  await stage.system.drain();
  const decision = (await own.fileOf(id)).decisions.at(-1);
  expect([decision?.conditions, decision?.newDecisionOn]).toEqual(['Redovisas i juni.', undefined]);
});
