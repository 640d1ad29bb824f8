import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { matterOf } from '../../shared/domain/application.ts';
import { findChainFault } from '../../shared/domain/audit.ts';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { DomainError } from '../../shared/domain/errors.ts';
import { reconcile } from '../../shared/domain/ledger-invariants.ts';
import { decisionRound } from '../../shared/domain/round.ts';
import { createCompleteApplication } from '../../shared/use-cases/complete-application.ts';
import { createDecideApplication } from '../../shared/use-cases/decide-application.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { createOpenQuestion } from '../../shared/use-cases/open-question.ts';
import { createRequestChange } from '../../shared/use-cases/request-change.ts';
import { createResumeApplication } from '../../shared/use-cases/resume-application.ts';
import { createSubmitApplication } from '../../shared/use-cases/submit-application.ts';
import { createWithdrawApplication } from '../../shared/use-cases/withdraw-application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { booksOf } from './books.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';

const director = aDirector();
const applicant = aPerson();
const now = '2019-01-20T08:00:00.000Z';
let made = 0;

let database: TestDatabase;
let world: TestTable;
beforeAll(async () => {
  database = await withTable();
  world = await database.freshTable();
  for (const person of [director, applicant]) await world.store.directory.save(person);
  await createImportProgrammes(world.store).add(aProgramme());
}, 60_000);
afterAll(() => database.stop());

const acts = [
  'ask',
  'approve',
  'reject',
  'return',
  'defer',
  'complete',
  'resume',
  'withdraw',
  'change',
] as const;
type Step = { act: (typeof acts)[number]; amount: number; stale: boolean };
// The question is put more often than anything else: without it nothing is decided.
const step = fc.record({
  act: fc.constantFrom<Step['act']>(...acts, 'ask', 'ask', 'ask', 'approve', 'approve', 'change'),
  amount: fc.integer({ min: 1, max: 5_000 }),
  /** Now and then somebody clicks on an old page. */
  stale: fc.nat(9).map((one) => one === 0),
});

function people() {
  const deps = {
    ...world.store,
    clock: { now: () => now },
    newId: () => `id-${String(++made).padStart(8, '0')}`,
    linkKey: async () => 'k'.repeat(32),
  };
  return {
    deps,
    submit: createSubmitApplication(deps),
    decide: createDecideApplication(deps),
    complete: createCompleteApplication(deps),
    resume: createResumeApplication(deps),
    withdraw: createWithdrawApplication(deps),
    change: createRequestChange(deps),
    put: createOpenQuestion(deps).put,
  };
}

/** One act of somebody, who may have seen an old page. A note that a decision is told stands for the state machine. */
async function play(id: string, { act, amount, stale }: Step): Promise<unknown> {
  const they = people();
  const { application } = await fileOf(id);
  const { content } = matterOf(application);
  const seenVersion = application.version - (stale ? 1 : 0);
  const seen = { person: applicant, applicationId: id, seenVersion };
  const decide = (command: Parameters<typeof they.decide>[0]['command']) =>
    they.decide({ person: director, applicationId: id, seenVersion, command });
  const { fundingPartId, costObject } = content;
  const motivation = 'Skäl.';
  switch (act) {
    case 'ask':
      await tell(id);
      return they.put({ applicationId: id, ...decisionRound(application) });
    case 'approve': {
      const most = Math.min(amount, content.amount ?? 0);
      return decide({ outcome: 'approved', amount: most, fundingPartId, costObject, motivation });
    }
    case 'reject':
      return decide({ outcome: 'rejected', motivation });
    case 'return':
      return decide({ outcome: 'returned', motivation, until: '2019-02-20' });
    case 'defer':
      return decide({ outcome: 'deferred', motivation, until: '2019-03-20' });
    case 'complete':
      return they.complete({ ...seen, content: { ...content, amount } });
    case 'resume':
      return they.resume({ ...seen, person: director });
    case 'withdraw':
      return they.withdraw(seen);
    case 'change':
      return they.change({ ...seen, content: { ...application.content, amount }, reason: motivation });
  }
}

async function tell(id: string): Promise<void> {
  const { application, decisions, audit } = await fileOf(id);
  const told = new Set(audit.filter(({ action }) => action === 'told').map(({ details }) => details.number));
  const untold = [
    ...decisions.map(({ number }) => number),
    ...audit.filter(({ action }) => action === 'withdrawn').map((row) => `withdrawn-${row.sequence}`),
  ].filter((number) => !told.has(number));
  const facts = untold.map((number) => ({
    action: 'told' as const,
    at: now,
    by: 'system',
    details: { number },
  }));
  if (facts.length > 0)
    await world.store.applications.commit({ before: application, after: application, facts });
}

async function fileOf(id: string): Promise<CaseFile> {
  const file = await world.store.applications.caseFile(id);
  if (!file) throw new Error(`there is no application ${id}`);
  return file;
}

const waitsFor = { submitted: 'decision', returned: 'completion', deferred: 'deferral' } as const;

/** What is true of an application after any act, or after any that was refused. */
async function holds(id: string): Promise<void> {
  const { application, questions, decisions, audit, versions } = await fileOf(id);
  const { status } = matterOf(application);
  const open = questions.filter((question) => question.status === 'open').map(({ kind }) => kind);
  expect(findChainFault(audit, application, sha256)).toBeUndefined();
  expect(open.length).toBeLessThanOrEqual(1);
  if (status === 'returned' || status === 'deferred') expect(open).toEqual([waitsFor[status]]);
  else expect(open).toEqual(status === 'submitted' ? open.filter((kind) => kind === 'decision') : []);
  expect(questions.filter(({ outcome }) => outcome && outcome in answeredBy)).toHaveLength(decisions.length);
  const latest = decisions.findLast(
    ({ outcome, about }) => outcome === 'approved' || (outcome === 'rejected' && about === 'application'),
  );
  expect(application.decision?.number).toBe(latest?.number);
  expect(application.status === 'approved').toBe(latest?.outcome === 'approved');
  expect(versions.at(-1)?.applicationVersion).toBeLessThanOrEqual(application.version);
  const books = await booksOf(world.table);
  const has = books.entries
    .filter(({ applicationId }) => applicationId === id)
    .reduce((sum, { type, amount }) => sum + (type === 'commit' ? amount : -amount), 0);
  expect(has).toBe(latest?.amount ?? 0);
  expect(reconcile(books)).toEqual([]);
}

const answeredBy = { approved: true, rejected: true, returned: true, deferred: true };

test('SECURITY-35: any acts in any order leave one open question at most, the money as last decided, and a whole chain', async () => {
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 25 }), async (steps) => {
      const content = anApplicationContent({ activity: `Aktivitet ${++made}`, amount: 2_000 });
      const programmeId = aProgramme().id;
      const id = await people().submit({ person: applicant, programmeId, content, key: `key-${made}` });
      for (const one of steps) {
        await play(id, one).catch((error: unknown) => {
          if (!(error instanceof DomainError)) throw error;
          // Nobody is in anybody's way here: whoever is refused is told why.
          expect(error.name).not.toBe('TooManyAtOnce');
          refused.add(error.name);
        });
        await holds(id);
      }
    }),
    { numRuns: 20 },
  );
  expect([...refused]).toEqual(expect.arrayContaining(['NotPossibleInStatus', 'NothingWaits']));
}, 120_000);
