import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';
import { colleague, createPayoutActs, type PayoutActs, setThePayoutScene } from './payout-acts.ts';

let stage: BareStage;
let acts: PayoutActs;
beforeAll(async () => {
  stage = await startBareStage();
  await setThePayoutScene(stage);
  acts = createPayoutActs(stage);
  await stage.moveClock(atHour('2019-03-04', 9));
  await acts.prepare(18);
});
afterAll(() => stage?.stop());
afterEach(() => {
  stage.faults.clear();
  stage.line.mend();
});

const rowOf = (id: string) => `"pk":"APPLICATION#${id}"`;
const writing = (id: string, action: string, ...texts: string[]) =>
  callOf('TransactWriteItemsCommand', rowOf(id), `"action":"${action}"`, ...texts);

const namesOf = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((it) => (it.status === 'rejected' ? [it.reason.name] : []));

describe('SECURITY-07: clicks that come together', () => {
  test('SECURITY-07: fifty requests for one quarter at once are one', async () => {
    const id = await acts.approved();
    const same = await Promise.all(Array.from({ length: 50 }, () => acts.request(id, 40_000)));
    expect(new Set(same.map(({ payout }) => payout.id)).size).toBe(1);
    expect(same.filter(({ recordedBefore }) => !recordedBefore)).toHaveLength(1);
    await stage.drain();
    await acts.attest(id);
    await acts.comesHome(id);
  });

  test('SECURITY-07: fifty different requests for one quarter at once are one, and the others are told', async () => {
    const id = await acts.approved();
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, n) => acts.request(id, 1_000 + n)),
    );
    expect(new Set(namesOf(results))).toEqual(new Set(['QuarterAsked']));
    expect(namesOf(results)).toHaveLength(49);
    await stage.drain();
    const { payout } = await acts.attest(id);
    await acts.comesHome(id, payout.amount);
  });

  test('SECURITY-07: fifty attests of one request at once pay once', async () => {
    const id = await acts.asked();
    const results = await Promise.all(Array.from({ length: 50 }, () => acts.attest(id)));
    expect(results.filter(({ recordedBefore }) => !recordedBefore)).toHaveLength(1);
    await acts.comesHome(id);
    expect((await acts.attest(id)).recordedBefore).toBe(true);
    expect(await acts.money(id)).toMatchObject({ paid: 40_000, left: 60_000 });
  });

  test('SECURITY-08: attest in one tab and return in another: one of them each time', async () => {
    for (let time = 1; time <= 3; time += 1) {
      const id = await acts.asked();
      const results = await Promise.allSettled([acts.attest(id), acts.sendBack(id)]);
      expect(namesOf(results)).toEqual(['AlreadyAttested']);
      await stage.drain();
      expect(await acts.actionsOf(id, 'payout-attested', 'payout-returned')).toHaveLength(1);
      await acts.isWhole(id);
    }
  });

  test('SECURITY-08: two colleagues ask for different sums, the second just before the first is written', async () => {
    const id = await acts.approved();
    stage.faults.before(writing(id, 'payout-requested'), () => acts.request(id, 40_000, '2019Q1', colleague));
    await expect(acts.request(id, 30_000)).rejects.toMatchObject({
      name: 'QuarterAsked',
      facts: { amount: 40_000 },
    });
    await stage.drain();
    await acts.attest(id);
    await acts.comesHome(id);
  });

  test('SECURITY-33: whose answer was lost: the same click again finds what it did', async () => {
    const id = await acts.approved();
    stage.faults.loseAnswer(writing(id, 'payout-requested'), () => sdkError('TimeoutError'));
    await expect(acts.request(id, 40_000)).rejects.toThrow('TimeoutError');
    expect((await acts.request(id, 40_000)).recordedBefore).toBe(true);
    await stage.drain();
    stage.faults.loseAnswer(writing(id, 'payout-attested'), () => sdkError('TimeoutError'));
    await expect(acts.attest(id)).rejects.toThrow('TimeoutError');
    expect((await acts.attest(id)).recordedBefore).toBe(true);
    await acts.comesHome(id);
  });

  test('SECURITY-34: that are throttled are written all the same, once', async () => {
    const id = await acts.approved();
    const throttled = () => sdkError('ThrottlingException');
    stage.faults.fail(writing(id, 'payout-requested'), throttled, { times: 3 });
    await acts.request(id, 40_000);
    stage.faults.fail(writing(id, 'asked'), throttled, { times: 3 });
    stage.faults.fail(writing(id, 'payouts-began'), throttled, { times: 3 });
    await stage.drain();
    stage.faults.fail(writing(id, 'payout-attested'), throttled, { times: 3 });
    await acts.attest(id);
    await acts.comesHome(id);
  });
});

describe('SECURITY-08: the award is changed while its money is paid', () => {
  /** A request of 40 000 kr waits, and so does a change that leaves the award no lower than that. */
  async function both(amount: number): Promise<string> {
    const id = await acts.asked(40_000);
    await acts.change(id, amount);
    await stage.drain();
    return id;
  }

  test('SECURITY-08: the change approved just before the attest is written: the controller sees the new award first', async () => {
    const id = await both(40_000);
    stage.faults.before(writing(id, 'payout-attested'), () => stage.decide(id));
    await expect(acts.attest(id)).rejects.toMatchObject({ name: 'PayoutChanged' });
    await acts.attest(id);
    await acts.comesHome(id);
    expect(await acts.money(id)).toMatchObject({ awarded: 40_000, paid: 40_000, left: 0 });
  });

  test('SECURITY-08: the attest just before the change is written: both stand, and what is paid is covered', async () => {
    const id = await both(40_000);
    stage.faults.before(writing(id, 'approved'), () => acts.attest(id));
    await stage.decide(id);
    await acts.comesHome(id);
    expect(await acts.money(id)).toMatchObject({ awarded: 40_000, paid: 40_000, left: 0 });
  });

  test('SECURITY-08: a request just before a change is written that would leave less is heard, and the change refused', async () => {
    const id = await acts.approved();
    await acts.change(id, 39_999);
    await stage.drain();
    stage.faults.before(writing(id, 'approved'), () => acts.request(id, 40_000));
    await expect(stage.decide(id)).rejects.toMatchObject({
      name: 'AwardPartlyPaid',
      facts: { paid: 40_000 },
    });
    await stage.drain();
    await acts.attest(id);
    await acts.comesHome(id);
    await expect(stage.decide(id)).rejects.toMatchObject({ name: 'AwardPartlyPaid' });
    await stage.decide(id, { outcome: 'rejected', motivation: 'Redan betalt.' });
  });

  test('SECURITY-08: side by side, four times: never is more paid than awarded', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, () => acts.approved()));
    for (const id of ids) {
      await acts.request(id, 40_000);
      await acts.change(id, 50_000);
    }
    await stage.drain();
    for (const id of ids) {
      const results = await Promise.allSettled([acts.attest(id), stage.decide(id)]);
      expect(namesOf(results).filter((name) => name !== 'PayoutChanged')).toEqual([]);
      if (namesOf(results).length > 0) await acts.attest(id);
    }
    for (const id of ids) {
      await acts.comesHome(id);
      expect(await acts.money(id)).toEqual({
        awarded: 50_000,
        paid: 40_000,
        asked: 0,
        left: 10_000,
        free: 10_000,
      });
    }
  });

  test('both phases wait side by side, each with its own question, token and mails', async () => {
    const id = await both(90_000);
    const { questions, application } = await stage.fileOf(id);
    expect(
      questions
        .filter(({ status }) => status === 'open')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['attest', 'decision']);
    expect(application.rounds).toEqual({ decision: 2, payouts: { '2019Q1': 1, '2019Q2': 1 } });
    await stage.decide(id, { outcome: 'returned', motivation: 'Varför?', until: '2019-03-20' });
    await stage.drain();
    expect(await stage.questionOf(id)).toMatchObject({ kind: 'completion', status: 'open' });
    await acts.attest(id);
    await stage.drain();
    expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    expect(await stage.questionOf(id)).toMatchObject({ kind: 'completion', status: 'open' });
    expect((await stage.describe(`${id}-decision-2`)).status).toBe('RUNNING');
    await acts.isWhole(id);
  });

  test('a change asked for before the approval is told keeps nobody from the first quarter', async () => {
    const id = await acts.decided();
    await acts.change(id, 90_000);
    await stage.drain();
    expect((await stage.fileOf(id)).application.change?.status).toBe('submitted');
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted']);
    await acts.request(id, 40_000);
    await stage.drain();
    await acts.attest(id);
    await acts.comesHome(id);
  });

  test('the next quarter that begins as something else is written is not forgotten', async () => {
    const id = await acts.approved();
    await acts.request(id, 40_000);
    const changed = stage.faults.before(writing(id, 'payouts-began'), () => acts.change(id, 90_000));
    await stage.drain();
    expect(changed.happened()).toBe(1);
    expect((await stage.fileOf(id)).application.rounds).toEqual({
      decision: 2,
      payouts: { '2019Q1': 1, '2019Q2': 1 },
    });
    const again = await acts.approved();
    await acts.request(again, 40_000);
    // The other way round: the quarter begins just before the change is written.
    const began = stage.faults.before(writing(again, 'change-requested'), () => stage.drain());
    await acts.change(again, 90_000).catch(() => acts.change(again, 90_000));
    expect(began.happened()).toBe(1);
    for (const it of [id, again]) {
      expect(await acts.rounds(it)).toEqual({ '2019Q1': 1, '2019Q2': 1 });
      await stage.drain();
      await acts.attest(it);
      await acts.comesHome(it);
    }
  });
});

test('SECURITY-15: a payout is booked on the award that the controller saw, though a change has moved it since it was asked for', async () => {
  const id = await acts.asked();
  await acts.change(id, 100_001);
  await stage.drain();
  await stage.decide(id, { amount: 100_000, costObject: '9917', motivation: 'Annat objekt.' });
  await stage.drain();
  const { payout } = await acts.attest(id);
  const { decision } = (await stage.fileOf(id)).application;
  expect(payout.award).toMatchObject({ number: decision?.number, costObject: '9917' });
  await acts.comesHome(id);
});
