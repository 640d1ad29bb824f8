import { beforeAll, expect, test } from 'vitest';
import { aDirector } from '../builders/person.ts';
import type { Values } from '../simulation/visitor.ts';
import { putQuestion } from './put-question.ts';
import {
  anApproval,
  type Browser,
  coordinator,
  director,
  faultsOf,
  orto,
  programme,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

/** May approve at most 100 000 kr; nobody reaches further than the director. */
const limited = aDirector({
  email: 'ersattare@example.org',
  name: 'Ersättare Ek',
  roles: ['substitute'],
  delegations: [{ id: 'd-2', point: '4.1.1', limit: 100_000, from: '2018-01-01' }],
});

let stage: WebStage;
let asLimited: Browser;
let asDirector: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  await stage.system.store.directory.save(limited);
  asLimited = stage.browser(await stage.openSession(limited));
  asDirector = stage.browser(await stage.openSession(director));
  return stage.stop;
});

const put = (id: string, amount: number, askedOf = limited.email, applicant = orto) =>
  putQuestion(stage.system.store, { id, programmeId: programme.id, amount, askedOf, applicant });

test('an amount above the limit is shown as such before the click, with what can be done and who may', async () => {
  await put('OVER-LIMIT', 250_000);
  const page = await asLimited.get('/applications/OVER-LIMIT/decide');
  expect(page.status).toBe(200);
  expect(page.document.querySelector('#plain-form')).toBeNull();
  const words = said(page);
  for (const fact of ['Beloppet är högre än din gräns', '100 000 kr', director.name])
    expect(words.replaceAll('\u00a0', ' ')).toContain(fact);
  expect(page.document.querySelector('#amount')?.getAttribute('value')).toBe('100\u00a0000');
  await stage.expectNothingWritten(async () => {
    const over = await asLimited.post('/applications/OVER-LIMIT/decide', anApproval({ motivation: 'Allt.' }));
    expect([over.status, faultsOf(over)[0]?.[0]]).toEqual([422, 'amount']);
    expect(over.document.querySelector('#motivation')?.textContent.trim()).toBe('Allt.');
  });
  const lower = anApproval({ amount: '100 000', motivation: 'Så långt räcker det.' });
  expect((await asLimited.post('/applications/OVER-LIMIT/decide', lower)).status).toBe(303);
});

test('exactly the limit is within it', async () => {
  await put('AT-LIMIT', 100_000);
  const page = await asLimited.get('/applications/AT-LIMIT/decide');
  expect(page.document.querySelector('#plain-form')).not.toBeNull();
  expect(said(page)).not.toContain('högre än din gräns');
});

test('SECURITY-10: nobody decides their own application: a clear 403 at the page, at the POST and among several', async () => {
  await put('OWN', 50_000, limited.email, limited);
  await stage.expectNothingWritten(async () => {
    const shown = await asLimited.get('/applications/OWN/decide');
    const sent = await asLimited.post('/applications/OWN/decide', anApproval({ amount: '50 000' }));
    expect([shown.status, sent.status]).toEqual([403, 403]);
    for (const answer of [shown, sent]) expect(said(answer)).toContain('Det här är din egen ansökan');
    expect(said(await asLimited.get('/decisions/several'))).toContain('Din egen ansökan');
    const several = await asLimited.post('/decisions/several/confirmed', { application: 'OWN~1' });
    expect([several.status, said(several).includes('din egen ansökan')]).toEqual([409, true]);
  });
});

test('SECURITY-14: without a delegation that holds today the page and the POST are 403, and nothing is written', async () => {
  await put('NO-DELEGATION', 50_000);
  const { directory } = stage.system.store;
  const kept = await directory.find(limited.email);
  if (!kept) throw new Error('the substitute is gone');
  await directory.save({ ...kept, delegations: [{ id: 'd-2', point: '4.1.1', from: '2019-01-15' }] });
  await stage.expectNothingWritten(async () => {
    const shown = await asLimited.get('/applications/NO-DELEGATION/decide');
    const sent = await asLimited.post('/applications/NO-DELEGATION/decide', anApproval({ amount: '50 000' }));
    expect([shown.status, sent.status]).toEqual([403, 403]);
    for (const answer of [shown, sent]) expect(said(answer)).toContain('ingen delegation som gäller i dag');
  });
  await directory.save(kept);
});

test('while the state’s agreement is awaited an approval is conditional, and says when the condition is met', async () => {
  const path = `/programmes/${programme.id}`;
  const asCoordinator = stage.browser(await stage.openSession(coordinator));
  const note = (browser: Browser, values: Record<string, string>) =>
    browser.post(`${path}/agreement`, values);
  expect((await note(asCoordinator, { signed: 'no', on: '' })).status).toBe(303);
  expect(said(await asDirector.get(path))).toContain('inte tecknad än');

  const id = await stage.apply({ activity: 'Villkorad' });
  expect(said(await asDirector.get(`/applications/${id}/decide`))).toContain('Beslutet blir villkorat');
  expect((await asDirector.post(`/applications/${id}/decide`, anApproval())).status).toBe(303);
  const waits = said(await asDirector.get(`/applications/${id}`));
  expect(waits).toContain('gäller först när avtalet mellan staten och regionerna är tecknat');
  expect(said(await asCoordinator.get(path))).toContain('Ett beslut väntar på avtalet');

  await stage.expectNothingWritten(async () => {
    expect((await note(asDirector, { signed: 'yes', on: '2019-01-14' })).status).toBe(403);
    expect((await note(stage.browser(), { signed: 'yes', on: '2019-01-14' })).status).toBe(401);
    expect((await note(asCoordinator, { signed: 'yes', on: '2019-01-14', notedBy: 'x' })).status).toBe(400);
    for (const on of ['', '14/1 2019', '2019-02-30', '2019-01-15']) {
      const answer = await note(asCoordinator, { signed: 'yes', on });
      expect([on, answer.status, faultsOf(answer)[0]?.[0]]).toEqual([on, 422, 'on']);
      expect(answer.document.querySelector('#on')?.getAttribute('value') ?? '').toBe(on);
    }
  });
  expect((await note(asCoordinator, { signed: 'yes', on: '2019-01-14' })).status).toBe(303);
  await stage.expectNothingWritten(async () => {
    expect((await note(asCoordinator, { signed: 'yes', on: '2019-01-14' })).status).toBe(303);
  });
  expect(said(await asDirector.get(`/applications/${id}`))).toContain(
    'Villkoret är uppfyllt sedan den 14 januari 2019',
  );
  expect(said(await asCoordinator.get(path))).toContain('Ett beslut fattades med villkor');
});

test('SECURITY-19: what is missing, why it is put off, why a change is wanted and what the applicant says are text on every page', async () => {
  const hostile = '</textarea><img src=x onerror=alert(1)> "><script>alert(1)</script>';
  const id = await stage.apply({ activity: 'Farliga texter' });
  const inert = async (browser: Browser, paths: string[]) => {
    for (const path of paths) {
      const { status, document, text } = await browser.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(document.querySelectorAll('main script, main img, [onerror]')).toHaveLength(0);
      expect(text).not.toContain('<img src=x');
    }
  };
  const pages = [`/applications/${id}`, `/applications/${id}/decide`];
  const post = (values: Values) => asDirector.post(`/applications/${id}/decide`, values);
  const back = { outcome: 'returned', version: '1', returnMotivation: hostile, returnUntil: '2019-01-28' };
  expect((await post({ ...back, returnUntil: 'x' })).text).not.toContain('<img src=x');
  expect((await post(back)).status).toBe(303);
  await stage.system.drain();
  const { completeApplication, requestChange, applications } = stage.system.web;
  const { content } = (await applications.find(id)) ?? {};
  if (!content) throw new Error(`${id} is gone`);
  const said = { person: orto, applicationId: id, content: { ...content, contact: hostile } };
  await completeApplication({ ...said, seenVersion: 2, comment: hostile });
  await stage.system.drain();
  await inert(asDirector, pages);
  expect((await post(anApproval({ version: '3', conditions: hostile }))).status).toBe(303);
  const wish = { ...said, content: { ...content, manager: hostile }, seenVersion: 4, reason: hostile };
  await requestChange(wish);
  await stage.system.drain();
  await inert(asDirector, pages);
});
