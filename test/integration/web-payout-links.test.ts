import { randomBytes } from 'node:crypto';
import { parse } from 'node-html-parser';
import { beforeAll, expect, test } from 'vitest';
import { quarterQuestion } from '../../shared/domain/case-file.ts';
import { addDays } from '../../shared/domain/stockholm-time.ts';
import {
  anAttest,
  attestPathOf,
  controller,
  type PayoutStage,
  secondController,
  startPayoutStage,
} from './payout-stage.ts';
import { encoded, formType, orto, said } from './web-support.ts';

let stage: PayoutStage;
/** Waits for its attest; what changes nothing leaves it so. */
let waiting: string;
let link: string;

beforeAll(async () => {
  stage = await startPayoutStage();
  waiting = await stage.asked('Väntar på attest');
  link = await stage.attestLink(waiting);
  return stage.stop;
});

const nobody = () => stage.browser();
const statusOf = async (id: string) => (await stage.fileOf(id)).payouts.map(({ status }) => status);

test('SECURITY-01: a GET of the link before the mail is read changes nothing, and the controller can still attest', async () => {
  const id = await stage.asked('Läst av en skanner');
  const path = await stage.attestLink(id);
  await stage.expectNothingWritten(async () => {
    for (let n = 0; n < 3; n += 1) expect((await nobody().get(path)).status).toBe(303);
    expect((await stage.as.controller.get(path)).status).toBe(303);
    expect((await stage.as.controller.get(attestPathOf(id))).status).toBe(200);
  });
  expect((await stage.answer(id)).status).toBe(303);
  expect(await statusOf(id)).toEqual(['attested']);
});

test('SECURITY-02: HEAD, OPTIONS and prefetching change nothing, with and without a session', async () => {
  const paths = [link, attestPathOf(waiting), '/payouts'];
  await stage.expectNothingWritten(async () => {
    for (const browser of [nobody(), stage.as.controller]) {
      for (const path of paths) {
        expect((await browser.send('HEAD', path)).status).toBeLessThan(400);
        await browser.send('OPTIONS', path);
        const prefetch = { 'Sec-Purpose': 'prefetch', Purpose: 'prefetch' };
        expect((await browser.get(path, prefetch)).status).toBeLessThan(400);
      }
    }
  });
});

test('SECURITY-03: the page has no script, sends nothing by itself, and never moves on by itself', async () => {
  for (const path of [attestPathOf(waiting), '/payouts']) {
    const page = await stage.as.controller.get(path);
    expect(page.document.querySelectorAll('script, meta[http-equiv=refresh], [onload], [autofocus]')).toEqual(
      [],
    );
    expect(page.headers.get('Content-Security-Policy')).not.toContain('script-src');
    expect(page.headers.get('Refresh')).toBeNull();
  }
});

test('SECURITY-04: whoever sends every form of the page without a session changes nothing', async () => {
  const page = await stage.as.controller.get(attestPathOf(waiting));
  await stage.expectNothingWritten(async () => {
    for (const form of page.document.querySelectorAll('form')) {
      const fields = form
        .querySelectorAll('input')
        .map((it): [string, string] => [it.getAttribute('name') ?? '', it.getAttribute('value') ?? '']);
      const action = form.getAttribute('action') ?? '';
      if (action === '/sign-out') continue;
      const answer = await nobody().post(action, Object.fromEntries(fields));
      if (action.endsWith('/attest')) expect(answer.status).toBe(401);
    }
  });
});

test('SECURITY-05: whoever follows every link of the mail and its pages within a second attests nothing', async () => {
  const mail = (await stage.mailsOf(waiting)).findLast(({ to }) => to.includes(controller.email));
  const hrefs = parse(mail?.html ?? '')
    .querySelectorAll('a')
    .map((it) => it.getAttribute('href') ?? '');
  expect(hrefs.length).toBeGreaterThan(0);
  await stage.expectNothingWritten(async () => {
    const all = hrefs.map((href) => new URL(href, stage.site).pathname);
    await Promise.all(all.flatMap((path) => [nobody().get(path), nobody().post(path)]));
    const page = await stage.as.controller.get(attestPathOf(waiting));
    const links = page.document.querySelectorAll('main a').map((it) => it.getAttribute('href') ?? '');
    await Promise.all(links.filter((it) => it.startsWith('/')).map((path) => stage.as.controller.get(path)));
  });
});

test('SECURITY-09: a link that was forwarded to another controller is 403, logged, and its owner is told', async () => {
  const id = await stage.asked('Vidarebefordrad');
  const path = await stage.attestLink(id);
  const led = await stage.as.secondController.get(path);
  const cookie = led.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
  const session = await stage.openSession(secondController);
  const answer = await nobody().get(attestPathOf(id), { Cookie: `__Host-session=${session}; ${cookie}` });
  expect(answer.status).toBe(403);
  expect(said(answer)).toContain('Den som har frågan får veta att du har öppnat den.');
  expect(JSON.stringify(stage.system.log)).toContain('LINK_FOREIGN');
  await stage.system.drain();
  const file = await stage.fileOf(id);
  expect(
    file.audit.some(({ action, by }) => action === 'opened-by-other' && by === secondController.email),
  ).toBe(true);
  const told = (await stage.mailsOf(id)).filter(({ subject }) => subject.startsWith('Någon annan öppnade'));
  expect(told.map(({ to }) => to)).toEqual([[controller.email]]);
  expect(said(await stage.as.controller.get(attestPathOf(id)))).toContain('Någon annan har öppnat din länk');
  // The other one cannot answer in the owner's place either.
  expect((await stage.answer(id, {}, stage.as.secondController)).status).toBe(403);
  expect(await statusOf(id)).toEqual(['requested']);
});

test('those who read everything see the request, and cannot answer it', async () => {
  for (const browser of [stage.as.auditor, stage.as.secondController, stage.as.director]) {
    const page = await browser.get(attestPathOf(waiting));
    expect([page.status, page.document.querySelectorAll('main form')]).toEqual([200, []]);
    expect(said(page)).toContain('Frågan ligger nu hos Controller Ett');
    expect((await stage.answer(waiting, {}, browser)).status).toBe(403);
  }
  const own = await stage.as.contact.get(attestPathOf(waiting));
  expect(own.status).toBe(403);
  expect((await stage.answer(waiting, {}, stage.as.contact)).status).toBe(403);
  expect(await statusOf(waiting)).toEqual(['requested']);
});

test('SECURITY-12: a tampered, truncated or unknown token is one and the same 404; what mail programs add works', async () => {
  const token = link.slice('/l/'.length);
  const flipped = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
  const texts = new Set<string>();
  for (const wrong of [flipped, token.slice(0, -1), `${token}x`, randomBytes(32).toString('base64url')]) {
    const answer = await nobody().get(`/l/${wrong}`);
    expect(answer.status).toBe(404);
    texts.add(answer.text);
  }
  expect(texts.size).toBe(1);
  for (const added of [
    `${token}.`,
    `${token}%3E`,
    `3D${token}`.replace(/^/, '='),
    `${token.slice(0, 9)}=%0D%0A${token.slice(9)}`,
  ])
    expect((await nobody().get(`/l/${added}`)).headers.get('Location')).toBe(attestPathOf(waiting));
});

test('SECURITY-13: the link of one request opens no other, nor another step, for somebody who may not read', async () => {
  const asOrto = stage.browser(await stage.openSession(orto));
  const led = await asOrto.get(link);
  const cookie = led.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
  const headers = { Cookie: `__Host-session=${await stage.openSession(orto)}; ${cookie}` };
  const other = await stage.asked('En annan');
  for (const path of [
    attestPathOf(other),
    attestPathOf(waiting, '2019Q2'),
    `/applications/${waiting}/decide`,
  ])
    expect((await nobody().get(path, headers)).status).toBe(404);
  // An answer to one is none to the other: the award and the request are those of the address.
  const award = (await stage.fileOf(waiting)).application.decision?.number ?? '';
  const crossed = await stage.as.controller.post(attestPathOf(other), anAttest({ award }));
  expect(crossed.status).toBe(409);
  const absent = await stage.as.controller.post(attestPathOf(waiting, '2019Q2'), anAttest({ award }));
  expect(absent.status).toBe(404);
  expect(await statusOf(other)).toEqual(['requested']);
});

test('a POST from another origin, or as another type, attests nothing', async () => {
  const award = (await stage.fileOf(waiting)).application.decision?.number ?? '';
  const body = encoded(anAttest({ award })).toString();
  await stage.expectNothingWritten(async () => {
    const foreign = { 'Content-Type': formType, Origin: 'https://evil.example' };
    const sent = await stage.as.controller.send('POST', attestPathOf(waiting), { body, headers: foreign });
    expect(sent.status).toBe(403);
    const typed = { 'Content-Type': 'text/plain', Origin: stage.site };
    expect(
      (await stage.as.controller.send('POST', attestPathOf(waiting), { body, headers: typed })).status,
    ).toBe(415);
  });
});

test('SECURITY-11: an expired link explains itself and sends a new one to the registered address only', async () => {
  // Nobody else may attest: after two months the question is still the same controller's.
  await stage.directory.save({ ...secondController, blocked: true });
  const id = await stage.asked('Gammal länk');
  const path = await stage.attestLink(id);
  const question = quarterQuestion(await stage.fileOf(id), 'attest', '2019Q1');
  const owner = question?.askedOf;
  // Only the clock moves: no timer of the state machine has fired, and the reminders have renewed nothing.
  await stage.system.clock.moveTo(addDays(question?.linkExpiresAt ?? '', 1));
  const led = await stage.as.controller.get(path);
  const cookie = led.headers
    .getSetCookie()
    .map((it) => it.split(';')[0])
    .join('; ');
  const headers = { Cookie: `__Host-session=${await stage.openSession(controller)}; ${cookie}` };
  const old = await nobody().get(attestPathOf(id), headers);
  expect(old.status).toBe(410);
  expect(said(old)).toContain('Länken har gått ut');
  const before = (await stage.mailsOf(id)).length;
  const renewed = await stage.as.controller.post(`/applications/${id}/link`, {
    sequence: String(question?.sequence),
  });
  expect(renewed.status).toBe(303);
  await stage.system.drain();
  const mails = (await stage.mailsOf(id)).slice(before);
  expect(mails.flatMap(({ to }) => to)).toEqual([owner]);
  expect(mails[0]?.text).toContain('/l/');
});
