import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays, atHour } from '../../shared/domain/stockholm-time.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';
import {
  aRequest,
  contact,
  controller,
  createPayoutActs,
  type PayoutActs,
  setThePayoutScene,
} from './payout-acts.ts';

let stage: BareStage;
let acts: PayoutActs;
beforeAll(async () => {
  stage = await startBareStage();
  await setThePayoutScene(stage);
  acts = createPayoutActs(stage);
  await stage.moveClock(atHour('2019-03-04', 9));
  await acts.prepare(7);
});
afterAll(() => stage?.stop());
afterEach(() => {
  stage.faults.clear();
  stage.line.mend();
});

const rowOf = (id: string) => `"pk":"APPLICATION#${id}"`;
const writing = (id: string, action: string, ...texts: string[]) =>
  callOf('TransactWriteItemsCommand', rowOf(id), `"action":"${action}"`, ...texts);
const storingTheToken = (id: string, sequence: number) =>
  callOf('UpdateItemCommand', rowOf(id), `QUESTION#0000000${sequence}`, 'taskToken');
const inputOf = (id: string, round = '2019Q1') => ({ v: 1, applicationId: id, phase: 'payouts', round });

describe('SECURITY-36: people who are faster than the state machine', () => {
  test('SECURITY-36: the request falls just before its wait stores its token', async () => {
    const id = await acts.decided();
    const requested = stage.faults.before(storingTheToken(id, 2), async () => {
      await acts.request(id, 40_000);
      await stage.sweep();
    });
    await stage.drain();
    expect(requested.happened()).toBe(1);
    await acts.attest(id);
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual(['attest-wanted', 'payout-attested']);
    expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    await acts.isWhole(id);
  });

  test('SECURITY-36: the attest falls just before its question stores its token', async () => {
    const id = await acts.approved();
    await acts.request(id, 40_000);
    const attested = stage.faults.before(storingTheToken(id, 3), async () => {
      await acts.attest(id, { outcome: 'attested' });
      await stage.sweep();
    });
    await stage.drain();
    expect(attested.happened()).toBe(1);
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'payout-attested']);
    expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    await acts.isWhole(id);
  });

  test('SECURITY-36: a request before its question is put is put to the controller at once', async () => {
    const id = await acts.decided();
    const requested = stage.faults.before(writing(id, 'asked', 'payout-request'), () =>
      acts.request(id, 40_000),
    );
    await stage.drain();
    expect(requested.happened()).toBe(1);
    expect((await stage.fileOf(id)).questions.map(({ kind }) => kind)).toEqual(['decision', 'attest']);
    await acts.attest(id);
    await stage.drain();
    await acts.isWhole(id);
  });

  test('SECURITY-08: returned and asked for again before anybody is told: one letter, and the new request is asked about', async () => {
    const id = await acts.asked();
    await acts.sendBack(id);
    await acts.request(id, 30_000);
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual([
      'payout-wanted',
      'attest-wanted',
      'payout-returned',
      'attest-wanted',
    ]);
    await acts.hasWorkingLink(id, controller);
    await acts.attest(id);
    await stage.drain();
    expect(await acts.payoutsOf(id)).toEqual(['2019Q1 returned 40000', '2019Q1 attested 30000']);
    await acts.isWhole(id);
  });

  test('an attest of what was sent back and asked for again meanwhile is refused by name', async () => {
    const id = await acts.asked();
    const { decision } = (await stage.fileOf(id)).application;
    const seen = {
      applicationId: id,
      quarter: '2019Q1' as const,
      revision: 1,
      seenAward: decision?.number ?? '',
    };
    await acts.sendBack(id);
    await acts.request(id, 100_000);
    await stage.drain();
    const late = acts.attestPayout({ ...seen, person: controller, command: { outcome: 'attested' } });
    await expect(late).rejects.toMatchObject({ name: 'AlreadyAttested', facts: { status: 'returned' } });
    expect(await acts.money(id)).toMatchObject({ paid: 0 });
    await acts.sendBack(id);
    await stage.drain();
  });
});

describe('SECURITY-37: signals that are lost', () => {
  test('SECURITY-37: SendTaskSuccess is refused, or its answer lost, for both tokens: the sweeper brings it home', async () => {
    const id = await acts.approved();
    await acts.request(id, 40_000);
    stage.line.cut('SendTaskSuccess', 'refused');
    for (let sweeps = 1; sweeps <= 2; sweeps += 1) {
      expect(await stage.sweep()).toMatchObject({ relayed: 0, failed: 1 });
    }
    stage.line.mend();
    await stage.drain();
    await acts.attest(id);
    stage.line.cut('SendTaskSuccess', 'answer lost');
    await stage.sweep();
    stage.line.mend();
    await acts.comesHome(id);
  });

  test('SECURITY-37: the start of the first or the next quarter is refused at first', async () => {
    const id = await acts.decided();
    await stage.runner.idle();
    stage.line.cut('StartExecution', 'refused');
    for (let sweeps = 1; sweeps <= 3; sweeps += 1) {
      await stage.sweep();
      await stage.runner.idle();
    }
    expect(await acts.rounds(id)).toEqual({ '2019Q1': 1 });
    await acts.request(id, 40_000);
    stage.line.mend();
    await stage.drain();
    await acts.attest(id);
    await stage.drain();
    expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    expect(await acts.statusOf(id, '2019Q2')).toBe('RUNNING');
    await acts.isWhole(id);
  });
});

describe('SECURITY-35: a task that is run twice', () => {
  test('SECURITY-35: looks, asks and tells once, and of an old round does nothing', async () => {
    const id = await acts.approved();
    const twice = async (name: string, input: object) => {
      for (let time = 1; time <= 2; time += 1) await stage.invoke(name, input);
    };
    const { taskToken } = await stage.questionOf(id);
    await twice('LookAtQuarterFunction', inputOf(id));
    await twice('AskProviderFunction', { ...inputOf(id), taskToken });
    await acts.request(id, 40_000);
    await stage.drain();
    const { taskToken: attestToken } = await stage.questionOf(id);
    await twice('LookAtQuarterFunction', inputOf(id));
    await twice('AskControllerFunction', { ...inputOf(id), taskToken: attestToken });
    for (const name of ['AskProviderFunction'] as const)
      await expect(stage.invoke(name, { ...inputOf(id), taskToken })).rejects.toThrow('NothingWaits');
    await acts.attest(id);
    await expect(
      stage.invoke('AskControllerFunction', { ...inputOf(id), taskToken: attestToken }),
    ).rejects.toThrow('NothingWaits');
    await twice('TellProviderFunction', inputOf(id));
    await acts.comesHome(id);
    await twice('TellProviderFunction', inputOf(id));
    expect(await stage.invoke('LookAtQuarterFunction', inputOf(id))).toMatchObject({
      need: 'end',
      current: true,
    });
    expect(await stage.invoke('LookAtQuarterFunction', inputOf(id, '2019Q1-2'))).toMatchObject({
      current: false,
    });
    await acts.comesHome(id);
  });
});

test('SECURITY-26: a department asks for nothing, nor does anybody of another unit', async () => {
  const department = await stage.submit({ amount: 1_000 });
  await stage.drain();
  await stage.decide(department);
  await stage.drain();
  const { unitId } = (await stage.fileOf(department)).application;
  const person = { ...contact, unitId };
  await expect(acts.request(department, 1_000, '2019Q1', person)).rejects.toMatchObject({
    name: 'DepartmentNeverPaid',
  });
  const id = await acts.approved();
  const wish = { person, applicationId: id, command: aRequest(1_000, '2019Q1') };
  await expect(acts.requestPayout(wish)).rejects.toMatchObject({ name: 'NotAllowed' });
  expect((await stage.fileOf(department)).application).toMatchObject({ applicantKind: 'department' });
  expect(await acts.rounds(department)).toBeUndefined();
  expect(await stage.executionNames(department)).toEqual([`${department}-decision-1`]);
});

describe('SECURITY-36: time that runs out while somebody answers', () => {
  test('SECURITY-36: attested while the stream is down and the question times out: paid and told once', async () => {
    const id = await acts.asked();
    await acts.attest(id);
    await stage.moveClockOnly(addDays(stage.clock.now(), 8));
    expect((await acts.mailsOf(id)).at(-1)).toBe('payout-attested');
    await acts.comesHome(id);
  });

  test('SECURITY-36: attested just before a reminder is noted as begun: the reminder may go, and no krona twice', async () => {
    const id = await acts.asked();
    const begins = callOf('PutItemCommand', rowOf(id), 'MAIL#attest-reminder');
    const attested = stage.faults.before(begins, () => acts.attest(id));
    await stage.moveClock(addDays(stage.clock.now(), 8));
    expect(attested.happened()).toBe(1);
    expect(await acts.mailsOf(id)).toEqual([
      ...['payout-wanted', 'attest-wanted', 'attest-reminder', 'payout-attested'],
    ]);
    expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    await acts.isWhole(id);
  });

  test('SECURITY-36: asked for on the last day while the stream is down: it has not lapsed', async () => {
    const id = await acts.approved();
    const lost = await acts.approved();
    await stage.moveClock(atHour('2019-04-15', 22));
    await acts.request(id, 40_000);
    await stage.moveClockOnly(atHour('2019-04-16', 1));
    expect(await acts.payoutsOf(id)).toEqual(['2019Q1 requested 40000']);
    expect(await acts.payoutsOf(lost)).toEqual(['2019Q1 lapsed 0']);
    expect((await stage.questionOf(id)).kind).toBe('attest');
    await stage.drain();
    await acts.attest(id);
    await stage.drain();
    expect(await acts.payoutsOf(id)).toEqual(['2019Q1 attested 40000']);
    expect(await acts.actionsOf(id, 'payout-lapsed')).toEqual([]);
    await acts.isWhole(id);
  });

  test('SECURITY-38: a lapse that is written but whose answer is lost is written once, and told once', async () => {
    await stage.moveClock(atHour('2019-06-03', 9));
    const id = await acts.approved(100_000);
    const lost = stage.faults.loseAnswer(writing(id, 'payout-lapsed'), () => sdkError('TimeoutError'));
    await stage.moveClock(atHour('2019-07-16', 9));
    expect(lost.happened()).toBe(1);
    expect(await acts.payoutsOf(id)).toEqual(['2019Q2 lapsed 0']);
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'payout-reminder', 'payout-lapsed']);
    expect(await acts.rounds(id)).toEqual({ '2019Q2': 1, '2019Q3': 1 });
    await acts.isWhole(id);
  });
});
