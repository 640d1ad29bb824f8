import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { beforeAll, expect, test } from 'vitest';
import { pathOf } from './directory-support.ts';
import { type Actor, actors, type EveryPost, startEveryPost } from './every-post.ts';
import {
  type Answer,
  applyPath,
  cookiesOf,
  coordinator,
  director,
  formType,
  kirurgi,
  orto,
  programme,
  said,
  typedForm,
} from './web-support.ts';

let every: EveryPost;

beforeAll(async () => {
  every = await startEveryPost();
  return every.stop;
}, 120_000);

const draft = () => `?draft=${ulid()}`;

/** The pages that somebody can open; those with a form of an application run our own script. */
function pages(): { path: string; runs: boolean }[] {
  const { open, sentBack, granted } = every.ids;
  const forms = [
    `${applyPath}${draft()}`,
    `${applyPath}${draft()}&from=${granted}`,
    `/applications/${sentBack}/complete${draft()}`,
    `/applications/${granted}/change${draft()}`,
  ];
  const others = [
    '/',
    '/programmes',
    `/programmes/${programme.id}`,
    ...[open, sentBack, granted].map((id) => `/applications/${id}`),
    ...['decide', 'withdraw', 'reuse', 'link'].map((step) => `/applications/${open}/${step}`),
    '/decisions/several',
    '/directory',
    '/directory/persons/new',
    pathOf(director.email),
    '/directory/units',
    '/directory/units/ortopedi',
    '/directory/new-unit',
    '/directory/absence',
    '/stuck',
    '/accessibility',
    '/signed-out',
    `/drafts/${ulid()}/discard`,
    '/nothing',
  ];
  return [...forms.map((path) => ({ path, runs: true })), ...others.map((path) => ({ path, runs: false }))];
}

/** Of the page itself: what it may run, and what keeps it. */
function guardsOf({ headers, document }: Answer) {
  const policy = headers.get('Content-Security-Policy') ?? '';
  const scripts = document.querySelectorAll('script');
  return {
    mayRun: /script-src 'self'/.test(policy),
    loose: /unsafe|\*|https?:/.test(policy) || !policy.includes("default-src 'none'"),
    scripts: scripts.length,
    inline: scripts.filter((it) => !it.getAttribute('src')?.startsWith('/assets/')).length,
    handlers: document
      .querySelectorAll('*')
      .filter((it) => Object.keys(it.attributes).some((name) => /^on/i.test(name))).length,
    kept: headers.get('Cache-Control'),
    referrer: headers.get('Referrer-Policy'),
  };
}

// Before the pages that are not there for everybody: so many 404s from one address are limited.
test('SECURITY-09: what a link leaves in the browser tells nobody more when it is forged, replayed or of another application', async () => {
  const hash = cookiesOf(await every.browser().get(await every.linkTo(every.ids.open)))['__Host-came-by']
    ?.value;
  const session = await every.openSession(kirurgi);
  const opened = (id: string, value: string) =>
    every.browser().get(`/applications/${id}/decide`, {
      Cookie: `__Host-session=${session}; __Host-came-by=${value}`,
    });
  await every.expectNothingWritten(async () => {
    for (const [id, value] of [
      [every.ids.sentBack, hash],
      [every.ids.open, `${hash}0`],
      [every.ids.open, hash?.toUpperCase()],
      [every.ids.open, randomBytes(32).toString('hex')],
      [every.ids.open, '%00'],
      [every.ids.open, 'a'.repeat(4000)],
      ['finns-inte', hash],
    ])
      expect([id, value, (await opened(id ?? '', value ?? '')).status]).toEqual([id, value, 404]);
  });
  expect((await opened(every.ids.open, hash ?? '')).status).toBe(403);
  await every.system.drain();
  await every.expectNothingWritten(async () => {
    for (let n = 0; n < 5; n += 1) expect((await opened(every.ids.open, hash ?? '')).status).toBe(403);
    // Nor does it let anybody decide.
    const post = await every
      .browser()
      .post(
        `/applications/${every.ids.open}/decide`,
        { outcome: 'rejected', version: '1', rejectMotivation: 'x' },
        { Cookie: `__Host-session=${session}; __Host-came-by=${hash}` },
      );
    expect(post.status).toBe(404);
  });
});

test('SECURITY-03: to every role, only the forms of an application run our script; no other page may run any', async () => {
  await every.expectNothingWritten(async () => {
    for (const actor of actors) {
      for (const { path, runs } of pages()) {
        const answer = await every.browsers[actor].get(path);
        // A provider is told that this programme is not for providers, on a page like any other.
        const isForm = runs && answer.status === 200 && actor !== 'contact';
        expect([actor, path, guardsOf(answer)]).toEqual([
          actor,
          path,
          {
            mayRun: isForm,
            loose: false,
            scripts: isForm ? 1 : 0,
            inline: 0,
            handlers: 0,
            // A form that is gone back to still has what was typed.
            kept: isForm ? 'private, no-cache' : 'no-store',
            referrer: 'same-origin',
          },
        ]);
      }
    }
  });
}, 60_000);

const hostile = `</textarea></select></title><script>alert(1)</script>"'><img src=x onerror=alert(1)>{{7*7}}`;

test('SECURITY-19: markup in names, aliases, points, activities and drafts is text on every page that shows it', async () => {
  const { administrator, orto: asOrto, director: asDirector } = every.browsers;
  const unit = { name: `Enhet ${hostile.slice(0, 80)}`, aliases: 'Alias <b>', from: '', through: '' };
  const made = await administrator.post('/directory/units', unit);
  expect(made.status).toBe(303);
  const name = hostile.slice(-90);
  const person = { name, roles: 'director', unit: '', language: '' };
  const email = "o'brien+<x>@example.org".replace('<x>', 'x');
  expect((await administrator.post('/directory/persons', { ...person, email })).status).toBe(303);
  const version = await every.versionOf(email);
  const point = '4.1 <script>alert(1)</script>';
  const delegation = { version, point, limit: '', delegationFrom: '2019-01-01', delegationThrough: '' };
  expect((await administrator.post(`${pathOf(email)}/delegations`, delegation)).status).toBe(303);
  const away = {
    version: await every.versionOf(director.email),
    absenceFrom: '2019-12-01',
    absenceThrough: '2019-12-08',
    substitute: email,
  };
  expect((await asDirector.post('/directory/absence', away)).status).toBe(303);
  const id = await every.apply({ activity: hostile });
  const form = typedForm({ activity: `Utkast ${hostile}` });
  expect((await asOrto.post(`${applyPath}/save`, form)).status).toBe(303);
  const seen: [Actor, string][] = [
    ['administrator', '/directory'],
    ['administrator', pathOf(email)],
    ['administrator', pathOf(director.email)],
    ['administrator', made.headers.get('Location') ?? ''],
    ['administrator', '/directory/units'],
    ['director', '/directory/absence'],
    ['director', '/decisions/several'],
    ['director', `/applications/${id}/decide`],
    ['orto', '/'],
    ['orto', `/drafts/${form.key}/discard`],
    ['orto', `/applications/${id}/reuse`],
    ['orto', `/applications/${id}/withdraw`],
  ];
  for (const [actor, path] of seen) {
    const answer = await every.browsers[actor].get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect([path, answer.text.match(/<script>|<img src=x|<b>/)]).toEqual([path, null]);
    expect([path, said(answer)]).toEqual([path, expect.stringMatching(/alert\(1\)|onerror=/)]);
  }
});

test('SECURITY-42: another person’s draft is neither shown nor thrown away nor written over', async () => {
  const { orto: asOrto, kirurgi: asKirurgi } = every.browsers;
  const form = typedForm({ activity: 'Bara min' });
  await asOrto.post(`${applyPath}/save`, form);
  const key = String(form.key);
  const mine = () => every.system.store.drafts.find(orto.email, key);
  const before = await mine();
  expect((await asKirurgi.get(`/drafts/${key}/discard`)).status).toBe(404);
  expect(said(await asKirurgi.get(`${applyPath}?draft=${key}`))).not.toContain('Bara min');
  expect((await asKirurgi.get(`${applyPath}?draft=${ulid()}&copy=${key}`)).status).toBe(404);
  await asKirurgi.post(`/drafts/${key}/discard`);
  await asKirurgi.post(`${applyPath}/save`, { ...form, activity: 'Någon annans' });
  await asKirurgi.post(`/drafts/${key}/discard`);
  expect(await mine()).toEqual(before);
  expect((await every.browsers.director.post(`/drafts/${key}/discard`)).status).toBe(303);
  expect(await mine()).toEqual(before);
});

test('SECURITY-16: after all this no line of the log has a token, a session, a path, a name, an address or what was typed', async () => {
  const link = await every.linkTo(every.ids.open);
  const session = await every.openSession(coordinator);
  await every.browser(session).get(link);
  await every.browser(session).send('POST', '/stuck/mails/again', {
    body: `applicationId=${every.ids.open}&mailId=ingen&phase=decision&round=1`,
    headers: { 'Content-Type': formType, Origin: every.site },
  });
  const log = JSON.stringify(every.system.log);
  expect(log.length).toBeGreaterThan(500);
  const secrets = [
    link.slice(3),
    session,
    '/l/',
    '@example',
    'alert(1)',
    'Bara min',
    director.name,
    'Ortopedi',
  ];
  for (const secret of secrets) expect([secret, log.includes(secret)]).toEqual([secret, false]);
  every.expectNoFault();
});
