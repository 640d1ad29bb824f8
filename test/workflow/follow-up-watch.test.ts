import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Programme } from '../../shared/domain/programme.ts';
import { addDays, atHour } from '../../shared/domain/stockholm-time.ts';
import { readTableRow } from '../../shared/domain/table-row.ts';
import { createImportTable } from '../../shared/use-cases/import-table.ts';
import { createRestartWatch, createStartWatch } from '../../shared/use-cases/watch-programme.ts';
import { aReport, aReportVersion } from '../builders/frozen-report.ts';
import { applicant, startsAt } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { createFollowUpActs, type FollowUpActs, reviewer, setTheYearEnd, yearEnd } from './follow-up-acts.ts';
import { contact } from './payout-acts.ts';

/** Programmes side by side, whose dates pass once; late accounts are reminded of each two hundredth day. */
const seldom = { ...yearEnd, remindAfterDays: 200, escalateAfterDays: 200 };
let stage: BareStage;
let acts: FollowUpActs;
const made: Record<string, { programmeId: string; ids: string[] }> = {};
const programmeOf = (name: string): string => made[name]?.programmeId ?? `no programme is called ${name}`;
const activityOf = (name: string): string => made[name]?.ids[0] ?? `nothing is approved in ${name}`;
const morningOf = (date: string) => stage.moveClock(atHour(date, 9));
const people = { email: reviewer.email, name: reviewer.name };

async function assume(programmeId: string, assumed: Partial<Programme['assumed']>): Promise<void> {
  const before = (await stage.store.programmes.find(programmeId))?.programme ?? expect.unreachable();
  const after = { ...before, version: (before.version ?? 0) + 1, assumed: { ...before.assumed, ...assumed } };
  const change = { id: ulid(), at: stage.clock.now(), by: reviewer.email, differences: [] };
  await stage.store.programmes.save({ before, after, allocations: [], change });
  await createRestartWatch(acts.deps)(programmeId);
  await stage.drain();
}

beforeAll(async () => {
  stage = await startBareStage();
  await setTheYearEnd(stage);
  acts = createFollowUpActs(stage);
  made.sent = await acts.approved([100_000], { assumed: seldom });
  made.moved = await acts.approved([100_000], {
    assumed: { ...seldom, followUpOpens: '2019-06-03', followUpDue: '2019-09-02' },
  });
  made.distant = await acts.approved([100_000], {
    assumed: { ...seldom, followUpOpens: '2020-06-01', followUpDue: '2020-09-01', reportDue: '2020-10-01' },
  });
});
afterAll(() => stage?.stop());

describe('The watch over a programme', () => {
  test('SECURITY-35: is one, though many approvals are told at once', async () => {
    const programme = await stage.addProgramme({ assumed: seldom });
    const start = createStartWatch(acts.deps);
    await Promise.all(Array.from({ length: 20 }, () => start(programme.id)));
    expect(await stage.store.programmes.watch(programme.id)).toMatchObject({ round: 1 });
    await stage.drain();
    expect(await stage.executionNames(programme.id)).toEqual([`${programme.id}-programme-1`]);
  });

  test('takes the dates as they are changed, in a round of its own; the earlier one leaves at its next look', async () => {
    const id = programmeOf('moved');
    await assume(id, { followUpOpens: '2019-02-11', followUpDue: '2019-03-29', reportDue: '2019-12-31' });
    await morningOf('2019-02-11');
    expect(await acts.mailsOf(activityOf('moved'))).toEqual(['follow-up-wanted']);
    expect(await acts.summary(activityOf('moved'))).toMatchObject({ dueOn: '2019-03-29' });
    expect(await acts.newsOf(id)).toEqual(['opened-2019-02-11']);
    expect([await acts.watchOf(id), await acts.watchOf(id, '2')]).toEqual(['RUNNING', 'RUNNING']);
    expect(await stage.store.programmes.watch(id)).toMatchObject({
      round: 2,
      since: expect.stringMatching(/^2019-01-14T/),
    });
  });

  test('a last day that is moved on is the unit’s as well, without a word to the execution', async () => {
    const id = activityOf('moved');
    await assume(programmeOf('moved'), { followUpDue: '2019-04-29' });
    await morningOf('2019-04-01');
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted']);
    const { followUp } = await acts.submit(id, 100_000);
    expect(followUp.late).toBe(false);
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, ['commit 100000', 'use 100000']);
  });

  test('tells of no deadline that has been kept, and is over when the report is sent', async () => {
    const id = programmeOf('sent');
    await acts.submit(activityOf('sent'), 100_000);
    await stage.drain();
    await acts.review(activityOf('sent'));
    await stage.drain();
    await morningOf('2019-04-05');
    // Of the accounts that were late on Monday 18 March it has told; what comes now is the locking, due on Friday 12 April.
    const told = ['opened-2019-02-04', '2019-03-08', '2019-03-15', '2019-03-18', '2019-04-01', '2019-04-05'];
    expect(await acts.newsOf(id)).toEqual(told);
    const { pieces: _, ...locked } = aReportVersion(aReport([]), { programmeId: id });
    const row = { kind: 'directory-changed' as const, id: ulid(), createdAt: stage.clock.now() };
    const version = await stage.store.reports.lock(locked, aReport([]), row);
    const approved = { by: people, at: stage.clock.now(), delegation: { id: 'd', point: '4' } };
    await stage.store.reports.approve(version, approved);
    await morningOf('2019-04-18');
    expect(await acts.newsOf(id)).toEqual([...told, '2019-04-18']);
    await stage.store.reports.markSent(
      { ...version, approved },
      { by: people, at: stage.clock.now(), on: '2019-04-18' },
    );
    await morningOf('2019-04-29');
    expect(await acts.newsOf(id)).toEqual([...told, '2019-04-18']);
    expect(await acts.watchOf(id)).toBe('SUCCEEDED');
  });
});

describe('History that was imported', () => {
  const rows = ['300000', '900000'].map((amount_sek, index) =>
    readTableRow(
      {
        activity: `Historia ${index}`,
        unit: index === 0 ? 'Ortopedi' : 'Nedlagd enhet',
        amount_sek,
        cost_object: '9902',
      },
      index + 2,
    ),
  );

  test('is asked about when a coordinator begins it, once; a unit that nobody belongs to waits without a mail', async () => {
    const programme = await stage.addProgramme({
      assumed: { ...seldom, followUpDue: '2019-06-14', reportDue: '2019-12-30' },
    });
    const table = rows.flatMap((read) => (read.ok ? [read.row] : []));
    const ids: string[] = [];
    for await (const { application } of createImportTable(stage.store)(programme, table))
      ids.push(application.id);
    made.history = { programmeId: programme.id, ids };
    for (const person of [applicant, contact])
      await expect(acts.beginAll(programme.id, person)).rejects.toMatchObject({ name: 'NotAllowed' });
    await expect(acts.beginAll('unheard-of')).rejects.toMatchObject({ name: 'ProgrammeNotFound' });
    const begun = await Promise.all([acts.beginAll(programme.id), acts.beginAll(programme.id)]);
    // A click has the watch begin them, and begins nothing itself.
    expect(begun).toEqual([2, 2]);
    expect(await acts.summary(ids[0] ?? '')).toBeUndefined();
    await stage.drain();
    expect(await acts.beginAll(programme.id)).toBe(0);
    expect(await acts.mailsOf(ids[0] ?? '')).toEqual(['follow-up-wanted']);
    expect(await acts.mailsOf(ids[1] ?? '')).toEqual([]);
    expect(await acts.question(ids[1] ?? '', 'follow-up')).toMatchObject({ askedOf: '', status: 'open' });
    expect(await acts.newsOf(programme.id)).toEqual(['opened-2019-02-04']);
  });

  test('is closed on the import’s own basis, though it has overdrawn its part', async () => {
    const id = activityOf('history');
    await acts.submit(id, 250_000);
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, ['commit 300000', 'use 250000', 'release 50000']);
    const books = await stage.store.programmes.find(programmeOf('history'));
    expect(books?.balances[0]).toMatchObject({ committed: 1_200_000, released: 50_000, left: -150_000 });
    const entries = await stage.store.programmes.ledger(programmeOf('history'), 'stimulus');
    expect(entries.at(-1)?.basis).toMatchObject({
      kind: 'follow-up',
      person: 'import',
      delegation: 'import',
    });
  });
});

describe('SECURITY-37: no execution of a year end outlives 300 days', () => {
  test('SECURITY-37: the watch hands over to its next round, which opens on its day', async () => {
    const id = programmeOf('distant');
    await stage.moveClock(addDays(startsAt, 301));
    expect([await acts.watchOf(id), await acts.watchOf(id, '2')]).toEqual(['SUCCEEDED', 'RUNNING']);
    await morningOf('2020-06-01');
    expect(await acts.mailsOf(activityOf('distant'))).toEqual(['follow-up-wanted']);
    expect(await acts.newsOf(id)).toEqual(['opened-2020-06-01']);
  });

  test('SECURITY-37: a unit that has not answered for 299 days is asked on by the next round, with the same question', async () => {
    const id = made.history?.ids[1] ?? '';
    expect([await acts.statusOf(id), await acts.statusOf(id, '2')]).toEqual(['SUCCEEDED', 'RUNNING']);
    const { questions } = await stage.fileOf(id);
    expect(questions.map(({ kind, tokenRound }) => [kind, tokenRound])).toEqual([['follow-up', 2]]);
    const late = {
      ...applicant,
      email: 'arvtagare@example.org',
      unitId: (await stage.fileOf(id)).application.unitId,
    };
    await stage.store.directory.save(late);
    await acts.submit(id, 900_000, { person: late });
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, ['commit 900000', 'use 900000']);
  });

  test('what the executions are started with names nobody', async () => {
    const names = [
      ...Object.values(made).map(({ programmeId }) => `${programmeId}-programme-1`),
      `${activityOf('sent')}-followUp-1`,
    ];
    for (const name of names) {
      const { input } = await stage.describe(name);
      expect(Object.keys(JSON.parse(input ?? '')).sort()).toEqual(
        name.includes('-programme-')
          ? ['phase', 'round', 'subject', 'v']
          : ['applicationId', 'phase', 'round', 'v'],
      );
      expect(input).not.toContain('@');
    }
  });
});
