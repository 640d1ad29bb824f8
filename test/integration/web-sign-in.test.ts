import { randomBytes } from 'node:crypto';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../functions/web/app.ts';
import { composeWeb } from '../../functions/web/composition.ts';
import type { DemoPerson } from '../../infra/local/people/demo-person.ts';
import { startSignIn } from '../../infra/local/people/sign-in.ts';
import { everyItem } from '../../shared/store/whole-table.ts';
import {
  type Answer,
  answerOf,
  type Browser,
  chooseAtIssuer,
  cookiesOf,
  kirurgi,
  orto,
  said,
  startWebStage,
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
  expect(cookie).toEqual({
    value: expect.stringMatching(/^[\w-]{43}$/),
    path: '/',
    httponly: 'yes',
    secure: 'yes',
    samesite: 'lax',
  });
  expect(cookie?.value).not.toBe(fixed);
  expect(JSON.stringify(await everyItem(stage.system.table))).not.toContain(cookie?.value);
  expect((await stage.browser(cookie?.value).get('/')).status).toBe(200);
  expect((await stage.browser(fixed).get('/')).headers.get('Location')).toBe('/sign-in');
});

test('a new sign-in ends the session that the browser had', async () => {
  const earlier = await stage.openSession(kirurgi);
  const { address, journey } = await leave();
  const callback = await chooseAtIssuer(address, orto.email);
  expectNoSession(await arrive(callback, undefined, `__Host-session=${earlier}`));
  expect((await stage.browser(earlier).get('/')).status).toBe(200);
  expect((await arrive(callback, journey, `__Host-session=${earlier}`)).status).toBe(303);
  expect((await stage.browser(earlier).get('/')).headers.get('Location')).toBe('/sign-in');
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
    [
      'without a code',
      await arrive(`/sign-in/callback?state=${callback.searchParams.get('state')}`, attacker.journey),
    ],
    ['refused by the issuer', await arrive('/sign-in/callback?error=access_denied', attacker.journey)],
    [
      'with a made-up code',
      await arrive(`/sign-in/callback?code=x&state=${callback.searchParams.get('state')}`, attacker.journey),
    ],
  ];
  for (const [name, answer] of tries) {
    expect([name, answer.status, Object.keys(cookiesOf(answer)).includes('__Host-session')]).toEqual([
      name,
      400,
      false,
    ]);
    for (const secret of ['code', 'state'])
      expect(answer.text).not.toContain(callback.searchParams.get(secret) ?? '-');
  }
  expect(cookiesOf(tries[1]?.[1] as Answer)['__Host-sign-in']).toMatchObject({ value: '', 'max-age': '0' });
  // The attempts above did not spend the code: with its own journey it is one sign-in, and one only.
  expect((await arrive(callback, attacker.journey)).status).toBe(303);
  expectNoSession(await arrive(callback, attacker.journey));
});

test('SECURITY-41: the target cookie leads to this site only, and once', async () => {
  const targets = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    '/\t/evil.example',
    '\r\nSet-Cookie: a=b',
    '',
  ];
  for (const target of targets) {
    const { address, journey } = await leave();
    const arrived = await arrive(
      await chooseAtIssuer(address, orto.email),
      journey,
      `__Host-target=${encodeURIComponent(target)}`,
    );
    expect([target, arrived.status, arrived.headers.get('Location')]).toEqual([target, 303, '/']);
    expect(cookiesOf(arrived)['__Host-target']).toMatchObject({ value: '', 'max-age': '0' });
  }
  for (const path of ['//evil.example/', '/%5Cevil.example', '/\\evil.example']) {
    const kept = cookiesOf(await asNobody.get(path))['__Host-target']?.value ?? '';
    const { address, journey } = await leave();
    const arrived = await arrive(
      await chooseAtIssuer(address, orto.email),
      journey,
      `__Host-target=${encodeURIComponent(kept)}`,
    );
    expect(new URL(arrived.headers.get('Location') ?? '', stage.site).origin).toBe(stage.site);
  }
});

/** The same site and table, but with an issuer of the test's own. */
async function withIssuer(persons: DemoPerson[]) {
  const issuer = await startSignIn({
    redirectUris: [`${stage.site}/sign-in/callback`],
    clientId: 'bidragsled',
    persons: async () => persons,
  });
  onTestFinished(issuer.stop);
  const { clock, table, log, web } = stage.system;
  const app = createApp(composeWeb({ ...web.settings, ISSUER: issuer.issuer }, { clock, table, log }));
  return async (email: string): Promise<Answer> => {
    const leaving = await answerOf(await app.request('/sign-in'));
    const journey = cookiesOf(leaving)['__Host-sign-in']?.value ?? '';
    const { pathname, search } = await chooseAtIssuer(leaving.headers.get('Location') ?? '', email);
    return answerOf(
      await app.request(`${pathname}${search}`, {
        headers: { Cookie: `__Host-sign-in=${encodeURIComponent(journey)}` },
      }),
    );
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
    expect(JSON.stringify(stage.system.log)).toContain('EmailNotVerified');
    expectNoSession(await signInAs(stranger.email), 403);
    await stage.openSession(orto);
    const other = {
      email: orto.email,
      emailVerified: true,
      subject: 'another',
      authTime: new Date().toISOString(),
    };
    expect(await stage.system.web.sessions.open(other)).toEqual({ refusal: 'BoundToAnother' });
  });
});
