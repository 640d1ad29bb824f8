import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { everyItem } from '../../shared/store/whole-table.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createSessions, type Sessions, type SignedIn } from '../../shared/use-cases/sessions.ts';
import { aPerson } from '../builders/person.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { rowsOf } from './world.ts';

let database: TestDatabase;
let world: TestTable;
let sessions: Sessions;
let now: string;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
  now = '2026-01-15T08:00:00.000Z';
  sessions = createSessions({ ...world.store, clock: { now: () => now } });
  await world.store.directory.save(aPerson());
});
afterAll(() => database.stop());

const signedIn = (overrides: Partial<SignedIn> = {}): SignedIn => ({
  email: 'ortopedi@example.org',
  emailVerified: true,
  subject: 'subject-1',
  authTime: '2026-01-15T07:59:00.000Z',
  ...overrides,
});
async function openId(overrides: Partial<SignedIn> = {}): Promise<string> {
  const opened = await sessions.open(signedIn(overrides));
  return 'id' in opened ? opened.id : expect.unreachable(opened.refusal);
}

describe('a session', () => {
  test('is opened for a person of the directory, however the issuer spells the address', async () => {
    const id = await openId({ email: 'Ortopedi@Example.ORG' });
    expect(await sessions.find(id)).toEqual(aPerson({ subject: 'subject-1' }));
  });

  test('has 256 random bits, of which the table knows the hash only', async () => {
    const ids = [await openId(), await openId()];
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(Buffer.from(id, 'base64url')).toHaveLength(32);
    const stored = JSON.stringify(await everyItem(world.table));
    for (const id of ids) {
      expect(stored).not.toContain(id);
      expect(stored).toContain(sha256(id));
    }
  });

  test('SECURITY-28: lasts eight hours, and an expiry exactly now has expired', async () => {
    const id = await openId();
    now = '2026-01-15T15:59:59.999Z';
    expect(await sessions.find(id)).toBeDefined();
    now = '2026-01-15T16:00:00.000Z';
    expect(await sessions.find(id)).toBeUndefined();
  });

  test('is removed from the table by time to live when it has expired', async () => {
    const id = await openId();
    const row = (await everyItem(world.table)).find(({ itemType }) => itemType === 'Session');
    expect(row).toMatchObject({
      expiresAtSeconds: Date.parse('2026-01-15T16:00:00.000Z') / 1000,
      data: { hash: sha256(id), authTime: '2026-01-15T07:59:00.000Z' },
    });
  });

  test('ends when it is closed, and no other with it', async () => {
    const [one, other] = [await openId(), await openId()];
    await sessions.close(one);
    expect(await sessions.find(one)).toBeUndefined();
    expect(await sessions.find(other)).toBeDefined();
    await sessions.close(one);
  });

  test.each(['', 'unknown', sha256('unknown')])('is none for the id %j', async (id) => {
    await openId();
    expect(await sessions.find(id)).toBeUndefined();
  });

  test('shows what the directory says at each request, so that a revocation holds at once', async () => {
    const id = await openId();
    await world.store.directory.save(aPerson({ roles: [], subject: 'subject-1' }));
    expect(await sessions.find(id)).toMatchObject({ roles: [] });
  });
});

describe('a sign-in is refused, and nothing is written,', () => {
  const refusedAs = async (overrides: Partial<SignedIn>) => {
    const before = await rowsOf(world);
    const answer = await sessions.open(signedIn(overrides));
    expect(await rowsOf(world)).toEqual(before);
    return answer;
  };

  test('when the address is not verified', async () =>
    expect(await refusedAs({ emailVerified: false })).toEqual({ refusal: 'EmailNotVerified' }));

  test('when nobody in the directory has the address', async () =>
    expect(await refusedAs({ email: 'okand@example.org' })).toEqual({ refusal: 'PersonUnknown' }));

  test('when the person is blocked, whose open sessions have ended too', async () => {
    const id = await openId();
    await world.store.directory.save(aPerson({ subject: 'subject-1', blocked: true }));
    expect(await refusedAs({})).toEqual({ refusal: 'PersonBlocked' });
    expect(await sessions.find(id)).toBeUndefined();
  });

  test('when the address belongs to another subject since its first sign-in', async () => {
    await openId();
    expect(await refusedAs({ subject: 'subject-2' })).toEqual({ refusal: 'BoundToAnother' });
    expect(await sessions.open(signedIn())).toHaveProperty('id');
  });
});
