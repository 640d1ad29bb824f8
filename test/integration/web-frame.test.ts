import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { beforeAll, expect, test } from 'vitest';
import { stateMachineName } from '../../infra/local/state-machine.ts';
import { everyItem } from '../../shared/store/whole-table.ts';
import {
  type Answer,
  anApproval,
  applyPath,
  type Browser,
  cookiesOf,
  director,
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

const headerText = ({ headers }: Answer): string =>
  [...headers].map(([name, value]) => `${name}: ${value}`).join('\n');

test('SECURITY-16: the link answers 303 to a page without the token, and the way back is in a short cookie alone', async () => {
  const id = await stage.apply({ activity: 'Hemlig länk' });
  const link = await stage.linkTo(id);
  const decide = `/applications/${id}/decide`;
  const opened = await asNobody.get(link);
  expect([opened.status, opened.headers.get('Location')]).toEqual([303, decide]);
  expect([opened.headers.get('Referrer-Policy'), opened.headers.get('Cache-Control')]).toEqual([
    'same-origin',
    'no-store',
  ]);
  const sent = await asNobody.get(`${decide}?from=mail`);
  expect([sent.status, sent.headers.get('Location')]).toEqual([303, '/sign-in']);
  expect(cookiesOf(sent)['__Host-target']).toEqual({
    value: `${decide}?from=mail`,
    path: '/',
    'max-age': '600',
    httponly: 'yes',
    secure: 'yes',
    samesite: 'lax',
  });
  const leaving = await asNobody.get('/sign-in');
  const issuer = new URL(leaving.headers.get('Location') ?? '');
  expect(issuer.origin).toBe(stage.system.addresses.signIn);
  expect(Object.keys(Object.fromEntries(issuer.searchParams)).sort()).toEqual([
    'client_id',
    'code_challenge',
    'code_challenge_method',
    'nonce',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
  ]);
  expect(issuer.href).not.toContain(id);
  const pages = [
    opened,
    sent,
    leaving,
    await asDirector.get(decide),
    await asDirector.get(`/applications/${id}`),
    await asDirector.get('/'),
  ];
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
  const wrong = [
    broken,
    await asNobody.get(`${link}A`),
    await asNobody.post(link, { a: '1' }),
    await asNobody.send('OPTIONS', link),
    await asDirector.get(`${link}/x`),
  ];
  expect(wrong.map(({ status }) => status)).toEqual([500, 404, 404, 404, 404]);
  for (const page of wrong) expect(`${headerText(page)}${page.text}`).not.toContain(token);
  expect(JSON.stringify(log)).toContain('PAGE_FAILED');
  expect(JSON.stringify(log)).toContain('LINK_UNKNOWN');
  expect(JSON.stringify(log)).not.toContain(token);
  expect(JSON.stringify(await everyItem(table))).not.toContain(token);
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
    await client.send(
      new GetExecutionHistoryCommand({ executionArn, includeExecutionData: true, maxResults: 1000 }),
    ),
  ]);
  const all = await Promise.all(told);
  client.destroy();
  return all.map((one) => JSON.stringify(one));
}

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

/** The form of an application under a key: it alone may run a script, the site's own. */
const openForm = `${applyPath}?draft=01J0000000000000000000000A`;

test('SECURITY-16 and SECURITY-41: every answer has the headers that protect it, and none is kept by anybody', async () => {
  const id = await stage.apply({ activity: 'Rubriker' });
  const link = await stage.linkTo(id);
  const stylesheet =
    (await asNobody.get('/accessibility')).document
      .querySelector('link[rel=stylesheet]')
      ?.getAttribute('href') ?? '';
  const answers: [name: string, answer: Answer, cache: string][] = [];
  const ask = async (name: string, answer: Promise<Answer>, cache = 'no-store') =>
    answers.push([name, await answer, cache]);
  for (const path of [
    '/',
    '/sign-in',
    '/signed-out',
    '/accessibility',
    '/sign-in/callback',
    link,
    '/l/x',
    '/nothing',
    `/applications/${id}/decide`,
  ])
    for (const browser of [asNobody, asDirector]) await ask(path, browser.get(path));
  for (const path of ['/programmes', `/programmes/${programme.id}`, `/applications/${id}`, '/stuck'])
    await ask(path, asDirector.get(path));
  await ask('401', asNobody.post(applyPath, typedForm()));
  await ask('403', asNobody.post(applyPath, {}, { Origin: 'null' }));
  await ask('413', asOrto.post(applyPath, { activity: 'x'.repeat(2 ** 20) }));
  await ask('415', asOrto.post(applyPath, {}, { 'Content-Type': 'text/plain' }));
  await ask('422', asDirector.post(`/applications/${id}/decide`, anApproval({ amount: '' })));
  // The form under way may be gone back to, by this browser alone.
  await ask('form', asOrto.get(openForm), 'private, no-cache');
  await ask('check', asOrto.post(`${applyPath}/check`, typedForm()), 'private, no-cache');
  await ask('asset', asNobody.get(stylesheet), 'public, max-age=31536000, immutable');
  for (const [name, { headers }, cache] of answers) {
    const found = Object.fromEntries(Object.keys(always).map((header) => [header, headers.get(header)]));
    expect([name, found]).toEqual([name, always]);
    expect([name, headers.get('Cache-Control')]).toEqual([name, cache]);
    expect([name, headers.get('Strict-Transport-Security')]).toEqual([
      name,
      expect.stringMatching(/^max-age=\d{7,}/),
    ]);
    expect([name, headers.get('Content-Security-Policy')]).toEqual([
      name,
      expect.stringContaining("default-src 'none'"),
    ]);
  }
});

test('HEAD of every page answers as GET does, without a body, and no other method does anything', async () => {
  const id = await stage.apply({ activity: 'Andra metoder' });
  const pages = [
    '/',
    '/programmes',
    `/programmes/${programme.id}`,
    `/applications/${id}`,
    `/applications/${id}/decide`,
    '/stuck',
    '/accessibility',
    '/signed-out',
    '/nothing',
    await stage.linkTo(id),
  ];
  await stage.expectNothingWritten(async () => {
    for (const path of pages) {
      for (const browser of [asDirector, asNobody]) {
        const [head, get] = [await browser.send('HEAD', path), await browser.get(path)];
        expect([path, head.status, head.text, head.headers.get('Location')]).toEqual([
          path,
          get.status,
          '',
          get.headers.get('Location'),
        ]);
      }
    }
    for (const path of pages.slice(3, 6)) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'REPORT']) {
        const answer = await asDirector.send(method, path, { headers: { Origin: stage.site } });
        expect([method, path, answer.status]).toEqual([method, path, 404]);
      }
      const headers = {
        Host: new URL(stage.site).host,
        Origin: stage.site,
        Cookie: `__Host-session=${session}`,
      };
      const trace = await rawRequest(stage.site, { method: 'TRACE', path, headers });
      expect([path, trace.status >= 400, trace.text.includes(session)]).toEqual([path, true, false]);
    }
    expect((await asOrto.send('HEAD', openForm)).status).toBe(200);
  });
});
