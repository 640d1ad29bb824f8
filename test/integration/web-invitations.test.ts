import { ulid } from 'ulid';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Values } from '../simulation/visitor.ts';
import {
  auditor,
  careProgramme,
  contact,
  controller,
  otherContact,
  otherProvider,
  type PayoutStage,
  provider,
  secondContact,
  startPayoutStage,
} from './payout-stage.ts';
import { type Browser, coordinator, director, faultsOf, orto, programme, said } from './web-support.ts';

const path = `/programmes/${careProgramme.id}/invitations`;

let stage: PayoutStage;
let looksAfter: Browser;
beforeAll(async () => {
  stage = await startPayoutStage();
  looksAfter = await stage.browserOf(coordinator);
  return stage.stop;
}, 60_000);

let key: string;
beforeEach(() => {
  key = ulid();
});
const typed = (overrides: Values = {}): Values => ({ key, provider: provider.id, message: '', ...overrides });

const programmePage = async (browser: Browser = looksAfter) => browser.get(`/programmes/${careProgramme.id}`);
const log = async (browser?: Browser): Promise<string> =>
  (await programmePage(browser)).document
    .querySelector('[aria-label="Inbjudningar att ansöka"]')
    ?.textContent.replace(/\s+/g, ' ') ?? '';
const invitationMails = async (to: string) =>
  (await stage.system.mailbox.messages()).filter(
    (mail) => mail.to.includes(to) && mail.subject.startsWith('Inbjudan'),
  );

test('a coordinator invites providers: each contact gets one mail, and the log says so', async () => {
  const form = await looksAfter.get(path);
  expect(said(form)).toContain(`${contact.email}, ${secondContact.email}`.split(', ').sort().join(', '));
  const sent = await looksAfter.post(path, typed({ message: 'Hör av er vid frågor.' }));
  expect(sent.headers.get('Location')).toBe(`/programmes/${careProgramme.id}?invited=1#invitations`);
  await stage.system.drain();
  for (const { email } of [contact, secondContact]) {
    const mails = await invitationMails(email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('Hör av er vid frågor.');
    expect(mails[0]?.text).toContain(`/programmes/${careProgramme.id}`);
  }
  expect(await invitationMails(otherContact.email)).toHaveLength(0);
  expect(await log()).toMatch(/Samordnare Till Exempelvården AB.*Hör av er.*: Levererat/);
  expect(said(await looksAfter.get(path))).toContain('Inbjuden 11 mars 2019.');
});

test('an invited provider sees it on its start page, and another one does not', async () => {
  expect(said(await stage.as.contact.get('/'))).toContain('Inbjuden');
  expect(said(await stage.as.otherContact.get('/'))).not.toContain('Inbjuden');
});

test('SECURITY-07: the same form sent twice is one invitation and one mail to each', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() => looksAfter.post(path, typed({ provider: otherProvider.id }))),
  );
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
  await stage.system.drain();
  expect(await invitationMails(otherContact.email)).toHaveLength(1);
  const all = await stage.system.store.invitations.ofProgramme(careProgramme.id, 10);
  expect(all.filter(({ id }) => id === key)).toHaveLength(1);
  expect(all[0]?.id).toBe(key);
});

test('SECURITY-35: the errand done again sends nothing more', async () => {
  await looksAfter.post(path, typed());
  await stage.system.drain();
  const before = (await stage.system.mailbox.messages()).length;
  await stage.system.store.outbox.add({
    kind: 'start-errand',
    id: `start-${key}-invitation-again`,
    errand: 'invitation',
    subject: key,
    round: 'again',
    createdAt: stage.system.clock.now(),
  });
  await stage.system.drain();
  expect((await stage.system.mailbox.messages()).length).toBe(before);
});

test('what is wrong is said at its field, and nothing typed is lost', async () => {
  await stage.expectNothingWritten(async () => {
    const none = await looksAfter.post(path, { key, message: 'Kvar' });
    expect([none.status, faultsOf(none)]).toEqual([422, [['provider', 'Välj minst en vårdgivare.']]]);
    expect(none.document.querySelector('#message')?.textContent.trim()).toBe('Kvar');
    expect(none.document.querySelector('[name=key]')?.getAttribute('value')).toBe(key);
    for (const message of ['x'.repeat(2001), 'a\u202eb', 'Anna 850101-1234']) {
      const refused = await looksAfter.post(path, typed({ message }));
      expect([refused.status, faultsOf(refused).map(([field]) => field)]).toEqual([422, ['message']]);
      expect(refused.document.querySelector('[name=provider][checked]')?.getAttribute('value')).toBe(
        provider.id,
      );
    }
    const unknown = await looksAfter.post(path, typed({ provider: [provider.id, 'ortopedi'] }));
    expect([unknown.status, faultsOf(unknown).map(([field]) => field)]).toEqual([422, ['provider']]);
  });
});

test('SECURITY-22: a field that is not its own, or a key of another form, is refused', async () => {
  await stage.expectNothingWritten(async () => {
    for (const more of [{ status: 'sent' }, { key: 'x' }, { provider: '../x' }])
      expect((await looksAfter.post(path, typed(more))).status).toBe(400);
  });
});

test('only those who look after the programmes invite, and only those who read everything see the log', async () => {
  const browsers = await Promise.all([contact, orto, director, controller, auditor].map(stage.browserOf));
  await stage.expectNothingWritten(async () => {
    for (const browser of browsers) {
      expect((await browser.get(path)).status).toBe(403);
      expect((await browser.post(path, typed())).status).toBe(403);
    }
  });
  expect(await log(await stage.browserOf(auditor))).toContain('Exempelvården AB');
  expect(await log(stage.as.contact)).toBe('');
  expect((await looksAfter.get('/programmes/finns-inte/invitations')).status).toBe(404);
});

test('nobody is invited where providers may not apply, nor when the programme has closed', async () => {
  const closed = `/programmes/${programme.id}/invitations`;
  await stage.expectNothingWritten(async () => {
    expect((await looksAfter.get(closed)).status).toBe(409);
    const refused = await looksAfter.post(closed, typed());
    expect([refused.status, said(refused).includes('får externa vårdgivare inte ansöka')]).toEqual([
      409,
      true,
    ]);
  });
  expect(said(await looksAfter.get(`/programmes/${programme.id}`))).not.toContain('Inbjudningar att ansöka');
});

test('SECURITY-32: an invitation that did not arrive stands among what is stuck, and is sent again', async () => {
  stage.system.mailbox.bounce(otherContact.email, 'bounce');
  await looksAfter.post(path, typed({ provider: otherProvider.id }));
  await stage.system.drain();
  stage.system.mailbox.bounce(otherContact.email, undefined);
  expect(await log()).toContain(`${otherContact.email}: Kom inte fram`);
  const page = await looksAfter.get('/stuck');
  const table = page.document.querySelector('#invitations-table')?.textContent ?? '';
  expect(table).toContain(otherContact.name);
  expect(table).toContain('Vårdsatsning 2019');
  const again = { id: key, mailId: 'invitation-1' };
  const answers = [
    await looksAfter.post('/stuck/invitations/again', again),
    await looksAfter.post('/stuck/invitations/again', again),
  ];
  expect(answers.map(({ headers }) => headers.get('Location'))).toEqual([
    '/stuck?done=resent',
    '/stuck?done=nothing',
  ]);
  await stage.system.drain();
  const mail = await stage.system.store.mails.find(key, 'invitation-1');
  expect(mail).toMatchObject({ resends: 1 });
  expect(mail?.deliveredAt).toBeDefined();
  expect((await stage.directory.find(otherContact.email))?.mailFault).toBeUndefined();
  expect((await looksAfter.get('/stuck')).document.querySelector('#invitations-table')).toBeNull();
});
