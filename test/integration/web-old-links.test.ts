import { beforeAll, expect, test } from 'vitest';
import { latestAsked } from '../../shared/domain/case-file.ts';
import type { Person } from '../../shared/domain/person.ts';
import { addDays, formatDate, formatDateTime, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { aDirector } from '../builders/person.ts';
import {
  type Answer,
  anApproval,
  type Browser,
  cookiesOf,
  coordinator,
  director,
  kirurgi,
  orto,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

const substitute = aDirector({
  email: 'ersattare@example.org',
  name: 'Ersättare Ek',
  roles: ['substitute'],
  delegations: [{ id: 'd-2', point: '4.1.1', from: '2018-01-01' }],
});

let stage: WebStage;
let asDirector: Browser;

beforeAll(async () => {
  stage = await startWebStage();
  await stage.system.store.directory.save(substitute);
  asDirector = stage.browser(await stage.openSession(director));
  return stage.stop;
});

/** Follows a mail's link with a session, as a browser does: the second request brings what the first one left. */
async function follow(link: string, person: Person, headers: Record<string, string> = {}): Promise<Answer> {
  const session = await stage.openSession(person);
  const first = await stage.browser(session).get(link, headers);
  expect(first.status).toBe(303);
  const note = cookiesOf(first)['__Host-came-by'];
  expect(note).toMatchObject({
    httponly: 'yes',
    secure: 'yes',
    samesite: 'lax',
    path: '/',
    'max-age': '600',
  });
  expect(link).not.toContain(note?.value);
  const Cookie = `__Host-session=${session}; __Host-came-by=${note?.value}`;
  return stage.browser().get(first.headers.get('Location') ?? '', { ...headers, Cookie });
}

const fileOf = async (id: string) => {
  const file = await stage.system.store.applications.caseFile(id);
  if (!file) throw new Error(`${id} is gone`);
  return file;
};
const questionOf = async (id: string) => {
  const question = latestAsked(await fileOf(id));
  if (!question) throw new Error(`nobody was asked about ${id}`);
  return question;
};
const linksTo = async (id: string, { email }: Person): Promise<string[]> =>
  (await stage.mailsOf(id))
    .filter(({ to }) => to.includes(email))
    .flatMap(({ text }) => /https?:\/\/\S+(\/l\/\S+)/.exec(text)?.[1] ?? []);

/** The director is away for a week from today, until `back` is called. */
async function goAway(): Promise<() => Promise<void>> {
  const { setAbsence, directory, clock } = stage.system.web;
  const seen = async () => ({
    by: coordinator,
    email: director.email,
    seenVersion: (await directory.find(director.email))?.version ?? 0,
  });
  const from = localDateOf(clock.now());
  const through = localDateOf(addDays(clock.now(), 7));
  await setAbsence.add(await seen(), { from, through, substitute: substitute.email });
  await stage.system.drain();
  return async () => {
    const absence = (await directory.find(director.email))?.absences.at(-1);
    await setAbsence.end(await seen(), absence?.id ?? '');
    await stage.system.drain();
  };
}

test('SECURITY-09: a forwarded link opened by another signed-in person is 403, is logged, and its owner is told once', async () => {
  const id = await stage.apply({ activity: 'Vidarebefordrad' });
  const link = await stage.linkTo(id);
  for (let n = 0; n < 2; n += 1) {
    for (const person of [kirurgi, coordinator]) {
      const answer = await follow(link, person);
      expect(answer.status).toBe(403);
      expect(said(answer)).toContain('Den som har frågan får veta att du har öppnat den.');
      expect(answer.document.querySelector('#approve-form')).toBeNull();
      // Whoever may not read the application learns nothing of it.
      expect(said(answer).includes(director.name)).toBe(person === coordinator);
    }
  }
  await stage.system.drain();
  expect(JSON.stringify(stage.system.log)).not.toContain('PAGE_FAILED');
  const { audit } = await fileOf(id);
  expect(audit.filter(({ action }) => action === 'opened-by-other').map(({ by }) => by)).toEqual([
    kirurgi.email,
    coordinator.email,
  ]);
  const told = (await stage.mailsOf(id)).filter(({ subject }) => subject.startsWith('Någon annan öppnade'));
  expect(told.map(({ to }) => to)).toEqual([[director.email], [director.email]]);
  const owners = said(await asDirector.get(`/applications/${id}/decide`));
  expect(owners).toContain('Någon annan har öppnat din länk');
  expect(owners).toContain(kirurgi.email);
});

test('SECURITY-09: without the link, and fetched in advance, nobody is told of anything', async () => {
  const id = await stage.apply({ activity: 'Inte öppnad' });
  const link = await stage.linkTo(id);
  const asKirurgi = stage.browser(await stage.openSession(kirurgi));
  await stage.expectNothingWritten(async () => {
    expect((await stage.browser().get(link)).status).toBe(303);
    expect((await asKirurgi.get(`/applications/${id}/decide`)).status).toBe(404);
    expect((await follow(link, kirurgi, { 'Sec-Purpose': 'prefetch' })).status).toBe(404);
    expect((await follow(link, director)).status).toBe(200);
    const forged = `__Host-session=${await stage.openSession(kirurgi)}; __Host-came-by=${'a'.repeat(64)}`;
    expect((await stage.browser().get(`/applications/${id}/decide`, { Cookie: forged })).status).toBe(404);
  });
});

test('SECURITY-09: what the link leaves in the browser is taken once, and is no link itself', async () => {
  const id = await stage.apply({ activity: 'En gång' });
  const shown = await follow(await stage.linkTo(id), director);
  expect(cookiesOf(shown)['__Host-came-by']).toMatchObject({ value: '', 'max-age': '0' });
  const { linkHash } = await questionOf(id);
  expect((await stage.browser().get(`/l/${linkHash}`)).status).toBe(404);
});

test('SECURITY-14: an old link of a question that has been handed over says who has it now, since when and why', async () => {
  const id = await stage.apply({ activity: 'Överlämnad' });
  const old = await stage.linkTo(id);
  const back = await goAway();
  const { askedOf, askedAt } = await questionOf(id);
  expect(askedOf).toBe(substitute.email);
  for (const answer of [await follow(old, director), await asDirector.get(`/applications/${id}/decide`)]) {
    expect(answer.status).toBe(403);
    const since = formatDateTime(askedAt, 'sv');
    expect(said(answer)).toContain(
      `Frågan ligger nu hos ${substitute.name} sedan ${since}, eftersom ${director.name} är frånvarande.`,
    );
    expect(said(answer)).not.toContain('får veta att du har öppnat den');
  }
  await stage.expectNothingWritten(async () => {
    const decided = await asDirector.post(`/applications/${id}/decide`, anApproval());
    expect([decided.status, said(decided).includes(substitute.name)]).toEqual([403, true]);
  });
  const [theirs = ''] = await linksTo(id, substitute);
  const shown = await follow(theirs, substitute);
  expect(shown.status).toBe(200);
  expect(said(shown)).toContain(`Du beslutar i stället för ${director.name}, som är frånvarande`);
  const asSubstitute = stage.browser(await stage.openSession(substitute));
  expect((await asSubstitute.post(`/applications/${id}/decide`, anApproval())).status).toBe(303);
  const page = said(await asDirector.get(`/applications/${id}`));
  for (const name of [substitute.name, director.name]) expect(page).toContain(name);
  const late = await asDirector.post(`/applications/${id}/decide`, anApproval());
  expect(late.status).toBe(403);
  expect(said(late)).toContain(`${substitute.name} har fattat beslut`);
  expect((await follow(old, director)).headers.get('Location')).toBe(`/applications/${id}`);
  await stage.system.drain();
  await back();
});

test('SECURITY-14: the substitute’s days are over: 403 at the page and at the POST, and nothing is written', async () => {
  const id = await stage.apply({ activity: 'Dagarna är slut' });
  const back = await goAway();
  const asSubstitute = stage.browser(await stage.openSession(substitute));
  expect((await asSubstitute.get(`/applications/${id}/decide`)).status).toBe(200);
  const { directory } = stage.system.store;
  const away = await directory.find(director.email);
  if (!away) throw new Error('the director is gone');
  // Nothing has been carried yet: the question is still with the substitute.
  await directory.save({ ...away, absences: [] });
  await stage.expectNothingWritten(async () => {
    const shown = await asSubstitute.get(`/applications/${id}/decide`);
    const sent = await asSubstitute.post(`/applications/${id}/decide`, anApproval());
    expect([shown.status, sent.status]).toEqual([403, 403]);
    expect(said(sent)).toContain('Ersättningen är slut');
  });
  await directory.save(away);
  await back();
  expect((await questionOf(id)).askedOf).toBe(director.email);
  const again = await follow((await linksTo(id, director))[0] ?? '', director);
  expect([again.status, said(again).includes('Det finns en nyare länk')]).toEqual([410, true]);
});

test('SECURITY-11: an expired link explains itself, and a new one goes to the registered address only, once', async () => {
  // Nobody else may decide: after two months the question is still the director's.
  await stage.system.store.directory.save({ ...substitute, blocked: true });
  const id = await stage.apply({ activity: 'Utgången länk' });
  const old = await stage.linkTo(id);
  const { linkExpiresAt = '', sequence, linkIssue } = await questionOf(id);
  // Only the clock moves: no timer of the state machine has fired, and the reminders have renewed nothing.
  await stage.system.clock.moveTo(addDays(linkExpiresAt, 1));
  const shown = await follow(old, director);
  expect(shown.status).toBe(410);
  expect(said(shown)).toContain(`Den gällde till den ${formatDate(linkExpiresAt, 'sv')}`);
  expect(said(shown)).toContain('skickas bara till den e-postadress som är registrerad');
  const form = shown.document.querySelector('#renew-form');
  expect(form?.getAttribute('action')).toBe(`/applications/${id}/link`);
  const field = form?.querySelector('[name=sequence]')?.getAttribute('value');
  expect(field).toBe(String(sequence));
  expect((await asDirector.get(`/applications/${id}/decide`)).status).toBe(200);

  const send = (browser: Browser, values = { sequence: String(sequence) }) =>
    browser.post(`/applications/${id}/link`, values);
  const before = (await stage.mailsOf(id)).length;
  expect((await send(stage.browser())).status).toBe(401);
  expect((await send(stage.browser(await stage.openSession(kirurgi)))).status).toBe(404);
  expect((await send(stage.browser(await stage.openSession(orto)))).status).toBe(403);
  expect(
    (await asDirector.post(`/applications/${id}/link`, { sequence: '1', to: kirurgi.email })).status,
  ).toBe(400);
  const answers = await Promise.all([send(asDirector), send(asDirector)]);
  expect(answers.map(({ headers }) => headers.get('Location'))).toEqual([
    `/applications/${id}/link`,
    `/applications/${id}/link`,
  ]);
  expect(said(await asDirector.get(`/applications/${id}/link`))).toContain('En ny länk är på väg');
  await stage.system.drain();
  const mails = await stage.mailsOf(id);
  expect(mails.slice(before).flatMap(({ to }) => to)).toEqual([director.email]);
  expect((await questionOf(id)).linkIssue).toBe(linkIssue + 1);
  const links = await linksTo(id, director);
  expect(new Set(links).size).toBe(2);
  expect((await follow(links.at(-1) ?? '', director)).status).toBe(200);
});
