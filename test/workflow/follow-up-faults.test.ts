import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import { createStartNextRound } from '../../shared/use-cases/start-next-round.ts';
import { aPerson } from '../builders/person.ts';
import { applicant } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { callOf, sdkError } from './faults.ts';
import {
  createFollowUpActs,
  type FollowUpActs,
  otherReviewer,
  reviewer,
  setTheYearEnd,
} from './follow-up-acts.ts';
import { contact } from './payout-acts.ts';

let stage: BareStage;
let acts: FollowUpActs;
let stock: string[];
const colleague = aPerson({ email: 'kollega@example.org', name: 'Kollega' });

beforeAll(async () => {
  stage = await startBareStage();
  await setTheYearEnd(stage);
  acts = createFollowUpActs(stage);
  stock = (await acts.approved(Array.from({ length: 12 }, () => 10_000))).ids;
  await stage.moveClock(atHour('2019-02-04', 9));
});
afterAll(() => stage?.stop());
afterEach(() => {
  stage.faults.clear();
  stage.line.mend();
});

const next = () => stock.pop() ?? expect.unreachable('all activities are used');
const closed = ['commit 10000', 'use 8000', 'release 2000'];
const writing = (id: string, action: string) =>
  callOf('TransactWriteItemsCommand', `"pk":"APPLICATION#${id}"`, `"action":"${action}"`);
const storingTheToken = (id: string) => callOf('UpdateItemCommand', `APPLICATION#${id}`, 'taskToken');

/** To its end, whatever has happened before. */
async function comesHome(id: string): Promise<void> {
  await acts.submit(id, 8_000);
  await stage.drain();
  await acts.review(id);
  await acts.comesHome(id, closed);
}

/** The mail service says that the mail never arrived, as `mail-events` notes it. */
async function gotLost(id: string, kind: string): Promise<string> {
  const log =
    (await acts.mailLogs(id)).find((it) => it.kind === kind) ?? expect.unreachable(`no mail ${kind}`);
  await stage.store.mails.noteUndelivered(log, { at: stage.clock.now(), why: 'Permanent' });
  return log.id;
}

describe('A coordinator who has a unit reminded', () => {
  test('sends one mail a day, to the one who has the question, and the question stays the same', async () => {
    const id = next();
    const before = await acts.question(id, 'follow-up');
    await expect(acts.remind(id, contact)).rejects.toMatchObject({ name: 'NotAllowed' });
    await acts.remind(id);
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted', 'follow-up-reminder']);
    await acts.remind(id, otherReviewer);
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted', 'follow-up-reminder']);
    expect(await acts.question(id, 'follow-up')).toMatchObject({ id: before.id, asked: 1, status: 'open' });
    await comesHome(id);
    expect(await acts.mailsOf(id)).toHaveLength(4);
  });

  test('SECURITY-36: just before the token is stored sends the mail all the same', async () => {
    const id = next();
    // The row is carried before there is a token for it to find.
    const before = stage.faults.before(storingTheToken(id), async () => {
      await acts.remind(id);
      await stage.sweep();
    });
    await createStartNextRound(acts.deps)({ applicationId: id, phase: 'followUp', round: '1' });
    await stage.drain();
    expect(before.happened()).toBe(1);
    expect((await acts.mailLogs(id)).map((log) => log.id.slice(-7))).toContain('asked-1');
    expect(await acts.question(id, 'follow-up')).toMatchObject({ asked: 1 });
    await comesHome(id);
  });

  test('has the one who has no account to give reminded of nothing', async () => {
    const id = next();
    await acts.submit(id, 8_000);
    await expect(acts.remind(id)).rejects.toMatchObject({ name: 'NothingWaits' });
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, closed);
  });
});

describe('SECURITY-36: an answer that is faster than the token', () => {
  test('SECURITY-36: an account that comes just before the token of its question is stored', async () => {
    const id = next();
    await acts.submit(id, 8_000);
    await stage.drain();
    await acts.sendBack(id, '2019-02-20');
    const before = stage.faults.before(storingTheToken(id), () => acts.submit(id, 8_000));
    await stage.drain();
    expect(before.happened()).toBe(1);
    expect((await acts.mailsOf(id)).slice(-1)).toEqual(['review-wanted']);
    await acts.review(id);
    await acts.comesHome(id, closed);
  });

  test('SECURITY-36: a review that comes just before the token of its question is stored', async () => {
    const id = next();
    await acts.submit(id, 8_000);
    const before = stage.faults.before(storingTheToken(id), () => acts.review(id));
    await acts.comesHome(id, closed);
    expect(before.happened()).toBe(1);
  });
});

describe('SECURITY-37: what the stream did not bring home', () => {
  test('SECURITY-37: a lost answer is driven again, and no reminder leaves meanwhile', async () => {
    const id = next();
    stage.line.cut('SendTaskSuccess', 'refused');
    await acts.submit(id, 8_000);
    await stage.sweep();
    expect(await acts.statusOf(id)).toBe('RUNNING');
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted']);
    stage.line.mend();
    await stage.drain();
    stage.line.cut('SendTaskSuccess', 'answer lost');
    await acts.review(id);
    await stage.sweep();
    stage.line.mend();
    await acts.comesHome(id, closed);
    expect(await acts.mailsOf(id)).toHaveLength(3);
  });

  test('SECURITY-37: a watch whose start is lost is started by the sweeper', async () => {
    stage.line.cut('StartExecution', 'refused');
    const programme = await stage.addProgramme({});
    await acts.beginAll(programme.id);
    expect(await stage.sweep()).toMatchObject({ failed: 1 });
    expect(await stage.executionNames(programme.id)).toEqual([]);
    stage.line.mend();
    await stage.drain();
    expect(await acts.watchOf(programme.id)).toBe('RUNNING');
    // Should its execution have failed, a coordinator's click starts the next.
    await acts.beginAll(programme.id);
    await stage.drain();
    expect(await acts.watchOf(programme.id, '2')).toBe('RUNNING');
  });

  test('SECURITY-34: a busy table is tried again, and each act is written once', async () => {
    const id = next();
    const throttled = () => sdkError('ThrottlingException');
    for (const action of ['follow-up-submitted', 'asked', 'follow-up-accepted', 'told'])
      stage.faults.fail(writing(id, action), throttled, { times: 3 });
    await comesHome(id);
    expect(await acts.actionsOf(id)).toEqual([
      'follow-up-began',
      'follow-up-submitted',
      'follow-up-accepted',
    ]);
  });
});

describe('SECURITY-32: a mail that has not arrived', () => {
  test('SECURITY-32: the question to the unit is sent once more by the next round', async () => {
    const id = next();
    const mailId = await gotLost(id, 'follow-up-wanted');
    expect(await acts.resend(id, mailId)).toBe(true);
    await stage.drain();
    expect([await acts.statusOf(id), await acts.statusOf(id, '2')]).toEqual(['RUNNING', 'RUNNING']);
    expect((await stage.mailsAbout(id)).filter(({ subject }) => /följ/i.test(subject))).toHaveLength(2);
    expect((await acts.mailLogs(id)).map(({ resends }) => resends)).toEqual([1]);
    await comesHome(id);
  });

  test('SECURITY-32: the question to a coordinator, and the letter about the answer, likewise', async () => {
    const id = next();
    await acts.submit(id, 8_000);
    await stage.drain();
    await acts.resend(id, await gotLost(id, 'review-wanted'));
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, closed);
    await acts.resend(id, await gotLost(id, 'follow-up-accepted'));
    await acts.comesHome(id, closed);
    expect((await acts.mailLogs(id)).map(({ kind, resends }) => [kind, resends])).toEqual(
      expect.arrayContaining([
        ['review-wanted', 1],
        ['follow-up-accepted', 1],
      ]),
    );
  });

  test('SECURITY-32: the letter about the answer comes to an end though nobody is left at the unit', async () => {
    const id = next();
    await comesHome(id);
    const mailId = await gotLost(id, 'follow-up-accepted');
    await stage.store.directory.save({ ...applicant, blocked: true });
    await acts.resend(id, mailId);
    await stage.drain();
    expect((await stage.fileOf(id)).mails.find((log) => log.id === mailId)).toMatchObject({
      to: applicant.email,
      refused: 'NobodyAtUnit',
    });
    expect((await stage.describe(`${id}-followUp-2`)).status).toBe('SUCCEEDED');
    await stage.store.directory.save(applicant);
  });
});

describe('The directory as it is', () => {
  test('a change of who decides puts no question of a year end anew', async () => {
    const id = next();
    const before = await acts.question(id, 'follow-up');
    const row = {
      kind: 'directory-changed' as const,
      id: `directory-changed-${id}`,
      createdAt: stage.clock.now(),
    };
    await stage.store.outbox.add(row);
    await stage.drain();
    expect(await acts.question(id, 'follow-up')).toEqual(before);
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted']);
    // Whoever applied is gone: a colleague is reminded. The first reviewer is gone: another is asked.
    await stage.store.directory.save({ ...applicant, blocked: true });
    await stage.store.directory.save(colleague);
    await stage.store.directory.save({ ...reviewer, blocked: true });
    await acts.remind(id);
    await stage.drain();
    expect((await acts.mailLogs(id)).at(-1)?.to).toBe(colleague.email);
    await acts.submit(id, 8_000, { person: colleague });
    await stage.drain();
    expect((await acts.mailLogs(id)).at(-1)).toMatchObject({
      kind: 'review-wanted',
      to: otherReviewer.email,
    });
    await acts.review(id, { outcome: 'accepted' }, { person: otherReviewer });
    await acts.comesHome(id, closed);
    for (const person of [applicant, reviewer]) await stage.store.directory.save(person);
  });
});
