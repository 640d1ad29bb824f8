import { beforeAll, expect, test } from 'vitest';
import type { Values } from '../simulation/visitor.ts';
import { type EveryPost, type Post, startEveryPost } from './every-post.ts';
import { encoded, formType, rawRequest } from './web-support.ts';

let every: EveryPost;
/** Each form with a session of somebody who may send it. */
let sent: (Post & { session: string })[];

// Each asks for hundreds of pages.
const slow = 90_000;

beforeAll(async () => {
  every = await startEveryPost();
  const { posts, openSession, cast } = every;
  sent = await Promise.all(
    posts.map(async (post) => {
      const [actor] = post.may;
      if (!actor) throw new Error(`nobody may send ${post.path}`);
      return { ...post, session: await openSession(cast[actor]) };
    }),
  );
  return every.stop;
}, 120_000);

const bodyOf = (values: Values): string => encoded(values).toString();
const headersOf = (session: string, more: Record<string, string> = {}) => ({
  Host: new URL(every.site).host,
  Cookie: `__Host-session=${session}`,
  'Content-Type': formType,
  ...more,
});

test(
  'SECURITY-41: every form without an Origin, or from another, is 403 and writes nothing',
  async () => {
    const origins = [undefined, 'null', 'https://example.com', `${every.site}.example`, `${every.site}, *`];
    await every.expectNothingWritten(async () => {
      for (const { path, values, session } of sent) {
        for (const origin of origins) {
          const headers = headersOf(session, origin === undefined ? {} : { Origin: origin });
          const answer = await rawRequest(every.site, {
            method: 'POST',
            path,
            headers,
            body: bodyOf(values),
          });
          expect([path, origin, answer.status]).toEqual([path, origin, 403]);
        }
      }
    });
  },
  slow,
);

test(
  'SECURITY-29: every form as JSON, as a file form or as plain text is 415, one over 1 MiB is 413, and nothing is written',
  async () => {
    await every.expectNothingWritten(async () => {
      for (const { path, values, session } of sent) {
        const bodies: [type: string, body: string, status: number][] = [
          ['application/json', JSON.stringify(values), 415],
          ['text/plain', bodyOf(values), 415],
          [
            'multipart/form-data; boundary=x',
            '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
            415,
          ],
          [formType, `${bodyOf(values)}&x=${'a'.repeat(1024 * 1024)}`, 413],
        ];
        for (const [type, body, status] of bodies) {
          const headers = headersOf(session, { Origin: every.site, 'Content-Type': type });
          const answer = await rawRequest(every.site, { method: 'POST', path, headers, body });
          expect([path, type, answer.status]).toEqual([path, type, status]);
        }
      }
    });
  },
  slow,
);

test(
  'SECURITY-02: GET, HEAD, OPTIONS and prefetching of what a form is sent to change nothing, and PUT, PATCH and DELETE are refused',
  async () => {
    const prefetch: Record<string, string>[] = [
      {},
      { 'Sec-Purpose': 'prefetch;prerender' },
      { Purpose: 'prefetch' },
    ];
    await every.expectNothingWritten(async () => {
      for (const { path, values, session } of sent) {
        for (const method of ['GET', 'HEAD', 'OPTIONS']) {
          for (const more of prefetch) {
            const query = `${path}?${bodyOf(values)}`;
            const answer = await rawRequest(every.site, {
              method,
              path: query,
              headers: headersOf(session, more),
            });
            expect([
              method,
              path,
              [200, 303, 403, 404, 409, 429].includes(answer.status) || answer.status,
            ]).toEqual([method, path, true]);
          }
        }
        for (const method of ['PUT', 'PATCH', 'DELETE']) {
          const headers = headersOf(session, { Origin: every.site });
          const answer = await rawRequest(every.site, { method, path, headers, body: bodyOf(values) });
          // 403 below what this role may not change; many misses by one address are 429.
          expect([method, path, [403, 404, 429].includes(answer.status) || answer.status]).toEqual([
            method,
            path,
            true,
          ]);
        }
      }
    });
  },
  slow,
);

const absurd = [
  '0',
  '-1',
  '01e9',
  '1.5',
  'NaN',
  'Infinity',
  '9007199254740993',
  '1e308',
  '0x1',
  '٣',
  '１',
  '1\u0000',
  ' ',
  '',
  '9'.repeat(400),
  '[1]',
];

test(
  'SECURITY-15: an absurd version, number or round is refused by every form, never by a fault of the site, and writes nothing',
  async () => {
    await every.expectNothingWritten(async () => {
      for (const { path, values, session } of sent) {
        const field = ['version', 'sequence', 'round'].find((it) => it in values);
        if (!field) continue;
        for (const value of absurd.filter((it) => it !== values[field])) {
          const browser = every.browser(session);
          const { status } = await browser.post(path, { ...values, [field]: value });
          // What asks for nothing new is answered as done.
          const refused = [303, 400, 403, 404, 409, 422].includes(status);
          expect([path, field, value, refused || status]).toEqual([path, field, value, true]);
        }
      }
    });
    every.expectNoFault();
  },
  slow,
);
