import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LocalSystem } from '../../infra/local/system.ts';
import type { Application } from '../../shared/domain/application.ts';
import { findChainFault } from '../../shared/domain/audit.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { booksOf } from '../integration/books.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { type Acts, linkTokenIn } from './acts.ts';
import { createLives } from './crash-lives.ts';
import { payoutKillPoints } from './kill-points.ts';
import { createPayoutActs, type PayoutActs, programmeForProviders } from './payout-acts.ts';

const lives = createLives(sharedDatabase());
const points = Object.keys(payoutKillPoints);
const ends: Record<string, unknown> = {};
let system: LocalSystem;
let acts: Acts;
let payouts: PayoutActs;
let applications: Application[];

beforeAll(async () => {
  for (const point of points) ends[point] = await lives.live(point);
  ({ system, acts } = await lives.survive());
  payouts = createPayoutActs({ ...system, ...acts });
  await system.moveClock(atHour('2019-03-04', 10));
  applications = await system.store.applications.ofProgramme(programmeForProviders.id);
  // Who was interrupted before the request asks now, and then what waits is attested.
  for (const { id } of applications)
    if ((await payouts.payoutsOf(id)).length === 0) await payouts.request(id, 400);
  await system.drain();
  for (const { id } of applications) if ((await payouts.money(id)).asked > 0) await payouts.attest(id);
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

describe('SECURITY-38: kill -9 during a quarter', () => {
  test.each(points)('SECURITY-38: %s: everything converges after the next start', async (point) => {
    expect(ends[point]).toBe('SIGKILL');
    const id = applicationOf(point);
    const { application, audit, questions } = await acts.fileOf(id);
    expect(await payouts.payoutsOf(id)).toEqual(['2019Q1 attested 400']);
    expect(questions.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['decision', 'approved'],
      ['payout-request', 'requested'],
      ['attest', 'attested'],
    ]);
    const actions = ['payouts-began', 'payout-requested', 'payout-attested'];
    expect((await payouts.actionsOf(id, ...actions)).sort()).toEqual(['payouts-began', ...actions].sort());
    expect(audit.filter(({ action }) => action === 'told')).toHaveLength(2);
    expect(findChainFault(audit, application, sha256)).toBeUndefined();
    expect(application.rounds).toEqual({ decision: 1, payouts: { '2019Q1': 1, '2019Q2': 1 } });
    expect(await payouts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    expect(await payouts.statusOf(id, '2019Q2')).toBe('RUNNING');
  });

  test.each(points)('SECURITY-38: %s: each mail went once, and the question has one link', async (point) => {
    const id = applicationOf(point);
    expect(await payouts.mailsOf(id)).toEqual(['payout-wanted', 'attest-wanted', 'payout-attested']);
    const sent = (await acts.mailsAbout(id)).filter(({ subject }) => subject.includes('kvartal'));
    expect(sent).toHaveLength(3);
    expect(new Set(sent.filter(({ text }) => text.includes('/l/')).map(linkTokenIn)).size).toBe(1);
  });

  test('SECURITY-38: no krona is counted twice, and nothing is left to carry', async () => {
    const books = await booksOf(system.table);
    expect(reconcile(books)).toEqual([]);
    expect(books.entries.filter(({ type }) => type === 'pay')).toHaveLength(points.length);
    expect(books.balances.find(({ programmeId }) => programmeId === programmeForProviders.id)).toMatchObject({
      committed: points.length * 1_000,
      paid: points.length * 400,
    });
    expect(await system.store.outbox.listPending(10)).toEqual([]);
    // Of those that run one watches over the programme's year end.
    expect(await system.runner.counts()).toEqual({
      SUCCEEDED: points.length * 2,
      RUNNING: points.length + 1,
    });
  });
});
