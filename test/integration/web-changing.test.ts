import { beforeAll, expect, test } from 'vitest';
import { matterOf } from '../../shared/domain/application.ts';
import { createOwnCases, locationOf, type OwnCases, typedIn } from './own-cases.ts';
import {
  coordinator,
  director,
  faultsOf,
  kirurgi,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let own: OwnCases;

beforeAll(async () => {
  stage = await startWebStage();
  own = await createOwnCases(stage);
  return stage.stop;
});

test('a change of what is approved is asked for with a reason, and shows what differs from it', async () => {
  const id = await own.anApproved('Ändras');
  const path = `/applications/${id}/change`;
  const form = await own.open(path);
  expect(said(form)).toContain('800 kr');
  const typed = typedIn(form, { amount: '1 200', 'cost-it': '1 200' });
  const reasonless = await own.asOrto.post(`${path}/check`, typed);
  expect([reasonless.status, faultsOf(reasonless)]).toEqual([
    422,
    [['remark', 'Skriv varför ändringen behövs']],
  ]);
  const same = await own.asOrto.post(`${path}/check`, typedIn(form, { remark: 'Utan skillnad' }));
  expect([same.status, faultsOf(same)[0]?.[0]]).toEqual([422, 'activity']);

  const checked = await own.asOrto.post(`${path}/check`, { ...typed, remark: 'Priset blev högre.' });
  expect(checked.status).toBe(200);
  expect(checked.document.querySelector('.bl-differences')?.textContent.replace(/\u00a0/g, ' ')).toMatch(
    /1 000 kr[\s\S]*1 200 kr/,
  );
  expect((await own.asOrto.post(path, typedIn(checked))).status).toBe(303);
  expect((await own.asOrto.post(path, typedIn(checked))).status).toBe(303);
  await stage.system.drain();
  const { application, versions } = await own.fileOf(id);
  expect([application.status, application.change?.reason, matterOf(application).content.amount]).toEqual([
    'approved',
    'Priset blev högre.',
    1200,
  ]);
  expect(versions.filter(({ kind }) => kind === 'change-requested')).toHaveLength(1);
  expect(said(await own.asOrto.get(path))).toContain('En ändring är redan begärd');
  expect((await own.asOrto.get('/')).status).toBe(200);
});

test('an application is withdrawn after a question that says what happens, and only what was seen', async () => {
  const id = await stage.apply({ activity: 'Dras tillbaka' });
  const path = `/applications/${id}/withdraw`;
  const question = await own.asOrto.get(path);
  expect([question.status, typedIn(question)]).toEqual([200, { version: '1' }]);
  expect((await own.fileOf(id)).application.status).toBe('submitted');
  const stale = await own.asOrto.post(path, { version: '7' });
  expect([stale.status, typedIn(stale).version]).toEqual([409, '1']);
  for (const wrong of [{}, { version: '1', status: 'approved' }, { version: 'x' }, { version: ['1', '1'] }])
    expect([wrong, (await own.asOrto.post(path, wrong)).status]).toEqual([wrong, 400]);
  expect((await own.fileOf(id)).application.status).toBe('submitted');
  expect(locationOf(await own.asOrto.post(path, { version: '1' }))).toBe(`/applications/${id}`);
  expect(locationOf(await own.asOrto.post(path, { version: '1' }))).toBe(`/applications/${id}`);
  await stage.system.drain();
  const file = await own.fileOf(id);
  expect(file.application.status).toBe('withdrawn');
  expect(file.audit.filter(({ action }) => action === 'withdrawn')).toHaveLength(1);
  expect((await own.asOrto.get(path)).status).toBe(409);
});

test('a change that is asked for can be withdrawn, and the activity stays approved', async () => {
  const id = await own.anApproved('Ändringen ångras');
  const typed = typedIn(await own.open(`/applications/${id}/change`), {
    contact: 'Ny',
    remark: 'Ny kontakt.',
  });
  await own.asOrto.post(`/applications/${id}/change`, typed);
  await stage.system.drain();
  const question = await own.asOrto.get(`/applications/${id}/withdraw`);
  expect(said(question)).toContain('Dra tillbaka ändringen');
  expect((await own.asOrto.post(`/applications/${id}/withdraw`, typedIn(question))).status).toBe(303);
  await stage.system.drain();
  const { application } = await own.fileOf(id);
  expect([application.status, application.change]).toEqual(['approved', undefined]);
});

test('SECURITY-42: completing, changing and withdrawing are the unit’s own: for other units they do not exist, for readers they are not allowed', async () => {
  const id = await own.aReturned('Ortopedins egen');
  const form = typedIn(await own.open(`/applications/${id}/complete`), { remark: 'Hej' });
  const others = [
    [stage.browser(await stage.openSession(kirurgi)), 404],
    [stage.browser(await stage.openSession(coordinator)), 403],
    [stage.browser(await stage.openSession(director)), 403],
  ] as const;
  await stage.expectNothingWritten(async () => {
    for (const [browser, status] of others)
      for (const step of ['complete', 'change', 'withdraw']) {
        const path = `/applications/${id}/${step}`;
        expect([step, (await browser.get(path)).status]).toEqual([step, status]);
        expect([
          step,
          (await browser.post(path, step === 'withdraw' ? { version: '2' } : form)).status,
        ]).toEqual([step, status]);
        if (step !== 'withdraw')
          for (const part of ['save', 'autosave', 'check', 'edit'])
            expect([step, part, (await browser.post(`${path}/${part}`, form)).status]).toEqual([
              step,
              part,
              status,
            ]);
      }
  });
  expect(await stage.system.store.drafts.ofPerson(kirurgi.email)).toEqual([]);
});

test.each(['complete', 'change'])(
  'a form to %s whose session has ended answers 401 with everything typed',
  async (step) => {
    const id =
      step === 'complete' ? await own.aReturned('Sen komplettering') : await own.anApproved('Sen ändring');
    const path = `/applications/${id}/${step}`;
    const typed = typedIn(await own.open(path), { contact: 'Ny "kontakt"', remark: 'Rad ett\r\nrad två' });
    for (const part of ['', '/check', '/save']) {
      const refused = await stage.browser().post(`${path}${part}`, typed);
      expect([part, refused.status, typedIn(refused)]).toEqual([
        part,
        401,
        { ...typed, purposes: [typed.purposes ?? []].flat() },
      ]);
    }
    expect((await own.asOrto.post(path, typed)).status).toBe(303);
  },
);
