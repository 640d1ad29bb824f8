import { beforeAll, expect, test } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import { createLetters } from '../../shared/mail/letters.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import type { Mailer } from '../../shared/use-cases/ports.ts';
import { createSendOnce } from '../../shared/use-cases/send-once.ts';
import { createTellApprovers } from '../../shared/use-cases/tell-approvers.ts';
import { aDirector } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { addActivity } from './report-stage.ts';
import { coordinator, director, said, startWebStage, type WebStage } from './web-support.ts';

const delegations = [{ id: 'delegation-2', point: '4.2', from: '2018-01-01', through: '2021-12-31' }];
const substitute = aDirector({
  ...{ email: 'ersattare@example.org', name: 'Ersättare', roles: ['substitute'], delegations },
});
/** Decides, and coordinates: what they lock, others approve. */
const both = aDirector({
  ...{ email: 'bada@example.org', name: 'Båda', roles: ['director', 'coordinator'], delegations },
});
const expired = aDirector({
  email: 'fordom@example.org',
  name: 'Fordom',
  delegations: [{ id: 'delegation-3', point: '4.1', from: '2017-01-01', through: '2018-12-31' }],
});

let stage: WebStage;
beforeAll(async () => {
  stage = await startWebStage();
  for (const person of [substitute, both, expired]) await stage.system.store.directory.save(person);
  return stage.stop;
});

/** A programme with one activity, whose report this person has locked; everything that follows is done. */
async function locked(id: string, person: Person = coordinator): Promise<string> {
  const { system } = stage;
  await createImportProgrammes(system.store).add(aProgramme({ id, diaryNumber: undefined }));
  await addActivity(system, { n: 1, programmeId: id });
  return lockAgain(id, person);
}

async function lockAgain(programmeId: string, person: Person = coordinator): Promise<string> {
  const { version } = await stage.system.web.lockReport({ person, programmeId });
  await stage.system.drain();
  return version.hash;
}

const mailsOf = async (id: string) =>
  (await stage.system.store.mails.ofOwner(id)).map(({ kind, to }) => `${kind} ${to}`).sort();
const startOf = async (person: Person) => stage.browser(await stage.openSession(person)).get('/');
const listedFor = async (person: Person): Promise<string[]> =>
  (await startOf(person)).document
    .querySelectorAll('[aria-labelledby=reports] a')
    .map((link) => link.getAttribute('href') ?? '');
const pathOf = (id: string, version: number) => `/programmes/${id}/report/versions/${version}`;

test('a locked report is mailed to those who may approve it and stands on their start page, until one has', async () => {
  const hash = await locked('att-godkanna');
  const wanted = [both, director, substitute].map(({ email }) => `approval-wanted ${email}`).sort();
  expect(await mailsOf('att-godkanna')).toEqual(wanted);
  for (const person of [director, substitute, both])
    expect(await listedFor(person)).toContain(pathOf('att-godkanna', 1));
  for (const person of [expired, coordinator]) expect(await listedFor(person)).toEqual([]);
  expect(said(await startOf(director))).toContain('En rapport väntar på ditt godkännande.');
  const [mail] = (await stage.system.mailbox.messages()).filter(({ to }) => to.includes(substitute.email));
  expect(mail?.text).toContain(pathOf('att-godkanna', 1));
  const approval = { person: director, programmeId: 'att-godkanna', version: 1, seenHash: hash };
  await stage.system.web.approveReport(approval);
  for (const person of [director, substitute]) expect(await listedFor(person)).toEqual([]);
});

test('who locked it is neither mailed nor shown it', async () => {
  await locked('egen-rapport', both);
  expect(await mailsOf('egen-rapport')).toEqual(
    [director, substitute].map(({ email }) => `approval-wanted ${email}`).sort(),
  );
  expect(await listedFor(both)).not.toContain(pathOf('egen-rapport', 1));
  expect(await listedFor(director)).toContain(pathOf('egen-rapport', 1));
});

test('a later version takes the place of the earlier one, also when it is approved', async () => {
  await locked('tva-versioner');
  await addActivity(stage.system, { n: 2, programmeId: 'tva-versioner', amount: 50_000 });
  const hash = await lockAgain('tva-versioner');
  const listed = await listedFor(director);
  expect(listed).toContain(pathOf('tva-versioner', 2));
  expect(listed).not.toContain(pathOf('tva-versioner', 1));
  expect(await mailsOf('tva-versioner')).toHaveLength(6);
  expect(
    said(await stage.browser(await stage.openSession(director)).get(pathOf('tva-versioner', 1))),
  ).toContain('Det finns en senare version.');
  const approval = { person: director, programmeId: 'tva-versioner', version: 2, seenHash: hash };
  await stage.system.web.approveReport(approval);
  const waiting = (await stage.system.store.reports.toApprove()).map(({ programmeId }) => programmeId);
  expect(waiting).not.toContain('tva-versioner');
});

test('SECURITY-33: after a crash between two mails each comes by the same id, and one that is noted is not sent again', async () => {
  const id = 'avbrott';
  await locked(id);
  const { store, clock, mailbox, web } = stage.system;
  const letters = createLetters({ origin: web.settings.ORIGIN, organisation: web.settings.ORGANISATION });
  const before = await store.mails.ofOwner(id);
  const sent: string[] = [];
  const mailer: Mailer = {
    send: async ({ to }) => {
      sent.push(to);
      return `again-${sent.length}`;
    },
  };
  const tell = createTellApprovers({
    ...store,
    clock,
    letters,
    sendOnce: createSendOnce({ mails: store.mails, mailer, clock }),
  });
  // As a task that died after the mail service had taken the second mail leaves it.
  const [, second] = before.toSorted((one, other) => (one.to < other.to ? -1 : 1));
  if (!second) throw new Error('there is no second mail');
  const { messageId: _, sentAt: __, ...begun } = second;
  await store.mails.start(begun);
  await tell(id, 1);
  await tell(id, 1);
  expect(sent).toEqual([second.to]);
  const after = await store.mails.ofOwner(id);
  expect(after.map((mail) => mail.id).sort()).toEqual(before.map((mail) => mail.id).sort());
  const mails = (await mailbox.messages()).filter(({ text }) => text.includes(pathOf(id, 1)));
  expect(mails).toHaveLength(before.length);
});

test('a version that is not there, is approved or has been replaced is told of to nobody', async () => {
  const id = 'redan-klar';
  const hash = await locked(id);
  const approval = { person: director, programmeId: id, version: 1, seenHash: hash };
  await stage.system.web.approveReport(approval);
  const { store, clock } = stage.system;
  const nobody = async () => {
    throw new Error('no mail was wanted');
  };
  const letters = createLetters({ origin: 'https://bidragsled.example.org', organisation: 'Region Prov' });
  const tell = createTellApprovers({ ...store, clock, letters, sendOnce: nobody });
  await tell(id, 1);
  await addActivity(stage.system, { n: 2, programmeId: id });
  await stage.system.web.lockReport({ person: coordinator, programmeId: id });
  await tell(id, 1);
  await expect(tell(id, 3)).rejects.toMatchObject({ name: 'ReportNotFound' });
  await expect(tell('finns-inte', 1)).rejects.toMatchObject({ name: 'ReportNotFound' });
  await stage.system.drain();
});

test('a version that nobody may approve mails nobody, and its page says so', async () => {
  const { directory } = stage.system.store;
  for (const person of [director, substitute]) await directory.save({ ...person, blocked: true });
  try {
    await locked('ingen-godkanner', both);
    expect(await mailsOf('ingen-godkanner')).toEqual([]);
    const page = await stage.browser(await stage.openSession(coordinator)).get(pathOf('ingen-godkanner', 1));
    expect(said(page)).toContain('Ingen kan godkänna den här versionen i dag.');
  } finally {
    for (const person of [director, substitute]) await directory.save(person);
  }
  const page = await stage.browser(await stage.openSession(coordinator)).get(pathOf('ingen-godkanner', 1));
  expect(said(page)).not.toContain('Ingen kan godkänna');
});

test('a version that was approved and then replaced is not offered to be noted as sent', async () => {
  const id = 'godkand-ersatt';
  const seenHash = await locked(id);
  await stage.system.web.approveReport({ person: director, programmeId: id, version: 1, seenHash });
  const reading = stage.browser(await stage.openSession(coordinator));
  const formsOn = async () =>
    (await reading.get(pathOf(id, 1))).document.querySelectorAll(
      'form[action$="/approve"], form[action$="/sent"]',
    ).length;
  expect(await formsOn()).toBe(1);
  await addActivity(stage.system, { n: 2, programmeId: id, amount: 50_000 });
  await lockAgain(id);
  expect(await formsOn()).toBe(0);
});
