import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { MailLog } from '../../shared/domain/correspondence.ts';
import type { MailEvent } from '../../shared/domain/mail-fault.ts';
import { decisionRound } from '../../shared/domain/round.ts';
import { addDaysToDate, atHour } from '../../shared/domain/stockholm-time.ts';
import { createRecordMailEvent } from '../../shared/use-cases/record-mail-event.ts';
import { createResendMail } from '../../shared/use-cases/resend-mail.ts';
import { createStartNextRound } from '../../shared/use-cases/start-next-round.ts';
import { applicant, director } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { coordinator, createDeciders, type Deciders, substitute } from './deciders.ts';
import { callOf, sdkError } from './faults.ts';
import { createTurns, type Turns } from './turn-acts.ts';

let stage: BareStage;
let turns: Turns;
let deciders: Deciders;
let record: ReturnType<typeof createRecordMailEvent>;
beforeAll(async () => {
  stage = await startBareStage();
  turns = createTurns(stage);
  deciders = createDeciders(stage);
  record = createRecordMailEvent(deciders.deps);
  await stage.store.directory.save(substitute);
  await stage.store.directory.save(coordinator);
});
afterEach(async () => {
  stage.faults.clear();
  for (const { email } of [director, applicant]) {
    const person = await stage.store.directory.find(email);
    if (person?.mailFault) await stage.store.directory.save({ ...person, mailFault: undefined });
  }
});
afterAll(() => stage?.stop());

async function mailNamed(id: string, name: string): Promise<MailLog> {
  const mail = (await stage.fileOf(id)).mails.find((it) => it.id.startsWith(name));
  if (!mail) throw new Error(`no mail of ${id} is called ${name}`);
  return mail;
}

const bounceOf = (messageId: string | undefined): MailEvent => ({
  kind: 'undelivered',
  messageId: messageId ?? '',
  at: stage.clock.now(),
  why: 'Permanent/General',
});
const bounce = async (id: string, name: string) => record(bounceOf((await mailNamed(id, name)).messageId));

async function resend(id: string, name: string): Promise<boolean> {
  const startNextRound = createStartNextRound(deciders.deps);
  const resendMail = createResendMail({ ...deciders.deps, startNextRound });
  const { application } = await stage.fileOf(id);
  const { id: mailId } = await mailNamed(id, name);
  return resendMail({ person: coordinator, applicationId: id, mailId, ...decisionRound(application) });
}

const sentTo = async (id: string, email: string) =>
  (await stage.mailsAbout(id)).filter(({ to }) => to.includes(email)).length;
const noting = (id: string, mail: string, ...texts: string[]) =>
  callOf('TransactWriteItemsCommand', `"pk":"APPLICATION#${id}"`, `MAIL#${mail}`, ...texts);

describe('SECURITY-32: the news that a question did not arrive', () => {
  test('SECURITY-32: before the mail is noted as sent is refused by name, and counts when it comes again', async () => {
    const { id: programmeId } = await stage.addProgramme({});
    const id = await stage.submit({}, { programmeId });
    let early: MailEvent | undefined;
    const tooEarly = stage.faults.before(noting(id, 'decision-wanted', 'messageId'), async () => {
      const [mail] = (await stage.mailsAbout(id)).filter(({ to }) => to.includes(director.email));
      early = bounceOf(mail?.messageId);
      await expect(record(early)).rejects.toMatchObject({ name: 'MailNotKnown' });
    });
    await stage.drain();
    expect(tooEarly.happened()).toBe(1);
    if (early) await record(early);
    await stage.drain();
    expect(await deciders.whoHas(id)).toEqual([substitute.email, 'undelivered', 2]);
    await deciders.hasWorkingLink(id, substitute);
    await deciders.decideAs(id, substitute);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-35: three times at once, its note’s answer lost, and once more later, hands over once', async () => {
    const id = await deciders.waiting();
    const lost = stage.faults.loseAnswer(noting(id, 'decision-wanted', 'undelivered'), () =>
      sdkError('TimeoutError'),
    );
    await Promise.allSettled([1, 2, 3].map(() => bounce(id, 'decision-wanted')));
    await stage.drain();
    await bounce(id, 'decision-wanted');
    await stage.drain();
    expect(lost.happened()).toBe(1);
    expect(await deciders.whoHas(id)).toEqual([substitute.email, 'undelivered', 2]);
    expect(await sentTo(id, substitute.email)).toBe(1);
    await deciders.decideAs(id, substitute);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-35: after the answer moves nothing', async () => {
    const id = await deciders.waiting();
    await stage.decide(id);
    await bounce(id, 'decision-wanted');
    await stage.drain();
    await stage.expectDecidedOnce(id);
    expect(await sentTo(id, substitute.email)).toBe(0);
  });

  test('SECURITY-35: after the question was handed over leaves it where it is', async () => {
    const id = await deciders.waiting();
    const today = stage.clock.now().slice(0, 10);
    await deciders.setAway(today, addDaysToDate(today, 3));
    await bounce(id, 'decision-wanted-1-1');
    await stage.drain();
    expect(await deciders.whoHas(id)).toEqual([substitute.email, 'substitution', 2]);
    await stage.moveClock(atHour(addDaysToDate(today, 4), 9));
    expect(await deciders.whoHas(id)).toEqual([substitute.email, 'undelivered', 2]);
    await deciders.hasWorkingLink(id, substitute);
    await deciders.decideAs(id, substitute);
    await stage.drain();
    await stage.expectDecidedOnce(id);
    await deciders.endAbsences();
  });

  test('SECURITY-38: the function dies between the address and the mail: the event comes again and moves the question', async () => {
    const id = await deciders.waiting();
    stage.faults.fail(noting(id, 'decision-wanted', 'undelivered'), () => sdkError('InternalServerError'));
    await expect(bounce(id, 'decision-wanted')).rejects.toMatchObject({ name: 'InternalServerError' });
    await bounce(id, 'decision-wanted');
    await stage.drain();
    expect(await deciders.whoHas(id)).toEqual([substitute.email, 'undelivered', 2]);
    await deciders.decideAs(id, substitute);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });
});

describe('SECURITY-32: a mail to the applicant that is wanted again', () => {
  test('SECURITY-32: while it waits for the completion: the next round sends it and waits, and the completion ends the wait', async () => {
    const id = await turns.waiting();
    await turns.sendBack(id);
    await stage.drain();
    await bounce(id, 'decided-');
    expect(await resend(id, 'decided-')).toBe(true);
    await stage.drain();
    expect(await sentTo(id, applicant.email)).toBe(3);
    expect(await mailNamed(id, 'decided-')).toMatchObject({ resends: 1 });
    const before = await turns.seen(id);
    await turns.complete({ ...before, content: { ...before.content, amount: 800 } });
    await stage.drain();
    expect(await stage.questionOf(id)).toMatchObject({ kind: 'decision', status: 'open', tokenRound: 2 });
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id, '2');
    await turns.isWhole(id);
  });

  test('SECURITY-32: while the director is asked: it is sent at once, and the question stays as it was', async () => {
    const id = await turns.waiting();
    await turns.sendBack(id);
    await stage.drain();
    const before = await turns.seen(id);
    await turns.complete({ ...before, content: { ...before.content, amount: 800 } });
    await stage.drain();
    const { linkIssue } = await stage.questionOf(id);
    await bounce(id, 'decided-');
    await resend(id, 'decided-');
    await stage.drain();
    expect(await mailNamed(id, 'decided-')).toMatchObject({ resends: 1, messageId: expect.any(String) });
    expect(await stage.questionOf(id)).toMatchObject({ status: 'open', linkIssue });
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id, '2');
    await turns.isWhole(id);
  });

  test('SECURITY-32: the reminder of a completion is sent again as well', async () => {
    const id = await turns.waiting();
    const until = turns.inDays(14);
    await turns.sendBack(id, until);
    await stage.drain();
    await stage.moveClock(atHour(addDaysToDate(until, -1), 9));
    await bounce(id, 'completion-reminder');
    await resend(id, 'completion-reminder');
    await stage.drain();
    expect(await mailNamed(id, 'completion-reminder')).toMatchObject({ resends: 1 });
    expect(await turns.statusOf(id)).toBe('returned');
    await stage.moveClock(atHour(addDaysToDate(until, 1), 9));
    expect(await turns.statusOf(id)).toBe('submitted');
    await stage.decide(id);
    await stage.drain();
    await turns.executionEnds(id, '2');
  });

  test('SECURITY-33: after the execution has ended, and the function dies before SES is asked: it goes all the same, once', async () => {
    const id = await deciders.waiting();
    await stage.decide(id);
    await stage.drain();
    await bounce(id, 'decided-');
    const starting = callOf('PutItemCommand', `"pk":"APPLICATION#${id}"`, 'MAIL#decided');
    const died = stage.faults.loseAnswer(starting, () => sdkError('TimeoutError'));
    await resend(id, 'decided-');
    await stage.drain();
    expect(died.happened()).toBe(1);
    expect(await mailNamed(id, 'decided-')).toMatchObject({ resends: 1, messageId: expect.any(String) });
    expect(await sentTo(id, applicant.email)).toBe(3);
    await turns.executionEnds(id, '2');
    await turns.isWhole(id);
  });
});
