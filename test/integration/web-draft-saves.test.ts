import { ulid } from 'ulid';
import { beforeAll, expect, test } from 'vitest';
import { mostDrafts } from '../../shared/use-cases/save-draft.ts';
import { aPerson } from '../builders/person.ts';
import type { Values } from '../simulation/visitor.ts';
import {
  type Answer,
  applyPath,
  type Browser,
  encoded,
  faultsOf,
  formType,
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

beforeAll(async () => {
  stage = await startWebStage();
  asOrto = stage.browser(await stage.openSession(orto));
  return stage.stop;
});

const draftsOf = ({ email }: { email: string }) => stage.system.store.drafts.ofPerson(email);
const fieldOf = ({ document }: Answer, name: string): string =>
  document.querySelector(`form.bl-form [name="${name}"]`)?.getAttribute('value') ?? '';
const emptied = async ({ email }: { email: string }) => {
  for (const { key } of await draftsOf({ email })) await stage.system.store.drafts.remove(email, key);
};

test('a save by the script answers when it was saved, sends nothing in, and is refused like every other post', async () => {
  await emptied(orto);
  const form = typedForm({ activity: 'Sparas av sig själv' });
  await stage.expectNothingWritten(async () => {
    const saved = await asOrto.post(`${applyPath}/autosave`, form);
    expect([saved.status, JSON.parse(saved.text)]).toEqual([
      200,
      { said: expect.stringMatching(/^Sparat kl\. \d\d\.\d\d\.$/) },
    ]);
    const path = `${applyPath}/autosave`;
    expect((await stage.browser().post(path, form)).status).toBe(401);
    expect((await asOrto.post(path, form, { Origin: 'https://example.com' })).status).toBe(403);
    const body = JSON.stringify(form);
    const headers = { 'Content-Type': 'application/json', Origin: stage.site };
    expect((await asOrto.send('POST', path, { body, headers })).status).toBe(415);
    expect((await asOrto.get(path)).status).toBe(404);
  });
  expect((await draftsOf(orto)).map(({ typed }) => typed.activity)).toEqual(['Sparas av sig själv']);
  expect(await stage.system.store.applications.findSubmission(orto.email, String(form.key))).toBeUndefined();
});

test('SECURITY-22: a draft with fields that are not the form’s is refused, and nothing is written', async () => {
  await emptied(orto);
  const wrong: Values[] = [
    { status: 'approved' },
    { sendAgain: 'yes' },
    { version: '1' },
    { remark: 'x' },
    { email: kirurgi.email },
    { savedAt: 'x' },
    { activity: ['a', 'b'] },
    { key: 'x' },
  ];
  for (const values of wrong)
    for (const step of ['save', 'autosave', 'check', 'edit']) {
      if (step === 'edit' && values.sendAgain) continue;
      const answer = await asOrto.post(`${applyPath}/${step}`, { key: ulid(), ...values });
      expect([values, step, answer.status]).toEqual([values, step, 400]);
    }
  expect(await draftsOf(orto)).toEqual([]);
});

test('SECURITY-29: a draft that is too large is refused in words, with everything that was typed', async () => {
  await emptied(orto);
  const purposeText = 'å'.repeat(100_001);
  const refused = await asOrto.post(`${applyPath}/save`, { key: ulid(), purposeText });
  expect([refused.status, refused.document.querySelector('#purposeText')?.textContent.trim().length]).toEqual(
    [413, 100_001],
  );
  expect(said(refused)).toContain('Texterna är för långa för att sparas');
  expect((await asOrto.post(`${applyPath}/autosave`, { key: ulid(), purposeText })).status).toBe(409);
  expect(await draftsOf(orto)).toEqual([]);
});

test('more drafts than anybody needs are refused in words, and those there are can still be saved', async () => {
  const many = aPerson({ email: 'manga@example.org' });
  await stage.system.store.directory.save(many);
  const browser = stage.browser(await stage.openSession(many));
  const keys = Array.from({ length: mostDrafts }, () => ulid());
  for (const key of keys)
    await stage.system.web.saveDraft({
      key,
      email: many.email,
      kind: 'application',
      programmeId: programme.id,
      typed: {},
    });
  const refused = await browser.post(`${applyPath}/save`, { key: ulid(), activity: 'En för mycket' });
  expect([refused.status, fieldOf(refused, 'activity')]).toEqual([409, 'En för mycket']);
  expect(said(refused)).toContain(`Du har redan ${mostDrafts} utkast`);
  expect((await browser.post(`${applyPath}/save`, { key: keys[0] ?? '', activity: 'Går bra' })).status).toBe(
    303,
  );
  expect(await draftsOf(many)).toHaveLength(mostDrafts);
  const checked = await browser.post(`${applyPath}/check`, typedForm());
  expect([checked.status, said(checked).includes('Utkastet är sparat')]).toEqual([200, false]);
});

test('SECURITY-03: only a form that saves itself may run our own script, and only the site’s own', async () => {
  const policyOf = ({ headers }: Answer) => headers.get('Content-Security-Policy') ?? '';
  const form = await asOrto.get(`${applyPath}?draft=${ulid()}`);
  expect(policyOf(form)).toMatch(
    /script-src 'self'; connect-src 'self'|connect-src 'self'; script-src 'self'/,
  );
  expect(policyOf(form)).not.toMatch(/unsafe|\*|https?:/);
  const scripts = form.document.querySelectorAll('script');
  expect(scripts.map((it) => [it.getAttribute('src'), it.textContent])).toEqual([
    [expect.stringMatching(/^\/assets\/[0-9a-f]{16}\.js$/), ''],
  ]);
  const script = await asOrto.get(scripts[0]?.getAttribute('src') ?? '');
  expect([script.status, script.headers.get('Content-Type'), script.headers.get('Cache-Control')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
    'public, max-age=31536000, immutable',
  ]);
  for (const answer of [
    await asOrto.get('/'),
    await asOrto.post(`${applyPath}/check`, typedForm()),
    await asOrto.get(`/programmes/${programme.id}`),
    await stage.browser().post(`${applyPath}/save`, typedForm()),
  ]) {
    expect(policyOf(answer)).not.toMatch(/script-src|connect-src/);
    expect(answer.document.querySelector('script')).toBeNull();
  }
});

test.each(['save', 'check', 'edit', 'autosave'])(
  'a form whose session has ended answers 401 to %s with everything typed, and is taken when it is sent again',
  async (step) => {
    await emptied(orto);
    const typed: Values = {
      ...typedForm({ activity: 'Skriven för länge' }),
      amount: 'tolv "<ör>"',
      purposes: ['1', '2'],
    };
    const path = `${applyPath}/${step}`;
    const refused = await stage.browser().post(path, typed);
    const form = refused.document.querySelector('form.bl-form');
    expect([refused.status, form?.getAttribute('action')]).toEqual([401, path]);
    const kept = form
      ?.querySelectorAll('input[type=hidden]')
      .map((it): [string, string] => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']);
    expect(kept).toEqual([...encoded(typed)]);
    expect(refused.document.querySelector('main a[href="/sign-in"]')?.getAttribute('target')).toBe('_blank');
    const again = await asOrto.send('POST', path, {
      body: new URLSearchParams(kept).toString(),
      headers: { 'Content-Type': formType, Origin: stage.site },
    });
    expect(again.status).toBe({ save: 303, check: 422, edit: 200, autosave: 200 }[step]);
    if (step === 'check') expect(faultsOf(again)[0]?.[0]).toBe('amount');
    if (step !== 'edit')
      expect((await draftsOf(orto)).map(({ typed }) => typed.amount)).toEqual(['tolv "<ör>"']);
  },
);
