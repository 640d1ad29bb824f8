import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '../../shared/domain/stockholm-time.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { director, linkTokenIn } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';

let stage: BareStage;
beforeAll(async () => {
  stage = await startBareStage();
});
afterAll(() => stage?.stop());
afterEach(() => stage.faults.clear());

/** An application whose question has been asked. */
async function waiting(): Promise<string> {
  const id = await stage.submit();
  await stage.drain();
  return id;
}

const afterReminder = () => addDays(stage.clock.now(), 8);
const rowOf = (id: string) => `"pk":"APPLICATION#${id}"`;
const readingTheCase = (id: string) => callOf('QueryCommand', `APPLICATION#${id}`);
const storingTheToken = (id: string) => callOf('UpdateItemCommand', rowOf(id), 'taskToken');
const mailRow = (command: string, id: string, mail: string) => callOf(command, rowOf(id), `MAIL#${mail}`);

const notingTheQuestion = (id: string) =>
  callOf('TransactWriteItemsCommand', rowOf(id), 'MAIL#decision-wanted', 'messageId');

const mailsTo = async (id: string, email: string) =>
  (await stage.mailsAbout(id)).filter(({ to }) => to.includes(email));

/** Decided and told exactly once, and whatever else was sent was sent once. */
async function expectDecidedAndToldOnce(id: string): Promise<void> {
  await stage.expectDecidedOnce(id);
  await stage.expectMailsNoted(id);
  const { mails } = await stage.fileOf(id);
  expect(mails.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
}

describe('SECURITY-33: a mail that SES took but nobody noted', () => {
  test('SECURITY-33: the question may arrive twice, with the same working link, and is then noted', async () => {
    const id = await stage.submit();
    const lost = stage.faults.fail(notingTheQuestion(id), () => sdkError('InternalServerError'));
    await stage.drain();
    expect(lost.happened()).toBe(1);
    const asked = await mailsTo(id, director.email);
    expect(asked).toHaveLength(2);
    const [token, ...others] = new Set(asked.map(linkTokenIn));
    expect(others).toEqual([]);
    const question = await stage.store.questions.findByLinkHash(sha256(token ?? ''));
    expect(question).toMatchObject({ question: { applicationId: id, status: 'open' } });
    const noted = (await stage.fileOf(id)).mails.find(({ kind }) => kind === 'decision-wanted');
    expect(noted?.messageId).toBe(asked[1]?.messageId);

    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-33: the note was written but its answer was lost: the mail goes once', async () => {
    const id = await stage.submit();
    const lost = stage.faults.loseAnswer(notingTheQuestion(id), () => sdkError('TimeoutError'));
    await stage.drain();
    expect(lost.happened()).toBe(1);
    expect(await mailsTo(id, director.email)).toHaveLength(1);
    await stage.expectMailsNoted(id);
    await stage.decide(id);
    await stage.drain();
  });

  test('SECURITY-33: the function dies before SES is asked: the mail goes once, and not never', async () => {
    const id = await waiting();
    const died = stage.faults.loseAnswer(mailRow('PutItemCommand', id, 'decided'), () =>
      sdkError('TimeoutError'),
    );
    await stage.decide(id);
    await stage.drain();
    expect(died.happened()).toBe(1);
    await expectDecidedAndToldOnce(id);
  });
});

describe('SECURITY-36: the person decides while time runs out', () => {
  test('SECURITY-36: the decision falls between the time-out and the look into the table', async () => {
    const id = await waiting();
    const decided = stage.faults.before(readingTheCase(id), () => stage.decide(id));
    await stage.moveClock(afterReminder());
    expect(decided.happened()).toBe(1);
    await expectDecidedAndToldOnce(id);
    expect(await mailsTo(id, director.email)).toHaveLength(1);
  });

  test('SECURITY-36: the decision falls after the look, before the reminder reads the question', async () => {
    const id = await waiting();
    const decided = stage.faults.before(readingTheCase(id), () => stage.decide(id), { skip: 1 });
    await stage.moveClock(afterReminder());
    expect(decided.happened()).toBe(1);
    await expectDecidedAndToldOnce(id);
    expect(await mailsTo(id, director.email)).toHaveLength(1);
  });

  test('SECURITY-36: the decision falls just before the reminder stores its token', async () => {
    const id = await waiting();
    const decided = stage.faults.before(storingTheToken(id), () => stage.decide(id));
    await stage.moveClock(afterReminder());
    expect(decided.happened()).toBe(1);
    await expectDecidedAndToldOnce(id);
    expect(await mailsTo(id, director.email)).toHaveLength(1);
  });

  test('SECURITY-36: the decision and its signal fall just before the reminder stores its token', async () => {
    const id = await waiting();
    const decided = stage.faults.before(storingTheToken(id), async () => {
      await stage.decide(id);
      await stage.sweep();
    });
    await stage.moveClock(afterReminder());
    expect(decided.happened()).toBe(1);
    await expectDecidedAndToldOnce(id);
  });

  test('SECURITY-36: the reminder’s late token is stored, but the function hears nothing of it', async () => {
    const id = await waiting();
    stage.faults.before(storingTheToken(id), () => stage.decide(id));
    const lost = stage.faults.loseAnswer(
      callOf('TransactWriteItemsCommand', `answer-${id}-decision-1-`),
      () => sdkError('TimeoutError'),
    );
    await stage.moveClock(afterReminder());
    expect(lost.happened()).toBe(1);
    await expectDecidedAndToldOnce(id);
  });

  test('SECURITY-36: the decision and its signal fall after the new token, while the reminder is being mailed', async () => {
    const id = await waiting();
    const decided = stage.faults.before(mailRow('PutItemCommand', id, 'reminder'), async () => {
      await stage.decide(id);
      await stage.sweep();
    });
    await stage.moveClock(afterReminder());
    expect(decided.happened()).toBe(1);
    await expectDecidedAndToldOnce(id);
  });

  test('SECURITY-36: the decision is recorded in time, and its signal comes after the time-out', async () => {
    const id = await waiting();
    await stage.decide(id);
    await stage.moveClockOnly(afterReminder());
    expect((await stage.describe(`${id}-decision-1`)).status).toBe('SUCCEEDED');
    stage.line.tried();
    await stage.sweep();
    expect(stage.line.tried()).toEqual(['SendTaskSuccess']);
    await expectDecidedAndToldOnce(id);
  });

  test('SECURITY-36: the decision’s transaction is in the way of the token: the reminder tries again', async () => {
    const id = await waiting();
    const conflict = stage.faults.fail(storingTheToken(id), () => sdkError('TransactionConflictException'), {
      times: 2,
    });
    await stage.moveClock(afterReminder());
    expect(conflict.happened()).toBe(2);
    expect((await stage.fileOf(id)).mails.filter(({ kind }) => kind === 'reminder')).toHaveLength(1);
    await stage.decide(id);
    await stage.drain();
    await expectDecidedAndToldOnce(id);
  });

  test('SECURITY-36: the decision falls just before the next round is asked for', async () => {
    const { id: programmeId } = await stage.addProgramme({
      assumed: {
        opens: '2019-01-01',
        closes: '2020-12-31',
        providersMayApply: false,
        remindAfterDays: 160,
        escalateAfterDays: 160,
      },
    });
    const id = await stage.submit({}, { programmeId });
    await stage.drain();
    const decided = stage.faults.before(callOf('GetItemCommand', rowOf(id), '"sk":"APPLICATION"'), () =>
      stage.decide(id),
    );
    await stage.moveClock(addDays(stage.clock.now(), 161));
    expect(decided.happened()).toBe(1);
    expect((await stage.describe(`${id}-decision-1`)).status).toBe('SUCCEEDED');
    await stage.expectDecidedOnce(id, '2');
    await stage.expectMailsNoted(id);
    expect(await stage.executionNames(id)).toHaveLength(2);
  });

  test('SECURITY-36: a new round takes over just before the old one’s reminder stores its token: both end, and one tells', async () => {
    const id = await waiting();
    const { taskToken } = await stage.questionOf(id);
    const takenOver = stage.faults.before(storingTheToken(id), async () => {
      await stage.invoke('NextRoundFunction', { v: 1, applicationId: id, phase: 'decision', round: '1' });
      await stage.sweep();
      await expect
        .poll(async () => (await stage.questionOf(id)).taskToken, { timeout: 10_000 })
        .not.toBe(taskToken);
    });
    await stage.moveClock(afterReminder());
    expect(takenOver.happened()).toBe(1);
    await stage.decide(id);
    await stage.moveClock(afterReminder());
    await stage.expectDecidedOnce(id, '1');
    await stage.expectDecidedOnce(id, '2');
    await stage.expectMailsNoted(id);
    const { mails } = await stage.fileOf(id);
    expect(mails.filter(({ kind }) => kind === 'decided')).toHaveLength(1);
  });
});
