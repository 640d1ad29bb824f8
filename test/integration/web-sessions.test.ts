import { randomBytes } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../functions/web/app.ts';
import { composeWeb } from '../../functions/web/composition.ts';
import type { DemoPerson } from '../../infra/local/demo-person.ts';
import { startSignIn, subjectOf } from '../../infra/local/sign-in.ts';
import { keys } from '../../shared/store/keys.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createSessions } from '../../shared/use-cases/sessions.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { signIn } from '../simulation/people.ts';
import { typedApplication } from '../simulation/typed-application.ts';
import { createVisitor } from '../simulation/visitor.ts';
import { everyRow } from './table.ts';
import {
  type Answer,
  anApproval,
  answerOf,
  applyPath,
  type Browser,
  chooseAtIssuer,
  cookiesOf,
  director,
  encoded,
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
let asNobody: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  asNobody = stage.browser();
  return stage.stop;
});

/** Leaves for the issuer: its address, and the cookie that the browser keeps meanwhile. */
async function leave(browser = asNobody): Promise<{ address: string; journey: string }> {
  const leaving = await browser.get('/sign-in');
  const journey = cookiesOf(leaving)['__Host-sign-in']?.value ?? '';
  return { address: leaving.headers.get('Location') ?? '', journey: encodeURIComponent(journey) };
}

const arrive = (callback: URL | string, journey?: string, more = ''): Promise<Answer> => {
  const path = typeof callback === 'string' ? callback : `${callback.pathname}${callback.search}`;
  const cookie = [journey && `__Host-sign-in=${journey}`, more].filter(Boolean).join('; ');
  return asNobody.get(path, cookie ? { Cookie: cookie } : {});
};

function expectNoSession(answer: Answer, status = 400): void {
  expect([answer.status, cookiesOf(answer)['__Host-session']]).toEqual([status, undefined]);
}

test('a sign-in opens a new session in a cookie that no script and no other site gets at, and only its hash is kept', async () => {
  const { address, journey } = await leave();
  const fixed = randomBytes(32).toString('base64url');
  const arrived = await arrive(await chooseAtIssuer(address, orto.email), journey, `__Host-session=${fixed}`);
  expect([arrived.status, arrived.headers.get('Location')]).toEqual([303, '/']);
  const cookie = cookiesOf(arrived)['__Host-session'];
  expect(cookie).toEqual({ value: expect.stringMatching(/^[\w-]{43}$/), path: '/', httponly: 'yes', secure: 'yes', samesite: 'lax' });
  expect(cookie?.value).not.toBe(fixed);
  expect(JSON.stringify(await everyRow(stage.system.table))).not.toContain(cookie?.value);
  expect((await stage.browser(cookie?.value).get('/')).status).toBe(200);
  expect((await stage.browser(fixed).get('/')).headers.get('Location')).toBe('/sign-in');
});

test('SECURITY-41: a callback that this browser did not set out for is no sign-in', async () => {
  const [attacker, victim] = [await leave(), await leave()];
  const callback = await chooseAtIssuer(attacker.address, kirurgi.email);
  const foreignState = new URL(callback);
  foreignState.searchParams.set('state', new URL(victim.address).searchParams.get('state') ?? '');
  const tries: [string, Answer][] = [
    ['without a journey', await arrive(callback)],
    ['with the victim’s journey', await arrive(callback, victim.journey)],
    ['with a foreign state', await arrive(foreignState, victim.journey)],
    ['with a foreign state on the own journey', await arrive(foreignState, attacker.journey)],
    ['with a journey that is no JSON', await arrive(callback, 'x')],
    ['with an empty journey', await arrive(callback, encodeURIComponent('{}'))],
    ['without a code', await arrive(`/sign-in/callback?state=${callback.searchParams.get('state')}`, attacker.journey)],
    ['refused by the issuer', await arrive('/sign-in/callback?error=access_denied', attacker.journey)],
    ['with a made-up code', await arrive(`/sign-in/callback?code=x&state=${callback.searchParams.get('state')}`, attacker.journey)],
  ];
  for (const [name, answer] of tries) {
    expect([name, answer.status, Object.keys(cookiesOf(answer)).includes('__Host-session')]).toEqual([name, 400, false]);
    for (const secret of ['code', 'state']) expect(answer.text).not.toContain(callback.searchParams.get(secret) ?? '-');
  }
  expect(cookiesOf(tries[1]?.[1] as Answer)['__Host-sign-in']).toMatchObject({ value: '', 'max-age': '0' });
  // The attempts above did not spend the code: with its own journey it is one sign-in, and one only.
  expect((await arrive(callback, attacker.journey)).status).toBe(303);
  expectNoSession(await arrive(callback, attacker.journey));
});

test('SECURITY-41: the target cookie leads to this site only, and once', async () => {
  const targets = ['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/\t/evil.example', '\r\nSet-Cookie: a=b', 'evil.example', ''];
  for (const target of targets) {
    const { address, journey } = await leave();
    const arrived = await arrive(await chooseAtIssuer(address, orto.email), journey, `__Host-target=${encodeURIComponent(target)}`);
    expect([target, arrived.status, arrived.headers.get('Location')]).toEqual([target, 303, '/']);
    expect(cookiesOf(arrived)['__Host-target']).toMatchObject({ value: '', 'max-age': '0' });
  }
  for (const path of ['//evil.example/', '/%5Cevil.example', '/\\evil.example']) {
    const kept = cookiesOf(await asNobody.get(path))['__Host-target']?.value ?? '';
    const { address, journey } = await leave();
    const arrived = await arrive(await chooseAtIssuer(address, orto.email), journey, `__Host-target=${encodeURIComponent(kept)}`);
    expect(new URL(arrived.headers.get('Location') ?? '', stage.site).origin).toBe(stage.site);
  }
});

/** The same site and table, but with an issuer of the test's own. */
async function withIssuer(persons: DemoPerson[]) {
  const issuer = await startSignIn({ redirectUris: [`${stage.site}/sign-in/callback`], clientId: 'bidragsled', persons: async () => persons });
  onTestFinished(issuer.stop);
  const { clock, table, log, web } = stage.system;
  const app = createApp(composeWeb({ ...web.settings, ISSUER: issuer.issuer }, { clock, table, log }));
  return async (email: string): Promise<Answer> => {
    const leaving = await answerOf(await app.request('/sign-in'));
    const journey = cookiesOf(leaving)['__Host-sign-in']?.value ?? '';
    const { pathname, search } = await chooseAtIssuer(leaving.headers.get('Location') ?? '', email);
    return answerOf(await app.request(`${pathname}${search}`, { headers: { Cookie: `__Host-sign-in=${encodeURIComponent(journey)}` } }));
  };
}

test('who has an unverified e-mail, is not in the directory or is another person at the issuer gets no session', async () => {
  const unverified = { email: kirurgi.email, name: 'Kirurgi', roles: ['applicant'], emailVerified: false };
  const stranger = { email: 'frammande@example.org', name: 'Främmande', roles: ['director'] };
  const signInAs = await withIssuer([unverified, stranger]);
  await stage.expectNothingWritten(async () => {
    const refused = await signInAs(unverified.email);
    expectNoSession(refused, 403);
    expect(said(refused)).toContain('e-postadress är inte bekräftad');
    expectNoSession(await signInAs(stranger.email), 403);
    await stage.openSession(orto);
    const other = { email: orto.email, emailVerified: true, subject: 'another', authTime: new Date().toISOString() };
    expect(await stage.system.web.sessions.open(other)).toEqual({ refusal: 'BoundToAnother' });
  });
});

test('a post without a session answers 401 with all that was typed, and is taken when it is sent again after signing in', async () => {
  const typed = { ...typedForm({ activity: 'Skriven för länge' }), purposeText: 'Rad ett "och"\r\n<rad> två & \u2019tre\u2019', purposes: ['1', '2'], sendAgain: 'yes' };
  const visitor = createVisitor();
  let page = await visitor.get(`${stage.site}/signed-out`);
  await stage.expectNothingWritten(async () => {
    page = await visitor.post(`${stage.site}${applyPath}`, encoded(typed));
  });
  expect([page.status, page.url]).toEqual([401, `${stage.site}${applyPath}`]);
  const kept = page.document.querySelectorAll('form.bl-form input[type=hidden]').map((it): [string, string] => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']);
  expect(kept).toEqual([...encoded(typed)]);
  const link = page.document.querySelector('main a[href="/sign-in"]');
  expect([link?.getAttribute('target'), link?.getAttribute('rel')]).toEqual(['_blank', 'noopener']);
  expect(page.text).not.toContain(stage.system.addresses.signIn);
  await signIn(stage.site, orto.email, visitor);
  const sent = await visitor.submit(page, 'form.bl-form');
  expect(sent.url).toMatch(/\/applications\/\w+$/);
  const made = await stage.system.store.applications.find(sent.url.split('/').at(-1) ?? '');
  expect(made?.content).toMatchObject({ purposeText: 'Rad ett "och"\n<rad> två & \u2019tre\u2019', purposeIds: ['1', '2'] });
});

test('a decision whose session has ended answers 401, and is taken after signing in', async () => {
  const id = await stage.apply({ activity: 'Beslut efter lunch' });
  const { visitor } = await signIn(stage.site, director.email);
  const question = await visitor.get(`${stage.site}/applications/${id}/decide`);
  await visitor.submit(question, 'form[action="/sign-out"]');
  const refused = await visitor.submit(question, '#reject-form', { rejectMotivation: 'Inte\ni år.' });
  expect([refused.status, (await stage.system.store.applications.find(id))?.status]).toEqual([401, 'submitted']);
  await signIn(stage.site, director.email, visitor);
  expect((await visitor.submit(refused, 'form.bl-form')).status).toBe(200);
  const file = await stage.system.store.applications.caseFile(id);
  expect(file?.decisions.map(({ outcome, motivation }) => [outcome, motivation])).toEqual([['rejected', 'Inte\ni år.']]);
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
  expect((await browser.get(applyPath)).status).toBe(200);
});

test('SECURITY-28: a session that expires exactly now has expired', async () => {
  const { store, web } = stage.system;
  const expiresAt = '2030-06-01T12:00:00.000Z';
  const id = randomBytes(32).toString('base64url');
  await store.sessions.save({ hash: sha256(id), email: orto.email, authTime: expiresAt, expiresAt });
  const at = async (now: string) => {
    const sessions = createSessions({ ...store, clock: { now: () => now } });
    return (await createApp({ ...web, sessions }).request('/', { headers: { Cookie: `__Host-session=${id}` } })).status;
  };
  expect([await at('2030-06-01T11:59:59.999Z'), await at(expiresAt), await at('2030-06-01T12:00:00.001Z')]).toEqual([200, 303, 303]);
});

test('SECURITY-28: a programme takes applications until the last moment of its last day in Stockholm, whatever the sender’s clock says', async () => {
  const { web, table, log } = stage.system;
  const session = await stage.openSession(orto);
  const sendAt = async (now: string, activity: string): Promise<Answer> => {
    const app = createApp(composeWeb(web.settings, { clock: { now: () => now }, table, log }));
    const headers = { Cookie: `__Host-session=${session}`, Origin: stage.site, 'Content-Type': formType, Date: 'Mon, 14 Jan 2019 08:00:00 GMT' };
    const body = encoded({ ...typedApplication(anApplicationContent({ activity })), key: typedForm().key ?? '' }).toString();
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
      expect([headers, (await asNobody.post(`/applications/${id}/decide`, anApproval(), headers)).status]).toEqual([headers, 401]);
  });
});
