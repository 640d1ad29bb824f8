import { randomBytes } from 'node:crypto';
import type { Application } from '../../shared/domain/application.ts';
import { chainStart } from '../../shared/domain/audit.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { askedOf, questionId } from '../../shared/domain/question.ts';
import { contentFromRow } from '../../shared/domain/row-as-application.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createFirstLoad } from '../local/first-load.ts';
import { type LocalSystem, startSystem } from '../local/system.ts';
import { readLocalRows } from './bench-rows.ts';
import { type Measure, medianMicroseconds } from './bench-tools.ts';

const many = 500;
const few = 50;
const together = 20;

/**
 * Pages of the whole system in memory, asked for over HTTP as a browser does: a programme with many applications against
 * one with few, and twenty approvals confirmed on one page against a single one.
 */
export async function measurePages(): Promise<Measure[]> {
  const system = await startSystem({ data: { inMemory: true }, startsAt: '2019-01-08T08:00:00.000Z' });
  try {
    await createFirstLoad(system, () => undefined).run();
    const stage = await prepare(system);
    return [await programmePages(stage), await approvals(stage)];
  } finally {
    await system.stop();
  }
}

type Stage = Awaited<ReturnType<typeof prepare>>;

async function prepare(system: LocalSystem) {
  const { store } = system;
  const [director] = await store.directory.withRole('director');
  const open = (await store.programmes.list()).find(({ year }) => year === 2019);
  if (!director || !open) throw new Error('the first load has left neither director nor open programme');
  return { system, director, open, visit: await signedIn(system, director) };
}

/** A browser's requests with a session of their own; the issuer is left out, which is not what is measured. */
async function signedIn({ store, addresses }: LocalSystem, { email }: Person) {
  const id = randomBytes(32).toString('base64url');
  const authTime = new Date().toISOString();
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  await store.sessions.save({ hash: sha256(id), email, authTime, expiresAt });
  return async (path: string, form?: [string, string][]): Promise<string> => {
    const headers = { Cookie: `__Host-session=${id}`, Origin: addresses.site };
    const post = form && { method: 'POST', body: new URLSearchParams(form) };
    const answer = await fetch(`${addresses.site}${path}`, { headers, ...post });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    return answer.text();
  };
}

async function programmePages(stage: Stage): Promise<Measure> {
  const time = async (count: number) => {
    const { id } = await programmeWith(stage, count);
    return medianMicroseconds(() => stage.visit(`/programmes/${id}`));
  };
  return {
    what: `A programme's page: ${many} applications against ${few}`,
    measured: await time(many),
    against: await time(few),
  };
}

async function approvals(stage: Stage): Promise<Measure> {
  const time = async (count: number) => {
    const { id: programmeId, applications } = await programmeWith(stage, count);
    const chosen = applications.map(({ id, version }): [string, string] => [
      'application',
      `${id}~${version}`,
    ]);
    const startedAt = performance.now();
    await stage.visit('/decisions/several/confirmed', chosen);
    const passed = (performance.now() - startedAt) * 1000;
    const decided = await stage.system.store.programmes.lastRunning(programmeId);
    if (decided !== count) throw new Error(`${decided} of ${count} were approved`);
    return passed;
  };
  await time(1);
  return {
    what: `Approvals confirmed on one page: ${together} against one`,
    measured: await time(together),
    against: await time(1),
  };
}

let made = 0;

/** A programme of its own whose applications wait for the director; nothing runs beside them. */
async function programmeWith({ system, director, open }: Stage, count: number) {
  made += 1;
  const programme: Programme = { ...open, id: `${open.id}-bench-${made}`, diaryNumber: undefined };
  await system.store.programmes.add(programme, allocationsOf(programme));
  const rows = readLocalRows(open.id);
  const applications: Application[] = [];
  for (let index = 0; index < count; index += 1) {
    const row = rows[index % rows.length];
    if (row) applications.push(await put(system, programme, contentFromRow(row, programme), director, index));
  }
  return { id: programme.id, applications };
}

function allocationsOf({ id: programmeId, fundingParts }: Programme) {
  const basis = { kind: 'agreement' as const, reference: 'bench' };
  return fundingParts.map((part) => ({
    ...{ id: part.id, programmeId, fundingPartId: part.id, type: 'allocate' as const, basis },
    ...{ amount: 1_000_000_000, at: '2019-01-01T00:00:00.000Z' },
  }));
}

async function put(
  { store, clock }: LocalSystem,
  programme: Programme,
  content: Application['content'],
  director: Person,
  index: number,
): Promise<Application> {
  const id = `${programme.id}-${index}`;
  const now = clock.now();
  const application: Application = {
    ...{ id, programmeId: programme.id, unitId: `unit-${index % 7}`, unitName: `Verksamhet ${index % 7}` },
    ...{ applicant: { email: 'import', name: 'Verksamhet' }, content, status: 'submitted', version: 1 },
    ...{
      rounds: { decision: 1 },
      submittedAt: now,
      source: 'form',
      auditCount: 0,
      auditHead: chainStart,
    },
  };
  const blank = {
    ...{ id: questionId(id, 'decision', 1), applicationId: id, programmeId: programme.id, sequence: 1 },
    ...{ kind: 'decision' as const, status: 'open' as const, linkIssue: 0 },
  };
  const asking = {
    askedOf: director.email,
    why: 'director' as const,
    linkHash: sha256(id),
    now,
    remindAfterDays: 7,
  };
  const asked = askedOf(blank, asking);
  await store.applications.commit({ before: undefined, after: application, facts: [], asked });
  return application;
}
