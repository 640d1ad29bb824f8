import { afterAll, beforeAll, expect, test } from 'vitest';
import { latestAsked } from '../../shared/domain/case-file.ts';
import type { Person } from '../../shared/domain/person.ts';
import { aDirector } from '../builders/person.ts';
import type { Values } from '../simulation/visitor.ts';
import { putQuestion } from './put-question.ts';
import {
  type Answer,
  aRejection,
  coordinator,
  director,
  faultsOf,
  orto,
  programme,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

/** May approve at most 100 000 kr. */
const limited = aDirector({
  email: 'ersattare@example.org',
  name: 'Ersättare Ek',
  roles: ['substitute'],
  delegations: [{ id: 'd-2', point: '4.1.1', limit: 100_000, from: '2018-01-01' }],
});

let stage: WebStage;
beforeAll(async () => {
  stage = await startWebStage();
  await stage.system.store.directory.save(limited);
}, 60_000);
afterAll(() => stage?.stop());

const as = async (person: Person) => stage.browser(await stage.openSession(person));
const questionOf = async (id: string) => {
  const file = await stage.system.store.applications.caseFile(id);
  return file && latestAsked(file);
};
const put = (id: string, amount: number, askedOf: string) =>
  putQuestion(stage.system.store, { id, programmeId: programme.id, amount, askedOf, applicant: orto });

/** The hidden fields of the form with this action. */
function hiddenIn({ document }: Answer, action: string): Values {
  const fields = document.querySelectorAll(`form[action="${action}"] input[type=hidden]`);
  return Object.fromEntries(
    fields.map((it) => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']),
  );
}
const hand = '/stuck/questions/hand';
const back = '/stuck/questions/back';

test('any open question is handed over and put back on the application’s own page, which says what was done', async () => {
  const id = await stage.apply({ activity: 'Lämnas över' });
  const page = `/applications/${id}`;
  const browser = await as(coordinator);
  const shown = await browser.get(page);
  expect(said(shown)).toContain('Lämna över frågan');
  const options = shown.document.querySelectorAll(`#to-${id} option`).map((it) => it.getAttribute('value'));
  expect(options).toEqual(['', limited.email]);
  const hidden = hiddenIn(shown, hand);
  expect(hidden).toEqual({ applicationId: id, sequence: '1', from: 'application' });
  expect(shown.document.querySelector(`form[action="${back}"]`)).toBeNull();

  const handed = await browser.post(hand, { ...hidden, to: limited.email });
  await stage.system.drain();
  expect(handed.headers.get('Location')).toBe(`${page}?done=handed`);
  expect(await questionOf(id)).toMatchObject({ askedOf: limited.email, why: 'chosen' });
  const after = await browser.get(`${page}?done=handed`);
  expect(said(after)).toContain('Den gamla länken slutar att gälla.');

  const returned = await browser.post(back, hiddenIn(after, back));
  await stage.system.drain();
  expect(returned.headers.get('Location')).toBe(`${page}?done=back`);
  expect(await questionOf(id)).toMatchObject({ askedOf: director.email });
  expect(said(await browser.get(`${page}?done=back`))).toContain('Frågan går den vanliga vägen igen.');
});

test('on the application’s page nobody chosen is said by the field, and an answered question needs nobody', async () => {
  const id = await stage.apply({ activity: 'Till ingen' });
  const page = `/applications/${id}`;
  const browser = await as(coordinator);
  const hidden = hiddenIn(await browser.get(page), hand);
  await stage.expectNothingWritten(async () => {
    for (const to of ['', orto.email]) {
      const answer = await browser.post(hand, { ...hidden, to });
      const message = 'Välj vem som ska få frågan: Till ingen.';
      expect([answer.status, faultsOf(answer)]).toEqual([422, [[`to-${id}`, message]]]);
      expect(answer.document.querySelector('h1')?.textContent).toContain('Till ingen');
    }
    expect((await browser.post(hand, { ...hidden, from: 'elsewhere', to: '' })).status).toBe(400);
  });
  expect((await (await as(director)).post(`${page}/decide`, aRejection())).status).toBe(303);
  await stage.system.drain();
  const late = await browser.post(hand, { ...hidden, to: limited.email });
  expect(late.headers.get('Location')).toBe(`${page}?done=nothing`);
  const over = await browser.get(page);
  expect(over.document.querySelector(`form[action="${hand}"]`)).toBeNull();
});

test('only those who look after the questions are offered to hand one over', async () => {
  const id = await stage.apply({ activity: 'Inte för alla' });
  for (const person of [orto, director]) {
    const shown = await (await as(person)).get(`/applications/${id}`);
    expect([shown.status, shown.document.querySelector(`form[action="${hand}"]`)]).toEqual([200, null]);
  }
});

test('a question for more than the one who has it may approve stands on the stuck page, exactly the limit does not', async () => {
  await put('OVER', 100_001, limited.email);
  await put('JAMNT', 100_000, limited.email);
  await put('UTAN', 900_000, director.email);
  const text = said(await (await as(coordinator)).get('/stuck')).replaceAll('\u00a0', ' ');
  expect(text).toContain('Aktivitet OVER');
  expect(text).toContain('Ersättare Ek får bevilja högst 100 000 kr, och ansökan gäller mer.');
  for (const other of ['Aktivitet JAMNT', 'Aktivitet UTAN']) expect(text).not.toContain(other);
});

test('whoever comes to a question that nobody has, or that is over, is told just that', async () => {
  const id = await stage.apply({ activity: 'Ingen har den' });
  const browser = await as(coordinator);
  const question = await questionOf(id);
  if (!question) throw new Error('nobody was asked');
  const { store } = stage.system;
  const file = await store.applications.caseFile(id);
  if (!file) throw new Error('the application is gone');
  const { application } = file;
  await store.applications.commit({
    before: application,
    after: application,
    facts: [],
    changed: { before: question, after: { ...question, askedOf: '', trouble: 'nobody' } },
  });
  const nobody = await browser.get(`/applications/${id}/decide`);
  expect([nobody.status, said(nobody).includes('Ingen har frågan just nu')]).toEqual([403, true]);
  expect(said(nobody)).toContain('Det finns ingen att ställa frågan till.');
  expect(said(nobody)).not.toMatch(/ligger (nu )?hos/);
  expect(said(await browser.get('/stuck'))).toContain('behöver ha en delegation som gäller i dag');

  const over = await stage.apply({ activity: 'Avgjord' });
  const asLimited = await as(limited);
  const decided = `/applications/${over}/decide`;
  expect((await (await as(director)).post(decided, aRejection())).status).toBe(303);
  const late = await asLimited.post(decided, aRejection());
  expect([late.status, late.document.querySelector('h1')?.textContent.trim()]).toEqual([
    403,
    'Frågan väntar inte längre på svar',
  ]);
  expect(said(late)).toContain(`${director.name} har fattat beslut`);
});
