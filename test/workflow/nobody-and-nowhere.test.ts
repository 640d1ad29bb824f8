import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aPerson } from '../builders/person.ts';
import { director } from './acts.ts';
import { startWholeStage, type WholeStage } from './whole-stage.ts';

let stage: WholeStage;
beforeAll(async () => {
  stage = await startWholeStage();
});
afterAll(() => stage?.stop());

describe('When nobody can be asked, or a mail can never arrive', () => {
  test('an application waits while nobody has a delegation, and is asked when somebody has', async () => {
    await stage.store.directory.save({ ...director, delegations: [] });
    const id = await stage.submit();
    await stage.drain();
    expect(await stage.questionOf(id)).toMatchObject({ askedOf: '', trouble: 'nobody', linkIssue: 0 });
    expect((await stage.describe(`${id}-decision-1`)).status).toBe('RUNNING');
    // As the pages do it: the relay hears in the same write that who may decide has changed.
    const at = stage.clock.now();
    await stage.store.directory.save(director, {
      change: { id: 'given-back', at, by: 'administrator@example.org', differences: [] },
      outbox: { kind: 'directory-changed', id: 'directory-given-back', createdAt: at },
    });
    await stage.drain();
    expect((await stage.questionOf(id)).askedOf).toBe(director.email);
    const kinds = (await stage.fileOf(id)).mails.map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(['decision-wanted', 'received']);
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('a mail that the mail service will never take is noted, and keeps the decision from nobody', async () => {
    // SES takes at most 254 signs.
    const unreachable = aPerson({ email: `${'a'.repeat(250)}@example.org` });
    await stage.store.directory.save(unreachable);
    const id = await stage.submit({}, { person: unreachable });
    await stage.drain();
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
    const refused = (await stage.fileOf(id)).mails.filter((mail) => mail.refused === 'AddressNotValid');
    expect(refused.map(({ kind }) => kind).sort()).toEqual(['decided', 'received']);
  });
});
