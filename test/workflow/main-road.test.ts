import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseFile } from '../../shared/domain/case-file.ts';
import { addDays } from '../../shared/domain/stockholm-time.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { applicant, director, linkTokenIn } from './acts.ts';
import { startWholeStage, type WholeStage } from './whole-stage.ts';

let stage: WholeStage;
beforeAll(async () => {
  stage = await startWholeStage();
});
afterAll(() => stage?.stop());

const kindsOf = ({ mails }: CaseFile): string[] => mails.map(({ kind }) => kind).sort();

/** An application whose question has been asked. */
async function waiting(): Promise<string> {
  const id = await stage.submit();
  await stage.drain();
  return id;
}

describe('The main road', () => {
  test('tells the applicant that the application has arrived, and asks the director with one working link', async () => {
    const id = await waiting();
    const file = await stage.fileOf(id);
    expect(kindsOf(file)).toEqual(['decision-wanted', 'received']);
    await stage.expectMailsNoted(id);
    const mails = await stage.mailsAbout(id);
    expect(mails.find(({ to }) => to.includes(applicant.email))?.text).toContain(`/applications/${id}`);
    const asked = mails.find(({ to }) => to.includes(director.email));
    const found = asked && (await stage.store.questions.findByLinkHash(sha256(linkTokenIn(asked))));
    expect(found?.question).toMatchObject({ applicationId: id, status: 'open', askedOf: director.email });
    // Only ids travel: no personal data, no token.
    const { input, status } = await stage.describe(`${id}-decision-1`);
    expect(status).toBe('RUNNING');
    expect(JSON.parse(input ?? '')).toEqual({ v: 1, applicationId: id, phase: 'decision', round: '1' });
    await stage.decide(id);
  });

  test('approves an application whole: the money is taken once and the applicant is told', async () => {
    const { id: programmeId } = await stage.addProgramme({});
    const id = await stage.submit({ amount: 250_000 }, { programmeId });
    await stage.drain();
    const { decision } = await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
    await stage.expectMailsNoted(id);
    expect(kindsOf(await stage.fileOf(id))).toEqual(['decided', 'decision-wanted', 'received']);
    const books = await stage.store.programmes.find(programmeId);
    expect(books?.balances[0]).toMatchObject({ allocated: 1_000_000, committed: 250_000, left: 750_000 });
    const told = (await stage.mailsAbout(id)).at(-1);
    expect(told?.to).toEqual([applicant.email]);
    expect(told?.text).toContain(decision.number);
    expect(await stage.executionNames(id)).toEqual([`${id}-decision-1`]);
  });

  test('approves a lower amount with its motivation, which the applicant reads in the mail', async () => {
    const id = await waiting();
    await stage.decide(id, { amount: 400, motivation: 'Delas med primärvården.' });
    await stage.drain();
    await stage.expectDecidedOnce(id);
    const told = (await stage.mailsAbout(id)).at(-1);
    expect(told?.text).toContain('Delas med primärvården.');
    expect((await stage.fileOf(id)).application).toMatchObject({
      status: 'approved',
      decision: { amount: 400 },
    });
  });

  test('rejects with a motivation: no money moves, and the applicant is told', async () => {
    const id = await waiting();
    await stage.decide(id, { outcome: 'rejected', motivation: 'Ryms inte inom satsningen.' });
    await stage.drain();
    await stage.expectDecidedOnce(id);
    expect((await stage.fileOf(id)).application.status).toBe('rejected');
    expect((await stage.mailsAbout(id)).at(-1)?.text).toContain('Ryms inte inom satsningen.');
  });

  test('the same click again answers with the decision that is recorded', async () => {
    const id = await waiting();
    const seenVersion = (await stage.fileOf(id)).application.version;
    const first = await stage.decide(id, {}, { seenVersion });
    const again = await stage.decide(id, {}, { seenVersion });
    expect(again).toEqual({ decision: first.decision, recordedBefore: true });
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('notes each step in the audit chain, in the order in which it happened', async () => {
    const id = await waiting();
    await stage.decide(id);
    await stage.drain();
    const { audit } = await stage.fileOf(id);
    expect(audit.map(({ action }) => action)).toEqual(['submitted', 'assessed', 'asked', 'approved', 'told']);
  });
});

describe('SECURITY-24: earmarked money', () => {
  test('SECURITY-24: a general activity cannot take it, and the application still waits', async () => {
    const { id: programmeId } = await stage.addProgramme({});
    const id = await stage.submit({}, { programmeId });
    await stage.drain();
    await expect(stage.decide(id, { fundingPartId: 'earmarked' })).rejects.toMatchObject({
      name: 'EarmarkedForOtherPurpose',
      facts: { earmarkedFor: 'Specialistutbildning' },
    });
    const { application, decisions, questions } = await stage.fileOf(id);
    expect(application.status).toBe('submitted');
    expect(decisions).toEqual([]);
    expect(questions).toMatchObject([{ status: 'open' }]);
    const books = await stage.store.programmes.find(programmeId);
    expect(books?.balances.map(({ left }) => left)).toEqual([1_000_000, 400_000]);
    await stage.decide(id);
  });

  test('SECURITY-24: not even when the general money is gone; what applied for it gets it', async () => {
    const { id: programmeId } = await stage.addProgramme({});
    const submit = (amount: number, fundingPartId: string) =>
      stage.submit({ amount, fundingPartId }, { programmeId });
    const general = await submit(1_000_000, 'stimulus');
    const another = await submit(1, 'stimulus');
    const nurses = await submit(400_000, 'earmarked');
    await stage.drain();
    await stage.decide(general);
    await expect(stage.decide(another)).rejects.toMatchObject({ name: 'FundingPartExceeded' });
    await expect(stage.decide(another, { fundingPartId: 'earmarked' })).rejects.toMatchObject({
      name: 'EarmarkedForOtherPurpose',
    });
    await stage.decide(nurses);
    await stage.decide(another, { outcome: 'rejected', motivation: 'Pengarna är slut.' });
    await stage.drain();
    const books = await stage.store.programmes.find(programmeId);
    expect(books?.balances.map(({ left }) => left)).toEqual([0, 0]);
  });
});

describe('Time that passes', () => {
  const later = (days: number) => addDays(stage.clock.now(), days);

  test('reminds after a week and again after two, with the same link and a new task token each time', async () => {
    const id = await waiting();
    const asked = await stage.questionOf(id);
    await stage.moveClock(later(8));
    const reminded = await stage.questionOf(id);
    await stage.moveClock(later(7));
    const remindedAgain = await stage.questionOf(id);
    expect(new Set([asked, reminded, remindedAgain].map(({ taskToken }) => taskToken)).size).toBe(3);
    expect(remindedAgain).toMatchObject({ id: asked.id, status: 'open', linkHash: asked.linkHash });
    const toDirector = (await stage.mailsAbout(id)).filter(({ to }) => to.includes(director.email));
    expect(toDirector).toHaveLength(3);
    expect(new Set(toDirector.map(linkTokenIn)).size).toBe(1);
    await stage.expectMailsNoted(id);
    expect(sha256(linkTokenIn(toDirector[0] as (typeof toDirector)[0]))).toBe(asked.linkHash);

    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id);
    expect(kindsOf(await stage.fileOf(id))).toEqual([
      'decided',
      'decision-wanted',
      'received',
      'reminder',
      'reminder',
    ]);
  });

  test('after 300 days of silence the next round takes over the waiting, and goes on reminding', async () => {
    const { id: programmeId } = await stage.addProgramme({
      assumed: {
        opens: '2019-01-01',
        closes: '2020-12-31',
        providersMayApply: false,
        remindAfterDays: 60,
        escalateAfterDays: 90,
      },
    });
    const id = await stage.submit({}, { programmeId });
    await stage.drain();
    const asked = await stage.questionOf(id);
    const startedAt = stage.clock.now();
    await stage.moveClock(addDays(startedAt, 430));

    const { application, audit, mails } = await stage.fileOf(id);
    expect(application).toMatchObject({ status: 'submitted', rounds: { decision: 2 } });
    const first = await stage.describe(`${id}-decision-1`);
    expect(first.status).toBe('SUCCEEDED');
    expect(first.stopDate?.getTime()).toBeLessThanOrEqual(Date.parse(addDays(startedAt, 301)));
    expect((await stage.describe(`${id}-decision-2`)).status).toBe('RUNNING');
    expect(audit.filter(({ action }) => action === 'new-round')).toHaveLength(1);

    const question = await stage.questionOf(id);
    expect(question).toMatchObject({ id: asked.id, askedOf: asked.askedOf, status: 'open' });
    expect(question.taskToken).not.toBe(asked.taskToken);
    const handedOver = first.stopDate?.toISOString() ?? '';
    const reminders = mails.filter(({ kind }) => kind === 'reminder');
    expect(reminders.filter(({ startedAt: at }) => at < handedOver).length).toBeGreaterThanOrEqual(3);
    expect(reminders.filter(({ startedAt: at }) => at > handedOver).length).toBeGreaterThanOrEqual(1);
    // A link works for sixty days; the latest mail has one that does.
    const latest = (await stage.mailsAbout(id)).filter(isToDirector).at(-1);
    expect(latest && sha256(linkTokenIn(latest))).toBe(question.linkHash);

    await stage.decide(id);
    await stage.drain();
    await stage.expectDecidedOnce(id, '2');
    await stage.expectMailsNoted(id);
  });
});

const isToDirector = ({ to }: { to: string[] }): boolean => to.includes(director.email);
