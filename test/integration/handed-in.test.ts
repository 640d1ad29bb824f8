import { beforeAll, expect, test } from 'vitest';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { aProgramme } from '../builders/programme.ts';
import { addActivity, versionsIn } from './report-stage.ts';
import { typedOnPage } from './typed-on-page.ts';
import {
  type Browser,
  coordinator,
  director,
  faultsOf,
  said,
  startWebStage,
  type WebStage,
} from './web-support.ts';

/** Last year's, whose report was due soon after the clock of these tests, 14 January 2019, and made elsewhere. */
const programme = aProgramme({
  id: 'historia-2018',
  name: 'Historia',
  year: 2018,
  diaryNumber: 'RS/90/2018',
  assumed: {
    ...aProgramme().assumed,
    followUpOpens: '2019-01-07',
    followUpDue: '2019-02-01',
    reportDue: '2019-03-29',
    remindAfterDays: 200,
    escalateAfterDays: 200,
  },
});
const path = `/programmes/${programme.id}/report`;
const note = { handedInOn: '2019-01-11', handedInReference: 'S2018/05977, i pappersform' };

let stage: WebStage;
let asCoordinator: Browser;
beforeAll(async () => {
  stage = await startWebStage();
  const { system } = stage;
  await createImportProgrammes(system.store).add(programme);
  await addActivity(system, { n: 1, programmeId: programme.id });
  await system.web.lockReport({ person: coordinator, programmeId: programme.id });
  await system.web.beginFollowUps({ person: coordinator, programmeId: programme.id });
  await system.drain();
  asCoordinator = stage.browser(await stage.openSession(coordinator));
  return stage.stop;
});

const page = async () => asCoordinator.get(path);
const handedIn = async () => (await stage.system.store.programmes.find(programme.id))?.checklist?.handedIn;
const nagged = async () =>
  (await stage.system.store.mails.ofOwner(programme.id)).filter(({ kind }) => kind === 'programme-dates')
    .length;
const lateInCalendar = async () =>
  (await asCoordinator.get(`/calendar?programme=${programme.id}`)).document.querySelectorAll(
    '#late-table tbody tr',
  ).length;
const post = (values: Record<string, string>, rest = 'handed-in') =>
  asCoordinator.post(`${path}/${rest}`, values);

test('the form asks for both the day and what to find the report by, and keeps what was typed', async () => {
  const empty = await post({ handedInOn: 'i går', handedInReference: ' ' });
  expect([empty.status, faultsOf(empty).map(([at]) => at)]).toEqual([
    422,
    ['handedInOn', 'handedInReference'],
  ]);
  expect(typedOnPage(empty, '#handed-in-form')).toMatchObject({ handedInOn: 'i går' });
  expect(empty.document.querySelector('#handed-in')?.hasAttribute('open')).toBe(true);
  for (const handedInOn of ['2017-12-31', '2019-01-15']) {
    const answer = await post({ ...note, handedInOn });
    expect([answer.status, faultsOf(answer)]).toEqual([
      422,
      [['handedInOn', 'Välj en dag från och med 1 januari 2018 till och med 14 januari 2019.']],
    ]);
  }
  const personal = await post({ ...note, handedInReference: 'Se 19121212-1212' });
  expect(faultsOf(personal).map(([at]) => at)).toEqual(['handedInReference']);
  expect(await handedIn()).toBeUndefined();
});

test('SECURITY-22: only coordinators note it, and no field more is taken', async () => {
  const asDirector = stage.browser(await stage.openSession(director));
  expect((await asDirector.post(`${path}/handed-in`, note)).status).toBe(403);
  expect((await asDirector.get(path)).document.querySelectorAll('#handed-in-form')).toEqual([]);
  expect((await post({ ...note, by: 'annan@example.org' })).status).toBe(400);
  expect(await handedIn()).toBeUndefined();
});

test('without a note the dates are late in the calendar, and the watch tells of them', async () => {
  const before = await nagged();
  expect(await lateInCalendar()).toBe(0);
  await stage.system.moveClock('2019-03-25T09:00:00.000Z');
  await stage.system.drain();
  expect(await nagged()).toBeGreaterThan(before);
  expect(await lateInCalendar()).toBeGreaterThan(0);
});

test('a note ends the telling and the late days; the page says it, and what is locked stands as it was', async () => {
  const locked = await versionsIn(stage.system, programme.id);
  const answer = await post(note);
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${path}?handedIn=noted`]);
  expect((await post(note)).status).toBe(303);
  expect(await handedIn()).toMatchObject({ on: '2019-01-11', by: coordinator.email });
  const text = said(await page());
  expect(text).toContain('Rapporten är lämnad utanför Bidragsled');
  expect(text).toContain('S2018/05977, i pappersform');
  expect(text).toContain('Noterat 25 mars 2019 av Samordnare.');
  expect((await page()).document.querySelectorAll('#handed-in-form')).toEqual([]);
  expect(await lateInCalendar()).toBe(0);
  const before = await nagged();
  await stage.system.moveClock('2019-05-02T09:00:00.000Z');
  await stage.system.drain();
  expect(await nagged()).toBe(before);
  expect(await versionsIn(stage.system, programme.id)).toEqual(locked);
  expect(said(await asCoordinator.get(`/programmes/${programme.id}`))).toContain(
    'Rapporten lämnad utanför Bidragsled',
  );
});

test('days that nobody need keep any more are waived in the calendar: where no unit was asked, those of the accounts too', async () => {
  const { system } = stage;
  const id = 'historia-utan-2018';
  await createImportProgrammes(system.store).add({ ...programme, id, diaryNumber: 'RS/91/2018' });
  await addActivity(system, { n: 1, programmeId: id, state: 'none' });
  const act = { kind: 'handed-in', on: '2019-03-01', reference: 'På papper' } as const;
  const marks = async () =>
    (await asCoordinator.get(`/calendar?programme=${id}`)).document
      .querySelectorAll('tbody')
      .flatMap(({ text }) => text.match(/Undantaget|Försenat|Klart/g) ?? [])
      .toSorted();
  expect(await marks()).toContain('Försenat');
  await system.web.noteProgramme({ person: coordinator, programmeId: id, act });
  expect(await marks()).toEqual(['Klart', ...Array(4).fill('Undantaget')]);
  await addActivity(system, { n: 2, programmeId: id, state: 'asked' });
  expect(await marks()).toEqual(['Försenat', 'Försenat', 'Klart', 'Undantaget', 'Undantaget']);
});

test('SECURITY-15: another note is not written over the one that stands, nor one taken back unseen', async () => {
  const other = await post({ ...note, handedInReference: 'Något annat' });
  expect([other.status, said(other).includes('Någon annan har noterat något annat')]).toEqual([409, true]);
  const unseen = await post({ notedAt: '2019-01-01T00:00:00.000Z' }, 'handed-in/undo');
  expect(unseen.status).toBe(409);
  expect(await handedIn()).toMatchObject({ reference: note.handedInReference });
});

test('taken back, the report is watched again from where it stands', async () => {
  const before = await nagged();
  const watch = await stage.system.store.programmes.watch(programme.id);
  const { notedAt = '' } = (await handedIn()) ?? {};
  const answer = await post({ notedAt }, 'handed-in/undo');
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${path}?handedIn=undone`]);
  await stage.system.drain();
  expect(await handedIn()).toBeUndefined();
  expect(await stage.system.store.programmes.watch(programme.id)).toEqual({
    ...watch,
    round: (watch?.round ?? 0) + 1,
  });
  expect(await nagged()).toBeGreaterThan(before);
  expect(await lateInCalendar()).toBeGreaterThan(0);
});
