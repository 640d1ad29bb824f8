import { randomBytes } from 'node:crypto';
import type { Application } from '../../shared/domain/application.ts';
import { chainStart } from '../../shared/domain/audit.ts';
import { type FollowUp, followUpId } from '../../shared/domain/follow-up.ts';
import { foldLedger, type LedgerEntry } from '../../shared/domain/ledger.ts';
import { movesAfter } from '../../shared/domain/moves.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { figuresOf } from '../../shared/domain/report-figures.ts';
import { contentFromRow } from '../../shared/domain/row-as-application.ts';
import { transact } from '../../shared/store/commit-act.ts';
import { keys } from '../../shared/store/keys.ts';
import { ledgerItem } from '../../shared/store/ledger-writes.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createFirstLoad } from '../local/first-load.ts';
import { type LocalSystem, startSystem } from '../local/system.ts';
import { readLocalRows } from './bench-rows.ts';
import { type Measure, medianMicroseconds } from './bench-tools.ts';

const many = 2000;
const few = 200;
const atOnce = 20;
const mostTogether = 100;
const at = '2019-01-08T09:00:00.000Z';
const by = { email: 'samordnare@example.test', name: 'Samordnare' };

/**
 * The page of a report over HTTP, as a browser asks for it: a programme with many closed activities, each with an account
 * of some hundred words, against one with few; and locking the larger one.
 */
export async function measureReportPages(): Promise<Measure[]> {
  const system = await startSystem({ data: { inMemory: true }, startsAt: '2019-01-08T08:00:00.000Z' });
  try {
    await createFirstLoad(system, () => undefined).run();
    const [person] = await system.store.directory.withRole('coordinator');
    const open = (await system.store.programmes.list()).find(({ year }) => year === 2019);
    if (!person || !open) throw new Error('the first load has left neither coordinator nor open programme');
    const [large, small] = [await filled(system, open, many), await filled(system, open, few)];
    const visit = await signedIn(system, person);
    const time = (id: string) => medianMicroseconds(() => visit(`/programmes/${id}/report`));
    const page = { measured: await time(large), against: await time(small) };
    const lock = {
      measured: await timeOfLock(system, person, large),
      against: await timeOfLock(system, person, small),
    };
    return [
      { what: `A report's page: ${many} activities against ${few}`, ...page },
      { what: `A report locked: ${many} activities against ${few}`, ...lock },
    ];
  } finally {
    await system.stop();
  }
}

async function timeOfLock({ web, drain }: LocalSystem, person: Person, programmeId: string): Promise<number> {
  const startedAt = performance.now();
  const { unchanged } = await web.lockReport({ person, programmeId });
  const took = (performance.now() - startedAt) * 1000;
  if (unchanged) throw new Error('the report was locked already');
  // Its files are made meanwhile, and would slow down the next.
  await drain();
  return took;
}

async function signedIn({ store, addresses }: LocalSystem, { email }: Person) {
  const id = randomBytes(32).toString('base64url');
  const authTime = new Date().toISOString();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  await store.sessions.save({ hash: sha256(id), email, authTime, expiresAt });
  return async (path: string): Promise<void> => {
    const answer = await fetch(`${addresses.site}${path}`, { headers: { Cookie: `__Host-session=${id}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    await answer.text();
  };
}

/** A programme whose activities are all closed; money is written past the acts, which would wait for one another. */
async function filled({ store, table }: LocalSystem, open: Programme, count: number): Promise<string> {
  const programme: Programme = { ...open, id: `${open.id}-report-${count}`, diaryNumber: undefined };
  const allocations = programme.fundingParts.map((part) => ({
    ...{ id: part.id, programmeId: programme.id, fundingPartId: part.id, type: 'allocate' as const },
    ...{ amount: 10_000_000_000, at: '2019-01-01T00:00:00.000Z' },
    basis: { kind: 'agreement' as const, reference: 'bench' },
  }));
  await store.programmes.add(programme, allocations);
  const all = Array.from({ length: count }, (_, index) => closedActivity(programme, index));
  await inParts(all, ({ application, followUp }) =>
    store.applications.commit({
      before: undefined,
      after: application,
      facts: [],
      followUp: { after: followUp },
    }),
  );
  const entries = all.flatMap((activity) => activity.entries);
  const balances = [...foldLedger([...allocations, ...entries]).values()].map((data) => ({
    ...keys.balance(programme.id, data.fundingPartId),
    ...{ itemType: 'Balance', data },
  }));
  const writes = [...entries.map(ledgerItem), ...balances].map((Item) => ({
    Put: { TableName: table.name, Item },
  }));
  for (let from = 0; from < writes.length; from += mostTogether) {
    await transact(table, writes.slice(from, from + mostTogether));
  }
  return programme.id;
}

async function inParts<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce)
    await Promise.all(all.slice(from, from + atOnce).map(act));
}

type Closed = { application: Application; followUp: FollowUp; entries: LedgerEntry[] };

const rows = readLocalRows('investering-2019');

function closedActivity(programme: Programme, index: number): Closed {
  const row = rows[index % rows.length];
  if (!row) throw new Error('the table has no rows');
  const id = `${programme.id}-${index}`;
  const content = contentFromRow(row, programme);
  const { fundingPartId, costObject } = content;
  const amount = content.amount ?? 0;
  const used = Math.floor(amount * 0.9);
  const unit = { unitId: `unit-${index % 90}`, unitName: `Verksamhet ${index % 90}` };
  const decision = {
    number: `bench-${index}`,
    outcome: 'approved' as const,
    amount,
    fundingPartId,
    costObject,
  };
  const application: Application = {
    ...{ id, programmeId: programme.id, ...unit, applicant: by, content, status: 'approved', version: 2 },
    ...{ rounds: { decision: 1 }, submittedAt: at, source: 'form', auditCount: 0, auditHead: chainStart },
    decision: { ...decision, decidedAt: at },
    followUp: { status: 'accepted', askedAt: at, dueOn: '2020-02-14', revision: 1, late: false },
  };
  const followUp = accountOf(application, { amount, used });
  const entries = entriesOf(application, { amount, used });
  const moves = movesAfter(undefined, application, entries);
  const summary = application.followUp && { ...application.followUp, figures: figuresOf(followUp) };
  return { application: { ...application, moves, followUp: summary }, followUp, entries };
}

/** Texts of the length that people write: about a hundred words. */
const text = 'Waiting times are shorter, and fewer leave before the year ends. '.repeat(10).trim();

function accountOf(
  { id, programmeId, unitId, unitName, content, decision }: Application,
  { amount, used }: { amount: number; used: number },
): FollowUp {
  return {
    ...{
      id: followUpId(id, 1),
      applicationId: id,
      programmeId,
      unitId,
      unitName,
      activity: content.activity,
    },
    ...{ revision: 1, status: 'accepted', depreciation: 0, submittedBy: by, submittedAt: at, late: false },
    content: {
      measures: text,
      effects: content.purposeIds.map((purposeId) => ({ purposeId, text })),
      indicators: [],
      outcome: [{ type: 'staff', amount: used }],
      deviationComment: text,
      continuedNeed: { answer: 'yes' },
    },
    award: {
      number: decision?.number ?? '',
      ...{ amount, fundingPartId: content.fundingPartId, costObject: content.costObject },
    },
    accepted: { by, at, closing: { used, released: amount - used, overpaid: 0 } },
  };
}

function entriesOf(
  { id, programmeId, decision, content: { fundingPartId } }: Application,
  { amount, used }: { amount: number; used: number },
): LedgerEntry[] {
  const decided = { number: decision?.number ?? '', person: by.email, delegation: 'bench' };
  const account = {
    kind: 'follow-up' as const,
    followUpId: followUpId(id, 1),
    acceptedBy: by.email,
    ...decided,
  };
  const of = { programmeId, fundingPartId, at, applicationId: id };
  return [
    { ...of, id: `${id}-commit`, type: 'commit', amount, basis: { kind: 'decision', ...decided } },
    { ...of, id: `${id}-use`, type: 'use', amount: used, basis: account },
    { ...of, id: `${id}-release`, type: 'release', amount: amount - used, basis: account },
  ];
}
