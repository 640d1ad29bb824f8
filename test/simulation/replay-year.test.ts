import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedDatabase } from '../setup/shared-database.ts';
import type { Habit } from './habits.ts';
import { inventProviders } from './invent-providers.ts';
import { foldOf } from './ledger-fold.ts';
import { type Replayed, replayTable } from './replay-table.ts';
import { ownTable } from './tables.ts';

const minutes = 60_000;
const count = { rows: 5, providers: 2 };

/** The year is short, so that the test is: all applies, and is paid, in its last quarter. */
const opens = '2019-11-25';
const nothing = { twelfths: 0, acts: {} };
const asksForAll: Habit = {
  about: 'äskar allt fjärde kvartalet',
  quarters: [nothing, nothing, nothing, { twelfths: 12, acts: { opening: 'ask' } }],
};

describe('five activities and two providers, followed up and reported together', () => {
  let replayed: Replayed;
  beforeAll(async () => {
    const table = ownTable('investering-2019');
    const programme = { ...table.programme, assumed: { ...table.programme.assumed, opens } };
    const { providers, ...invented } = inventProviders(count.providers, {
      year: 2019,
      opens,
      persons: table.persons,
    });
    replayed = await replayTable({
      ...table,
      programme,
      programmes: [programme],
      rows: table.rows.slice(0, count.rows),
      invented: { ...invented, providers: providers.map((one) => ({ ...one, habit: asksForAll })) },
      year: true,
      data: sharedDatabase(),
    });
  }, 3 * minutes);
  afterAll(() => replayed?.system.stop());

  const yearEnd = () => {
    if (!replayed.yearEnd) throw new Error('the year has not ended');
    return replayed.yearEnd;
  };
  const entries = () => yearEnd().counted.table.entries;
  const playerWith = (about: RegExp) => {
    const player = yearEnd().players.find(({ habit }) => about.test(habit.about));
    if (!player) throw new Error(`nobody is ${about}`);
    return player;
  };
  const sumsOf = (applicationId: string) =>
    foldOf(entries().filter((entry) => entry.applicationId === applicationId));

  it('accepts every account: some late, some sent back first', () => {
    expect(replayed.result.followUps).toEqual({ asked: 7, accepted: 7, returned: 1, late: 1 });
  });

  it('has reports that are complete and what the ledger folds to', () => {
    const { unlike, deviations } = yearEnd().counted;
    expect([unlike, deviations]).toEqual([[], []]);
    const { report, reports, reconciled } = replayed.result;
    expect(reconciled).toBe(true);
    expect(reports?.map(({ programme, version, complete }) => [programme, version, complete])).toEqual([
      ['investering-2019', 1, true],
      ['externa-vardgivare-2019', 1, true],
    ]);
    const { used, released, recovered } = foldOf(entries());
    expect(report).toEqual({ complete: true, hash: reports?.[0]?.hash, used, released, recovered });
    expect(recovered).toBeGreaterThan(0);
  });

  it('leaves what was decided as it was, and nothing running', () => {
    const { sum, left, executions } = replayed.result;
    expect(sum).toBe(
      yearEnd()
        .players.slice(0, count.rows)
        .reduce((total, { award }) => total + award, 0),
    );
    expect(left).toEqual({ stimulus: 36_103_335 - 15_075_144, earmarked: 0 });
    expect([executions.RUNNING, executions.FAILED]).toEqual([0, 0]);
  });

  it('charges a department its cost up to the award, and releases the rest', () => {
    const under = playerWith(/^i tid, kostade mindre/);
    const cost = Math.floor(under.award * 0.93);
    expect(sumsOf(under.applicationId)).toMatchObject({
      used: cost,
      released: under.award - cost,
      recovered: 0,
    });
    const over = playerWith(/^för sent, kostade mer/);
    expect(sumsOf(over.applicationId)).toMatchObject({ used: over.award, released: 0 });
    const exact = playerWith(/enligt beslutet$/);
    expect(sumsOf(exact.applicationId)).toMatchObject({ used: exact.award, released: 0 });
  });

  it('has every provider pay back what it was paid and did not use, and releases that', () => {
    const own = yearEnd().players.filter(({ programme }) => programme.id === 'externa-vardgivare-2019');
    const sums = own.map(({ applicationId }) => sumsOf(applicationId));
    for (const { decided, paid, used, recovered, released } of sums) {
      expect(paid - recovered).toBe(used);
      expect(used + released).toBe(decided);
    }
    expect(own.filter(({ hasRepaid }) => hasRepaid)).toHaveLength(
      sums.filter(({ recovered }) => recovered > 0).length,
    );
  });

  it('reminds who is late before the day, after it, when the coordinator asks, and again', () => {
    const late = playerWith(/^för sent/);
    expect(late.mails.account.length).toBeGreaterThanOrEqual(4);
    const prompt = playerWith(/^i tid, enligt/);
    expect(prompt.mails.account).toHaveLength(1);
  });

  it('gives out each report as four files', () => {
    for (const { files } of yearEnd().reports) {
      expect(files.map(({ kind }) => kind).toSorted()).toEqual(['csv', 'json', 'pdf', 'xlsx']);
      for (const { bytes } of files) expect(bytes).toBeGreaterThan(100);
    }
  });
});
