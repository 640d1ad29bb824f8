import type { DynamoDBRecord } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { createStartWatch } from '../../shared/use-cases/watch-programme.ts';
import { aProgramme } from '../builders/programme.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';

let stage: BareStage;
beforeAll(async () => {
  stage = await startBareStage();
  // The first approval has the programme's year end watched over: its row is carried before the tests count theirs.
  await createStartWatch({ ...stage.store, clock: stage.clock })(aProgramme().id);
  await stage.drain();
});
afterAll(() => stage?.stop());
afterEach(() => stage.faults.clear());

async function waiting(): Promise<string> {
  const id = await stage.submit();
  await stage.drain();
  return id;
}

let records = 0;
/** The stream's event of a new outbox row; `image` is what it says of it, which may be old. */
function eventOf(rowId: string, image: Record<string, { S: string }> = {}): DynamoDBRecord {
  records += 1;
  return {
    eventName: 'INSERT',
    eventSource: 'aws:dynamodb',
    dynamodb: {
      SequenceNumber: String(records),
      NewImage: { itemType: { S: 'Outbox' }, data: { M: { id: { S: rowId }, ...image } } },
    },
  };
}

const startRow = (id: string) => `start-${id}-decision-1`;
const answerRow = (id: string) => `answer-${id}-decision-1`;

async function expectAllOnce(id: string): Promise<void> {
  await stage.expectDecidedOnce(id);
  await stage.expectMailsNoted(id);
  expect(await stage.executionNames(id)).toEqual([`${id}-decision-1`]);
  expect((await stage.fileOf(id)).mails.map(({ kind }) => kind).sort()).toEqual([
    'decided',
    'decision-wanted',
    'received',
  ]);
}

describe('SECURITY-35: an event of the stream', () => {
  test('SECURITY-35: twice in one batch and once more later is one execution and one of each mail', async () => {
    const id = await stage.submit();
    const answer = await stage.deliver(eventOf(startRow(id)), eventOf(startRow(id)));
    await stage.deliver(eventOf(startRow(id)));
    await stage.runner.idle();
    expect(answer).toEqual({ batchItemFailures: [] });
    await stage.decide(id);
    await stage.deliver(eventOf(answerRow(id)), eventOf(answerRow(id)));
    await stage.deliver(eventOf(answerRow(id)));
    await stage.runner.idle();
    await expectAllOnce(id);
  });

  test('SECURITY-35: of a row that is relayed already does not even ask Step Functions', async () => {
    const id = await waiting();
    stage.line.tried();
    expect(await stage.deliver(eventOf(startRow(id)))).toEqual({ batchItemFailures: [] });
    expect(stage.line.tried()).toEqual([]);
    await stage.decide(id);
    await stage.drain();
    await expectAllOnce(id);
  });

  test('SECURITY-35: the start after the answer, when its first carrying was not noted', async () => {
    const id = await stage.submit();
    const notNoted = stage.faults.fail(
      callOf('UpdateItemCommand', `OUTBOX#${startRow(id)}`, 'relayedAt'),
      () => sdkError('InternalServerError'),
    );
    const first = await stage.deliver(eventOf(startRow(id)));
    await stage.runner.idle();
    expect(notNoted.happened()).toBe(1);
    expect(first?.batchItemFailures).toHaveLength(1);
    await stage.decide(id);
    expect(await stage.deliver(eventOf(answerRow(id)))).toEqual({ batchItemFailures: [] });
    await stage.runner.idle();
    expect((await stage.describe(`${id}-decision-1`)).status).toBe('SUCCEEDED');
    stage.line.tried();
    expect(await stage.deliver(eventOf(startRow(id)))).toEqual({ batchItemFailures: [] });
    expect(stage.line.tried()).toEqual(['StartExecution']);
    await expectAllOnce(id);
  });

  test('SECURITY-35: with an old or a false image changes nothing: the rows of the table count', async () => {
    const id = await stage.submit();
    await stage.deliver(
      eventOf(startRow(id), {
        kind: { S: 'answer-question' },
        applicationId: { S: 'another' },
        round: { S: '9' },
      }),
    );
    await stage.runner.idle();
    expect(await stage.executionNames(id)).toEqual([`${id}-decision-1`]);
    await stage.decide(id);
    await stage.deliver(eventOf(answerRow(id), { outcome: { S: 'rejected' }, taskToken: { S: 'stale' } }));
    await stage.runner.idle();
    expect((await stage.fileOf(id)).application.status).toBe('approved');
    await expectAllOnce(id);
  });

  test('SECURITY-35: of a row that is not there, and one without an id, are done; a failing one alone is reported', async () => {
    const id = await stage.submit();
    stage.line.cut('StartExecution', 'refused');
    const failing = eventOf(startRow(id));
    const answer = await stage.deliver(eventOf('start-nobody-decision-1'), failing, { dynamodb: {} });
    stage.line.mend();
    expect(answer).toEqual({
      batchItemFailures: [{ itemIdentifier: failing.dynamodb?.SequenceNumber }],
    });
    await stage.drain();
    await stage.decide(id);
    await stage.drain();
    await expectAllOnce(id);
  });
});

describe('SECURITY-35: a task that is run twice with the same input', () => {
  const inputOf = (id: string) => ({ v: 1, applicationId: id, phase: 'decision', round: '1' });

  test('SECURITY-35: acknowledges, assesses, asks and tells once', async () => {
    const id = await waiting();
    const { taskToken } = await stage.questionOf(id);
    for (let time = 1; time <= 2; time += 1) {
      await stage.invoke('AcknowledgeFunction', inputOf(id));
      await stage.invoke('AssessFunction', inputOf(id));
      await stage.invoke('AskFunction', { ...inputOf(id), taskToken });
    }
    const { audit } = await stage.fileOf(id);
    expect(audit.map(({ action }) => action)).toEqual(['submitted', 'assessed', 'asked']);
    await stage.decide(id);
    await stage.drain();
    await stage.invoke('TellFunction', inputOf(id));
    await stage.invoke('TellFunction', inputOf(id));
    await expectAllOnce(id);
  });

  test('SECURITY-35: asks no more about what is decided: it says that nothing waits, however often', async () => {
    const id = await waiting();
    const { taskToken } = await stage.questionOf(id);
    await stage.decide(id);
    const askAgain = () => stage.invoke('AskFunction', { ...inputOf(id), taskToken });
    for (let time = 1; time <= 2; time += 1) {
      await expect(askAgain()).rejects.toMatchObject({ name: 'NothingWaits' });
    }
    const pending = await stage.store.outbox.listPending(10);
    expect(pending.map(({ id }) => id)).toEqual([answerRow(id)]);
    await stage.drain();
    await expect(askAgain()).rejects.toMatchObject({ name: 'NothingWaits' });
    await expectAllOnce(id);
  });

  test('SECURITY-35: waits for a completion, and looks at it, once', async () => {
    const id = await waiting();
    const until = localDateOf(addDays(stage.clock.now(), 10));
    await stage.decide(id, { outcome: 'returned', motivation: 'Kalkylen saknas.', until });
    await stage.drain();
    const { taskToken } = await stage.questionOf(id);
    for (let time = 1; time <= 2; time += 1) {
      await stage.invoke('WaitFunction', { ...inputOf(id), taskToken });
      expect(await stage.invoke('EndWaitFunction', inputOf(id))).toMatchObject({ follows: 'wait' });
    }
    await stage.moveClock(addDays(stage.clock.now(), 12));
    for (let time = 1; time <= 2; time += 1) {
      expect(await stage.invoke('EndWaitFunction', inputOf(id))).toMatchObject({ follows: 'ask' });
    }
    const { audit, mails, questions } = await stage.fileOf(id);
    expect(audit.filter(({ action }) => action === 'resumed')).toHaveLength(1);
    expect(mails.filter(({ kind }) => kind === 'completion-reminder')).toHaveLength(1);
    expect(questions).toHaveLength(3);
  });

  test('SECURITY-35: asks for the next round once', async () => {
    const id = await waiting();
    expect(await stage.invoke('NextRoundFunction', inputOf(id))).toEqual({ v: 1, round: '2' });
    expect(await stage.invoke('NextRoundFunction', inputOf(id))).toEqual({ v: 1, round: '2' });
    const { application, audit } = await stage.fileOf(id);
    expect(application.rounds).toEqual({ decision: 2 });
    expect(audit.filter(({ action }) => action === 'new-round')).toHaveLength(1);
    await stage.drain();
    expect(await stage.executionNames(id)).toHaveLength(2);
    expect(await stage.invoke('AcknowledgeFunction', inputOf(id))).toEqual({ v: 1, current: false });
    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id, '2');
    await stage.expectMailsNoted(id);
  });
});
