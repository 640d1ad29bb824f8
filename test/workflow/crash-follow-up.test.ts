import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalSystem } from '../../infra/local/system.ts';
import type { Application } from '../../shared/domain/application.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import { booksOf } from '../integration/books.ts';
import type { Acts } from './acts.ts';
import { createLives } from './crash-lives.ts';
import { createFollowUpActs, type FollowUpActs, programmeOfYearEnd, reviewer } from './follow-up-acts.ts';
import { followUpKillPoints } from './kill-points.ts';

const lives = createLives();
const points = Object.keys(followUpKillPoints);
const ends: Record<string, unknown> = {};
let system: LocalSystem;
let acts: Acts;
let followUps: FollowUpActs;
let applications: Application[];

beforeAll(async () => {
  for (const point of points) ends[point] = await lives.live(point);
  ({ system, acts } = await lives.survive());
  followUps = createFollowUpActs({ ...system, ...acts });
  await system.moveClock(atHour('2019-02-04', 10));
  applications = await system.store.applications.ofProgramme(programmeOfYearEnd.id);
  // Who was interrupted before the account sends it in now, and then what waits is accepted.
  for (const { id } of applications)
    if ((await followUps.summary(id))?.status === 'asked') await followUps.submit(id, 800);
  await system.drain();
  for (const { id } of applications)
    if ((await followUps.summary(id))?.status === 'submitted') await followUps.review(id);
  await system.drain();
}, 420_000);

afterAll(async () => {
  acts?.close();
  await system?.stop();
  lives.end();
});

function applicationOf(point: string): string {
  const [found, ...others] = applications.filter(({ content }) => content.activity === `Avbrott ${point}.`);
  expect(others).toEqual([]);
  return found?.id ?? expect.unreachable(`no application was interrupted ${point}`);
}

describe('SECURITY-38: kill -9 during a year end', () => {
  test.each(points)('SECURITY-38: %s: everything converges after the next start', async (point) => {
    expect(ends[point]).toBe('SIGKILL');
    const id = applicationOf(point);
    await followUps.comesHome(id, ['commit 1000', 'use 800', 'release 200']);
    const { questions, audit } = await acts.fileOf(id);
    expect(questions.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['decision', 'approved'],
      ['follow-up', 'submitted'],
      ['review', 'accepted'],
    ]);
    const actions = ['follow-up-began', 'follow-up-submitted', 'follow-up-accepted'];
    expect(await followUps.actionsOf(id)).toEqual(actions);
    expect(audit.filter(({ action }) => action === 'told')).toHaveLength(2);
    expect(await followUps.mailsOf(id)).toEqual(['follow-up-wanted', 'review-wanted', 'follow-up-accepted']);
  });

  test.each(points)('SECURITY-38: %s: each mail went once', async (point) => {
    const id = applicationOf(point);
    const noted = (await followUps.mailLogs(id)).map(({ subject }) => subject);
    const sent = (await acts.mailsAbout(id)).filter(({ subject }) => noted.includes(subject));
    expect(sent).toHaveLength(3);
  });

  test('SECURITY-38: no krona is counted twice, one execution watches, and coordinators are told once', async () => {
    const books = await booksOf(system.table);
    expect(reconcile(books)).toEqual([]);
    expect(
      books.balances.find(
        ({ programmeId, fundingPartId }) =>
          programmeId === programmeOfYearEnd.id && fundingPartId === 'stimulus',
      ),
    ).toMatchObject({
      committed: points.length * 1_000,
      used: points.length * 800,
      released: points.length * 200,
    });
    expect(await followUps.newsOf(programmeOfYearEnd.id, reviewer)).toEqual(['opened-2019-02-04']);
    expect(await system.store.outbox.listPending(10)).toEqual([]);
    expect(await system.runner.counts()).toEqual({ SUCCEEDED: points.length * 2, RUNNING: 1 });
  });
});
