import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalSystem } from '../../infra/local/system.ts';
import type { Application } from '../../shared/domain/application.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { aProgramme } from '../builders/programme.ts';
import { booksOf } from '../integration/books.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { type Acts, linkTokenIn } from './acts.ts';
import { createLives } from './crash-lives.ts';
import { killPoints } from './kill-points.ts';

const lives = createLives(sharedDatabase());
const points = Object.keys(killPoints);
const ends: Record<string, unknown> = {};
let system: LocalSystem;
let acts: Acts;
let applications: Application[];

beforeAll(async () => {
  for (const point of points) ends[point] = await lives.live(point);
  ({ system, acts } = await lives.survive());
  applications = await system.store.applications.ofProgramme(aProgramme().id);
  // Who was interrupted before the decision decides now.
  for (const { id } of applications.filter(({ status }) => status === 'submitted')) await acts.decide(id);
  await system.drain();
}, 300_000);

afterAll(async () => {
  acts?.close();
  await system?.stop();
  lives.end();
});

const applicationOf = (point: string) => {
  const found = applications.filter(({ content }) => content.activity === `Avbrott ${point}.`);
  expect(found).toHaveLength(1);
  return (found[0] as Application).id;
};

describe('SECURITY-38: kill -9', () => {
  test.each(points)('SECURITY-38: %s: everything converges after the next start', async (point) => {
    expect(ends[point]).toBe('SIGKILL');
    const id = applicationOf(point);
    await acts.expectDecidedOnce(id);
    expect(await acts.executionNames(id)).toEqual([`${id}-decision-1`]);
    const { mails } = await acts.fileOf(id);
    expect(mails.map(({ kind, messageId }) => [kind, typeof messageId]).sort()).toEqual([
      ['decided', 'string'],
      ['decision-wanted', 'string'],
      ['received', 'string'],
    ]);
    const sent = await acts.mailsAbout(id);
    // Between SES and its note nobody can know: there, and only there, the same mail goes twice (SECURITY 33).
    expect(sent).toHaveLength(point === 'between SES and the note of the mail' ? 4 : 3);
    const asked = sent.filter(({ text }) => text.includes('/l/'));
    expect(asked.map(linkTokenIn)).toHaveLength(1);
  });

  test('SECURITY-38: no krona is counted twice, and decisions are numbered without a gap', async () => {
    const books = await booksOf(system.table);
    expect(reconcile(books)).toEqual([]);
    expect(books.balances.find(({ fundingPartId }) => fundingPartId === 'stimulus')).toMatchObject({
      committed: points.length * 1_000,
    });
    const decisions = await Promise.all(
      applications.map(async ({ id }) => (await acts.fileOf(id)).decisions),
    );
    expect(
      decisions
        .flat()
        .map(({ running }) => running)
        .sort((a, b) => a - b),
    ).toEqual(points.map((_, index) => index + 1));
    // What runs on watches over the programme's year end.
    expect(await system.runner.counts()).toEqual({ SUCCEEDED: points.length, RUNNING: 1 });
  });
});
