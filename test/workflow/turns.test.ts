import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, atHour } from '../../shared/domain/stockholm-time.ts';
import { applicant, director } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { createTurns, type Turns } from './turn-acts.ts';

let stage: BareStage;
let turns: Turns;
beforeAll(async () => {
  stage = await startBareStage();
  turns = createTurns(stage);
});
afterAll(() => stage?.stop());

describe('An application that is sent back', () => {
  test('waits for the applicant, and is asked about anew when they have completed it', async () => {
    const id = await turns.waiting();
    await turns.sendBack(id);
    await stage.drain();
    expect(await turns.statusOf(id)).toBe('returned');
    expect((await turns.kindsTo(id, applicant.email)).at(-1)).toBe('decided');
    expect(await stage.questionOf(id)).toMatchObject({ kind: 'completion', askedOf: applicant.email });

    const before = await turns.seen(id);
    await turns.complete({
      ...before,
      content: { ...before.content, amount: 800 },
      comment: 'Nu per månad.',
    });
    await stage.drain();
    const file = await stage.fileOf(id);
    expect(file.application).toMatchObject({ status: 'submitted', content: { amount: 800 } });
    expect(file.questions.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['decision', 'returned'],
      ['completion', 'completed'],
      ['decision', undefined],
    ]);
    expect(file.versions.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['submitted', undefined],
      ['completed', 'Nu per månad.'],
    ]);
    expect(await turns.kindsTo(id, director.email)).toEqual(['decision-wanted', 'decision-wanted']);

    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id);
    expect((await stage.fileOf(id)).decisions.map(({ outcome }) => outcome)).toEqual([
      'returned',
      'approved',
    ]);
    expect((await turns.kindsTo(id, applicant.email)).filter((kind) => kind === 'decided')).toHaveLength(2);
    await turns.isWhole(id);
  });

  test('is completed once, however often the same click comes', async () => {
    const id = await turns.waiting();
    await turns.sendBack(id);
    const before = await turns.seen(id);
    const click = { ...before, content: { ...before.content, amount: 900 } };
    await Promise.all([turns.complete(click), turns.complete(click)]);
    await turns.complete(click);
    await stage.drain();
    const { versions, audit } = await stage.fileOf(id);
    expect(versions).toHaveLength(2);
    expect(audit.filter(({ action }) => action === 'completed')).toHaveLength(1);
    await expect(turns.complete({ ...click, comment: 'En gång till.' })).rejects.toMatchObject({
      name: 'NotPossibleInStatus',
    });
    await stage.decide(id);
  });

  test('is not completed by what is the same and says nothing', async () => {
    const id = await turns.waiting();
    await turns.sendBack(id);
    await expect(turns.complete(await turns.seen(id))).rejects.toMatchObject({ name: 'NothingChanged' });
    await turns.withdraw(await turns.seen(id));
  });

  test('reminds the applicant three days before the last day, and is asked about again when it has passed', async () => {
    const id = await turns.waiting();
    const until = turns.inDays(14);
    await turns.sendBack(id, until);
    await stage.drain();
    await stage.moveClock(addDays(stage.clock.now(), 12));
    expect((await turns.kindsTo(id, applicant.email)).at(-1)).toBe('completion-reminder');
    expect(await turns.statusOf(id)).toBe('returned');
    await stage.moveClock(atHour(until, 23));
    expect(await turns.statusOf(id)).toBe('returned');
    await stage.moveClock(addDays(atHour(until, 1), 1));
    expect(await turns.statusOf(id)).toBe('submitted');
    const { audit } = await stage.fileOf(id);
    expect(audit.filter(({ action }) => action === 'resumed')).toMatchObject([
      { by: 'system', details: { why: 'due' } },
    ]);
    expect(await stage.questionOf(id)).toMatchObject({ kind: 'decision', status: 'open', sequence: 3 });
    await stage.decide(id, { outcome: 'rejected', motivation: 'Ingen komplettering kom.' });
    await stage.drain();
    await turns.executionEnds(id);
    await turns.isWhole(id);
  });

  test('may be taken up before its day by the one who decides', async () => {
    const id = await turns.waiting();
    await turns.sendBack(id);
    await stage.drain();
    const { seenVersion } = await turns.seen(id);
    await expect(turns.resume({ person: applicant, applicationId: id, seenVersion })).rejects.toMatchObject({
      name: 'NotAllowed',
    });
    await turns.resume({ person: director, applicationId: id, seenVersion });
    await stage.drain();
    expect(await stage.questionOf(id)).toMatchObject({ kind: 'decision', status: 'open' });
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id);
  });
});

describe('An application that is put off', () => {
  test('is asked about again in the morning of its day, and not before', async () => {
    const id = await turns.waiting();
    const until = turns.inDays(40);
    await turns.putOff(id, until);
    await stage.drain();
    expect(await turns.statusOf(id)).toBe('deferred');
    await stage.moveClock(atHour(until, 7));
    expect(await turns.statusOf(id)).toBe('deferred');
    await stage.moveClock(atHour(until, 9));
    expect(await turns.statusOf(id)).toBe('submitted');
    expect(await turns.kindsTo(id, director.email)).toEqual(['decision-wanted', 'decision-wanted']);
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id);
    await turns.isWhole(id);
  });

  test('SECURITY-37: longer than an execution may live is waited out by the next round', async () => {
    const id = await turns.waiting();
    const until = turns.inDays(420);
    await turns.putOff(id, until);
    await stage.drain();
    await stage.moveClock(atHour(until, 9));
    const { application } = await stage.fileOf(id);
    expect(application).toMatchObject({ status: 'submitted', rounds: { decision: 2 } });
    await turns.executionEnds(id);
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id, '2');
  });
});

describe('An application that is withdrawn', () => {
  test('while the director is asked: the execution ends, the applicant has it in writing, and no money moves', async () => {
    const id = await turns.waiting();
    const click = await turns.seen(id);
    await turns.withdraw(click);
    await turns.withdraw(click);
    await stage.drain();
    await turns.executionEnds(id);
    expect(await turns.statusOf(id)).toBe('withdrawn');
    expect(await turns.kindsTo(id, applicant.email)).toEqual(['received', 'withdrawn']);
    await expect(stage.decide(id)).rejects.toMatchObject({ name: 'NotPossibleInStatus' });
    await turns.isWhole(id);
  });

  test('before the director has been asked at all: nobody is', async () => {
    const id = await turns.submit(1_000);
    await turns.withdraw(await turns.seen(id));
    await stage.drain();
    await turns.executionEnds(id);
    expect(await turns.kindsTo(id, director.email)).toEqual([]);
    expect((await stage.fileOf(id)).questions).toEqual([]);
  });

  test.each(['returned', 'deferred'] as const)('while it is %s', async (outcome) => {
    const id = await turns.waiting();
    await (outcome === 'returned' ? turns.sendBack(id) : turns.putOff(id, turns.inDays(30)));
    await stage.drain();
    await turns.withdraw(await turns.seen(id));
    await stage.drain();
    await turns.executionEnds(id);
    expect(await turns.statusOf(id)).toBe('withdrawn');
    await turns.isWhole(id);
  });

  test('by somebody of another unit is refused', async () => {
    const id = await turns.waiting();
    const person = { ...applicant, email: 'hud@example.org', unitId: 'hud', unitName: 'Hud' };
    await expect(turns.withdraw({ ...(await turns.seen(id)), person })).rejects.toMatchObject({
      name: 'NotAllowed',
    });
    await stage.decide(id);
  });
});

describe('SECURITY-15: what was changed after the director saw it', () => {
  test('SECURITY-15: an old version is decided no more', async () => {
    const id = await turns.waiting();
    const { seenVersion } = await turns.seen(id);
    await turns.sendBack(id);
    const before = await turns.seen(id);
    await turns.complete({ ...before, content: { ...before.content, amount: 500 } });
    await stage.drain();
    await expect(
      stage.decide(id, { amount: 1_000, motivation: 'Ja.' }, { seenVersion: seenVersion + 1 }),
    ).rejects.toMatchObject({ name: 'ApplicationChanged' });
    await stage.decide(id);
  });
});
