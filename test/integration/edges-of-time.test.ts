import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import { createDecideApplication } from '../../shared/use-cases/decide-application.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { createSessions } from '../../shared/use-cases/sessions.ts';
import { createSubmitApplication } from '../../shared/use-cases/submit-application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { putQuestion } from './put-question.ts';
import { type TestDatabase, withTable } from './table.ts';

let database: TestDatabase;
const programme = aProgramme();
beforeAll(async () => {
  database = await withTable();
  await createImportProgrammes(database.store).add(programme);
});
afterAll(() => database?.stop());

const standing = (now: string) => ({ now: () => now });
const newId = () => ulid();
let keys = 0;

/** Hands in an application at that moment. */
function submitAt(now: string): Promise<string> {
  keys += 1;
  const submit = createSubmitApplication({ ...database.store, clock: standing(now), newId });
  const content = anApplicationContent({ activity: `Aktivitet ${keys}`, amount: 1_000 });
  return submit({ person: aPerson(), programmeId: programme.id, content, key: `key-${keys}` });
}

/** Puts the question about a new application to a person, and lets them approve at that moment. */
async function approveAt(person: Person, now: string) {
  const { id, version } = await putQuestion(database.store, {
    id: newId(),
    programmeId: programme.id,
    amount: 1_000,
    askedOf: person.email,
  });
  const decide = createDecideApplication({ ...database.store, clock: standing(now), newId });
  const command = {
    outcome: 'approved' as const,
    amount: 1_000,
    fundingPartId: 'stimulus',
    costObject: '9902',
  };
  return decide({ person, applicationId: id, seenVersion: version, command });
}

const directorFor = (from: string, through?: string): Person =>
  aDirector({ delegations: [{ id: 'd-1', point: '4.1', from, through }] });

describe('SECURITY-28: a delegation with dates', () => {
  // The night to 31 March is an hour short and that to 27 October an hour long, but midnight is midnight.
  test.each([
    ['in winter', '2019-01-31', '2019-01-31T22:59:59.999Z'],
    ['on the day before summer time', '2019-03-30', '2019-03-30T22:59:59.999Z'],
    ['on the day when summer time begins', '2019-03-31', '2019-03-31T21:59:59.999Z'],
    ['in summer', '2019-06-30', '2019-06-30T21:59:59.999Z'],
    ['on the day when summer time ends', '2019-10-27', '2019-10-27T22:59:59.999Z'],
    ['on the last day of the year', '2019-12-31', '2019-12-31T22:59:59.999Z'],
  ])(
    'SECURITY-28: %s it holds through %s, to the last millisecond in Stockholm and no longer',
    async (_when, through, last) => {
      const person = directorFor('2019-01-01', through);
      const { decision } = await approveAt(person, last);
      expect(decision).toMatchObject({ decidedAt: last, delegation: { id: 'd-1' } });
      const midnight = new Date(Date.parse(last) + 1).toISOString();
      await expect(approveAt(person, midnight)).rejects.toMatchObject({ name: 'NotAllowed' });
    },
  );

  test('SECURITY-28: it begins at midnight in Stockholm', async () => {
    const person = directorFor('2019-07-01');
    await expect(approveAt(person, '2019-06-30T21:59:59.999Z')).rejects.toMatchObject({ name: 'NotAllowed' });
    expect((await approveAt(person, '2019-06-30T22:00:00.000Z')).recordedBefore).toBe(false);
  });
});

describe('SECURITY-28: a programme’s days', () => {
  test('SECURITY-28: it opens at midnight in Stockholm, on the day that is named', async () => {
    await expect(submitAt('2019-01-06T22:59:59.999Z')).rejects.toMatchObject({ name: 'ProgrammeClosed' });
    expect(await submitAt('2019-01-06T23:00:00.000Z')).toBeTypeOf('string');
  });

  test('SECURITY-28: it takes applications to the end of its closing day, and no longer', async () => {
    expect(await submitAt('2019-12-15T22:59:59.999Z')).toBeTypeOf('string');
    await expect(submitAt('2019-12-15T23:00:00.000Z')).rejects.toMatchObject({
      name: 'ProgrammeClosed',
      facts: { closes: '2019-12-15' },
    });
  });
});

describe('SECURITY-28: a session', () => {
  const email = 'natt@example.org';
  const sessionsAt = (now: string) => createSessions({ ...database.store, clock: standing(now) });

  async function opened(): Promise<string> {
    await database.store.directory.save(aPerson({ email }));
    const signedIn = { email, emailVerified: true, subject: 'sub-1', authTime: '2019-01-14T08:00:00.000Z' };
    const session = await sessionsAt('2019-01-14T08:00:00.000Z').open(signedIn);
    if ('refusal' in session) throw new Error(session.refusal);
    return session.id;
  }

  test('SECURITY-28: it holds for eight hours; one that expires exactly now has expired', async () => {
    const id = await opened();
    expect((await sessionsAt('2019-01-14T15:59:59.999Z').find(id))?.email).toBe(email);
    expect(await sessionsAt('2019-01-14T16:00:00.000Z').find(id)).toBeUndefined();
  });

  test('SECURITY-28: a session that was closed, or whose person is gone from the roles, holds no longer', async () => {
    const id = await opened();
    await database.store.directory.save(aPerson({ email, roles: [] }));
    expect((await sessionsAt('2019-01-14T09:00:00.000Z').find(id))?.roles).toEqual([]);
    await sessionsAt('2019-01-14T09:00:00.000Z').close(id);
    expect(await sessionsAt('2019-01-14T09:00:00.000Z').find(id)).toBeUndefined();
  });
});
