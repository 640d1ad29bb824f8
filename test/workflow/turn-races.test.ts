import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addDaysToDate, atHour } from '../../shared/domain/stockholm-time.ts';
import { applicant, director } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf } from './faults.ts';
import { createTurns, type Turns } from './turn-acts.ts';

let stage: BareStage;
let turns: Turns;
beforeAll(async () => {
  stage = await startBareStage();
  turns = createTurns(stage);
});
afterAll(() => stage?.stop());
afterEach(() => stage.faults.clear());

const writingOf = (id: string, action: string) =>
  callOf('TransactWriteItemsCommand', `"pk":"APPLICATION#${id}"`, 'AUDIT#', `"action":"${action}"`);

const actionsOf = async (id: string, ...wanted: string[]) =>
  (await stage.fileOf(id)).audit.map(({ action }) => action as string).filter((it) => wanted.includes(it));

const mailIds = async (id: string, kind: string) =>
  (await stage.fileOf(id)).mails.filter((mail) => mail.kind === kind).map((mail) => mail.id);

async function returned(): Promise<string> {
  const id = await turns.waiting();
  await turns.sendBack(id);
  await stage.drain();
  return id;
}

/** What the applicant says now, from the page as it is now. */
async function completion(id: string, amount = 800) {
  const before = await turns.seen(id);
  return { ...before, content: { ...before.content, amount } };
}

async function changeWish(id: string, amount: number) {
  const before = await turns.seen(id);
  return { ...before, content: { ...before.content, amount }, reason: 'Färre deltagare.' };
}

describe('SECURITY-08: two people act at the same time', () => {
  test('SECURITY-08: withdrawn just before the approval is written: the director is told, and no krona moves', async () => {
    const id = await turns.waiting();
    const click = await turns.seen(id);
    const withdrawn = stage.faults.before(writingOf(id, 'approved'), () => turns.withdraw(click));
    await expect(stage.decide(id, {}, { seenVersion: click.seenVersion })).rejects.toMatchObject({
      name: 'ApplicationChanged',
    });
    expect(withdrawn.happened()).toBe(1);
    await stage.drain();
    expect(await actionsOf(id, 'approved', 'withdrawn')).toEqual(['withdrawn']);
    expect(await turns.kindsTo(id, applicant.email)).toEqual(['received', 'withdrawn']);
    await turns.executionEnds(id);
    await turns.isWhole(id);
  });

  test('SECURITY-08: approved just before the withdrawal is written: the applicant is told, and the award stands', async () => {
    const id = await turns.waiting();
    const click = await turns.seen(id);
    stage.faults.before(writingOf(id, 'withdrawn'), () => stage.decide(id));
    await expect(turns.withdraw(click)).rejects.toMatchObject({
      name: 'NotPossibleInStatus',
      facts: { status: 'approved' },
    });
    await stage.drain();
    await stage.expectDecidedOnce(id);
    expect(await turns.kindsTo(id, applicant.email)).toEqual(['received', 'decided']);
  });

  test('SECURITY-08: withdrawal and approval side by side, twenty times: one of them each time, and the books agree', async () => {
    const { id: programmeId } = await stage.addProgramme({});
    const ids = await Promise.all(Array.from({ length: 20 }, () => stage.submit({}, { programmeId })));
    await stage.drain();
    for (const id of ids) {
      const click = await turns.seen(id);
      const results = await Promise.allSettled([
        turns.withdraw(click),
        stage.decide(id, {}, { seenVersion: click.seenVersion }),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const refusal = results.find((it) => it.status === 'rejected');
      expect(['NotPossibleInStatus', 'ApplicationChanged']).toContain(refusal?.reason.name);
    }
    await stage.drain();
    const approved: string[] = [];
    for (const id of ids) {
      const [action] = await actionsOf(id, 'approved', 'withdrawn');
      if (action === 'approved') approved.push(id);
      await turns.executionEnds(id);
    }
    await turns.isWhole(ids[0] ?? '');
    const balance = (await stage.store.programmes.find(programmeId))?.balances[0];
    expect(balance?.committed).toBe(approved.length * 1_000);
  });

  test('SECURITY-08: the applicant completes while the director takes the matter up: one of them, and one question', async () => {
    const id = await returned();
    const sent = await completion(id);
    const taken = { person: director, applicationId: id, seenVersion: sent.seenVersion };
    stage.faults.before(writingOf(id, 'completed'), () => turns.resume(taken));
    await expect(turns.complete(sent)).rejects.toMatchObject({ name: 'NotPossibleInStatus' });
    await stage.drain();
    expect(await actionsOf(id, 'completed', 'resumed')).toEqual(['resumed']);

    await turns.sendBack(id);
    await stage.drain();
    const again = await completion(id);
    stage.faults.before(writingOf(id, 'resumed'), () => turns.complete(again));
    await expect(turns.resume({ ...taken, seenVersion: again.seenVersion })).rejects.toMatchObject({
      name: 'NotPossibleInStatus',
    });
    await stage.drain();
    expect(await actionsOf(id, 'completed', 'resumed')).toEqual(['resumed', 'completed']);
    expect((await stage.fileOf(id)).questions.filter(({ status }) => status === 'open')).toHaveLength(1);
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id);
    await turns.isWhole(id);
  });

  test('SECURITY-08: a change is withdrawn while it is decided: one of the two, and the award is as it says', async () => {
    const id = await turns.waiting(2_000);
    await stage.decide(id);
    await stage.drain();
    for (const winner of ['withdrawn', 'approved'] as const) {
      await turns.change(await changeWish(id, 1_500));
      await stage.drain();
      const click = await turns.seen(id);
      const withdraw = () => turns.withdraw(click);
      const approve = () => stage.decide(id, {}, { seenVersion: click.seenVersion });
      const [first, second] = winner === 'withdrawn' ? [withdraw, approve] : [approve, withdraw];
      stage.faults.before(writingOf(id, winner === 'withdrawn' ? 'approved' : 'withdrawn'), first);
      await expect(second()).rejects.toMatchObject({
        name: winner === 'withdrawn' ? 'ApplicationChanged' : 'NotPossibleInStatus',
      });
      await stage.drain();
      const { application } = await stage.fileOf(id);
      expect(application).toMatchObject({
        status: 'approved',
        content: { amount: winner === 'withdrawn' ? 2_000 : 1_500 },
        decision: { amount: winner === 'withdrawn' ? 2_000 : 1_500 },
      });
      expect(application.change).toBeUndefined();
      await turns.executionEnds(id, String(application.rounds.decision));
      await turns.isWhole(id);
    }
  });
});

describe('A completion and the end of its time', () => {
  test('SECURITY-36: sent while the deadline’s resumption is being written, it counts, and the question is put once', async () => {
    const id = await turns.waiting();
    const until = turns.inDays(14);
    await turns.sendBack(id, until);
    await stage.drain();
    const sent = await completion(id);
    const completed = stage.faults.before(writingOf(id, 'resumed'), () => turns.complete(sent));
    await stage.moveClock(atHour(addDaysToDate(until, 1), 1));
    expect(completed.happened()).toBe(1);
    expect(await actionsOf(id, 'completed', 'resumed')).toEqual(['completed']);
    expect(await turns.kindsTo(id, director.email)).toEqual(['decision-wanted', 'decision-wanted']);
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id);
    await turns.isWhole(id);
  });

  test('SECURITY-36: written just after the resumption it is refused by name, and nothing is half', async () => {
    const id = await turns.waiting();
    const until = turns.inDays(14);
    await turns.sendBack(id, until);
    await stage.drain();
    const sent = await completion(id);
    const tooLate = stage.faults.before(writingOf(id, 'completed'), () =>
      stage.moveClock(atHour(addDaysToDate(until, 1), 1)),
    );
    await expect(turns.complete(sent)).rejects.toMatchObject({ name: 'NotPossibleInStatus' });
    expect(tooLate.happened()).toBe(1);
    expect((await stage.fileOf(id)).versions).toHaveLength(1);
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id);
  });
});

describe('People who are faster than the state machine', () => {
  test('a return that is completed before its signal is carried: the applicant is told, and the new content is assessed', async () => {
    const id = await turns.waiting();
    await turns.sendBack(id);
    await turns.complete(await completion(id));
    await stage.drain();
    expect(await mailIds(id, 'decided')).toHaveLength(1);
    expect((await stage.fileOf(id)).assessment?.question).toBe(3);
    expect(await stage.questionOf(id)).toMatchObject({ kind: 'decision', sequence: 3, status: 'open' });
    await stage.decide(id);
    await stage.drain();
    expect(await mailIds(id, 'decided')).toHaveLength(2);
    await turns.executionEnds(id);
    await turns.isWhole(id);
  });

  test('a decision before the question is put again is refused by name, and waits for the question', async () => {
    const id = await returned();
    await turns.complete(await completion(id));
    await expect(stage.decide(id)).rejects.toMatchObject({ name: 'NothingWaits' });
    await stage.drain();
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id);
  });

  test.each([
    ['the signal', async () => undefined],
    ['the mail', async () => void (await stage.sweep())],
  ])(
    'a change asked for before %s of the first decision: both are told at once, in their rounds',
    async (_what, carry) => {
      const id = await turns.waiting(2_000);
      await stage.decide(id);
      await carry();
      await turns.change(await changeWish(id, 1_500));
      await stage.drain();
      const file = await stage.fileOf(id);
      expect(file.application).toMatchObject({ status: 'approved', rounds: { decision: 2 } });
      expect(await mailIds(id, 'decided')).toHaveLength(1);
      expect(await mailIds(id, 'received')).toHaveLength(2);
      await turns.executionEnds(id, '1');
      await stage.decide(id);
      await stage.drain();
      expect(await mailIds(id, 'decided')).toHaveLength(2);
      await turns.executionEnds(id, '2');
      await turns.isWhole(id);
    },
  );

  test('two changes, the second asked for before the first one’s rejection is carried: each is told once', async () => {
    const id = await turns.waiting(2_000);
    await stage.decide(id);
    await stage.drain();
    await turns.change(await changeWish(id, 1_500));
    await stage.drain();
    await stage.decide(id, { outcome: 'rejected', motivation: 'Nej.' });
    await turns.change(await changeWish(id, 1_600));
    await stage.drain();
    expect(await mailIds(id, 'decided')).toHaveLength(2);
    await stage.decide(id);
    await stage.drain();
    expect(await mailIds(id, 'decided')).toHaveLength(3);
    expect((await stage.fileOf(id)).application).toMatchObject({
      rounds: { decision: 3 },
      content: { amount: 1_600 },
    });
    await turns.executionEnds(id, '2');
    await turns.executionEnds(id, '3');
    await turns.isWhole(id);
  });

  test('a change withdrawn, another asked for and withdrawn before anything is carried: two receipts', async () => {
    const id = await turns.waiting(2_000);
    await stage.decide(id);
    await stage.drain();
    for (const amount of [1_500, 1_600]) {
      await turns.change(await changeWish(id, amount));
      await turns.withdraw(await turns.seen(id));
    }
    await stage.drain();
    expect(await mailIds(id, 'withdrawn')).toHaveLength(2);
    expect(await turns.kindsTo(id, director.email)).toEqual(['decision-wanted']);
    await turns.executionEnds(id, '3');
    await stage.moveClock(addDays(stage.clock.now(), 15));
    await turns.isWhole(id);
  });
});
