import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addDaysToDate, atHour } from '../../shared/domain/stockholm-time.ts';
import { applicant, director } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';
import { createTurns, longOpen, type Turns } from './turn-acts.ts';

let stage: BareStage;
let turns: Turns;
beforeAll(async () => {
  stage = await startBareStage();
  turns = createTurns(stage);
});
afterAll(() => stage?.stop());
afterEach(() => {
  stage.faults.clear();
  stage.line.mend();
});

async function returned(until = turns.inDays(14)): Promise<string> {
  const id = await turns.waiting();
  await turns.sendBack(id, until);
  await stage.drain();
  return id;
}

async function complete(id: string, amount = 800): Promise<void> {
  const before = await turns.seen(id);
  await turns.complete({ ...before, content: { ...before.content, amount } });
}

/** Asked about anew, decided, told of both decisions, and nothing left behind. */
async function comesHome(id: string, round = '1'): Promise<void> {
  expect(await stage.questionOf(id)).toMatchObject({ kind: 'decision', status: 'open', sequence: 3 });
  await stage.decide(id);
  await stage.drain();
  await turns.executionEnds(id, round);
  expect((await turns.kindsTo(id, applicant.email)).filter((kind) => kind === 'decided')).toHaveLength(2);
  expect(await turns.kindsTo(id, director.email)).toEqual(['decision-wanted', 'decision-wanted']);
  await stage.expectMailsNoted(id);
  await turns.isWhole(id);
}

const rowOf = (id: string) => `"pk":"APPLICATION#${id}"`;
const storingTheToken = (id: string) => callOf('UpdateItemCommand', rowOf(id), 'taskToken');

describe('SECURITY-37: a signal of a turn that is lost on the way', () => {
  test('SECURITY-37: the stream is down for a day during a return: the sweeper brings it home', async () => {
    const id = await turns.waiting();
    await turns.sendBack(id);
    await stage.moveClockOnly(addDays(stage.clock.now(), 1));
    expect(await turns.kindsTo(id, applicant.email)).toEqual(['received']);
    await stage.drain();
    expect(await turns.kindsTo(id, applicant.email)).toEqual(['received', 'decided']);
    await complete(id);
    await stage.moveClockOnly(addDays(stage.clock.now(), 1));
    expect((await stage.questionOf(id)).kind).toBe('completion');
    await stage.drain();
    await comesHome(id);
  });

  test('SECURITY-37: SendTaskSuccess is refused for the token of the wait, until it is taken', async () => {
    const id = await returned();
    await complete(id);
    stage.line.cut('SendTaskSuccess', 'refused');
    for (let sweeps = 1; sweeps <= 3; sweeps += 1) {
      expect(await stage.sweep()).toMatchObject({ relayed: 0, failed: 1 });
    }
    stage.line.mend();
    await stage.drain();
    await comesHome(id);
  });

  test('SECURITY-37: the answer to that call is lost: the closed wait counts as ended', async () => {
    const id = await returned();
    await complete(id);
    stage.line.cut('SendTaskSuccess', 'answer lost');
    await stage.sweep();
    stage.line.mend();
    await stage.drain();
    await comesHome(id);
  });

  test('SECURITY-36: the completion falls just before the wait stores its token', async () => {
    const id = await turns.waiting();
    const completed = stage.faults.before(storingTheToken(id), async () => {
      await complete(id);
      await stage.sweep();
    });
    await turns.sendBack(id);
    await stage.drain();
    expect(completed.happened()).toBe(1);
    await comesHome(id);
  });

  test('SECURITY-37: the token of the wait cannot be stored at first: it waits all the same', async () => {
    const id = await turns.waiting();
    const failed = stage.faults.fail(storingTheToken(id), () => sdkError('ThrottlingException'), {
      times: 2,
    });
    await turns.sendBack(id);
    await stage.drain();
    expect(failed.happened()).toBe(2);
    await complete(id);
    await stage.drain();
    await comesHome(id);
  });

  test('SECURITY-38: the deadline’s resumption is written but its answer is lost: the question is put once', async () => {
    const until = turns.inDays(14);
    const id = await returned(until);
    const resuming = callOf('TransactWriteItemsCommand', rowOf(id), '"action":"resumed"');
    const lost = stage.faults.loseAnswer(resuming, () => sdkError('TimeoutError'));
    await stage.moveClock(atHour(addDaysToDate(until, 1), 9));
    expect(lost.happened()).toBe(1);
    await comesHome(id);
    const { audit } = await stage.fileOf(id);
    expect(audit.filter(({ action }) => action === 'resumed')).toHaveLength(1);
  });
});

describe('SECURITY-35: an execution of an old round', () => {
  const nextRound = (id: string) =>
    stage.invoke('NextRoundFunction', { v: 1, applicationId: id, phase: 'decision', round: '1' });

  test('SECURITY-35: that wakes up during a deferral tells nobody and asks nobody', async () => {
    const id = await turns.waiting();
    const until = turns.inDays(30);
    await turns.putOff(id, until);
    await stage.drain();
    await nextRound(id);
    await stage.drain();
    const mails = (await stage.mailsAbout(id)).length;
    const input = { v: 1, applicationId: id, phase: 'decision', round: '1' };
    expect(await stage.invoke('TellFunction', input)).toMatchObject({ follows: 'end' });
    expect(await stage.invoke('EndWaitFunction', input)).toMatchObject({ current: false });
    for (const name of ['WaitFunction', 'AskFunction'] as const) {
      await expect(stage.invoke(name, { ...input, taskToken: 'old' })).rejects.toThrow('NothingWaits');
    }
    expect((await stage.mailsAbout(id)).length).toBe(mails);
    await stage.moveClock(atHour(until, 9));
    await turns.executionEnds(id, '1');
    await comesHome(id, '2');
  });

  test('SECURITY-37: whose wait stores its token late does not take the new round’s place', async () => {
    const id = await turns.waiting();
    const takenOver = stage.faults.before(storingTheToken(id), async () => {
      await nextRound(id);
      await stage.sweep();
      await expect.poll(async () => (await stage.questionOf(id)).tokenRound, { timeout: 10_000 }).toBe(2);
    });
    await turns.sendBack(id);
    await stage.drain();
    expect(takenOver.happened()).toBe(1);
    await turns.executionEnds(id, '1');
    await complete(id);
    await stage.drain();
    await comesHome(id, '2');
  });
});

describe('SECURITY-37: no execution outlives 300 days', () => {
  test('SECURITY-37: a completion that is waited for over the hand-over ends the wait of the next round', async () => {
    const id = await turns.waiting();
    await turns.putOff(id, turns.inDays(200));
    await stage.drain();
    await stage.moveClock(addDays(stage.clock.now(), 201));
    await turns.sendBack(id, turns.inDays(180));
    await stage.drain();
    await stage.moveClock(addDays(stage.clock.now(), 120));
    expect((await stage.fileOf(id)).application).toMatchObject({
      status: 'returned',
      rounds: { decision: 2 },
    });
    await turns.executionEnds(id, '1');
    await complete(id);
    await stage.drain();
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id, '2');
    await turns.isWhole(id);
  });

  test('SECURITY-37: a question that is put late in an execution’s life, with reminders far apart, is handed over too', async () => {
    const assumed = { ...longOpen, remindAfterDays: 200, escalateAfterDays: 200 };
    const { id: programmeId } = await stage.addProgramme({ assumed });
    const id = await stage.submit({}, { programmeId });
    await stage.drain();
    await turns.putOff(id, turns.inDays(290));
    await stage.drain();
    await stage.moveClock(addDays(stage.clock.now(), 400));
    expect(await turns.statusOf(id)).toBe('submitted');
    await turns.executionEnds(id, '1');
    expect((await stage.describe(`${id}-decision-2`)).status).toBe('RUNNING');
    await comesHome(id, '2');
  });
});
