import { beforeAll, expect, test } from 'vitest';
import {
  anApproval,
  applyPath,
  type Browser,
  director,
  encoded,
  formType,
  orto,
  rawRequest,
  startWebStage,
  typedForm,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let session: string;
let asOrto: Browser;
let asNobody: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  session = await stage.openSession(orto);
  asOrto = stage.browser(session);
  asNobody = stage.browser();
  return stage.stop;
});

const spoofed = {
  Host: 'evil.example',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-For': '10.0.0.1',
  Forwarded: 'host=evil.example',
  'X-Original-URL': '//evil.example',
  'X-Rewrite-URL': '//evil.example',
};

test('SECURITY-17: a spoofed Host reaches neither a redirect nor a page nor a mail', async () => {
  const cookie = { Cookie: `__Host-session=${session}` };
  const asForm = { 'Content-Type': formType, Origin: stage.site };
  const activity = 'Falsk värd';
  const sent = await rawRequest(stage.site, {
    method: 'POST',
    path: applyPath,
    headers: { ...spoofed, ...cookie, ...asForm },
    body: encoded(typedForm({ activity })).toString(),
  });
  expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/applications\/\w+$/)]);
  await stage.system.drain();
  const id = sent.location?.replace('/applications/', '') ?? '';
  const link = await stage.linkTo(id);
  const paths = [
    '/',
    '/sign-in',
    link,
    `/applications/${id}`,
    '/programmes',
    '/nothing',
    '//evil.test/',
    'http://evil.test/',
    '/sign-in/callback',
  ];
  for (const path of paths) {
    for (const more of [cookie, {}]) {
      const answer = await rawRequest(stage.site, { path, headers: { ...spoofed, ...more } });
      expect([path, answer.location?.includes('evil') ?? false]).toEqual([path, false]);
      expect([path, answer.text.match(/(?:href|src|action)="[^"]*evil[^"]*"/)]).toEqual([path, null]);
    }
  }
  const leaving = await rawRequest(stage.site, { path: '/sign-in', headers: spoofed });
  expect(new URL(leaving.location ?? '').searchParams.get('redirect_uri')).toBe(
    `${stage.site}/sign-in/callback`,
  );
  const typed = await rawRequest(stage.site, {
    method: 'POST',
    path: '//evil.test/apply',
    headers: { ...spoofed, ...asForm },
    body: 'a=1',
  });
  expect([typed.status, typed.text.includes('action="//')]).toEqual([401, false]);
  const mails = await stage.mailsOf(id);
  expect(mails).toHaveLength(2);
  for (const { text, html } of mails) {
    expect(`${text}${html}`).not.toContain('evil');
    for (const address of `${text} ${html}`.match(/https?:\/\/[^\s"<]+/g) ?? [])
      expect(new URL(address).origin).toBe(stage.site);
  }
});

test('SECURITY-41: a form without an Origin, from another origin or from a sandbox is refused, and nothing is written', async () => {
  const id = await stage.apply({ activity: 'Förfalskad' });
  const { port } = new URL(stage.site);
  const origins = [
    undefined,
    'null',
    '',
    'https://example.com',
    `http://evil.localhost:${port}`,
    `http://localhost.evil.example:${port}`,
    `http://localhost:${Number(port) + 1}`,
    'http://localhost',
    `https://localhost:${port}`,
    `${stage.site}.evil.example`,
    `${stage.site}/`,
    `http://user@localhost:${port}`,
  ];
  const posts: [path: string, session: string, body: string][] = [
    [applyPath, session, encoded(typedForm()).toString()],
    [`${applyPath}/check`, session, encoded(typedForm()).toString()],
    [`/applications/${id}/decide`, await stage.openSession(director), encoded(anApproval()).toString()],
    ['/language', session, 'language=en&back=/'],
    ['/sign-out', session, ''],
  ];
  await stage.expectNothingWritten(async () => {
    for (const [path, cookie, body] of posts) {
      for (const origin of origins) {
        const from = origin === undefined ? {} : { Origin: origin };
        const headers = {
          Host: new URL(stage.site).host,
          Referer: `${stage.site}/`,
          'Content-Type': formType,
          Cookie: `__Host-session=${cookie}`,
          ...from,
        };
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
          expect([
            method,
            path,
            origin,
            (await rawRequest(stage.site, { method, path, headers, body })).status,
          ]).toEqual([method, path, origin, 403]);
      }
      expect((await stage.browser(cookie).get('/')).status).toBe(200);
    }
  });
});

const elsewhere = [
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  'https://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '\n//evil.example',
  '/\r\nLocation: //evil.example',
  ' //evil.example',
  'evil.example',
  '%2F%2Fevil.example',
  '/\u0000/evil.example',
  '@evil.example',
  '',
  '.evil.example',
  '?//evil.example',
];
const stays = [
  '/',
  '/programmes?status=approved&unit=a',
  '/%2Fevil.example',
  '/%5Cevil.example',
  '/.//evil.example',
  '/a//evil.example',
  '/programmes#sent',
  '/åäö',
  '/\u2028/evil.example',
  '/l/😀',
];

test('SECURITY-41: the language switch leads back to this site only', async () => {
  for (const back of elsewhere) {
    const answer = await asOrto.post('/language', { language: 'en', back });
    expect([back, answer.status, answer.headers.get('Location')]).toEqual([back, 303, '/']);
  }
  for (const back of stays) {
    const answer = await asOrto.post('/language', { language: 'en', back });
    expect([back, answer.status, new URL(answer.headers.get('Location') ?? '', stage.site).origin]).toEqual([
      back,
      303,
      stage.site,
    ]);
  }
  expect((await asOrto.post('/language', { language: 'en' })).headers.get('Location')).toBe('/');
});

test('the language switch leads nobody to a page that would send the form on to the sign-in', async () => {
  const back = '/programmes?status=approved';
  const answer = await asNobody.post('/language', { language: 'en', back });
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/signed-out']);
  expect(answer.headers.getSetCookie().join()).toContain(`__Host-target=${encodeURIComponent(back)}`);

  const open = await asNobody.post('/language', { language: 'en', back: '/accessibility' });
  expect(open.headers.get('Location')).toBe('/accessibility');
});

test('SECURITY-22: the language switch and the sign-out take no fields but their own', async () => {
  await stage.expectNothingWritten(async () => {
    const wrong = [
      { language: 'en', back: '/', status: 'approved' },
      { language: 'xx' },
      { back: '/' },
      { language: ['sv', 'en'] },
      { language: 'en', back: ['/', '/a'] },
      { language: 'en', __proto__x: '1' },
      {},
    ];
    for (const values of wrong) {
      const answer = await asOrto.post('/language', values);
      expect([values, answer.status, answer.headers.getSetCookie()]).toEqual([values, 400, []]);
    }
    const refused = await asOrto.post('/sign-out', { everybody: 'yes' });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([400, []]);
    expect((await asOrto.get('/')).status).toBe(200);
  });
});
