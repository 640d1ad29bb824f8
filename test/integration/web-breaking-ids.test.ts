import { ulid } from 'ulid';
import { beforeAll, expect, test } from 'vitest';
import { type EveryPost, type Post, startEveryPost } from './every-post.ts';
import { anApproval, cookiesOf, said } from './web-support.ts';

let every: EveryPost;

beforeAll(async () => {
  every = await startEveryPost();
  return every.stop;
}, 120_000);

test('SECURITY-42: a form of one’s own begun with another unit’s application is 404, like one that does not exist', async () => {
  const apply = every.posts.find(({ path }) => path.endsWith('/apply'))?.path ?? '';
  const key = '01AN4Z07BY79KA1307SR9X4MV3';
  const from = async (id: string) => every.browsers.kirurgi.get(`${apply}?draft=${key}&from=${id}`);
  const [theirs, none] = [await from(every.ids.granted), await from('finns-inte')];
  expect([theirs.status, none.status]).toEqual([404, 404]);
  expect(said(theirs)).toBe(said(none));
  expect((await every.browsers.kirurgi.get(`/applications/${every.ids.granted}/reuse`)).status).toBe(404);
  expect((await every.browsers.director.get(`/applications/${every.ids.granted}/reuse`)).status).toBe(404);
});

/** What an address can hold in the place of an id or of an e-mail. */
const odd = [
  'finns-inte',
  '%',
  '%2F',
  '%2e%2e',
  '%2e%2e%2fetc',
  '%00',
  '%0d%0aSet-Cookie:%20a=b',
  '%E2%80%AE',
  '%C3%85',
  'A%CC%8A',
  '%ff%fe',
  '%F0%9F%98%80',
  '__proto__',
  'constructor',
  "'%20OR%201=1",
  '%23',
  'a%23b%40example.org',
  '%3Cscript%3E',
  '$%7B7*7%7D',
  'a'.repeat(151),
  'a'.repeat(2100),
  `${'a'.repeat(2100)}%40example.org`,
  '..;',
  'ok%40example.org%2Fblock',
  'OKAND%40EXAMPLE.ORG',
];

/** The form's address, with something else in the place of each id. */
function* broken({ path }: Post): Generator<string> {
  const steps = path.split('/');
  for (const [index, step] of steps.entries()) {
    if (!/[0-9A-Z]{26}|%40|^a-1$|^delegation-1$|^ortopedi$|-2019$/.test(step)) continue;
    for (const text of odd) yield steps.with(index, text).join('/');
  }
}

test('SECURITY-42: an id that is odd, unknown, far too long or another kind’s is a plain refusal of every form, never a fault of the site', async () => {
  await every.expectNothingWritten(async () => {
    for (const post of every.posts) {
      for (const path of broken(post)) {
        for (const actor of post.may.slice(0, 1)) {
          const { status } = await every.browsers[actor].post(path, post.values);
          expect([path, actor, [303, 400, 403, 404, 409, 422, 429].includes(status) || status]).toEqual([
            path,
            actor,
            true,
          ]);
        }
      }
    }
  });
  every.expectNoFault();
}, 90_000);

test('SECURITY-42: odd ids in the addresses of pages are 404, never a fault of the site', async () => {
  const pages = [
    '/applications/:',
    '/applications/:/decide',
    '/applications/:/complete',
    '/applications/:/change',
    '/applications/:/withdraw',
    '/applications/:/reuse',
    '/applications/:/link',
    '/programmes/:',
    '/programmes/:/apply',
    '/programmes/:/invitations',
    '/directory/persons/:',
    '/directory/units/:',
    '/drafts/:/discard',
    '/l/:',
  ];
  await every.expectNothingWritten(async () => {
    for (const page of pages) {
      for (const text of odd.filter((it) => it !== '%2e%2e')) {
        const path = page.replace(':', text);
        for (const actor of page.startsWith('/dir')
          ? (['administrator'] as const)
          : (['orto', 'director'] as const)) {
          const { status } = await every.browsers[actor].get(path);
          expect([path, actor, [403, 404, 429].includes(status) || status]).toEqual([path, actor, true]);
        }
      }
    }
  });
  every.expectNoFault();
}, 90_000);

test('SECURITY-42: odd queries are read as nothing, never a fault of the site', async () => {
  const { orto, administrator } = every.browsers;
  const apply = every.posts.find(({ path }) => path.endsWith('/apply'))?.path ?? '';
  await every.expectNothingWritten(async () => {
    for (const text of odd) {
      for (const name of ['draft', 'from', 'copy']) {
        const path = `${apply}?draft=01AN4Z07BY79KA1307SR9X4MV3&${name}=${text}`;
        const { status } = await orto.get(path);
        expect([path, [200, 303, 404].includes(status) || status]).toEqual([path, true]);
      }
      for (const path of [
        `/directory?role=${text}&q=${text}`,
        `/stuck?done=${text}`,
        `/directory?saved=${text}`,
      ]) {
        expect([path, (await administrator.get(path)).status]).toEqual([path, 200]);
      }
    }
  });
  every.expectNoFault();
}, 90_000);

test('SECURITY-42: after all these misses from one address the approver’s link, pages and click work, and so does the unit’s form', async () => {
  const { director, substitute, orto, kirurgi } = every.browsers;
  const { open, sentBack } = every.ids;
  expect((await kirurgi.get(`/applications/${open}`)).status).toBe(429);
  expect((await kirurgi.post(`/applications/${open}/decide`, anApproval())).status).toBe(429);
  expect((await every.browser().get(await every.linkTo(open))).status).toBe(303);
  for (const path of [`/applications/${open}`, `/applications/${open}/decide`, '/decisions/several'])
    expect([path, (await director.get(path)).status]).toEqual([path, 200]);
  // The one who does not have the question is told so, as ever.
  expect((await substitute.get(`/applications/${open}/decide`)).status).toBe(403);
  expect((await orto.get(`/applications/${sentBack}/complete?draft=${ulid()}`)).status).toBe(200);
  expect((await director.post(`/applications/${open}/link`, { sequence: '1' })).status).toBe(303);
  expect((await director.post(`/applications/${open}/decide`, anApproval({ amount: '1 000' }))).status).toBe(
    422,
  );
  expect((await director.post(`/applications/${open}/decide`, anApproval())).status).toBe(303);
});

test('SECURITY-41: an address that is too long is kept neither in a cookie nor in a redirect', async () => {
  const long = `/programmes?${'a'.repeat(9000)}`;
  const switched = await every.browsers.orto.post('/language', { language: 'sv', back: long });
  expect([switched.status, switched.headers.get('Location')]).toEqual([303, '/']);
  const asked = await every.browser().get(long);
  expect([asked.status, cookiesOf(asked)['__Host-target']?.value]).toEqual([303, '/']);
});
