import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalSystem } from '../../infra/local/system.ts';
import type { Application } from '../../shared/domain/application.ts';
import { findChainFault } from '../../shared/domain/audit.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { aProgramme } from '../builders/programme.ts';
import { booksOf } from '../integration/books.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { type Acts, linkTokenIn } from './acts.ts';
import { aCompletion, createLives } from './crash-lives.ts';
import { turnKillPoints } from './kill-points.ts';

const lives = createLives(sharedDatabase());
const points = Object.keys(turnKillPoints);
const ends: Record<string, unknown> = {};
let system: LocalSystem;
let acts: Acts;
let applications: Application[];

beforeAll(async () => {
  for (const point of points) ends[point] = await lives.live(point);
  ({ system, acts } = await lives.survive());
  applications = await system.store.applications.ofProgramme(aProgramme().id);
  // Who was interrupted before the completion completes now, and then all are decided.
  for (const { id } of applications.filter(({ status }) => status === 'returned'))
    await system.web.completeApplication(await aCompletion(acts, id));
  await system.drain();
  for (const { id } of applications) await acts.decide(id);
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
  if (!found) throw new Error(`no application was interrupted ${point}`);
  return found.id;
}

describe('SECURITY-38: kill -9 during a turn', () => {
  test.each(points)('SECURITY-38: %s: everything converges after the next start', async (point) => {
    expect(ends[point]).toBe('SIGKILL');
    const id = applicationOf(point);
    const { application, questions, decisions, versions, audit, mails } = await acts.fileOf(id);
    expect(questions.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['decision', 'returned'],
      ['completion', 'completed'],
      ['decision', 'approved'],
    ]);
    expect(decisions.map(({ outcome, amount }) => [outcome, amount])).toEqual([
      ['returned', 0],
      ['approved', 800],
    ]);
    expect(versions).toHaveLength(2);
    expect(audit.map(({ action }) => action)).toEqual([
      ...['submitted', 'assessed', 'asked', 'returned', 'told'],
      ...['completed', 'assessed', 'asked', 'approved', 'told'],
    ]);
    expect(findChainFault(audit, application, sha256)).toBeUndefined();
    expect((await acts.describe(`${id}-decision-1`)).status).toBe('SUCCEEDED');
    expect(mails.map(({ kind, messageId }) => [kind, typeof messageId]).sort()).toEqual([
      ['decided', 'string'],
      ['decided', 'string'],
      ['decision-wanted', 'string'],
      ['decision-wanted', 'string'],
      ['received', 'string'],
    ]);
  });

  test.each(points)('SECURITY-38: %s: each mail went once, and each question has one link', async (point) => {
    const sent = await acts.mailsAbout(applicationOf(point));
    expect(sent).toHaveLength(5);
    expect(new Set(sent.filter(({ text }) => text.includes('/l/')).map(linkTokenIn)).size).toBe(2);
  });

  test('SECURITY-38: no krona is counted twice, no round was begun anew, and nothing is left to carry', async () => {
    const books = await booksOf(system.table);
    expect(reconcile(books)).toEqual([]);
    expect(books.balances.find(({ fundingPartId }) => fundingPartId === 'stimulus')).toMatchObject({
      committed: points.length * 800,
    });
    expect(await system.store.outbox.listPending(10)).toEqual([]);
    // What runs on watches over the programme's year end.
    expect(await system.runner.counts()).toEqual({ SUCCEEDED: points.length, RUNNING: 1 });
  });
});
