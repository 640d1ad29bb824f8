import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { createTurns, type Turns } from './turn-acts.ts';

let stage: BareStage;
let turns: Turns;
beforeAll(async () => {
  stage = await startBareStage();
  turns = createTurns(stage);
});
afterAll(() => stage?.stop());

describe('A change of an approved activity', () => {
  async function approved(amount: number) {
    const id = await turns.waiting(amount);
    const { programmeId } = (await stage.fileOf(id)).application;
    await stage.decide(id);
    await stage.drain();
    const left = async () => (await stage.store.programmes.find(programmeId))?.balances[0]?.left;
    return { id, left };
  }
  const askFor = async (id: string, amount: number) => {
    const before = await turns.seen(id);
    await turns.change({ ...before, content: { ...before.content, amount }, reason: 'Fler deltagare.' });
    await stage.drain();
  };

  test.each([
    [300_000, 700_000],
    [100_000, 900_000],
  ])('to %i kr is asked for, decided by itself, and moves the difference', async (wanted, leftAfter) => {
    const { id, left } = await approved(200_000);
    await askFor(id, wanted);
    const asked = await stage.fileOf(id);
    expect(asked.application).toMatchObject({
      status: 'approved',
      rounds: { decision: 2 },
      change: { status: 'submitted' },
    });
    expect(asked.application.decision?.amount).toBe(200_000);
    expect(await stage.questionOf(id)).toMatchObject({ kind: 'decision', sequence: 2, status: 'open' });

    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id, '2');
    const file = await stage.fileOf(id);
    expect(file.application).toMatchObject({ status: 'approved', content: { amount: wanted } });
    expect(file.application.change).toBeUndefined();
    expect(file.application.decision?.amount).toBe(wanted);
    expect(file.decisions[1]).toMatchObject({
      about: 'change',
      earlier: { amount: 200_000 },
      amount: wanted,
    });
    expect(await left()).toBe(leftAfter);
    await turns.isWhole(id);
  });

  test('that is rejected leaves the activity as it was approved', async () => {
    const { id, left } = await approved(200_000);
    await askFor(id, 300_000);
    await stage.decide(id, { outcome: 'rejected', motivation: 'Ryms inte.' });
    await stage.drain();
    const { application } = await stage.fileOf(id);
    expect(application).toMatchObject({ status: 'approved', content: { amount: 200_000 } });
    expect(application.decision).toMatchObject({ outcome: 'approved', amount: 200_000 });
    expect(await left()).toBe(800_000);
    await turns.executionEnds(id, '2');
  });

  test('that is sent back, completed, put off and withdrawn walks the same road', async () => {
    const { id } = await approved(200_000);
    await askFor(id, 300_000);
    await turns.sendBack(id);
    await stage.drain();
    const before = await turns.seen(id);
    const wish = { ...before.content, amount: 250_000 };
    await turns.complete({ ...before, content: wish });
    await stage.drain();
    expect((await stage.fileOf(id)).application).toMatchObject({
      status: 'approved',
      content: { amount: 200_000 },
      change: { status: 'submitted', content: { amount: 250_000 } },
    });
    await turns.putOff(id, turns.inDays(30));
    await stage.drain();
    await turns.withdraw(await turns.seen(id));
    await stage.drain();
    const { application } = await stage.fileOf(id);
    expect(application.change).toBeUndefined();
    expect(application).toMatchObject({ status: 'approved', content: { amount: 200_000 } });
    await turns.executionEnds(id, '2');
    await turns.isWhole(id);
  });

  test('cannot be asked for twice at a time, nor without a reason or a difference', async () => {
    const { id } = await approved(200_000);
    const before = await turns.seen(id);
    const wish = { ...before, content: { ...before.content, amount: 150_000 } };
    await expect(turns.change({ ...wish, reason: ' ' })).rejects.toMatchObject({ name: 'ReasonMissing' });
    await expect(turns.change({ ...before, reason: 'Skäl.' })).rejects.toMatchObject({
      name: 'NothingChanged',
    });
    await turns.change({ ...wish, reason: 'Färre deltagare.' });
    await expect(turns.change({ ...wish, reason: 'En till.' })).rejects.toMatchObject({
      name: 'NotPossibleInStatus',
    });
  });
});
