import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Application } from '../../shared/domain/application.ts';
import type { FollowUp } from '../../shared/domain/follow-up.ts';
import { closingEntries, repaymentEntries } from '../../shared/domain/follow-up-closing.ts';
import type { LedgerEntry } from '../../shared/domain/ledger.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { LostRace } from '../../shared/use-cases/optimistic.ts';
import type { Act } from '../../shared/use-cases/ports.ts';
import { anApprovalOf } from '../builders/act.ts';
import { aFollowUp, anAccepted, aReturned } from '../builders/follow-up.ts';
import { anEntry } from '../builders/ledger.ts';
import { booksOf } from './books.ts';
import { type TestDatabase, withTable } from './table.ts';
import { addAsked, found, rowsOf } from './world.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withTable();
});
afterAll(() => database.stop());

const at = '2020-01-27T09:00:00.000Z';
const basis = { person: 'hos-direktor@example.org', delegation: 'delegation-1' };
/** Ids in the order in which they are taken. */
const idsFrom = (name: string) => {
  let made = 0;
  return () => `${name}-${++made}`;
};

async function approved(name: string): Promise<Application> {
  const { application, question } = await addAsked(database, name);
  await database.store.applications.commit(anApprovalOf(application, question));
  return found(database, name);
}

const accountOf = ({ id, programmeId }: Application, overrides: Partial<FollowUp> = {}): FollowUp =>
  aFollowUp({ applicationId: id, programmeId, ...overrides });

/** An act with an account, on the application as it was read. */
const actOn = (before: Application, act: Partial<Act>): Act => ({
  before,
  after: before,
  facts: [{ action: 'follow-up-submitted', at, by: 'ortopedi@example.org', details: {} }],
  ...act,
});

const balanceOf = async ({ programmeId }: Application) =>
  (await database.store.programmes.find(programmeId))?.balances.find((it) => it.fundingPartId === 'stimulus');

/** The application closed with 200 000 of 250 000 kr used. */
async function closed(name: string): Promise<{ application: Application; followUp: FollowUp }> {
  const before = await approved(name);
  const sent = accountOf(before);
  const closing = { used: 200_000, released: 50_000, overpaid: 0 };
  const followUp = anAccepted({
    ...sent,
    status: 'accepted',
    accepted: { by: { email: 's@example.org', name: 'S' }, at, closing },
  });
  await database.store.applications.commit(actOn(before, { followUp: { after: sent } }));
  await database.store.applications.commit(
    actOn(await found(database, name), {
      followUp: { before: sent, after: followUp },
      ledger: closingEntries(followUp, basis, idsFrom(name)),
    }),
  );
  return { application: await found(database, name), followUp };
}

describe('The entries of a closing', () => {
  test('are two of one funding part, and move its balance together', async () => {
    const { application } = await closed('two-entries');
    expect(await balanceOf(application)).toMatchObject({
      committed: 250_000,
      used: 200_000,
      released: 50_000,
      left: 800_000,
    });
    const entries = await database.store.programmes.ledger(application.programmeId, 'stimulus');
    expect(entries.map(({ type, amount }) => [type, amount])).toEqual([
      ['allocate', 1_000_000],
      ['commit', 250_000],
      ['use', 200_000],
      ['release', 50_000],
    ]);
    expect(reconcile(await booksOf(database.table))).toEqual([]);
  });

  test('of money that comes back are two as well, and the part has it again', async () => {
    const { application, followUp } = await closed('back-again');
    const back = repaymentEntries(followUp, { amount: 5_000, at }, basis, idsFrom('back'));
    // As if 5 000 kr had been paid of what was used.
    const paid: LedgerEntry = anEntry({
      ...back[0],
      id: 'paid',
      type: 'pay',
      amount: 5_000,
      basis: anEntry({ type: 'pay' }).basis,
    });
    for (const ledger of [[paid], back])
      await database.store.applications.commit(actOn(await found(database, 'back-again'), { ledger }));
    expect(await balanceOf(application)).toMatchObject({
      paid: 5_000,
      recovered: 5_000,
      released: 55_000,
      left: 805_000,
    });
  });

  test('of two types and several amounts count each krona once, and what takes more than is left takes nothing', async () => {
    const application = await approved('mixed');
    const of = { programmeId: application.programmeId, applicationId: application.id, at };
    const commit = (id: string, amount: number) => anEntry({ ...of, id, amount });
    const release = (id: string, amount: number) => anEntry({ ...of, id, type: 'release', amount });
    await database.store.applications.commit(
      actOn(application, {
        ledger: [commit('c-1', 700_000), release('r-1', 100_000), commit('c-2', 150_000)],
      }),
    );
    expect(await balanceOf(application)).toMatchObject({ committed: 1_100_000, released: 100_000, left: 0 });
    const rows = await rowsOf(database);
    const tooMuch = [commit('c-3', 101), release('r-2', 100)];
    const act = actOn(await found(database, 'mixed'), { ledger: tooMuch });
    await expect(database.store.applications.commit(act)).rejects.toThrow(LostRace);
    expect(await rowsOf(database)).toEqual(rows);
    await database.store.applications.commit({ ...act, mayOverdraw: true });
    expect(await balanceOf(application)).toMatchObject({ left: -1 });
  });

  test('SECURITY-35: are written once: the same closing again loses, and changes nothing', async () => {
    const { application, followUp } = await closed('once');
    const rows = await rowsOf(database);
    const again = actOn(application, {
      followUp: { before: aFollowUp(), after: followUp },
      ledger: closingEntries(followUp, basis, idsFrom('again')),
    });
    await expect(database.store.applications.commit(again)).rejects.toThrow(LostRace);
    const sameIds = actOn(application, { ledger: closingEntries(followUp, basis, idsFrom('once')) });
    await expect(database.store.applications.commit(sameIds)).rejects.toThrow(LostRace);
    expect(await rowsOf(database)).toEqual(rows);
  });
});

describe('The accounts of an activity', () => {
  test('are rows of their own, in the order of their revisions, beside it and in the programme’s list', async () => {
    const application = await approved('many');
    const revisions = Array.from({ length: 11 }, (_, index) => index + 1);
    for (const revision of revisions) {
      const before = await found(database, 'many');
      const after = accountOf(before, { revision });
      await database.store.applications.commit(actOn(before, { followUp: { after } }));
      const { status, returned } = aReturned();
      await database.store.applications.commit(
        actOn(await found(database, 'many'), {
          followUp: { before: after, after: { ...after, status, returned } },
        }),
      );
    }
    const file = await database.store.applications.caseFile('many');
    expect(file?.followUps.map(({ revision }) => revision)).toEqual(revisions);
    expect(file?.followUps[0]).toEqual({
      ...accountOf(application),
      status: 'returned',
      returned: aReturned().returned,
    });
    const listed = await database.store.followUps.ofProgramme(application.programmeId);
    expect(listed.map(({ revision }) => revision)).toEqual(revisions);
    expect(await database.store.followUps.ofProgramme('another')).toEqual([]);
  });

  test('SECURITY-35: are sent in once for each revision', async () => {
    const application = await approved('revised');
    const act = actOn(application, { followUp: { after: accountOf(application) } });
    await database.store.applications.commit(act);
    await expect(
      database.store.applications.commit({ ...act, before: await found(database, 'revised') }),
    ).rejects.toThrow(LostRace);
  });
});

describe('The watch over a programme', () => {
  const row = (round: number) => ({
    kind: 'start-errand' as const,
    id: `start-p-programme-${round}`,
    errand: 'programme' as const,
    subject: 'p',
    round: String(round),
    createdAt: at,
  });

  test('goes from round to round with the row that starts it, and whoever comes second loses', async () => {
    const { programmes, outbox } = database.store;
    const [first, second] = [1, 2].map((round) => ({ round, since: at }));
    if (!first || !second) return expect.unreachable();
    expect(await programmes.watch('p')).toBeUndefined();
    await programmes.nextWatch('p', { after: first, before: undefined, outbox: row(1) });
    expect(await programmes.watch('p')).toEqual(first);
    expect(await outbox.findPending(row(1).id)).toMatchObject({ row: row(1) });
    await expect(
      programmes.nextWatch('p', { after: first, before: undefined, outbox: row(2) }),
    ).rejects.toThrow(LostRace);
    await programmes.nextWatch('p', { after: second, before: first, outbox: row(2) });
    await expect(
      programmes.nextWatch('p', { after: { round: 3, since: at }, before: first, outbox: row(3) }),
    ).rejects.toThrow(LostRace);
    expect(await programmes.watch('p')).toEqual(second);
  });
});
