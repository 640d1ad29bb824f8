import { randomBytes } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { beforeAll, expect, test } from 'vitest';
import { createApp } from '../../functions/web/app.ts';
import { composeWeb } from '../../functions/web/composition.ts';
import { subjectOf } from '../../infra/local/people/sign-in.ts';
import { keys } from '../../shared/store/keys.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createSessions } from '../../shared/use-cases/sessions.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { signIn } from '../simulation/people.ts';
import { typedApplication } from '../simulation/typed-application.ts';
import { createVisitor } from '../simulation/visitor.ts';
import {
  type Answer,
  anApproval,
  answerOf,
  applyPath,
  type Browser,
  cookiesOf,
  director,
  encoded,
  formType,
  kirurgi,
  orto,
  programme,
  startWebStage,
  typedForm,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let asNobody: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  asNobody = stage.browser();
  return stage.stop;
});

test('a post without a session answers 401 with all that was typed, and is taken when it is sent again after signing in', async () => {
  const typed = {
    ...typedForm({ activity: 'Skriven för länge' }),
    purposeText: 'Rad ett "och"\r\n<rad> två & \u2019tre\u2019',
    purposes: ['1', '2'],
    sendAgain: 'yes',
  };
  const visitor = createVisitor();
  let page = await visitor.get(`${stage.site}/signed-out`);
  await stage.expectNothingWritten(async () => {
    page = await visitor.post(`${stage.site}${applyPath}`, encoded(typed));
  });
  expect([page.status, page.url]).toEqual([401, `${stage.site}${applyPath}`]);
  const kept = page.document
    .querySelectorAll('form.bl-form input[type=hidden]')
    .map((it): [string, string] => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']);
  expect(kept).toEqual([...encoded(typed)]);
  const link = page.document.querySelector('main a[href="/sign-in"]');
  expect([link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
  expect(page.text).not.toContain(stage.system.addresses.signIn);
  await signIn(stage.site, orto.email, visitor);
  const sent = await visitor.submit(page, 'form.bl-form');
  expect(sent.url).toMatch(/\/applications\/\w+$/);
  const made = await stage.system.store.applications.find(sent.url.split('/').at(-1) ?? '');
  expect(made?.content).toMatchObject({
    purposeText: 'Rad ett "och"\n<rad> två & \u2019tre\u2019',
    purposeIds: ['1', '2'],
  });
});

test('a decision whose session has ended answers 401, and is taken after signing in', async () => {
  const id = await stage.apply({ activity: 'Beslut efter lunch' });
  const { visitor } = await signIn(stage.site, director.email);
  const question = await visitor.get(`${stage.site}/applications/${id}/decide`);
  await visitor.submit(question, 'form[action="/sign-out"]');
  const refused = await visitor.submit(question, '#reject-form', { rejectMotivation: 'Inte\ni år.' });
  expect([refused.status, (await stage.system.store.applications.find(id))?.status]).toEqual([
    401,
    'submitted',
  ]);
  await signIn(stage.site, director.email, visitor);
  expect((await visitor.submit(refused, 'form.bl-form')).status).toBe(200);
  const file = await stage.system.store.applications.caseFile(id);
  expect(file?.decisions.map(({ outcome, motivation }) => [outcome, motivation])).toEqual([
    ['rejected', 'Inte\ni år.'],
  ]);
});

test('signing out ends the session on the server, and that one alone', async () => {
  const [one, other] = [await stage.openSession(orto), await stage.openSession(orto)];
  const out = await stage.browser(one).post('/sign-out');
  expect([out.status, out.headers.get('Location')]).toEqual([303, '/signed-out']);
  expect(cookiesOf(out)['__Host-session']).toMatchObject({ value: '', 'max-age': '0' });
  expect((await stage.browser(one).get('/')).headers.get('Location')).toBe('/sign-in');
  expect((await stage.browser(one).post(applyPath, typedForm())).status).toBe(401);
  expect(await stage.system.store.sessions.find(sha256(one))).toBeUndefined();
  expect((await stage.browser(other).get('/')).status).toBe(200);
});

test('a person who is taken out of the directory is out at the next request', async () => {
  const browser = stage.browser(await stage.openSession(kirurgi));
  expect((await browser.get('/')).status).toBe(200);
  const { client, name } = stage.system.table;
  await client.send(new DeleteCommand({ TableName: name, Key: keys.person(kirurgi.email) }));
  expect((await browser.get('/')).headers.get('Location')).toBe('/sign-in');
  expect((await browser.post(applyPath, typedForm())).status).toBe(401);
  await stage.system.store.directory.save({ ...kirurgi, roles: [] });
  expect((await browser.get(applyPath)).status).toBe(403);
  expect((await browser.post(applyPath, typedForm())).status).toBe(403);
  await stage.system.store.directory.save({ ...kirurgi, subject: subjectOf(kirurgi.email) });
  expect((await browser.get(`${applyPath}?draft=${ulid()}`)).status).toBe(200);
});

test('SECURITY-28: a session that expires exactly now has expired', async () => {
  const { store, web } = stage.system;
  const expiresAt = '2030-06-01T12:00:00.000Z';
  const id = randomBytes(32).toString('base64url');
  await store.sessions.save({ hash: sha256(id), email: orto.email, authTime: expiresAt, expiresAt });
  const at = async (now: string) => {
    const sessions = createSessions({ ...store, clock: { now: () => now } });
    return (
      await createApp({ ...web, sessions }).request('/', { headers: { Cookie: `__Host-session=${id}` } })
    ).status;
  };
  expect([
    await at('2030-06-01T11:59:59.999Z'),
    await at(expiresAt),
    await at('2030-06-01T12:00:00.001Z'),
  ]).toEqual([200, 303, 303]);
});

test('SECURITY-28: a programme takes applications until the last moment of its last day in Stockholm, whatever the sender’s clock says', async () => {
  const { web, table, log } = stage.system;
  const session = await stage.openSession(orto);
  const sendAt = async (now: string, activity: string): Promise<Answer> => {
    const app = createApp(composeWeb(web.settings, { clock: { now: () => now }, table, log }));
    const headers = {
      Cookie: `__Host-session=${session}`,
      Origin: stage.site,
      'Content-Type': formType,
      Date: 'Mon, 14 Jan 2019 08:00:00 GMT',
    };
    const body = encoded({
      ...typedApplication(anApplicationContent({ activity })),
      key: typedForm().key ?? '',
    }).toString();
    return answerOf(await app.request(applyPath, { method: 'POST', headers, body }));
  };
  expect(programme.assumed).toMatchObject({ opens: '2019-01-07', closes: '2019-12-15' });
  await stage.expectNothingWritten(async () => {
    for (const now of ['2019-01-06T22:59:59.999Z', '2019-12-15T23:00:00.000Z']) {
      const late = await sendAt(now, 'Utanför tiden');
      expect([now, late.status]).toEqual([now, 422]);
      expect(late.document.querySelector('#activity')?.getAttribute('value')).toBe('Utanför tiden');
    }
  });
  expect((await sendAt('2019-01-06T23:00:00.000Z', 'Första ögonblicket')).status).toBe(303);
  expect((await sendAt('2019-12-15T22:59:59.999Z', 'Sista ögonblicket')).status).toBe(303);
});

test('SECURITY-04: nothing but a session signs anybody in', async () => {
  const id = await stage.apply({ activity: 'Låtsad person' });
  await stage.expectNothingWritten(async () => {
    const forged: Record<string, string>[] = [
      { Authorization: `Bearer ${director.email}` },
      { 'X-Forwarded-User': director.email, 'X-Remote-User': director.email },
      { Cookie: `session=${await stage.openSession(director)}` },
      { Cookie: `__Secure-session=${await stage.openSession(director)}` },
      { Cookie: `__Host-session=${sha256(await stage.openSession(director))}` },
      { Cookie: `__Host-session=${director.email}` },
      { Cookie: '__Host-session=' },
      { Cookie: `__Host-session=%00${'x'.repeat(3000)}` },
    ];
    for (const headers of forged)
      expect([
        headers,
        (await asNobody.post(`/applications/${id}/decide`, anApproval(), headers)).status,
      ]).toEqual([headers, 401]);
  });
});
