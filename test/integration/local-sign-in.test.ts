import { createHash, randomBytes } from 'node:crypto';
import { parse } from 'node-html-parser';
import { CookieJar } from 'tough-cookie';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { DemoPerson } from '../../infra/local/people/demo-person.ts';
import { type SignIn, startSignIn, subjectOf } from '../../infra/local/people/sign-in.ts';

const redirectUri = 'http://localhost:3000/sign-in/callback';
const client = { clientId: 'bidragsled', clientSecret: 'a-secret-of-the-test-with-32-chars' };
const people: DemoPerson[] = [
  { email: 'b@example.test', name: 'Bo Dal', roles: ['applicant'], unitName: 'Ögonkliniken' },
  { email: 'a@example.test', name: 'Åsa Berg', roles: ['applicant'], unitName: 'Akuten' },
  {
    email: 'u@example.test',
    name: 'Unni Berg',
    roles: ['applicant'],
    unitName: 'Barn',
    emailVerified: false,
  },
  { email: 'd@example.test', name: 'Ingrid Fjäll', roles: ['director'] },
  { email: 's@example.test', name: 'Sara Ås', roles: ['administrator', 'coordinator'] },
];

let issuer: SignIn['issuer'];
beforeEach(async () => {
  const signIn = await startSignIn({ ...client, redirectUris: [redirectUri], persons: async () => people });
  issuer = signIn.issuer;
  return signIn.stop;
});

/** A browser without JavaScript: it keeps cookies and follows redirects as long as they lead to the issuer. */
function aBrowser() {
  const jar = new CookieJar();
  const go = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: await jar.getCookieString(address) },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) await jar.setCookie(cookie, address);
    const target = new URL(response.headers.get('location') ?? address, address);
    if (!response.headers.has('location') || target.origin !== new URL(issuer).origin) return response;
    return go(target.href);
  };
  return { go, jar };
}

const verifier = randomBytes(32).toString('base64url');

function authorizeAddress(more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    client_id: client.clientId,
    response_type: 'code',
    scope: 'openid email profile',
    redirect_uri: redirectUri,
    state: 'the-state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
  return `${issuer}/auth?${query}`;
}

/** Opens the page to choose on, presses the person's button and gives where the site would be called back. */
async function choose(
  browser: ReturnType<typeof aBrowser>,
  email: string,
  address = authorizeAddress(),
): Promise<URL> {
  const page = await browser.go(address);
  expect(page.status).toBe(200);
  const form = parse(await page.text()).querySelector('form');
  const response = await browser.go(issuer + form?.getAttribute('action'), { person: email });
  return new URL(response.headers.get('location') ?? '');
}

async function tokensFor(callback: URL): Promise<{ id_token: string; error?: string }> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${client.clientId}:${client.clientSecret}`).toString('base64')}`,
    },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: callback.searchParams.get('code') ?? '',
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  const answer: { id_token: string; error?: string } = JSON.parse(await response.text());
  return answer;
}

function claimsOf(idToken: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
}

test('choosing a person signs in at once, with verified e-mail, name and the time of the sign-in', async () => {
  const callback = await choose(aBrowser(), 'd@example.test');
  const claims = claimsOf((await tokensFor(callback)).id_token);

  expect(callback.origin + callback.pathname).toBe(redirectUri);
  expect(callback.searchParams.get('state')).toBe('the-state');
  expect(claims).toMatchObject({
    sub: subjectOf('D@example.test'),
    email: 'd@example.test',
    email_verified: true,
    name: 'Ingrid Fjäll',
    auth_time: expect.any(Number),
    iss: issuer,
  });
});

test('a person whose address is not verified is told apart in the claims', async () => {
  const callback = await choose(aBrowser(), 'u@example.test');

  expect(claimsOf((await tokensFor(callback)).id_token)).toMatchObject({ email_verified: false });
});

test('the page lists the persons by role, applicants by unit, each as a button', async () => {
  const page = parse(await (await aBrowser().go(authorizeAddress())).text());

  expect(page.querySelectorAll('h2').map((heading) => heading.text)).toEqual([
    'Hälso- och sjukvårdsdirektör',
    'Samordnare',
    'Sökande',
    'Ingen av dem?',
  ]);
  expect(page.querySelectorAll('button[name=person]').map((button) => button.getAttribute('value'))).toEqual([
    'd@example.test',
    's@example.test',
    'a@example.test',
    'u@example.test',
    'b@example.test',
  ]);
  expect(page.querySelectorAll('script')).toEqual([]);
});

test('the page follows the language that the site asks for, what the browser kept, and its own switch', async () => {
  const languageOf = async (response: Response) =>
    parse(await response.text())
      .querySelector('html')
      ?.getAttribute('lang');
  const browser = aBrowser();

  const asked = await browser.go(authorizeAddress({ ui_locales: 'fr en sv' }));
  const usual = await browser.go(authorizeAddress());
  const chosen = await browser.go(`${usual.url}?lang=en`);
  const kept = chosen.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-language='));

  expect(await languageOf(asked)).toBe('en');
  expect(await languageOf(usual)).toBe('sv');
  expect(await languageOf(chosen)).toBe('en');
  expect(kept).toMatch(/^__Host-language=en; .*HttpOnly; Secure; SameSite=Lax$/);
});

test.each([{}, { prompt: 'login' }, { max_age: '3600' }])(
  'the person is asked for anew each time, also with %o, so that people can change',
  async (more: Record<string, string>) => {
    const browser = aBrowser();
    await choose(browser, 'd@example.test');

    const callback = await choose(browser, 'a@example.test', authorizeAddress(more));

    expect(claimsOf((await tokensFor(callback)).id_token)).toMatchObject({ email: 'a@example.test' });
  },
);

test('prompt=none never signs anyone in', async () => {
  const browser = aBrowser();
  await choose(browser, 'd@example.test');

  const response = await browser.go(authorizeAddress({ prompt: 'none' }));

  expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('login_required');
});

test('without PKCE, with another redirect address or with a wrong verifier there is no sign-in', async () => {
  const withoutPkce = await aBrowser().go(
    authorizeAddress({ code_challenge: '', code_challenge_method: '' }),
  );
  const elsewhere = await aBrowser().go(authorizeAddress({ redirect_uri: 'http://localhost:3000/other' }));
  const callback = await choose(aBrowser(), 'd@example.test');
  callback.searchParams.set('code', `${callback.searchParams.get('code')}x`);

  expect(new URL(withoutPkce.headers.get('location') ?? '').searchParams.get('error')).toBe(
    'invalid_request',
  );
  expect(elsewhere.status).toBe(400);
  expect((await tokensFor(callback)).error).toBe('invalid_grant');
});

test('an unknown person and an unknown sign-in are refused with a page', async () => {
  const browser = aBrowser();
  const page = await browser.go(authorizeAddress());
  const action = parse(await page.text())
    .querySelector('form')
    ?.getAttribute('action');

  const stranger = await browser.go(issuer + action, { person: 'stranger@example.test' });
  const withoutCookie = await aBrowser().go(issuer + action, { person: 'd@example.test' });

  expect(stranger.status).toBe(400);
  expect(withoutCookie.status).toBe(400);
  expect(await withoutCookie.text()).toContain('Inloggningen kan inte fortsätta');
});

test('cancelling leads back to the site with the reason', async () => {
  const browser = aBrowser();
  const page = await browser.go(authorizeAddress());
  const action = parse(await page.text())
    .querySelectorAll('form')
    .at(-1)
    ?.getAttribute('action');

  const response = await browser.go(issuer + action, {});

  expect(new URL(response.headers.get('location') ?? '').searchParams.get('error')).toBe('access_denied');
});

test('signing out leads back to the site at once, signed in or not, and nowhere else', async () => {
  const browser = aBrowser();
  await choose(browser, 'd@example.test');
  const signOut = (back: string) =>
    `${issuer}/session/end?${new URLSearchParams({ client_id: client.clientId, post_logout_redirect_uri: back, state: 's' })}`;

  const signedIn = await browser.go(signOut('http://localhost:3000/'));
  const signedOut = await browser.go(signOut('http://localhost:3000/'));
  const elsewhere = await browser.go(signOut('http://localhost:6666/'));

  expect(signedIn.headers.get('location')).toBe('http://localhost:3000/?state=s');
  expect(signedOut.headers.get('location')).toBe('http://localhost:3000/?state=s');
  expect(elsewhere.status).toBe(400);
});

test('cookies have names of their own, since all ports of localhost share them, and none outlives an hour', async () => {
  const browser = aBrowser();
  await choose(browser, 'd@example.test');
  const cookies = (await browser.jar.serialize()).cookies;
  const inAnHour = Date.now() + 3_601_000;

  expect(cookies.length).toBeGreaterThan(0);
  for (const { key, expires } of cookies) {
    expect(key).toMatch(/^bidragsled_issuer_/);
    if (typeof expires === 'string') expect(Date.parse(expires)).toBeLessThan(inAnHour);
  }
});

test('it says nothing on the console, and a taken port is one sentence', async () => {
  const said = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'info'), vi.spyOn(console, 'error')];
  onTestFinished(() => void vi.restoreAllMocks());
  const options = { ...client, redirectUris: [redirectUri], persons: async () => people };
  const second = await startSignIn(options);
  onTestFinished(second.stop);
  const port = Number(new URL(second.issuer).port);

  await expect(startSignIn({ ...options, port })).rejects.toThrow(
    new RegExp(`^The sign-in cannot start on port ${port}: .*\\.$`),
  );
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
});
