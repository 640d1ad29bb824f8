import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingPayout } from '../../shared/domain/payout.ts';
import { quartersOf } from '../../shared/domain/payout-window.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { readCall } from './replay-call.ts';
import { type Replayed, replayTable } from './replay-table.ts';

const minutes = 60_000;
const count = 12;

describe('a year of twelve providers', () => {
  let replayed: Replayed;
  beforeAll(async () => {
    const { options } = readCall(['--providers', String(count)]);
    replayed = await replayTable({ ...options, data: sharedDatabase() });
  }, 3 * minutes);
  afterAll(() => replayed?.system.stop());

  const year = () => {
    if (!replayed.providers) throw new Error('nobody has played');
    return replayed.providers;
  };
  const payouts = () => year().table.payouts;

  it('has something of everything, and the whole ledger reconciles', () => {
    expect(replayed.result.reconciled).toBe(true);
    expect(replayed.result.payouts).toEqual({
      requested: 40,
      attested: 37,
      returned: 3,
      lapsed: 8,
      refused: 4,
      sum: 2_612_777,
    });
    // The watch over the programme's year end has been handed over once: none lives longer than 300 days.
    expect(replayed.result.executions).toEqual({ SUCCEEDED: 5 * count + 1, RUNNING: 1, FAILED: 0 });
  });

  it('counts what the table holds: each request, and what became of it', () => {
    const of = (status: string) => payouts().filter((it) => it.status === status);
    const { requested, attested, returned, lapsed } = year().figures.payouts;
    expect(of('requested')).toEqual([]);
    expect([of('attested').length, of('returned').length, of('lapsed').length]).toEqual([
      attested,
      returned,
      lapsed,
    ]);
    expect(requested).toBe(attested + returned);
    expect(year().players.flatMap(({ taken }) => taken)).toHaveLength(requested);
  });

  it('pays by the ledger what was attested, to nobody above the award', () => {
    const paid = year().table.entries.filter(({ type }) => type === 'pay');
    expect(paid).toHaveLength(year().figures.payouts.attested);
    for (const { applicationId, provider } of year().players) {
      const own = paid.filter((entry) => entry.applicationId === applicationId);
      const sum = own.reduce((total, { amount }) => total + amount, 0);
      expect(sum).toBeLessThanOrEqual(provider.award);
      expect(sum).toBe(
        payouts()
          .filter((it) => it.applicationId === applicationId && it.status === 'attested')
          .reduce((total, { amount }) => total + amount, 0),
      );
    }
  });

  it('lets every quarter of whoever never asks lapse, and tells them so', () => {
    const never = year().players.find(({ provider }) => provider.habit.about === 'äskar aldrig');
    if (!never) throw new Error('everybody asks');
    const own = payouts().filter(({ applicationId }) => applicationId === never.applicationId);
    expect(own.map(({ status, amount }) => [status, amount])).toEqual(Array(4).fill(['lapsed', 0]));
    for (const quarter of quartersOf(2019)) expect(standingPayout(own, quarter)?.revision).toBe(1);
    // Of the application: received and decided. Of each quarter: it can be asked for, the reminder, it has lapsed.
    expect(never.mails).toHaveLength(2 + 4 * 3);
  });

  it('has told each provider of every answer, once', () => {
    const told = (subject: RegExp) =>
      year().players.flatMap(({ mails }) => mails.filter((mail) => subject.test(mail.subject)));
    const { attested, returned, lapsed } = year().figures.payouts;
    expect(told(/^Attesterat/)).toHaveLength(attested);
    expect(told(/^Återsänt/)).toHaveLength(returned);
    expect(told(/^Inget äskande/)).toHaveLength(lapsed);
  });

  it('leaves no row of a refused request, and says which sums or which day stood in the way', () => {
    const refused = year().players.flatMap(({ refused, applicationId }) =>
      refused.map((one) => ({ ...one, applicationId })),
    );
    expect(refused).toHaveLength(year().figures.payouts.refused);
    for (const { said } of refused) expect(said).toMatch(/\d\u00a0kr|15 juli 2019/);
    const taken = year().players.flatMap(({ taken: own, applicationId }) =>
      own.map((quarter) => `${applicationId} ${quarter}`),
    );
    const asked = payouts().filter(({ requestedBy }) => requestedBy);
    expect(asked.map(({ applicationId, quarter }) => `${applicationId} ${quarter}`).toSorted()).toEqual(
      taken.toSorted(),
    );
  });

  it('attests on New Year’s Day what was asked for on 31 December', () => {
    const last = payouts().find(({ requestedAt }) => requestedAt.startsWith('2019-12-31T14'));
    expect(last?.quarter).toBe('2019Q4');
    expect(last?.attest?.at.slice(0, 10)).toBe('2020-01-01');
  });
});

describe('the command', () => {
  const replay = (...args: string[]) =>
    spawnSync(process.execPath, [fileURLToPath(new URL('replay.ts', import.meta.url)), ...args], {
      encoding: 'utf8',
    });

  it.each(['0', '-1', '1,5', 'abc', '10000', ''])('refuses --providers %j in one sentence', (providers) => {
    expect(() => readCall(['--providers', providers, '--json'])).toThrow(
      /^--providers takes a whole number from 1 to 1000(?:, not "[^"]+")?\.$/,
    );
  });

  it('starts nothing for a bad number of providers', () => {
    const { status, stdout, stderr } = replay('--providers', '-1');
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      '--providers takes a whole number from 1 to 1000, not "-1".\n',
    ]);
  });

  it('plays the providers after a table, whose figures stay as they are', () => {
    const { rows, invented, programme } = readCall([
      fileURLToPath(new URL('../../infra/local/data/investering-2019.tsv', import.meta.url)),
      '--programme',
      'investering-2019',
      '--providers',
      '1000',
    ]).options;
    expect([rows.length, invented?.providers.length]).toEqual([23, 1000]);
    expect(invented?.programme.id).not.toBe(programme.id);
    const emails = new Set(invented?.providers.map(({ contact }) => contact.email));
    expect(emails.size).toBe(1000);
  });
});
