import { beforeAll, expect, test } from 'vitest';
import { actors, type EveryPost, startEveryPost } from './every-post.ts';

let every: EveryPost;

// Each asks for hundreds of pages.
const slow = 90_000;

beforeAll(async () => {
  every = await startEveryPost();
  return every.stop;
}, 120_000);

test(
  'SECURITY-42: every form answers 403, or 404 where its page does not exist, to every role but its own, and writes nothing',
  async () => {
    await every.expectNothingWritten(async () => {
      for (const { path, values, may, hiddenFrom } of every.posts) {
        for (const actor of actors.filter((it) => !may.includes(it))) {
          const { status } = await every.browsers[actor].post(path, values);
          expect([path, actor, status]).toEqual([path, actor, hiddenFrom.includes(actor) ? 404 : 403]);
        }
      }
    });
  },
  slow,
);

test(
  'SECURITY-22: every form refuses a field that is not its own from those who may send it, and writes nothing',
  async () => {
    const extras = ['status', '__proto__', 'version[]'];
    await every.expectNothingWritten(async () => {
      for (const { path, values, may } of every.posts) {
        for (const actor of may.slice(0, 1)) {
          for (const extra of extras) {
            const { status } = await every.browsers[actor].post(path, { ...values, ...own(extra, 'x') });
            expect([path, actor, extra, [400, 422].includes(status) ? 'refused' : status]).toEqual([
              path,
              actor,
              extra,
              'refused',
            ]);
          }
        }
      }
    });
  },
  slow,
);

/** The steps of one form read it alike: of those but the last, some fields say as much as all. */
const isAsked = (path: string, name: string): boolean =>
  !/\/(?:save|autosave|check|edit)$/.test(path) || ['key', 'version', 'remark', 'amount'].includes(name);

/** Also for `__proto__`, which a literal would not make a field of. */
const own = (name: string, value: string) => Object.fromEntries([[name, value]]);

test(
  'SECURITY-22: every form refuses a field that comes twice, and writes nothing',
  async () => {
    await every.expectNothingWritten(async () => {
      for (const { path, values, may } of every.posts) {
        const [actor] = may;
        if (!actor) throw new Error(`nobody may send ${path}`);
        for (const [name, value] of Object.entries(values)) {
          if (['purposes', 'roles', 'application', 'provider'].includes(name) || !isAsked(path, name))
            continue;
          const twice = { ...values, [name]: [[value].flat()[0] ?? '', 'x'] };
          const { status } = await every.browsers[actor].post(path, twice);
          expect([path, name, [400, 422].includes(status) ? 'refused' : status]).toEqual([
            path,
            name,
            'refused',
          ]);
        }
      }
    });
  },
  slow,
);

test(
  'SECURITY-41: every form without a session is 401 with what was typed, and writes nothing',
  async () => {
    await every.expectNothingWritten(async () => {
      for (const { path, values } of every.posts) {
        const answer = await every.browser().post(path, values);
        expect([path, answer.status, answer.headers.get('Location')]).toEqual([path, 401, null]);
        const [name, value] = Object.entries(values).find(([, it]) => it !== '') ?? [];
        // Some forms are a button alone.
        if (name === undefined) continue;
        expect([path, answer.document.querySelector(`input[name="${name}"]`)?.getAttribute('value')]).toEqual(
          [path, String([value].flat()[0])],
        );
      }
    });
  },
  slow,
);
