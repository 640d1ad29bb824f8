import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OutboxRow } from '../../shared/domain/outbox.ts';
import type { Question } from '../../shared/domain/question.ts';
import { keys, unrelayed } from '../../shared/store/keys.ts';
import { everyItem } from '../../shared/store/whole-table.ts';
import { LostRace } from '../../shared/use-cases/optimistic.ts';
import { anApprovalOf } from '../builders/act.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addAsked, found, putRaw, rowsOf } from './world.ts';

let database: TestDatabase;
let world: TestTable;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
});
afterAll(() => database.stop());

const taskToken = 'task-token-1';
const token = { taskToken, round: '1' };
const completion = ({ id, applicationId, sequence }: Question, name = 'late'): OutboxRow => ({
  kind: 'answer-question',
  id: `answer-${id}-${name}`,
  applicationId,
  questionSequence: sequence,
  createdAt: '2019-02-01T09:00:01.000Z',
});

async function answer(name: string, question: Question): Promise<void> {
  await world.store.applications.commit(anApprovalOf(await found(world, name), question));
}

describe('a question', () => {
  test('waits for the one who was asked until it is answered, and its link leads to it still', async () => {
    const { questions } = world.store;
    const { question } = await addAsked(world, 'a1');
    expect(await questions.waitingFor('hos-direktor@example.org')).toEqual([question]);
    expect(await questions.waitingFor('ortopedi@example.org')).toEqual([]);

    await answer('a1', question);

    expect(await questions.waitingFor('hos-direktor@example.org')).toEqual([]);
    const answered = { ...question, status: 'answered', outcome: 'approved' };
    expect(await questions.findByLinkHash(question.linkHash ?? '')).toMatchObject({
      question: answered,
      issue: 1,
    });
    expect(await questions.findByLinkHash('another')).toBeUndefined();
  });

  test('is in none of the lists once it is answered', async () => {
    const { question } = await addAsked(world, 'a1');
    await answer('a1', question);
    const row = (await everyItem(world.table)).find(({ itemType }) => itemType === 'Question');
    for (const attribute of ['listPk', 'listSk', 'ownerPk', 'ownerSk'])
      expect(row).not.toHaveProperty(attribute);
  });

  test('keeps the token while it is open, and the newest of several', async () => {
    const { questions } = world.store;
    const { question } = await addAsked(world, 'a1');
    expect(await questions.keepToken(question, { ...token, taskToken: 'older' })).toBe('kept');
    expect(await questions.keepToken(question, token)).toBe('kept');
    expect(await questions.find('a1', 1)).toEqual({ ...question, taskToken, tokenRound: 1 });
  });

  test('keeps the token over its answer, which was read before the token came', async () => {
    const { questions } = world.store;
    const { question } = await addAsked(world, 'a1');
    await questions.keepToken(question, token);
    await answer('a1', question);
    expect(await questions.find('a1', 1)).toMatchObject({ status: 'answered', taskToken });
  });

  test('takes no token as an open one when it is answered, or is not there', async () => {
    const { questions } = world.store;
    const { question } = await addAsked(world, 'a1');
    await answer('a1', question);
    const before = await rowsOf(world);

    expect(await questions.keepToken(question, token)).toBe('answered');
    expect(await questions.keepToken({ ...question, sequence: 2 }, token)).toBe('answered');

    expect(await rowsOf(world)).toEqual(before);
  });

  test('takes a late token together with the row that completes it, and a second time changes nothing', async () => {
    const { questions, outbox } = world.store;
    const { question } = await addAsked(world, 'a1');
    await answer('a1', question);

    await questions.keepLateToken(question, token, completion(question));
    const after = await rowsOf(world);
    await questions.keepLateToken(question, token, completion(question));

    expect(await rowsOf(world)).toEqual(after);
    expect(await questions.find('a1', 1)).toMatchObject({ taskToken });
    expect(await outbox.findPending(completion(question).id)).toEqual({
      id: completion(question).id,
      row: completion(question),
      attempts: 0,
      lastError: undefined,
    });
  });

  test('SECURITY-37: takes no token of an older round in the place of a later one’s, open or answered', async () => {
    const { questions } = world.store;
    const { question } = await addAsked(world, 'a1');
    const later = { taskToken: 'later', round: '10' };
    expect(await questions.keepToken(question, later)).toBe('kept');
    expect(await questions.keepToken(question, { ...token, round: '9' })).toBe('superseded');
    await answer('a1', question);
    await expect(
      questions.keepLateToken(question, { ...token, round: '9' }, completion(question)),
    ).rejects.toThrow('ConditionalCheckFailed');
    expect(await questions.find('a1', 1)).toMatchObject({ taskToken: 'later', tokenRound: 10 });
  });

  test('takes no late token while it is open: neither token nor row is there then', async () => {
    const { question } = await addAsked(world, 'a1');
    const before = await rowsOf(world);

    await expect(world.store.questions.keepLateToken(question, token, completion(question))).rejects.toThrow(
      LostRace,
    );

    expect(await rowsOf(world)).toEqual(before);
  });
});

describe('the outbox', () => {
  const started = 'start-a1-decision-1';
  const pendingIds = async () => (await world.store.outbox.listPending(10)).map(({ id }) => id);

  test('lists what is not relayed, the oldest first, as many as are wanted', async () => {
    const { question } = await addAsked(world, 'a1');
    await answer('a1', question);
    expect(await pendingIds()).toEqual([started, `answer-${question.id}`]);
    expect((await world.store.outbox.listPending(1)).map(({ id }) => id)).toEqual([started]);
  });

  test('forgets a row that is relayed at once, and keeps it for a month of real time', async () => {
    const { outbox } = world.store;
    await addAsked(world, 'a1');

    await outbox.markRelayed(started, '2019-01-14T08:00:02.000Z');

    expect(await outbox.findPending(started)).toBeUndefined();
    expect(await pendingIds()).toEqual([]);
    const row = (await everyItem(world.table)).find(({ pk }) => pk === keys.outbox(started).pk);
    expect(row).toMatchObject({ relayedAt: '2019-01-14T08:00:02.000Z' });
    expect(row).not.toHaveProperty('unrelayedPk');
    expect(row).not.toHaveProperty('unrelayedSk');
    const days = (Number(row?.expiresAtSeconds) - Date.now() / 1000) / 86_400;
    expect(days).toBeCloseTo(30, 2);
  });

  test('counts what failed, keeps the last error’s name, and goes on listing the row', async () => {
    const { outbox } = world.store;
    await addAsked(world, 'a1');
    await outbox.markFailed(started, 'ThrottlingException');
    await outbox.markFailed(started, 'AccessDeniedException');

    expect(await outbox.listPending(10)).toMatchObject([
      { row: { id: started, kind: 'start-execution' }, attempts: 2, lastError: 'AccessDeniedException' },
    ]);
  });

  test('counts failures from many at once', async () => {
    await addAsked(world, 'a1');
    await Promise.all(Array.from({ length: 12 }, () => world.store.outbox.markFailed(started, 'Error')));
    expect(await world.store.outbox.findPending(started)).toMatchObject({ attempts: 12 });
  });

  test('SECURITY-37: a row that this version cannot read is listed by its id, and the others with what they say', async () => {
    const { outbox } = world.store;
    await addAsked(world, 'a1');
    const createdAt = '2019-01-01T08:00:00.000Z';
    await putRaw(world, {
      ...keys.outbox('newer'),
      itemType: 'Outbox',
      unrelayedPk: unrelayed,
      unrelayedSk: `${createdAt}#newer`,
      attempts: 3,
      lastError: 'UnreadableRow',
      data: { kind: 'of-a-newer-version', id: 'newer', createdAt },
    });

    expect(await outbox.listPending(10)).toMatchObject([
      { id: 'newer', row: undefined, attempts: 3, lastError: 'UnreadableRow' },
      { id: started, row: { id: started }, attempts: 0 },
    ]);
    expect(await outbox.findPending('newer')).toMatchObject({ id: 'newer', row: undefined });
  });

  test('does not make rows that were never written', async () => {
    const before = await rowsOf(world);
    await expect(world.store.outbox.markRelayed('none', '2019-01-14T08:00:00.000Z')).rejects.toThrow();
    await expect(world.store.outbox.markFailed('none', 'Error')).rejects.toThrow();
    expect(await rowsOf(world)).toEqual(before);
  });

  test('index holds no row but those of the outbox that wait', async () => {
    const { question } = await addAsked(world, 'a1');
    await answer('a1', question);
    await world.store.outbox.markRelayed(started, '2019-01-14T08:00:02.000Z');
    const sparse = (await everyItem(world.table)).filter((row) => 'unrelayedPk' in row);
    expect(sparse.map(({ pk }) => pk)).toEqual([keys.outbox(`answer-${question.id}`).pk]);
  });
});
