import { beforeAll, describe, expect, test } from 'vitest';
import { guessing } from '../../functions/web/frame/guess-limit.ts';
import { createOwnCases } from './own-cases.ts';
import {
  type Answer,
  type Browser,
  coordinator,
  orto,
  programme,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

let stage: WebStage;
let asCoordinator: Browser;
let asOrto: Browser;
beforeAll(async () => {
  stage = await startWebStage();
  asCoordinator = stage.browser(await stage.openSession(coordinator));
  asOrto = stage.browser(await stage.openSession(orto));
  return stage.stop;
});

/** The address as it is shown, by path: this once. */
const addressIn = (answer: Answer): string =>
  new URL(answer.document.querySelector('#address')?.getAttribute('value') ?? '').pathname;
const anAddress = async (browser: Browser): Promise<string> =>
  addressIn(await browser.post('/calendar/feed'));
const nobody = () => stage.browser();

test('officials see every day of every programme, and units those that concern them', async () => {
  const all = said(await asCoordinator.get('/calendar'));
  expect(all).toContain('Sista dag att söka');
  expect(all).toContain('Sista dag att låsa rapporten');
  const before = said(await asOrto.get('/calendar'));
  expect(before).toContain('Sista dag att söka');
  expect(before).not.toContain('Sista dag för verksamheternas uppföljning');
  await (await createOwnCases(stage)).anApproved('Kalenderprov');
  const after = said(await asOrto.get('/calendar'));
  expect(after).toContain('Sista dag för verksamheternas uppföljning');
  expect(after).not.toContain('Sista dag att låsa rapporten');
});

test('one programme is chosen, and what cannot be a programme is not found', async () => {
  expect(said(await asCoordinator.get(`/calendar?programme=${programme.id}`))).toContain(
    'Sista dag att söka',
  );
  expect(said(await asCoordinator.get('/calendar?programme=unknown'))).toContain('inga dagar');
  expect((await asCoordinator.get('/calendar?programme=%2e%2e')).status).toBe(404);
  expect((await nobody().get('/calendar')).status).toBe(303);
});

describe('a secret address', () => {
  test('gives the calendar without a session, with stable names and nobody’s address', async () => {
    const path = await anAddress(asCoordinator);
    const [one, two] = [await nobody().get(path), await nobody().get(path)];
    expect([one.status, one.headers.get('Content-Type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(one.headers.get('Cache-Control')).toBe('no-store');
    expect(one.text).toBe(two.text);
    expect(one.text.replace(/\r\n[ \t]/g, '')).toContain(`UID:${programme.id}-report-due@`);
    expect(one.text).not.toMatch(/@example\.org|Kalenderprov/);
    const unit = await nobody().get(await anAddress(asOrto));
    expect(unit.text).not.toContain('report-due');
  });

  test('is shown once, and of it only the hash is stored', async () => {
    const path = await anAddress(asCoordinator);
    const secret = path.replace(/^.*\/|\.ics$/g, '');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect((await asCoordinator.get('/calendar')).text).not.toContain(secret);
    const feed = await stage.system.store.calendarFeeds.ofPerson(coordinator.email);
    expect(feed?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(feed)).not.toContain(secret);
  });

  test('SECURITY-42: one that is replaced, ended, unknown or of somebody who is blocked gives the same 404', async () => {
    const first = await anAddress(asOrto);
    const second = await anAddress(asOrto);
    const unknown = `/calendar/feed/${'a'.repeat(43)}.ics`;
    const answers = [await nobody().get(first), await nobody().get(unknown)];
    expect((await nobody().get(second)).status).toBe(200);
    expect((await asOrto.post('/calendar/feed/end')).headers.get('Location')).toBe('/calendar?ended=1#feed');
    answers.push(await nobody().get(second));
    const third = await anAddress(asOrto);
    const { directory } = stage.system.store;
    const person = (await directory.find(orto.email)) ?? expect.unreachable();
    await directory.save({ ...person, blocked: true });
    answers.push(await nobody().get(third));
    const { blocked: _blocked, ...free } = (await directory.find(orto.email)) ?? expect.unreachable();
    await directory.save(free);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await nobody().get(third)).status).toBe(200);
  });

  test('SECURITY-02: no other method than GET and HEAD does anything with it', async () => {
    const path = await anAddress(asCoordinator);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect([method, (await nobody().send(method, path)).status]).not.toEqual([method, 200]);
    expect((await nobody().get(path)).status).toBe(200);
  });

  test('SECURITY-42: guessing addresses is limited, and whoever has one is not', async () => {
    const path = await anAddress(asCoordinator);
    const statuses: number[] = [];
    for (let n = 0; n <= guessing.misses; n += 1)
      statuses.push((await nobody().get(`/calendar/feed/${String(n).padStart(43, 'b')}.ics`)).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await nobody().get(path)).status).toBe(200);
  });
});
