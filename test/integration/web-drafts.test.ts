import { ulid } from 'ulid';
import { beforeAll, expect, test } from 'vitest';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { aProgramme } from '../builders/programme.ts';
import {
  type Answer,
  applyPath,
  type Browser,
  kirurgi,
  orto,
  programme,
  said,
  startWebStage,
  typedForm,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let asOrto: Browser;
let asKirurgi: Browser;

const closed = aProgramme({
  id: 'stangd-2018',
  name: 'Stängd satsning',
  year: 2018,
  diaryNumber: 'RS/99/2018',
  assumed: { ...programme.assumed, opens: '2018-01-08', closes: '2018-12-15' },
});

beforeAll(async () => {
  stage = await startWebStage();
  await createImportProgrammes(stage.system.store).add(closed);
  asOrto = stage.browser(await stage.openSession(orto));
  asKirurgi = stage.browser(await stage.openSession(kirurgi));
  return stage.stop;
});

const draftsOf = ({ email }: { email: string }) => stage.system.store.drafts.ofPerson(email);
const locationOf = ({ headers }: Answer): string => headers.get('Location') ?? '';
const fieldOf = ({ document }: Answer, name: string): string =>
  document.querySelector(`form.bl-form [name="${name}"]`)?.getAttribute('value') ?? '';
const emptied = async ({ email }: { email: string }) => {
  for (const { key } of await draftsOf({ email })) await stage.system.store.drafts.remove(email, key);
};

test('a form that is opened gets a key of its own, which a refresh keeps, and nothing is written', async () => {
  await emptied(orto);
  await stage.expectNothingWritten(async () => {
    const opened = await asOrto.get(applyPath);
    expect([opened.status, locationOf(opened)]).toEqual([
      303,
      expect.stringMatching(new RegExp(`^${applyPath}\\?draft=[0-9A-Z]{26}$`)),
    ]);
    const [one, again] = [await asOrto.get(locationOf(opened)), await asOrto.get(locationOf(opened))];
    expect([one.status, fieldOf(one, 'key')]).toEqual([200, locationOf(opened).split('=')[1]]);
    expect(fieldOf(again, 'key')).toBe(fieldOf(one, 'key'));
    for (const wrong of ['', 'x', '../..', ulid().toLowerCase()]) {
      expect(locationOf(await asOrto.get(`${applyPath}?draft=${wrong}`))).toMatch(/draft=[0-9A-Z]{26}$/);
    }
  });
  expect(await draftsOf(orto)).toEqual([]);
});

test('a draft with anything missing or wrong is saved as it was typed, and found again on the start page', async () => {
  await emptied(orto);
  const key = ulid();
  const wrong = {
    activity: 'Halvskriven  <b>',
    amount: 'tolv',
    contact: 'Rad\u202e',
    purposeText: ' a\r\nb ',
  };
  const saved = await asOrto.post(`${applyPath}/save`, { key, ...wrong, purposes: ['2', 'finns inte'] });
  expect([saved.status, locationOf(saved)]).toEqual([303, `${applyPath}?draft=${key}`]);

  const start = await asOrto.get('/');
  const link = start.document.querySelector(`a[href="${applyPath}?draft=${key}"]`);
  expect(link?.textContent).toContain('Halvskriven  <b>');
  expect(start.document.querySelector('#drafts')?.textContent).toBe('Påbörjat och inte inskickat');

  const form = await asOrto.get(locationOf(saved));
  expect(form.status).toBe(200);
  expect(
    Object.keys(wrong).map(
      (name) => fieldOf(form, name) || form.document.querySelector(`#${name}`)?.textContent,
    ),
  ).toEqual([wrong.activity, wrong.amount, wrong.contact, '\n a\r\nb ']);
  expect(form.document.querySelector('#saved')?.textContent).toMatch(
    /^Sparat 14 januari 2019 kl\. \d\d\.\d\d\.$/,
  );
  await asOrto.post(`${applyPath}/save`, { key, activity: 'Längre hunnen' });
  expect((await draftsOf(orto)).map(({ typed }) => typed.activity)).toEqual(['Längre hunnen']);
});

test('a draft without a name is called so, and is thrown away only after a question', async () => {
  await emptied(orto);
  const key = ulid();
  await asOrto.post(`${applyPath}/save`, { key });
  expect(said(await asOrto.get('/'))).toContain('Utan namn');
  const question = await asOrto.get(`/drafts/${key}/discard`);
  expect([question.status, (await draftsOf(orto)).length]).toEqual([200, 1]);
  expect((await asOrto.post(`/drafts/${key}/discard`, { sure: 'yes' })).status).toBe(400);
  expect((await asKirurgi.get(`/drafts/${key}/discard`)).status).toBe(404);
  await asKirurgi.post(`/drafts/${key}/discard`);
  expect(await draftsOf(orto)).toHaveLength(1);
  expect(locationOf(await asOrto.post(`/drafts/${key}/discard`))).toBe('/');
  expect(locationOf(await asOrto.post(`/drafts/${key}/discard`))).toBe('/');
  expect(await draftsOf(orto)).toEqual([]);
});

test('somebody else’s draft is an unknown one: its key opens a blank form, and saves beside it', async () => {
  await emptied(orto);
  const key = ulid();
  await asOrto.post(`${applyPath}/save`, { key, activity: 'Ortopedins hemlighet' });
  const seen = await asKirurgi.get(`${applyPath}?draft=${key}`);
  expect([seen.status, fieldOf(seen, 'activity')]).toEqual([200, '']);
  expect(said(await asKirurgi.get('/'))).not.toContain('hemlighet');
  await asKirurgi.post(`${applyPath}/save`, { key, activity: 'Kirurgins' });
  expect((await draftsOf(orto)).map(({ typed }) => typed.activity)).toEqual(['Ortopedins hemlighet']);
  const copied = await asKirurgi.get(`${applyPath}?draft=${ulid()}&copy=${(await draftsOf(orto))[0]?.key}x`);
  expect(copied.status).toBe(404);
});

test('SECURITY-25: the check saves too; what is sent in is no draft any more, and a late save does not bring it back', async () => {
  await emptied(orto);
  const form = typedForm({ activity: 'Från utkast till ansökan' });
  const checked = await asOrto.post(`${applyPath}/check`, form);
  expect([checked.status, (await draftsOf(orto)).map(({ key }) => key)]).toEqual([200, [form.key]]);
  expect(said(checked)).toContain('Utkastet är sparat');
  const sent = await asOrto.post(applyPath, form);
  expect([sent.status, await draftsOf(orto)]).toEqual([303, []]);
  const late = await asOrto.post(`${applyPath}/autosave`, form);
  expect([late.status, JSON.parse(late.text)]).toEqual([
    409,
    { said: 'Ansökan är redan inskickad. Det du skriver här sparas inte.' },
  ]);
  const saved = await asOrto.post(`${applyPath}/save`, { ...form, activity: 'Efteråt' });
  expect([saved.status, fieldOf(saved, 'activity')]).toEqual([409, 'Efteråt']);
  expect(saved.document.querySelector(`main a[href="${locationOf(sent)}"]`)).not.toBeNull();
  expect(await draftsOf(orto)).toEqual([]);
  expect(locationOf(await asOrto.get(`${applyPath}?draft=${form.key}`))).toBe(locationOf(sent));
  expect(locationOf(await asOrto.post(applyPath, form))).toBe(locationOf(sent));
});

test('a draft of a programme that has closed shows its answers, and can be taken along to an open one', async () => {
  await emptied(orto);
  const form = { ...typedForm({ activity: 'För sent', purposeIds: ['1'] }) };
  const path = `/programmes/${closed.id}/apply`;
  expect((await asOrto.post(`${path}/save`, form)).status).toBe(303);
  const shown = await asOrto.get(`${path}?draft=${form.key}`);
  expect([shown.status, fieldOf(shown, 'activity')]).toEqual([200, 'För sent']);
  expect(shown.document.querySelector('main button[type=submit]')).toBeNull();
  const copy = shown.document.querySelector('main a[href*="copy="]')?.getAttribute('href') ?? '';
  expect(copy).toBe(`${applyPath}?copy=${form.key}`);
  const opened = await asOrto.get(copy);
  const copied = await asOrto.get(locationOf(opened));
  expect([copied.status, fieldOf(copied, 'activity'), fieldOf(copied, 'key')]).toEqual([
    200,
    'För sent',
    expect.not.stringMatching(String(form.key)),
  ]);
  const checked = await asOrto.post(`${path}/check`, form);
  expect([checked.status, checked.document.querySelector('main a[href*="copy="]') !== null]).toEqual([
    422,
    true,
  ]);
});

test('an earlier application is the starting point of a new one, for its own unit alone', async () => {
  await emptied(orto);
  const id = await stage.apply({
    activity: 'Går att använda igen',
    amount: 191,
    costLines: [{ type: 'it', amount: 191, recurrence: 'one-off' }],
    decisionBasis: 'apr-18',
  });
  await stage.system.web.decideApplication({
    person: (await stage.system.store.directory.find('hos-direktor@example.org')) ?? orto,
    applicationId: id,
    seenVersion: 1,
    command: { outcome: 'approved', amount: 191, fundingPartId: 'stimulus', costObject: '9902' },
  });
  const choice = await asOrto.get(`/applications/${id}/reuse`);
  const href = choice.document.querySelector('main a[href*="from="]')?.getAttribute('href') ?? '';
  expect([choice.status, href]).toEqual([200, `${applyPath}?from=${id}`]);
  expect(said(choice)).not.toContain(closed.name);
  const form = await asOrto.get(locationOf(await asOrto.get(href)));
  const number = (await stage.system.store.applications.find(id))?.decision?.number;
  expect(
    ['activity', 'amount', 'cost-it', 'decisionBasis', 'earlierFunding'].map((name) => fieldOf(form, name)),
  ).toEqual(['Går att använda igen', '191', '191', 'apr-18', `${programme.name} 2019, beslut ${number}`]);
  expect(await draftsOf(orto)).toEqual([]);
  expect((await asKirurgi.get(`/applications/${id}/reuse`)).status).toBe(404);
  expect((await asKirurgi.get(`${applyPath}?draft=${ulid()}&from=${id}`)).status).toBe(404);
});
