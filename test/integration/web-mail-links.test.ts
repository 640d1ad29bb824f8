import { randomBytes } from 'node:crypto';
import { parse } from 'node-html-parser';
import { beforeAll, expect, test } from 'vitest';
import { latestAsked } from '../../shared/domain/case-file.ts';
import { choosePerson } from '../simulation/people.ts';
import { createVisitor, type Page } from '../simulation/visitor.ts';
import {
  anApproval,
  type Browser,
  director,
  kirurgi,
  orto,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let asDirector: Browser;
const nobody = () => stage.browser();

beforeAll(async () => {
  stage = await startWebStage();
  asDirector = stage.browser(await stage.openSession(director));
  return stage.stop;
});

test('SECURITY-01: a GET of the link before the mail is read changes nothing, and the person can still decide', async () => {
  const id = await stage.apply({ activity: 'Läst av en skanner' });
  const link = await stage.linkTo(id);
  await stage.expectNothingWritten(async () => {
    for (let n = 0; n < 3; n += 1) expect((await nobody().get(link)).status).toBe(303);
    expect((await asDirector.get(link)).status).toBe(303);
    expect((await asDirector.get(`/applications/${id}/decide`)).status).toBe(200);
  });
  const visitor = createVisitor();
  const choice = await visitor.get(`${stage.site}${link}`);
  const question = await choosePerson(choice, director.email, visitor);
  expect(question.url).toBe(`${stage.site}/applications/${id}/decide`);
  const decided = await visitor.submit(question, '#approve-form');
  expect([decided.status, decided.url]).toEqual([200, `${stage.site}/applications/${id}`]);
  expect((await stage.system.store.applications.find(id))?.status).toBe('approved');
});

test('SECURITY-02: HEAD, OPTIONS and prefetching change nothing, with and without a session', async () => {
  const id = await stage.apply({ activity: 'Hämtad i förväg' });
  const paths = [await stage.linkTo(id), `/applications/${id}/decide`, `/applications/${id}`];
  await stage.expectNothingWritten(async () => {
    for (const browser of [nobody(), asDirector]) {
      for (const path of paths) {
        expect((await browser.send('HEAD', path)).status).toBeLessThan(400);
        await browser.send('OPTIONS', path);
        for (const purpose of ['prefetch', 'prefetch;prerender'])
          expect(
            (await browser.get(path, { 'Sec-Purpose': purpose, Purpose: 'prefetch' })).status,
          ).toBeLessThan(400);
      }
    }
  });
  expect((await stage.system.store.applications.find(id))?.status).toBe('submitted');
});

/** Every page of the site that links and redirects lead to from here, staying on the site. */
async function crawl(starts: string[], visitor = createVisitor()): Promise<Page[]> {
  const pages = new Map<string, Page>();
  const todo = [...starts];
  while (todo.length > 0) {
    const path = todo.shift() ?? '/';
    const page = await visitor.get(`${stage.site}${path}`);
    if (!page.url.startsWith(`${stage.site}/`) || pages.has(page.url)) continue;
    pages.set(page.url, page);
    const links = page.document
      .querySelectorAll('a[href]')
      .map((it) => new URL(it.getAttribute('href') ?? '', page.url));
    for (const { origin, pathname, search } of links)
      if (origin === stage.site && !pages.has(`${origin}${pathname}${search}`))
        todo.push(`${pathname}${search}`);
  }
  return [...pages.values()];
}

test('SECURITY-04: whoever sends every form that can be reached without signing in changes nothing', async () => {
  const id = await stage.apply({ activity: 'Skickad av en skanner' });
  const link = await stage.linkTo(id);
  await stage.expectNothingWritten(async () => {
    const visitor = createVisitor();
    const pages = await crawl(
      [
        '/',
        link,
        `${link}x`,
        '/signed-out',
        '/accessibility',
        '/sign-in/callback',
        `/applications/${id}/decide`,
      ],
      visitor,
    );
    expect(pages.length).toBeGreaterThanOrEqual(4);
    for (const page of pages) {
      const forms = page.document.querySelectorAll('form');
      expect(forms.length).toBeGreaterThan(0);
      for (const form of forms) {
        const action = new URL(form.getAttribute('action') ?? '', page.url);
        const fields = form
          .querySelectorAll('[name]')
          .map((it): [string, string] => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']);
        await visitor.post(action.href, new URLSearchParams(fields), stage.site);
      }
    }
  });
});

test('SECURITY-04: the decision’s own forms, sent without a session, decide nothing', async () => {
  const id = await stage.apply({ activity: 'Skickad utan inloggning' });
  const page = await asDirector.get(`/applications/${id}/decide`);
  expect(page.document.querySelectorAll('#approve-form, #reject-form')).toHaveLength(2);
  await stage.expectNothingWritten(async () => {
    const sent = await nobody().post(`/applications/${id}/decide`, anApproval());
    expect(sent.status).toBe(401);
  });
});

test('SECURITY-05: a crawler that follows every link and button of a mail at once decides nothing, even signed in', async () => {
  const id = await stage.apply({ activity: 'Genomsökt mejl' });
  const mails = await stage.mailsOf(id);
  expect(mails.map(({ to }) => to[0]).sort()).toEqual([director.email, orto.email].sort());
  await stage.expectNothingWritten(async () => {
    for (const { html, text } of mails) {
      const found = parse(html);
      expect(found.querySelectorAll('form, button, input')).toHaveLength(0);
      const links = found.querySelectorAll('a[href]').map((it) => it.getAttribute('href') ?? '');
      expect(links).toEqual([/https?:\/\/\S+/.exec(text)?.[0]]);
      const paths = links.map((href) => href.slice(stage.site.length));
      const everyone = [nobody(), asDirector];
      await Promise.all(
        everyone.flatMap((browser) => paths.flatMap((path) => [browser.get(path), browser.get(path)])),
      );
    }
  });
  expect((await stage.system.store.applications.find(id))?.status).toBe('submitted');
});

test('SECURITY-12: a tampered or cut token is one and the same 404, and tells nobody anything', async () => {
  const token = (await stage.linkTo(await stage.apply({ activity: 'Ändrad länk' }))).slice('/l/'.length);
  const other = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
  const swapped = token === token.toUpperCase() ? token.toLowerCase() : token.toUpperCase();
  const tampered = [
    other,
    swapped,
    token.slice(0, -1),
    token.slice(1),
    `${token}A`,
    `${token}${token}`,
    `x/${token}`,
    'x',
    '%00',
    '%E0%A4%A',
    '%F0%9F%92%A9',
    randomBytes(32).toString('base64url'),
    'x'.repeat(4000),
  ];
  const answers = await Promise.all(tampered.map((it) => nobody().get(`/l/${it}`)));
  expect(answers.map(({ status }) => status)).toEqual(tampered.map(() => 404));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ headers }) => headers.get('Cache-Control')))).toEqual(new Set(['no-store']));
});

test('SECURITY-12: what mail programs add around a link is stripped, and the link works', async () => {
  const id = await stage.apply({ activity: 'Veckad länk' });
  const token = (await stage.linkTo(id)).slice('/l/'.length);
  const half = Math.floor(token.length / 2);
  const [one, two] = [token.slice(0, half), token.slice(half)];
  const around = [
    `=3D${token}`,
    `${token}.`,
    `${token}%3E`,
    `${token}>`,
    `${token}),`,
    `%3C${token}%3E`,
    `${one}%0D%0A${two}`,
    `${one}=%0D%0A${two}`,
    `${one}=%0A${two}`,
    `${one}%20${two}`,
    `${token}=3D`,
    `${token}?utm_source=mejl`,
  ];
  const answers = await Promise.all(around.map((it) => nobody().get(`/l/${it}`)));
  for (const [index, { status, headers }] of answers.entries())
    expect([around[index], status, headers.get('Location')]).toEqual([
      around[index],
      303,
      `/applications/${id}/decide`,
    ]);
});

test('SECURITY-13: a link leads to its own application only, and no other secret is a link', async () => {
  const [a, b] = [
    await stage.apply({ activity: 'Ansökan A' }),
    await stage.apply({ activity: 'Ansökan B', by: kirurgi }),
  ];
  const token = (await stage.linkTo(a)).slice('/l/'.length);
  const file = await stage.system.store.applications.caseFile(a);
  const question = file && latestAsked(file);
  const session = await stage.openSession(director);
  const otherSecrets = [question?.linkHash, question?.taskToken, question?.id, session, a, b];
  for (const secret of otherSecrets) {
    expect(secret).toBeTypeOf('string');
    expect((await nobody().get(`/l/${encodeURIComponent(secret ?? '')}`)).status).toBe(404);
  }
  for (const path of [`/l/${b}/${token}`, `/l/${token}/${b}`])
    expect((await nobody().get(path)).status).toBe(404);
  await stage.expectNothingWritten(async () => {
    const asToken = stage.browser(token);
    expect((await asToken.get('/')).headers.get('Location')).toBe('/sign-in');
    expect((await asToken.post(`/applications/${a}/decide`, anApproval())).status).toBe(401);
    const withToken = await asDirector.post(`/applications/${b}/decide`, anApproval({ token }));
    expect(withToken.status).toBe(422);
    expect((await nobody().get(`/applications/${b}/decide?token=${token}`)).status).toBe(303);
  });
  const shown = await asDirector.get(`/applications/${a}/decide`);
  expect(said(shown)).toContain('Ansökan A');
});
