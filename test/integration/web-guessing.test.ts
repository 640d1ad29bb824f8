import { randomBytes } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { guessing } from '../../functions/web/frame/guess-limit.ts';
import {
  anApproval,
  aRejection,
  director,
  kirurgi,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
beforeAll(async () => {
  stage = await startWebStage();
  return stage.stop;
});

/** How often the table is asked while something is done; the session is read each time alike. */
async function readsDuring(act: () => Promise<unknown>): Promise<number> {
  const { middlewareStack } = stage.system.table.client;
  let reads = 0;
  middlewareStack.add(
    (next, context) => (args) => {
      if (/^(GetItem|Query|BatchGetItem)Command$/.test(context.commandName ?? '')) reads += 1;
      return next(args);
    },
    { step: 'initialize', name: 'countReads' },
  );
  await act();
  middlewareStack.remove('countReads');
  return reads;
}

test('SECURITY-42: what does not exist and what is somebody else’s take the same reads and give the same answer', async () => {
  const id = await stage.apply({ activity: 'Inte din' });
  const unknown = `${id.slice(0, -4)}ZZZZ`;
  const asKirurgi = stage.browser(await stage.openSession(kirurgi));
  await stage.system.drain();
  const asked: ((id: string) => Promise<{ status: number; text: string }>)[] = [
    (it) => asKirurgi.get(`/applications/${it}`),
    (it) => asKirurgi.get(`/applications/${it}/decide`),
    (it) => asKirurgi.get(`/applications/${it}/link`),
    (it) => asKirurgi.post(`/applications/${it}/decide`, anApproval()),
    (it) => asKirurgi.post(`/applications/${it}/decide`, anApproval({ amount: 'x' })),
    (it) => asKirurgi.post(`/applications/${it}/decide`, aRejection()),
    (it) => asKirurgi.post(`/applications/${it}/link`, { sequence: '1' }),
    (it) => asKirurgi.post(`/applications/${it}/take-up`, { version: '1' }),
  ];
  for (const [index, ask] of asked.entries()) {
    const answers: { status: number; text: string }[] = [];
    const theirs = await readsDuring(async () => answers.push(await ask(id)));
    const none = await readsDuring(async () => answers.push(await ask(unknown)));
    expect([index, theirs]).toEqual([index, none]);
    expect(theirs).toBeGreaterThan(0);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(answers[0]?.text.replaceAll(id, unknown)).toBe(answers[1]?.text);
  }
});

test('SECURITY-42: after many misses further ones are 429 with a fixed text, and the approver’s link and page still work', async () => {
  const id = await stage.apply({ activity: 'Gissas inte' });
  const link = await stage.linkTo(id);
  const asDirector = stage.browser(await stage.openSession(director));
  const guess = () => stage.browser().get(`/l/${randomBytes(32).toString('base64url')}`);
  let answer = await guess();
  for (let n = 0; n <= guessing.misses && answer.status === 404; n += 1) answer = await guess();
  expect(answer.status).toBe(429);
  expect(answer.headers.get('Retry-After')).toBe(String(guessing.withinSeconds));
  expect(answer.headers.get('Cache-Control')).toBe('no-store');
  const others = [await guess(), await stage.browser().get('/l/x')];
  for (const other of others) expect(other.text).toBe(answer.text);
  const asKirurgi = stage.browser(await stage.openSession(kirurgi));
  expect((await asKirurgi.get(`/applications/${id}`)).status).toBe(429);
  expect((await asKirurgi.get('/programmes/finns-inte')).status).toBe(404);

  expect((await stage.browser().get(link)).status).toBe(303);
  expect((await asDirector.get(link)).status).toBe(303);
  const shown = await asDirector.get(`/applications/${id}/decide`);
  expect([shown.status, said(shown).includes('Gissas inte')]).toEqual([200, true]);
  expect((await asDirector.post(`/applications/${id}/decide`, anApproval())).status).toBe(303);
});
