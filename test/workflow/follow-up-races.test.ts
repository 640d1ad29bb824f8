import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import { aPerson } from '../builders/person.ts';
import { orderAll } from '../setup/order-all.ts';
import { applicant } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';
import {
  createFollowUpActs,
  type FollowUpActs,
  otherReviewer,
  setTheYearEnd,
  yearEnd,
} from './follow-up-acts.ts';
import { contact, controller, createPayoutActs, type PayoutActs } from './payout-acts.ts';

let stage: BareStage;
let acts: FollowUpActs;
let payouts: PayoutActs;
let stock: string[];
let ofProvider: string[];
const colleague = aPerson({ email: 'kollega@example.org', name: 'Kollega' });

beforeAll(async () => {
  stage = await startBareStage();
  await setTheYearEnd(stage);
  await stage.store.directory.save(colleague);
  acts = createFollowUpActs(stage);
  payouts = createPayoutActs(stage);
  stock = (await acts.approved(Array.from({ length: 9 }, () => 10_000))).ids;
  const assumed = { ...yearEnd, providersMayApply: true };
  ofProvider = (await acts.approved([10_000, 10_000], { assumed }, contact)).ids;
  await stage.moveClock(atHour('2019-03-04', 9));
});
afterAll(() => stage?.stop());
afterEach(() => {
  stage.faults.clear();
  stage.line.mend();
});

const next = () => stock.pop() ?? expect.unreachable('all activities are used');
/** An account of 8 000 of 10 000 kr that waits for its review. */
async function submitted(): Promise<string> {
  const id = next();
  await acts.submit(id, 8_000);
  await stage.drain();
  return id;
}

const writing = (id: string, action: string) =>
  callOf('TransactWriteItemsCommand', `"pk":"APPLICATION#${id}"`, `"action":"${action}"`);
const namesOf = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((it) => (it.status === 'rejected' ? [it.reason.name] : []));
const closed = ['commit 10000', 'use 8000', 'release 2000'];

describe('SECURITY-07: clicks that come together', () => {
  test('SECURITY-07: twenty of one account are one, and twenty of one acceptance close once', async () => {
    const id = next();
    const sent = await Promise.all(Array.from({ length: 20 }, () => acts.submit(id, 8_000)));
    expect(sent.filter(({ recordedBefore }) => !recordedBefore)).toHaveLength(1);
    await stage.drain();
    const reviewed = await Promise.all(Array.from({ length: 20 }, () => acts.review(id)));
    expect(reviewed.filter(({ recordedBefore }) => !recordedBefore)).toHaveLength(1);
    await acts.comesHome(id, closed);
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted', 'review-wanted', 'follow-up-accepted']);
    expect(await acts.actionsOf(id)).toEqual([
      'follow-up-began',
      'follow-up-submitted',
      'follow-up-accepted',
    ]);
  });

  test('SECURITY-08: two colleagues who say different things: one is heard, the other is told', async () => {
    const id = next();
    const results = await Promise.allSettled([
      acts.submit(id, 8_000),
      acts.submit(id, 7_000, { person: colleague }),
    ]);
    expect(namesOf(results)).toEqual(['FollowUpSent']);
    expect((await stage.fileOf(id)).followUps).toHaveLength(1);
  });

  test('SECURITY-08: two coordinators, one accepts and one returns: one of them, and no money in between', async () => {
    for (let time = 1; time <= 2; time += 1) {
      const id = await submitted();
      const results = await Promise.allSettled([
        acts.review(id),
        acts.sendBack(id, '2019-03-20', otherReviewer),
      ]);
      expect(namesOf(results)).toEqual(['FollowUpReviewed']);
      await stage.drain();
      const isAccepted = (await acts.summary(id))?.status === 'accepted';
      expect(await acts.entriesOf(id)).toEqual(isAccepted ? closed : ['commit 10000']);
      await acts.isWhole(id);
    }
  });

  test('SECURITY-06: a click that is repeated when things have moved on finds what it did', async () => {
    const id = await submitted();
    await acts.sendBack(id, '2019-03-20');
    await acts.submit(id, 8_000);
    const [first, again] = await Promise.all(
      [1, 1].map((revision) =>
        acts.review(
          id,
          { outcome: 'returned', reason: 'Effekten saknas.', until: '2019-03-20' },
          { revision },
        ),
      ),
    );
    expect([first?.recordedBefore, again?.followUp.revision]).toEqual([true, 1]);
    await expect(acts.review(id, { outcome: 'accepted' }, { revision: 1 })).rejects.toMatchObject({
      name: 'FollowUpChanged',
      facts: { revision: 2 },
    });
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, closed);
    // Both answers have been told, each once, though the second account came before the first telling.
    expect((await acts.mailsOf(id)).filter((kind) => /accepted|returned/.test(kind))).toEqual([
      'follow-up-returned',
      'follow-up-accepted',
    ]);
  });
});

describe('SECURITY-33: lost answers and a busy table', () => {
  test('SECURITY-33: the same click again finds what it did, whatever the order of its fields', async () => {
    const id = next();
    stage.faults.loseAnswer(writing(id, 'follow-up-submitted'), () => sdkError('TimeoutError'));
    await expect(acts.submit(id, 8_000)).rejects.toThrow('TimeoutError');
    const { followUps, application } = await stage.fileOf(id);
    const content = followUps[0]?.content ?? expect.unreachable();
    const turned = Object.fromEntries(Object.entries(content).reverse()) as typeof content;
    const wish = { person: applicant, applicationId: id, seenAward: application.decision?.number ?? '' };
    expect((await acts.submitFollowUp({ ...wish, content: turned })).recordedBefore).toBe(true);
    await stage.drain();
    stage.faults.loseAnswer(writing(id, 'follow-up-accepted'), () => sdkError('TimeoutError'));
    await expect(acts.review(id)).rejects.toThrow('TimeoutError');
    expect((await acts.review(id)).recordedBefore).toBe(true);
    await acts.comesHome(id, closed);
  });
});

describe('SECURITY-08: a change and a closing at the same time', () => {
  test('SECURITY-08: the change just before the acceptance is written: it is not accepted', async () => {
    const id = await submitted();
    stage.faults.before(writing(id, 'follow-up-accepted'), () => acts.change(id, 9_000));
    await expect(acts.review(id)).rejects.toMatchObject({ name: 'ChangeUnderWay' });
    await stage.drain();
    await stage.decide(id, { outcome: 'rejected', motivation: 'För sent.' });
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, closed);
  });

  test('SECURITY-08: the acceptance just before the change is written: there is nothing to change any more', async () => {
    const id = await submitted();
    stage.faults.before(writing(id, 'change-requested'), () => acts.review(id));
    await expect(acts.change(id, 9_000)).rejects.toMatchObject({ name: 'ActivityClosed' });
    await acts.comesHome(id, closed);
  });
});

describe('SECURITY-08: a payout and a closing at the same time', () => {
  const provider = () => ofProvider.pop() ?? expect.unreachable('all activities are used');

  test('SECURITY-08: the request just before the acceptance is written: it is attested first', async () => {
    const id = provider();
    await acts.submit(id, 8_000, { person: contact });
    await stage.drain();
    stage.faults.before(writing(id, 'follow-up-accepted'), () => payouts.request(id, 9_000));
    await expect(acts.review(id)).rejects.toMatchObject({ name: 'PayoutsUnderWay' });
    await stage.drain();
    await payouts.attest(id);
    await orderAll(stage, controller);
    const { followUp } = await acts.review(id);
    expect(followUp.accepted?.closing).toEqual({ used: 8_000, released: 1_000, overpaid: 1_000 });
    await stage.drain();
    await acts.noteRepayment(id, '2019-03-04');
    await acts.comesHome(id, [
      'commit 10000',
      'pay 9000',
      'use 8000',
      'release 1000',
      'recover 1000',
      'release 1000',
    ]);
  });

  test('SECURITY-08: the acceptance just before the request is written: nothing is left to ask for', async () => {
    const id = provider();
    await acts.submit(id, 8_000, { person: contact });
    await stage.drain();
    stage.faults.before(writing(id, 'payout-requested'), () => acts.review(id));
    await expect(payouts.request(id, 9_000)).rejects.toMatchObject({ name: 'ActivityClosed' });
    await acts.comesHome(id, ['commit 10000', 'release 10000']);
  });
});
