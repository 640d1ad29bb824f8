import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { matterOf } from '../../shared/domain/application.ts';
import { findChainFault } from '../../shared/domain/audit.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { questionId } from '../../shared/domain/question.ts';
import { createDecideApplication } from '../../shared/use-cases/decide-application.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { aDirector } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { booksOf } from './books.ts';
import { putQuestion } from './put-question.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';

let database: TestDatabase;
let world: TestTable;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
  await world.store.directory.save(director);
});
afterAll(() => database.stop());

const at = '2019-01-14T08:05:00.000Z';
const director = aDirector();
const ids = Array.from({ length: 50 }, (_, index) => `a${index}`);

/** Approves what the director is asked about, whole. */
async function approve(id: string) {
  const file = await world.store.applications.caseFile(id);
  if (!file) throw new Error(`there is no application ${id}`);
  const { content } = matterOf(file.application);
  const { amount = 0, fundingPartId, costObject } = content;
  return createDecideApplication({
    ...world.store,
    clock: { now: () => at },
    newId: () => `entry-${id}-${file.application.version}`,
  })({
    person: director,
    applicationId: id,
    seenVersion: file.application.version,
    command: { outcome: 'approved', amount, fundingPartId, costObject },
  });
}

/** Fifty activities that have 10 kr each of a funding part, and each a change asked for to the amount given. */
async function changesAskedFor(allocated: number, amountOf: (index: number) => number): Promise<void> {
  const { applications } = world.store;
  const fundingParts = [{ id: 'stimulus', name: 'Stimulansmedel', amount: allocated }];
  const { id: programmeId } = aProgramme();
  await createImportProgrammes(world.store).add(aProgramme({ fundingParts }));
  for (const [index, id] of ids.entries()) {
    await putQuestion(world.store, { id, programmeId, amount: 10, askedOf: director.email });
    await approve(id);
    const before = await applications.find(id);
    if (!before) throw new Error(`there is no application ${id}`);
    const content = { ...before.content, amount: amountOf(index) };
    const change = { content, reason: 'Fler deltagare.', status: 'submitted' as const, requestedAt: at };
    await applications.commit({
      before,
      after: { ...before, version: before.version + 1, change },
      facts: [],
      asked: {
        id: questionId(id, 'decision', 2),
        applicationId: id,
        programmeId,
        kind: 'decision',
        sequence: 2,
        status: 'open',
        askedOf: director.email,
        askedAt: at,
        remindAt: at,
        linkIssue: 1,
        linkHash: `hash-${id}-2`,
      },
    });
  }
}

async function balance() {
  const books = await booksOf(world.table);
  expect(reconcile(books)).toEqual([]);
  return books.balances.find(({ fundingPartId }) => fundingPartId === 'stimulus');
}

/** What the ledger says that an activity has is what its decision says. */
async function ledgerIsAsDecided(): Promise<void> {
  const { entries } = await booksOf(world.table);
  for (const id of ids) {
    const file = await world.store.applications.caseFile(id);
    const own = entries.filter(({ applicationId }) => applicationId === id);
    const has = own.reduce((sum, { type, amount }) => sum + (type === 'commit' ? amount : -amount), 0);
    expect(has).toBe(file?.application.decision?.amount);
    expect(file && findChainFault(file.audit, file.application, sha256)).toBeUndefined();
  }
}

describe('SECURITY-23: many changes approved at the same time', () => {
  test('SECURITY-23: 50 parallel changes of 10 kr more on the last 191 kr take 190 kr at most', async () => {
    await changesAskedFor(691, () => 20);
    const results = await Promise.allSettled(ids.map(approve));
    const approved = results.filter(({ status }) => status === 'fulfilled').length;
    for (const result of results) {
      if (result.status === 'rejected')
        expect(['FundingPartExceeded', 'TooManyAtOnce']).toContain(result.reason.name);
    }
    expect(await balance()).toMatchObject({ left: 191 - approved * 10 });
    await ledgerIsAsDecided();

    // Whoever lost to the others alone may try again, until the money is gone.
    for (const [index, id] of ids.entries()) {
      if (results[index]?.status === 'fulfilled') continue;
      await approve(id).catch((error: Error) => expect(error.name).toBe('FundingPartExceeded'));
    }
    expect(await balance()).toMatchObject({ left: 1 });
    await ledgerIsAsDecided();
  }, 60_000);

  test('SECURITY-23: what is given back and what is taken side by side: the balance is the fold of the entries', async () => {
    await changesAskedFor(520, (index) => (index % 2 === 0 ? 6 : 15));
    const results = await Promise.allSettled(ids.map(approve));
    const moved = results.map(({ status }, index) => (status === 'rejected' ? 0 : index % 2 === 0 ? -4 : 5));
    const left = 20 - moved.reduce<number>((sum, kronor) => sum + kronor, 0);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(await balance()).toMatchObject({ left });
    await ledgerIsAsDecided();
  }, 60_000);
});
