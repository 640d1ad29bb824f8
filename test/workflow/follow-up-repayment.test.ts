import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import { orderAll } from '../setup/order-all.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { createFollowUpActs, type FollowUpActs, setTheYearEnd, yearEnd } from './follow-up-acts.ts';
import {
  colleague,
  contact,
  controller,
  coordinator,
  createPayoutActs,
  type PayoutActs,
} from './payout-acts.ts';

/** A provider's year end, played once, with the payouts of its first quarter before it. */
let stage: BareStage;
let acts: FollowUpActs;
let payouts: PayoutActs;
const ids: Record<string, string> = {};
const idOf = (name: string): string => ids[name] ?? `no activity is called ${name}`;
const morningOf = (date: string) => stage.moveClock(atHour(date, 9));
const names = ['overpaid', 'waiting', 'unpaid'] as const;

beforeAll(async () => {
  stage = await startBareStage();
  await setTheYearEnd(stage);
  acts = createFollowUpActs(stage);
  payouts = createPayoutActs(stage);
  const assumed = {
    ...yearEnd,
    providersMayApply: true,
    followUpOpens: '2019-03-04',
    followUpDue: '2019-04-12',
  };
  const made = await acts.approved(
    names.map(() => 100_000),
    { assumed },
    contact,
  );
  for (const [index, name] of names.entries()) ids[name] = made.ids[index] ?? '';
  await morningOf('2019-03-04');
  for (const name of ['overpaid', 'waiting']) await payouts.request(idOf(name), 60_000);
  await stage.drain();
  await payouts.attest(idOf('overpaid'));
  await order();
  await stage.drain();
});
afterAll(() => stage?.stop());

const order = () => orderAll(stage, controller);

describe('A provider’s account', () => {
  test('is asked for beside its quarters, of the one who applied', async () => {
    expect(await acts.mailsOf(idOf('overpaid'))).toEqual(['follow-up-wanted']);
    expect((await acts.mailLogs(idOf('overpaid'))).at(-1)?.to).toBe(contact.email);
    expect((await stage.fileOf(idOf('overpaid'))).application.rounds).toEqual({
      decision: 1,
      payouts: { '2019Q1': 1, '2019Q2': 1 },
      followUp: 1,
    });
  });

  test('is not accepted while a request waits for its attest, nor before that is ordered', async () => {
    const id = idOf('waiting');
    await acts.submit(id, 60_000, { person: colleague });
    await stage.drain();
    await expect(acts.review(id)).rejects.toMatchObject({ name: 'PayoutsUnderWay' });
    await payouts.attest(id);
    await stage.drain();
    await expect(acts.review(id)).rejects.toMatchObject({ name: 'PayoutsUnderWay' });
    await order();
    const { followUp } = await acts.review(id);
    expect(followUp.accepted?.closing).toEqual({ used: 60_000, released: 40_000, overpaid: 0 });
    await acts.comesHome(id, ['commit 100000', 'pay 60000', 'use 60000', 'release 40000']);
    // The colleague sent it in, and is told.
    expect((await acts.mailLogs(id)).at(-1)).toMatchObject({
      kind: 'follow-up-accepted',
      to: colleague.email,
    });
  });

  test('of nothing paid gives back the whole award, and its quarter asks for no more', async () => {
    const id = idOf('unpaid');
    await acts.submit(id, 30_000, { person: contact });
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, ['commit 100000', 'release 100000']);
    await expect(payouts.request(id, 1)).rejects.toMatchObject({ name: 'ActivityClosed' });
  });
});

describe('What was overpaid', () => {
  test('is asked back by a mail of its own, and nothing of it is released yet', async () => {
    const id = idOf('overpaid');
    await acts.submit(id, 45_000, { person: contact });
    await stage.drain();
    const { followUp } = await acts.review(id);
    expect(followUp.accepted?.closing).toEqual({ used: 45_000, released: 40_000, overpaid: 15_000 });
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual([
      'follow-up-wanted',
      'review-wanted',
      'follow-up-accepted',
      'repayment-wanted',
    ]);
    expect((await acts.summary(id))?.repayment).toEqual({ amount: 15_000, payBy: '2019-04-03' });
    expect(await acts.entriesOf(id)).toEqual(['commit 100000', 'pay 60000', 'use 45000', 'release 40000']);
    expect(await acts.statusOf(id)).toBe('RUNNING');
    await acts.isWhole(id);
  });

  test('is reminded of a week before its last day and after it, until it has come', async () => {
    await morningOf('2019-04-04');
    expect((await acts.mailsOf(idOf('overpaid'))).slice(4)).toEqual([
      'repayment-reminder',
      'repayment-reminder',
    ]);
    await expect(acts.remind(idOf('overpaid'))).rejects.toMatchObject({ name: 'NothingWaits' });
  });

  test('is noted by a controller only, on a day between the asking and today', async () => {
    const id = idOf('overpaid');
    for (const person of [coordinator, contact])
      await expect(acts.noteRepayment(id, '2019-04-03', person)).rejects.toMatchObject({
        name: 'NotAllowed',
      });
    for (const on of ['2019-03-03', '2019-04-05'])
      await expect(acts.noteRepayment(id, on)).rejects.toMatchObject({
        name: 'DateNotAllowed',
        facts: { earliest: '2019-03-04', latest: '2019-04-04' },
      });
  });

  test('SECURITY-35: is recovered and released once, however often it is noted', async () => {
    const id = idOf('overpaid');
    await Promise.all(Array.from({ length: 10 }, () => acts.noteRepayment(id, '2019-04-03')));
    await expect(acts.noteRepayment(id, '2019-04-02')).rejects.toMatchObject({ name: 'NothingOwed' });
    await acts.comesHome(id, [
      'commit 100000',
      'pay 60000',
      'use 45000',
      'release 40000',
      'recover 15000',
      'release 15000',
    ]);
    expect((await acts.summary(id))?.repayment?.repaid).toMatchObject({
      on: '2019-04-03',
      notedBy: controller.email,
    });
    expect((await acts.actionsOf(id)).filter((action) => action === 'repaid')).toHaveLength(1);
    expect(await acts.question(id, 'repayment')).toMatchObject({ status: 'answered', outcome: 'repaid' });
    const { programmeId } = (await stage.fileOf(id)).application;
    const books = await stage.store.programmes.find(programmeId);
    expect(books?.balances[0]).toMatchObject({
      committed: 300_000,
      paid: 120_000,
      used: 105_000,
      recovered: 15_000,
      released: 195_000,
      left: 895_000,
    });
  });

  test('leaves no question open, though the quarters end long after', async () => {
    await morningOf('2019-07-17');
    const open = (await stage.store.questions.open()).filter(({ applicationId }) =>
      Object.values(ids).includes(applicationId),
    );
    expect(open).toEqual([]);
    for (const name of names) await acts.isWhole(idOf(name));
  });
});
