import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import type { Person } from '../../shared/domain/person.ts';
import { figuresOf, ReportFiguresSchema } from '../../shared/domain/report-figures.ts';
import { reportJson } from '../../shared/domain/report-json.ts';
import { keys } from '../../shared/store/keys.ts';
import { getItem } from '../../shared/store/query.ts';
import { createApproveReport } from '../../shared/use-cases/approve-report.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createLockReport, draftHash } from '../../shared/use-cases/lock-report.ts';
import { createMarkReportSent } from '../../shared/use-cases/mark-report-sent.ts';
import { createCompileDraft } from '../../shared/use-cases/read-report-basis.ts';
import { createSaveLeadershipText } from '../../shared/use-cases/save-leadership-text.ts';
import { aBalance } from '../builders/ledger.ts';
import { aDirector } from '../builders/person.ts';
import { addActivity, versionsIn, yearEnd } from './report-stage.ts';
import { type TestDatabase, withTable } from './table.ts';
import { coordinator } from './web-support.ts';
import { addProgramme, found, putRaw } from './world.ts';

let world: TestDatabase;
const clock = { now: () => yearEnd };
const director = aDirector();
const other: Person = { ...coordinator, email: 'annan@example.org', name: 'Annan' };

beforeAll(async () => {
  world = await withTable();
});
afterAll(() => world?.stop());

const deps = () => ({ ...world.store, clock, holidays: [] });
const lock = (programmeId: string, incompleteBecause?: string, person: Person = coordinator) =>
  createLockReport(deps())({ person, programmeId, incompleteBecause });
const approve = (programmeId: string, version: number, seenHash: string, person: Person = director) =>
  createApproveReport(deps())({ person, programmeId, version, seenHash });
const saveText = (programmeId: string, text: string, seenVersion: number) =>
  createSaveLeadershipText(deps())({ person: coordinator, programmeId, text, seenVersion });

test('a locked version says, byte for byte, what its hash is of, and asks for its files', async () => {
  const { id } = await addProgramme(world, 'las-hash');
  await addActivity(world, { n: 1, programmeId: id, outcome: 90_000 });
  const { version, unchanged } = await lock(id);
  expect([version.version, version.complete, unchanged]).toEqual([1, true, false]);
  expect(version.total).toMatchObject({ decided: 100_000, used: 90_000, released: 10_000 });
  const frozen = await world.store.reports.frozen(version);
  expect(sha256(reportJson(frozen))).toBe(version.hash);
  const { report } = await createCompileDraft(deps())(id);
  expect(ReportFiguresSchema.parse(report)).toEqual(ReportFiguresSchema.parse(frozen));
  expect(await world.store.outbox.findPending(`start-${id}-report-1`)).toMatchObject({
    row: { errand: 'report', subject: id, round: '1' },
  });
});

test('SECURITY-15: a draft is locked as it was seen, and not when only a text in it is another', async () => {
  const { id } = await addProgramme(world, 'las-sedd');
  const { id: activity } = await addActivity(world, { n: 1, programmeId: id, state: 'submitted' });
  const seen = async () => {
    const { report, books } = await createCompileDraft(deps())(id);
    return draftHash(report, books.applications);
  };
  const before = await seen();
  await sendInAgain(activity, { measures: 'Andra ord, samma siffror.' });
  const asSeen = (seenHash: string) =>
    createLockReport(deps())({
      person: coordinator,
      programmeId: id,
      incompleteBecause: 'Hinner inte.',
      seenHash,
    });
  await expect(asSeen(before)).rejects.toMatchObject({ name: 'ReportDraftChanged' });
  expect(await versionsIn(world, id)).toEqual([]);
  const { version } = await asSeen(await seen());
  expect(JSON.stringify(await world.store.reports.frozen(version))).toContain('Andra ord');
});

/** A later revision of an account that waits for review, past the rules. */
async function sendInAgain(applicationId: string, changed: Partial<FollowUp['content']>) {
  const file = await world.store.applications.caseFile(applicationId);
  const first = file?.followUps.at(-1);
  const summary = file?.application.followUp;
  if (!file || !first || !summary) throw new Error('nothing was sent in');
  const { application } = file;
  const again = { ...first, revision: 2, content: { ...first.content, ...changed } };
  const after = { ...application, followUp: { ...summary, revision: 2, figures: figuresOf(again) } };
  await world.store.applications.commit({
    before: application,
    after,
    facts: [],
    followUp: { after: again },
  });
}

test('a page of applications from before they remembered anything has the same figures', async () => {
  const { id } = await addProgramme(world, 'las-gammal');
  await addActivity(world, { n: 1, programmeId: id, outcome: 60_000 });
  const old = await addActivity(world, { n: 2, programmeId: id, outcome: 70_000 });
  const compile = createCompileDraft(deps());
  const [remembered, entry] = [await compile(id), (await world.store.programmes.ledger(id, 'stimulus'))[0]];
  expect(remembered.books.entries).not.toContainEqual(entry);
  const row = await getItem(world.table, keys.application(old.id));
  const { moves: _, ...data } = await found(world, old.id);
  const { figures: __, ...followUp } = data.followUp ?? {};
  await putRaw(world, { ...row, data: { ...data, followUp } });
  const { report, books } = await compile(id);
  expect(report).toEqual(remembered.report);
  expect(books.entries).toContainEqual(entry);
});

test('nothing is locked when an application remembers other money than the ledger has for it', async () => {
  const { id } = await addProgramme(world, 'las-minne');
  const { id: activity, content } = await addActivity(world, { n: 1, programmeId: id });
  const row = await getItem(world.table, keys.application(activity));
  await putRaw(world, { ...row, data: { ...(await found(world, activity)), moves: [] } });
  await expect(lock(id)).rejects.toMatchObject({
    name: 'ReportNotLedger',
    facts: { where: content.activity },
  });
});

test('the same again is no new version; a change makes one that says what differs', async () => {
  const { id } = await addProgramme(world, 'las-igen');
  await addActivity(world, { n: 1, programmeId: id });
  await lock(id);
  expect(await lock(id)).toMatchObject({ unchanged: true, version: { version: 1 } });
  await saveText(id, 'Ledningen följer arbetet.', 0);
  await addActivity(world, { n: 2, programmeId: id, amount: 50_000, outcome: 20_000 });
  const { version } = await lock(id);
  expect(version.version).toBe(2);
  const paths = version.differences.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['total.used', 'report.leadership', 'unit.ortopedi.released']),
  );
  expect((await world.store.reports.frozen(version)).leadership).toBe('Ledningen följer arbetet.');
  const [, first] = await versionsIn(world, id);
  expect(first && (await world.store.reports.frozen(first)).leadership).toBe('');
});

test('a report that lacks an account is locked with a reason only', async () => {
  const { id } = await addProgramme(world, 'las-utan');
  await addActivity(world, { n: 1, programmeId: id, state: 'submitted' });
  await expect(lock(id)).rejects.toMatchObject({ name: 'ReportIncomplete', facts: { missing: '1' } });
  expect(await versionsIn(world, id)).toEqual([]);
  const { version } = await lock(id, 'Enheten är nedlagd.');
  expect(version).toMatchObject({ complete: false, incompleteBecause: 'Enheten är nedlagd.' });
});

test('two locks at once of the same make one version, and many texts at once keep one each', async () => {
  const { id } = await addProgramme(world, 'las-samtidigt');
  await addActivity(world, { n: 1, programmeId: id });
  const locked = await Promise.all(Array.from({ length: 5 }, () => lock(id)));
  expect(locked.filter(({ unchanged }) => !unchanged)).toHaveLength(1);
  expect(await versionsIn(world, id)).toHaveLength(1);
  const reasons = ['a', 'b', 'c'];
  await addActivity(world, { n: 2, programmeId: id, state: 'asked' });
  await Promise.all(reasons.map((reason) => lock(id, reason)));
  const versions = await versionsIn(world, id);
  expect(versions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  for (const version of versions) {
    expect(sha256(reportJson(await world.store.reports.frozen(version)))).toBe(version.hash);
  }
});

test('nothing is locked when the stored balance is not what the ledger folds to', async () => {
  const { id } = await addProgramme(world, 'las-fel-saldo');
  await addActivity(world, { n: 1, programmeId: id });
  const data = aBalance({ programmeId: id, committed: 99_000 });
  await putRaw(world, { ...keys.balance(id, 'stimulus'), itemType: 'Balance', data });
  await expect(lock(id)).rejects.toMatchObject({ name: 'ReportNotLedger', facts: { where: 'stimulus' } });
  expect(await versionsIn(world, id)).toEqual([]);
});

test('a report of many activities with long texts is frozen in pieces and read back whole', async () => {
  const { id } = await addProgramme(world, 'las-stor');
  const content = { measures: 'Åäö 🙂 '.repeat(500), effects: [{ purposeId: '1', text: 'ö'.repeat(4000) }] };
  for (let n = 1; n <= 40; n += 1) await addActivity(world, { n, programmeId: id, amount: 1000, content });
  const { version } = await lock(id);
  expect(version.pieces).toBeGreaterThan(1);
  expect(sha256(reportJson(await world.store.reports.frozen(version)))).toBe(version.hash);
});

test('only the latest version as it was seen is approved, once, by a delegation of the day', async () => {
  const { id } = await addProgramme(world, 'godkann');
  await addActivity(world, { n: 1, programmeId: id });
  const first = (await lock(id)).version;
  await saveText(id, 'Ny text.', 0);
  const second = (await lock(id)).version;
  await expect(approve(id, 1, first.hash)).rejects.toMatchObject({
    name: 'ReportChanged',
    facts: { latest: '2' },
  });
  await expect(approve(id, 2, first.hash)).rejects.toMatchObject({ name: 'ReportChanged' });
  await expect(approve(id, 2, second.hash, coordinator)).rejects.toMatchObject({ name: 'NotAllowed' });
  const twice = await Promise.all([approve(id, 2, second.hash), approve(id, 2, second.hash)]);
  expect(twice.map(({ approved }) => approved?.by.email)).toEqual([director.email, director.email]);
  expect((await world.store.reports.latest(id))?.approved?.delegation).toEqual({
    id: 'delegation-1',
    point: '4.1',
  });
});

test('who locks a version never approves it, whatever else they may', async () => {
  const { id } = await addProgramme(world, 'fyra-ogon');
  const both: Person = { ...director, roles: ['director', 'coordinator'] };
  const { version } = await lock(id, undefined, both);
  await expect(approve(id, 1, version.hash, both)).rejects.toMatchObject({ name: 'OwnReport' });
  const signed = await approve(id, 1, version.hash, { ...director, email: 'ersattare@example.org' });
  expect(signed.approved).toBeDefined();
});

test('an approval loses against a version that is locked at the same moment', async () => {
  const { id } = await addProgramme(world, 'godkann-tavling');
  const first = (await lock(id)).version;
  await saveText(id, 'Text.', 0);
  const second = (await lock(id)).version;
  const by = { email: director.email, name: director.name };
  const approved = { by, at: yearEnd, delegation: { id: 'delegation-1', point: '4.1' } };
  await expect(world.store.reports.approve(first, approved)).rejects.toMatchObject({ name: 'LostRace' });
  await world.store.reports.approve(second, approved);
});

test('SECURITY-28: an approved version is marked as sent, on a day from its approval to today by the server’s clock', async () => {
  const { id } = await addProgramme(world, 'skicka');
  const { version, hash } = (await lock(id)).version;
  const send = (on: string, person = coordinator, seenHash = hash) =>
    createMarkReportSent(deps())({ person, programmeId: id, version, seenHash, on, reference: 'S2020/1' });
  await expect(send('2020-03-02')).rejects.toMatchObject({ name: 'ReportNotApproved' });
  await approve(id, 1, hash);
  await expect(send('2020-03-02', director)).rejects.toMatchObject({ name: 'NotAllowed' });
  await expect(send('2020-03-02', coordinator, 'x')).rejects.toMatchObject({ name: 'ReportChanged' });
  for (const day of ['2020-03-01', '2020-03-03']) {
    await expect(send(day)).rejects.toMatchObject({
      name: 'DateNotAllowed',
      facts: { earliest: '2020-03-02', latest: '2020-03-02' },
    });
  }
  const sent = await send('2020-03-02');
  expect(await send('2020-03-02', other)).toMatchObject({ sent: sent.sent });
  expect((await world.store.reports.find(id, 1))?.sent).toMatchObject({
    on: '2020-03-02',
    reference: 'S2020/1',
  });
});

test('files that are published first stand, and stay when the version is signed', async () => {
  const { id } = await addProgramme(world, 'filer');
  const { version } = await lock(id);
  const file = { kind: 'json' as const, name: 'rapport.json', key: 'reports/1', bytes: 10, sha256: 'a' };
  await world.store.reports.publishFiles(id, 1, [file]);
  await world.store.reports.publishFiles(id, 1, [{ ...file, key: 'reports/2' }]);
  await approve(id, 1, version.hash);
  expect(await world.store.reports.find(id, 1)).toMatchObject({ files: [file], approved: {} });
  await expect(world.store.reports.publishFiles(id, 2, [file])).rejects.toThrow();
});

test('of two who write the leadership’s text at once, the second is told who saved', async () => {
  const { id } = await addProgramme(world, 'ledning');
  const first = await saveText(id, 'Ett.', 0);
  expect(first).toMatchObject({ version: 1, text: 'Ett.' });
  await expect(saveText(id, 'Två.', 0)).rejects.toMatchObject({
    name: 'LeadershipTextChanged',
    facts: { savedBy: coordinator.name },
  });
  expect(await saveText(id, 'Ett.', 0)).toMatchObject({ version: 1 });
  expect(await saveText(id, 'Två.', 1)).toMatchObject({ version: 2 });
  await expect(saveText('finns-inte', 'x', 0)).rejects.toMatchObject({ name: 'ProgrammeNotFound' });
});
