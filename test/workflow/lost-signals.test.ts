import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { keys, unrelayed } from '../../shared/store/keys.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';

let stage: BareStage;
beforeAll(async () => {
  stage = await startBareStage();
});
afterAll(() => stage?.stop());
afterEach(() => {
  stage.line.mend();
  stage.faults.clear();
});

async function waiting(): Promise<string> {
  const id = await stage.submit();
  await stage.drain();
  return id;
}

const pendingOf = async (id: string) =>
  (await stage.store.outbox.listPending(100)).find(
    ({ row }) => row && 'applicationId' in row && row.applicationId === id,
  );

describe('SECURITY-37: what the stream did not bring home', () => {
  test('SECURITY-37: a lost start is driven again by the sweeper', async () => {
    const id = await stage.submit();
    expect(await stage.executionNames(id)).toEqual([]);
    expect(await pendingOf(id)).toMatchObject({ attempts: 0, row: { kind: 'start-execution' } });
    expect(await stage.sweep()).toEqual({ relayed: 1, failed: 0, stuck: 0 });
    await stage.runner.idle();
    expect(await stage.executionNames(id)).toEqual([`${id}-decision-1`]);
    expect(await pendingOf(id)).toBeUndefined();
    expect(await stage.sweep()).toEqual({ relayed: 0, failed: 0, stuck: 0 });
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-37: a lost signal is driven again by the sweeper', async () => {
    const id = await waiting();
    await stage.decide(id);
    expect((await stage.describe(`${id}-decision-1`)).status).toBe('RUNNING');
    await stage.sweep();
    await stage.runner.idle();
    await stage.expectDecidedOnce(id);
    await stage.expectMailsNoted(id);
  });

  test('SECURITY-37: a refused signal is counted on its row, and comes home when it is taken again', async () => {
    const id = await waiting();
    await stage.decide(id);
    stage.line.cut('SendTaskSuccess', 'refused');
    for (const failures of [1, 2, 3]) {
      expect(await stage.sweep()).toEqual({ relayed: 0, failed: 1, stuck: 0 });
      expect(await pendingOf(id)).toMatchObject({ attempts: failures, lastError: 'ServiceUnavailable' });
    }
    expect((await stage.describe(`${id}-decision-1`)).status).toBe('RUNNING');
    stage.line.mend();
    expect(await stage.sweep()).toEqual({ relayed: 1, failed: 0, stuck: 0 });
    await stage.runner.idle();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-37: one row’s failure does not keep the others waiting', async () => {
    const answered = await waiting();
    await stage.decide(answered);
    const starting = [await stage.submit(), await stage.submit()];
    stage.line.cut('SendTaskSuccess', 'refused');
    const swept = await stage.sweep();
    await stage.runner.idle();
    expect(swept).toEqual({ relayed: 2, failed: 1, stuck: 0 });
    for (const id of starting) expect(await stage.executionNames(id)).toHaveLength(1);
    stage.line.mend();
    for (const id of starting) await stage.decide(id);
    await stage.drain();
    for (const id of [...starting, answered]) await stage.expectDecidedOnce(id);
  });

  test('SECURITY-37: what has failed ten times is counted as stuck, tried on, and no longer counted when it is home', async () => {
    const id = await waiting();
    await stage.decide(id);
    stage.line.cut('SendTaskSuccess', 'refused');
    const stuck: number[] = [];
    for (let time = 1; time <= 11; time += 1) stuck.push((await stage.sweep()).stuck);
    expect(stuck).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
    expect((await pendingOf(id))?.attempts).toBe(11);
    stage.line.mend();
    expect(await stage.sweep()).toEqual({ relayed: 1, failed: 0, stuck: 0 });
    await stage.runner.idle();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-37: a row that only a newer version can read fails alone, becomes stuck, and keeps no other waiting', async () => {
    const createdAt = '2019-01-01T08:00:00.000Z';
    const key = keys.outbox('newer');
    const unreadable = { kind: 'of-a-newer-version', id: 'newer', createdAt };
    const unrelayedSk = `${createdAt}#newer`;
    const Item = { ...key, itemType: 'Outbox', unrelayedPk: unrelayed, unrelayedSk, data: unreadable };
    await stage.table.client.send(new PutCommand({ TableName: stage.table.name, Item }));
    const id = await stage.submit();

    expect(await stage.sweep()).toEqual({ relayed: 1, failed: 1, stuck: 0 });
    await stage.runner.idle();
    expect(await stage.executionNames(id)).toHaveLength(1);
    const stuck: number[] = [];
    for (let time = 2; time <= 10; time += 1) stuck.push((await stage.sweep()).stuck);
    expect(stuck).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(await stage.store.outbox.listPending(10)).toEqual([
      { id: 'newer', row: undefined, attempts: 10, lastError: 'UnreadableRow' },
    ]);

    await stage.table.client.send(new DeleteCommand({ TableName: stage.table.name, Key: key }));
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-37: a token that could not be stored is asked for again, and the director has one question', async () => {
    const id = await stage.submit();
    const lost = stage.faults.fail(callOf('UpdateItemCommand', id, 'taskToken'), () =>
      sdkError('InternalServerError'),
    );
    await stage.drain();
    expect(lost.happened()).toBe(1);
    const { questions, mails } = await stage.fileOf(id);
    expect(questions).toMatchObject([{ status: 'open', taskToken: expect.any(String) }]);
    expect(mails.filter(({ kind }) => kind === 'decision-wanted')).toHaveLength(1);
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-37: the start was made but its answer was lost: it counts as started', async () => {
    const id = await stage.submit();
    stage.line.cut('StartExecution', 'answer lost');
    expect(await stage.sweep()).toMatchObject({ failed: 1 });
    await stage.runner.idle();
    expect(await stage.executionNames(id)).toHaveLength(1);
    stage.line.mend();
    expect(await stage.sweep()).toMatchObject({ relayed: 1, failed: 0 });
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
    await stage.expectMailsNoted(id);
  });

  test('SECURITY-37: the signal was taken but its answer was lost: the closed task counts as answered', async () => {
    const id = await waiting();
    await stage.decide(id);
    stage.line.cut('SendTaskSuccess', 'answer lost');
    expect(await stage.sweep()).toMatchObject({ failed: 1 });
    stage.line.mend();
    await stage.drain();
    await stage.expectDecidedOnce(id);
    await stage.expectMailsNoted(id);
  });
});
