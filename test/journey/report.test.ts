import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ReportSchema } from '../../shared/domain/report.ts';
import { reportSchemaId } from '../../shared/domain/report-json.ts';
import { aFollowUpContent } from '../builders/follow-up.ts';
import { wordsOf } from './browser.ts';
import { createPlayer, long, type Player } from './player.ts';
import { coordinator, director, withStage } from './stage.ts';
import {
  granted,
  openingMorning,
  personCalled,
  unit,
  yearEndProgramme,
  yearEndScene,
} from './year-end-scene.ts';

const path = `/programmes/${yearEndProgramme.id}`;
const ids = { told: '', missing: '' };

const stage = withStage({
  ...yearEndScene,
  async prepare(system) {
    await yearEndScene.prepare(system);
    ids.told = await granted(system, 'Koordinator osteoporos');
    ids.missing = await granted(system, 'Utbildning i ledarskap');
    await system.moveClock(openingMorning);
    await accountFor(ids.told, 80_000);
  },
});

test(
  'a programme’s report goes from the first reminder to the version that is sent, and a later account makes a new one',
  async () => {
    const compiling = await createPlayer(stage, {
      email: coordinator,
      language: 'sv',
      javaScriptEnabled: true,
    });
    await compiling.open(path);
    await compiling.go('report.title');
    await compiling.look('report');
    expect(await wordsOf(compiling.page.locator('#missing-table'))).toContain('Utbildning i ledarskap');
    await compiling.keyboard.go(compiling.page.locator('#missing-table button'));
    await compiling.look('report-reminded');
    expect(await compiling.main()).toContain(compiling.t('report.reminded.one'));
    await compiling.keyboard.fill({ text: 'Ledningen följer arbetet varje kvartal.' });
    await compiling.send('#leadership-form');
    await compiling.send('#lock-form');
    await compiling.look('report-errors');
    await compiling.keyboard.fill({ because: 'Enheten är nedlagd.' });
    await compiling.send('#lock-form');
    await compiling.look('report-locked');
    const version = new URL(compiling.page.url()).pathname;
    await approve(version);

    await compiling.open(version);
    await compiling.look('report-approved');
    await compiling.keyboard.fill({ reference: 'S2019/00123' });
    await compiling.send('#sent-form');
    await compiling.look('report-sent');
    await openFiles(compiling);

    await accountFor(ids.missing, 100_000);
    await compiling.open(`${path}/report`);
    await compiling.look('report-complete');
    await compiling.send('#lock-form');
    await compiling.look('report-second-version');
    expect(await compiling.main()).toContain('Utbildning i ledarskap');
    expect(await compiling.main()).toContain('180 000');
  },
  long,
);

test(
  'a programme is edited, its days go to a calendar, its decisions to the board and a case to the archive',
  async () => {
    const way = { language: 'en', javaScriptEnabled: false } as const;
    const working = await createPlayer(stage, { email: coordinator, ...way });
    await working.open(`${path}/edit`);
    await working.look('programme-edit');
    await working.keyboard.fill({ reportDue: '2019-05-19' });
    await working.send('#programme-form');
    await working.look('programme-edited');
    await working.open('/calendar');
    await working.look('calendar');
    expect(await working.main()).toContain('17 May 2019');
    await working.send('#feed-form');
    await working.look('calendar-feed');
    const feed = await fetch(await working.page.locator('#address').inputValue());
    expect(feed.headers.get('content-type')).toContain('text/calendar');
    expect((await feed.text()).match(/^DTSTART;VALUE=DATE:20190519/m)).not.toBeNull();

    await working.open('/');
    await working.go('board.title');
    await working.look('board');
    await working.keyboard.fill({ meetingOn: '2019-03-18', minutes: '§ 12' });
    await working.send('#mark-form');
    await working.look('board-list');
    expect(await working.main()).toContain('200 000 kr');

    await working.open(`/applications/${ids.told}`);
    await working.look('application-to-export');
    await working.send('#export-form');
    await stage.system().drain();
    await working.page.reload();
    await working.look('case-export');
    const zip = await download(working, working.page.locator('main a[href$="/file"]'));
    expect(zip.toString('latin1', 0, 2)).toBe('PK');
  },
  long,
);

/** The unit's account of an activity, accepted at once. */
async function accountFor(applicationId: string, cost: number): Promise<void> {
  const { web, store, drain } = stage.system();
  const seenAward = (await store.applications.find(applicationId))?.decision?.number ?? '';
  const content = aFollowUpContent({
    outcome: [{ type: 'staff', amount: cost }],
    ...(cost < 100_000 && { deviationComment: 'Tjänsten tillsattes i mars.' }),
  });
  await web.submitFollowUp({ person: unit, applicationId, content, seenAward });
  const person = await personCalled({ store }, coordinator);
  const seenClosing = { used: cost, released: 100_000 - cost, overpaid: 0 };
  const command = { outcome: 'accepted' as const, seenClosing };
  await web.reviewFollowUp({ person, applicationId, revision: 1, command });
  await drain();
}

/** In another window: who locks it does not approve it. */
async function approve(version: string): Promise<void> {
  const way = { language: 'en', javaScriptEnabled: false } as const;
  const approving = await createPlayer(stage, { email: director, ...way });
  await stage.system().drain();
  await approving.open(version);
  await approving.look('report-to-approve');
  await approving.send('#approve-form');
  await approving.look('report-approved-english');
}

/** The four files, as their links give them. */
async function openFiles(compiling: Player): Promise<void> {
  const link = (kind: string) => compiling.page.locator(`a[href$="/files/${kind}"]`);
  const { $schema, ...report } = JSON.parse(String(await download(compiling, link('json'))));
  expect($schema).toBe(reportSchemaId);
  expect(ReportSchema.parse(report)).toMatchObject({
    complete: false,
    followUps: { approved: 2, accepted: 1 },
  });
  expect(String(await download(compiling, link('csv')))).toContain('Utbildning i ledarskap');
  for (const [kind, begins] of [
    ['xlsx', 'PK'],
    ['pdf', '%PDF-'],
  ] as const) {
    const file = await download(compiling, link(kind));
    expect(file.toString('latin1', 0, begins.length)).toBe(begins);
    expect(file.length).toBeGreaterThan(2000);
  }
}

async function download(
  { page, keyboard }: Pick<Player, 'page' | 'keyboard'>,
  link: ReturnType<Player['page']['locator']>,
): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), keyboard.stay(link)]);
  return readFile(await file.path());
}
