import { DescribeExecutionCommand, GetExecutionHistoryCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { beforeAll, expect, test } from 'vitest';
import { stateMachineName } from '../../infra/local/state-machine.ts';
import { everyRow } from './table.ts';
import {
  type Answer,
  anApproval,
  applyPath,
  type Browser,
  cookiesOf,
  director,
  encoded,
  formType,
  orto,
  programme,
  rawRequest,
  startWebStage,
  typedForm,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let session: string;
let asOrto: Browser;
let asDirector: Browser;
let asNobody: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  session = await stage.openSession(orto);
  asOrto = stage.browser(session);
  asDirector = stage.browser(await stage.openSession(director));
  asNobody = stage.browser();
  return stage.stop;
});

const headerText = ({ headers }: Answer): string => [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');

test('SECURITY-16: the link answers 303 to a page without the token, and the way back is in a short cookie alone', async () => {
  const id = await stage.apply({ activity: 'Hemlig länk' });
  const link = await stage.linkTo(id);
  const decide = `/applications/${id}/decide`;
  const opened = await asNobody.get(link);
  expect([opened.status, opened.headers.get('Location')]).toEqual([303, decide]);
  expect([opened.headers.get('Referrer-Policy'), opened.headers.get('Cache-Control')]).toEqual(['same-origin', 'no-store']);
  const sent = await asNobody.get(`${decide}?from=mail`);
  expect([sent.status, sent.headers.get('Location')]).toEqual([303, '/sign-in']);
  expect(cookiesOf(sent)['__Host-target']).toEqual({ value: `${decide}?from=mail`, path: '/', 'max-age': '600', httponly: 'yes', secure: 'yes', samesite: 'lax' });
  const leaving = await asNobody.get('/sign-in');
  const issuer = new URL(leaving.headers.get('Location') ?? '');
  expect(issuer.origin).toBe(stage.system.addresses.signIn);
  expect(Object.keys(Object.fromEntries(issuer.searchParams)).sort()).toEqual(['client_id', 'code_challenge', 'code_challenge_method', 'nonce', 'redirect_uri', 'response_type', 'scope', 'state']);
  expect(issuer.href).not.toContain(id);
  const pages = [opened, sent, leaving, await asDirector.get(decide), await asDirector.get(`/applications/${id}`), await asDirector.get('/')];
  for (const page of pages) expect(`${headerText(page)}${page.text}`).not.toContain(link.slice('/l/'.length));
});

test('SECURITY-16: the token is in no log, no error page, no execution and no row', async () => {
  const link = await stage.linkTo(await stage.apply({ activity: 'Spårlös länk' }));
  const token = link.slice('/l/'.length);
  const { table, addresses, log } = stage.system;
  table.client.middlewareStack.add(
    (next) => (args) => {
      if (JSON.stringify(args.input).includes('LINK#')) throw new Error(`broken while looking for ${token}`);
      return next(args);
    },
    { step: 'initialize', name: 'breakLinks' },
  );
  const broken = await asDirector.get(link);
  table.client.middlewareStack.remove('breakLinks');
  const wrong = [broken, await asNobody.get(`${link}A`), await asNobody.post(link, { a: '1' }), await asNobody.send('OPTIONS', link), await asDirector.get(`${link}/x`)];
  expect(wrong.map(({ status }) => status)).toEqual([500, 404, 404, 404, 404]);
  for (const page of wrong) expect(`${headerText(page)}${page.text}`).not.toContain(token);
  expect(JSON.stringify(log)).toContain('PAGE_FAILED');
  expect(JSON.stringify(log)).toContain('LINK_UNKNOWN');
  expect(JSON.stringify(log)).not.toContain(token);
  expect(JSON.stringify(await everyRow(table))).not.toContain(token);
  const histories = await executionsOf(addresses.stepFunctions);
  expect(histories.length).toBeGreaterThan(0);
  for (const history of histories) {
    expect(history).not.toContain(token);
    expect(history).not.toMatch(/@example|Spårlös|Ortopedi/);
  }
});

/** Inputs, outputs and histories of all executions, as the API tells them. */
async function executionsOf(endpoint: string): Promise<string[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SFNClient({ endpoint, region: 'eu-north-1', credentials });
  const stateMachineArn = stage.system.runner.stateMachineArn(stateMachineName);
  const { executions = [] } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
  const told = executions.map(async ({ executionArn }) => [
    await client.send(new DescribeExecutionCommand({ executionArn })),
    await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: true, maxResults: 1000 })),
  ]);
  const all = await Promise.all(told);
  client.destroy();
  return all.map((one) => JSON.stringify(one));
}

const spoofed = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '10.0.0.1', Forwarded: 'host=evil.example', 'X-Original-URL': '//evil.example', 'X-Rewrite-URL': '//evil.example' };

test('SECURITY-17: a spoofed Host reaches neither a redirect nor a page nor a mail', async () => {
  const cookie = { Cookie: `__Host-session=${session}` };
  const asForm = { 'Content-Type': formType, Origin: stage.site };
  const activity = 'Falsk värd';
  const sent = await rawRequest(stage.site, { method: 'POST', path: applyPath, headers: { ...spoofed, ...cookie, ...asForm }, body: encoded(typedForm({ activity })).toString() });
  expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/applications\/\w+$/)]);
  await stage.system.drain();
  const id = sent.location?.replace('/applications/', '') ?? '';
  const link = await stage.linkTo(id);
  const paths = ['/', '/sign-in', link, `/applications/${id}`, '/programmes', '/nothing', '//evil.test/', 'http://evil.test/', '/sign-in/callback'];
  for (const path of paths) {
    for (const more of [cookie, {}]) {
      const answer = await rawRequest(stage.site, { path, headers: { ...spoofed, ...more } });
      expect([path, answer.location?.includes('evil') ?? false]).toEqual([path, false]);
      expect([path, answer.text.match(/(?:href|src|action)="[^"]*evil[^"]*"/)]).toEqual([path, null]);
    }
  }
  const leaving = await rawRequest(stage.site, { path: '/sign-in', headers: spoofed });
  expect(new URL(leaving.location ?? '').searchParams.get('redirect_uri')).toBe(`${stage.site}/sign-in/callback`);
  const typed = await rawRequest(stage.site, { method: 'POST', path: '//evil.test/apply', headers: { ...spoofed, ...asForm }, body: 'a=1' });
  expect([typed.status, typed.text.includes('action="//')]).toEqual([401, false]);
  const mails = await stage.mailsOf(id);
  expect(mails).toHaveLength(2);
  for (const { text, html } of mails) {
    expect(`${text}${html}`).not.toContain('evil');
    for (const address of `${text} ${html}`.match(/https?:\/\/[^\s"<]+/g) ?? []) expect(new URL(address).origin).toBe(stage.site);
  }
});

test('SECURITY-41: a form without an Origin, from another origin or from a sandbox is refused, and nothing is written', async () => {
  const id = await stage.apply({ activity: 'Förfalskad' });
  const { port } = new URL(stage.site);
  const origins = [undefined, 'null', '', 'https://example.com', `http://evil.localhost:${port}`, `http://localhost.evil.example:${port}`, `http://localhost:${Number(port) + 1}`, 'http://localhost', `https://localhost:${port}`, `${stage.site}.evil.example`, `${stage.site}/`, `http://user@localhost:${port}`];
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
        const headers = { Host: new URL(stage.site).host, Referer: `${stage.site}/`, 'Content-Type': formType, Cookie: `__Host-session=${cookie}`, ...from };
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
          expect([method, path, origin, (await rawRequest(stage.site, { method, path, headers, body })).status]).toEqual([method, path, origin, 403]);
      }
      expect((await stage.browser(cookie).get('/')).status).toBe(200);
    }
  });
});

const elsewhere = ['//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example', 'https:evil.example', 'javascript:alert(1)', '/\t/evil.example', '\n//evil.example', '/\r\nLocation: //evil.example', ' //evil.example', 'evil.example', '%2F%2Fevil.example', '/\u0000/evil.example', '@evil.example', '', '.evil.example', '?//evil.example'];
const stays = ['/', '/programmes?status=approved&unit=a', '/%2Fevil.example', '/%5Cevil.example', '/.//evil.example', '/a//evil.example', '/programmes#sent', '/åäö', '/\u2028/evil.example', '/l/😀'];

test('SECURITY-41: the language switch leads back to this site only', async () => {
  for (const back of elsewhere) {
    const answer = await asNobody.post('/language', { language: 'en', back });
    expect([back, answer.status, answer.headers.get('Location')]).toEqual([back, 303, '/']);
  }
  for (const back of stays) {
    const answer = await asNobody.post('/language', { language: 'en', back });
    expect([back, answer.status, new URL(answer.headers.get('Location') ?? '', stage.site).origin]).toEqual([back, 303, stage.site]);
  }
  expect((await asNobody.post('/language', { language: 'en' })).headers.get('Location')).toBe('/');
});

test('SECURITY-22: the language switch and the sign-out take no fields but their own', async () => {
  await stage.expectNothingWritten(async () => {
    const wrong = [{ language: 'en', back: '/', status: 'approved' }, { language: 'xx' }, { back: '/' }, { language: ['sv', 'en'] }, { language: 'en', back: ['/', '/a'] }, { language: 'en', ['__proto__x']: '1' }, {}];
    for (const values of wrong) {
      const answer = await asOrto.post('/language', values);
      expect([values, answer.status, answer.headers.getSetCookie()]).toEqual([values, 400, []]);
    }
    const refused = await asOrto.post('/sign-out', { everybody: 'yes' });
    expect([refused.status, refused.headers.getSetCookie()]).toEqual([400, []]);
    expect((await asOrto.get('/')).status).toBe(200);
  });
});

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Powered-By': null,
  Server: null,
  'Access-Control-Allow-Origin': null,
};

test('SECURITY-16 and SECURITY-41: every answer has the headers that protect it, and none is kept by anybody', async () => {
  const id = await stage.apply({ activity: 'Rubriker' });
  const link = await stage.linkTo(id);
  const stylesheet = (await asNobody.get('/accessibility')).document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '';
  const answers: [name: string, answer: Answer, cache: string][] = [];
  const ask = async (name: string, answer: Promise<Answer>, cache = 'no-store') => answers.push([name, await answer, cache]);
  for (const path of ['/', '/sign-in', '/signed-out', '/accessibility', '/sign-in/callback', link, '/l/x', '/nothing', `/applications/${id}/decide`])
    for (const browser of [asNobody, asDirector]) await ask(path, browser.get(path));
  for (const path of ['/programmes', `/programmes/${programme.id}`, `/applications/${id}`, '/stuck']) await ask(path, asDirector.get(path));
  await ask('401', asNobody.post(applyPath, typedForm()));
  await ask('403', asNobody.post(applyPath, {}, { Origin: 'null' }));
  await ask('413', asOrto.post(applyPath, { activity: 'x'.repeat(2 ** 20) }));
  await ask('415', asOrto.post(applyPath, {}, { 'Content-Type': 'text/plain' }));
  await ask('422', asDirector.post(`/applications/${id}/decide`, anApproval({ amount: '' })));
  // The form under way may be gone back to, by this browser alone.
  await ask('form', asOrto.get(applyPath), 'private, no-cache');
  await ask('check', asOrto.post(`${applyPath}/check`, typedForm()), 'private, no-cache');
  await ask('asset', asNobody.get(stylesheet), 'public, max-age=31536000, immutable');
  for (const [name, { headers }, cache] of answers) {
    const found = Object.fromEntries(Object.keys(always).map((header) => [header, headers.get(header)]));
    expect([name, found]).toEqual([name, always]);
    expect([name, headers.get('Cache-Control')]).toEqual([name, cache]);
    expect([name, headers.get('Strict-Transport-Security')]).toEqual([name, expect.stringMatching(/^max-age=\d{7,}/)]);
    expect([name, headers.get('Content-Security-Policy')]).toEqual([name, expect.stringContaining("default-src 'none'")]);
  }
});

test('HEAD of every page answers as GET does, without a body, and no other method does anything', async () => {
  const id = await stage.apply({ activity: 'Andra metoder' });
  const pages = ['/', '/programmes', `/programmes/${programme.id}`, `/applications/${id}`, `/applications/${id}/decide`, '/stuck', '/accessibility', '/signed-out', '/nothing', await stage.linkTo(id)];
  await stage.expectNothingWritten(async () => {
    for (const path of pages) {
      for (const browser of [asDirector, asNobody]) {
        const [head, get] = [await browser.send('HEAD', path), await browser.get(path)];
        expect([path, head.status, head.text, head.headers.get('Location')]).toEqual([path, get.status, '', get.headers.get('Location')]);
      }
    }
    for (const path of pages.slice(3, 6)) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'REPORT']) {
        const answer = await asDirector.send(method, path, { headers: { Origin: stage.site } });
        expect([method, path, answer.status]).toEqual([method, path, 404]);
      }
      const headers = { Host: new URL(stage.site).host, Origin: stage.site, Cookie: `__Host-session=${session}` };
      const trace = await rawRequest(stage.site, { method: 'TRACE', path, headers });
      expect([path, trace.status >= 400, trace.text.includes(session)]).toEqual([path, true, false]);
    }
    expect((await asOrto.send('HEAD', applyPath)).status).toBe(200);
  });
});
