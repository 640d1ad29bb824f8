import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startOfDay } from '../../shared/domain/stockholm-time.ts';
import { createNoteAgreement } from '../../shared/use-cases/note-agreement.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { createCalendar } from './calendar.ts';
import {
  colleague,
  contact,
  controller,
  coordinator,
  createPayoutActs,
  forProviders,
  type PayoutActs,
  setThePayoutScene,
} from './payout-acts.ts';

/** One year, played once: each test goes on from the day of the one before it, and looks after activities of its own. */
let stage: BareStage;
let acts: PayoutActs;
const ids: Record<string, string> = {};
const idOf = (name: string): string => ids[name] ?? `no activity is called ${name}`;
const { morningOf, startsTo, endsFrom } = createCalendar(() => stage);

beforeAll(async () => {
  stage = await startBareStage();
  await setThePayoutScene(stage);
  acts = createPayoutActs(stage);
  ids.whole = await acts.approved(100_000);
  ids.mended = await acts.approved();
  ids.givenUp = await acts.approved();
  ids.silent = await acts.approved();
  ids.spent = await acts.approved(50_000);
  const unhurried = { ...forProviders, remindAfterDays: 90, escalateAfterDays: 90 };
  ids.slow = await acts.approved(100_000, { assumed: unhurried });
  ids.conditional = await acts.approved(100_000, { agreementAwaited: true });
});
afterAll(() => stage?.stop());

const asked = (quarter: string) => expect.objectContaining({ kind: 'payout-request', quarter });

describe('The first quarter', () => {
  test('begins when the activity is approved, and waits for its window', async () => {
    const { application, questions, audit } = await stage.fileOf(idOf('whole'));
    expect(application).toMatchObject({
      applicantKind: 'provider',
      rounds: { decision: 1, payouts: { '2019Q1': 1 } },
    });
    expect(questions).not.toContainEqual(asked('2019Q1'));
    expect(audit.at(-1)).toMatchObject({ action: 'payouts-began', details: { quarter: '2019Q1' } });
    await expect(acts.request(idOf('whole'), 1_000)).rejects.toMatchObject({
      name: 'QuarterNotOpen',
      facts: { opensOn: '2019-03-01' },
    });
  });

  test('SECURITY-27: its window opens as the first of March begins in Stockholm, and the provider is told', async () => {
    await endsFrom('2019-03-01');
    expect(await acts.mailsOf(idOf('whole'))).toEqual([]);
    await startsTo('2019-03-01');
    expect(await acts.mailsOf(idOf('whole'))).toEqual(['payout-wanted']);
    expect(await stage.questionOf(idOf('whole'))).toMatchObject({
      kind: 'payout-request',
      askedOf: contact.email,
      dueAt: startOfDay('2019-04-16'),
    });
    expect(await acts.mailsOf(idOf('conditional'))).toEqual([]);
  });

  test('a request is put to a controller by a mail with a link, and begins the next quarter', async () => {
    await morningOf('2019-03-04');
    for (const [name, amount] of [
      ['spent', 50_000],
      ['slow', 60_000],
    ] as const)
      await acts.request(idOf(name), amount);
    await stage.drain();
    const id = idOf('spent');
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'attest-wanted']);
    expect(await acts.rounds(id)).toEqual({ '2019Q1': 1, '2019Q2': 1 });
    await acts.hasWorkingLink(id, controller);
    expect(await acts.money(id)).toEqual({ awarded: 50_000, paid: 0, asked: 50_000, left: 50_000, free: 0 });
  });

  test('an attest pays, and the provider is told; the execution is at its end', async () => {
    const id = idOf('spent');
    const { payout } = await acts.attest(id);
    expect(payout).toMatchObject({ status: 'attested', attest: { by: { email: controller.email } } });
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'attest-wanted', 'payout-attested']);
    expect(await acts.money(id)).toMatchObject({ paid: 50_000, left: 0 });
    expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    expect(await acts.statusOf(id, '2019Q2')).toBe('RUNNING');
    const { programmeId } = (await stage.fileOf(id)).application;
    const books = await stage.store.programmes.find(programmeId);
    expect(books?.balances[0]).toMatchObject({ committed: 50_000, paid: 50_000 });
    await acts.isWhole(id);
  });

  test('whoever has not asked is reminded five days before the last day, once', async () => {
    await startsTo('2019-04-10');
    const id = idOf('whole');
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'payout-reminder']);
    await morningOf('2019-04-11');
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'payout-reminder']);
    expect((await stage.fileOf(id)).questions).toHaveLength(2);
  });

  test('of an activity that is approved while the window is open, is this one', async () => {
    ids.inTime = await acts.approved();
    expect(await acts.rounds(idOf('inTime'))).toEqual({ '2019Q1': 1 });
    expect(await acts.mailsOf(idOf('inTime'))).toEqual(['payout-wanted']);
    // The day of the reminder has passed: it comes halfway to the last day.
    expect((await stage.questionOf(idOf('inTime'))).remindAt).toMatch(/^2019-04-13T/);
  });

  test('SECURITY-27: takes requests until the last moment of its last day, and lapses as the next day begins', async () => {
    await morningOf('2019-04-14');
    for (const name of ['mended', 'givenUp']) {
      await acts.request(idOf(name), 30_000);
      await stage.drain();
      await acts.sendBack(idOf(name));
    }
    await endsFrom('2019-04-16');
    await acts.request(idOf('whole'), 20_000);
    await stage.drain();
    await startsTo('2019-04-16');
    await expect(acts.request(idOf('silent'), 20_000)).rejects.toMatchObject({ name: 'QuarterClosed' });
    await acts.attest(idOf('whole'));
    await stage.drain();
    expect(await acts.payoutsOf(idOf('whole'))).toEqual(['2019Q1 attested 20000']);
    expect(await acts.payoutsOf(idOf('silent'))).toEqual(['2019Q1 lapsed 0']);
    expect(await acts.mailsOf(idOf('silent'))).toEqual(['payout-wanted', 'payout-reminder', 'payout-lapsed']);
    expect(await acts.money(idOf('silent'))).toMatchObject({ free: 100_000 });
    expect(await acts.rounds(idOf('silent'))).toEqual({ '2019Q1': 1, '2019Q2': 1 });
    expect(await acts.statusOf(idOf('silent'), '2019Q1')).toBe('SUCCEEDED');
    expect((await stage.fileOf(idOf('silent'))).questions.at(-1)).toMatchObject({
      status: 'answered',
      outcome: 'lapsed',
    });
    await acts.isWhole(idOf('silent'));
  });

  test('that was sent back may be mended when the window has closed, for so many days', async () => {
    const id = idOf('mended');
    await morningOf('2019-04-20');
    await acts.request(id, 25_000, '2019Q1', colleague);
    await stage.drain();
    await acts.attest(id);
    await stage.drain();
    expect(await acts.payoutsOf(id)).toEqual(['2019Q1 returned 30000', '2019Q1 attested 25000']);
    expect((await acts.mailsOf(id)).slice(-2)).toEqual(['attest-wanted', 'payout-attested']);
    expect((await stage.fileOf(id)).mails.find(({ kind }) => kind === 'payout-attested')?.to).toBe(
      colleague.email,
    );
    await acts.isWhole(id);
  });

  test('that was sent back and not mended reminds halfway, and lapses', async () => {
    const id = idOf('givenUp');
    await startsTo('2019-04-29');
    expect((await acts.mailsOf(id)).slice(-3)).toEqual([
      'payout-returned',
      'payout-reminder',
      'payout-lapsed',
    ]);
    expect(await acts.payoutsOf(id)).toEqual(['2019Q1 returned 30000', '2019Q1 lapsed 0']);
    await expect(acts.request(id, 1_000)).rejects.toMatchObject({ name: 'QuarterClosed' });
    await acts.isWhole(id);
  });

  test('of an award that waits for the state’s agreement asks nobody, and lets nobody’s quarter lapse', async () => {
    const id = idOf('conditional');
    expect(await acts.mailsOf(id)).toEqual([]);
    expect(await acts.payoutsOf(id)).toEqual([]);
    expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    expect(await acts.rounds(id)).toEqual({ '2019Q1': 1, '2019Q2': 1 });
  });
});

describe('The second quarter', () => {
  test('is the first of an activity that is approved when the first one’s window has closed', async () => {
    ids.late = await acts.approved();
    expect(await acts.rounds(idOf('late'))).toEqual({ '2019Q2': 1 });
  });

  test('asks the others in June, and nobody for whom there is nothing left', async () => {
    await morningOf('2019-06-03');
    for (const name of ['whole', 'silent', 'late', 'mended', 'givenUp'])
      expect(await acts.mailsOf(idOf(name), '2019Q2'), name).toEqual(['payout-wanted']);
    expect(await acts.mailsOf(idOf('spent'), '2019Q2')).toEqual([]);
  });

  test('asks the morning after the agreement is signed', async () => {
    const { programmeId } = (await stage.fileOf(idOf('conditional'))).application;
    await expect(acts.request(idOf('conditional'), 1_000, '2019Q2')).rejects.toMatchObject({
      name: 'AwardConditional',
    });
    await createNoteAgreement(acts.deps)({
      person: coordinator,
      programmeId,
      said: { signed: true, on: '2019-06-03' },
    });
    await morningOf('2019-06-04');
    expect(await acts.mailsOf(idOf('conditional'))).toEqual(['payout-wanted']);
  });

  test('asks at once after a change has given more', async () => {
    const id = idOf('spent');
    await acts.change(id, 80_000);
    await stage.drain();
    await stage.decide(id);
    await stage.drain();
    expect(await acts.mailsOf(id, '2019Q2')).toEqual(['payout-wanted']);
    await expect(acts.request(id, 30_001, '2019Q2')).rejects.toMatchObject({
      name: 'AwardExceeded',
      facts: { awarded: 80_000, paid: 50_000, left: 30_000 },
    });
    await acts.isWhole(id);
  });

  test('is asked for while the first still waits for its attest: no more than what is free', async () => {
    const id = idOf('slow');
    await acts.request(id, 40_000, '2019Q2');
    await stage.drain();
    expect(await acts.payoutsOf(id)).toEqual(['2019Q1 requested 60000', '2019Q2 requested 40000']);
    await acts.attest(id, { outcome: 'attested' }, { quarter: '2019Q2' });
    await stage.drain();
    expect(await acts.statusOf(id, '2019Q2')).toBe('SUCCEEDED');
    expect(await acts.statusOf(id, '2019Q1')).toBe('RUNNING');
    await acts.isWhole(id);
  });

  test('whose money a change has taken asks for no more, and its question is closed', async () => {
    const id = idOf('whole');
    await acts.change(id, 19_999);
    await stage.drain();
    await expect(stage.decide(id)).rejects.toMatchObject({
      name: 'AwardPartlyPaid',
      facts: { paid: 20_000 },
    });
    await stage.decide(id, { outcome: 'rejected', motivation: 'Redan betalt.' });
    await acts.change(id, 20_000);
    await stage.drain();
    await stage.decide(id);
    await startsTo('2019-07-16');
    expect(await acts.mailsOf(id, '2019Q2')).toEqual(['payout-wanted']);
    expect(await acts.payoutsOf(id)).toEqual(['2019Q1 attested 20000']);
    const { questions } = await stage.fileOf(id);
    expect(questions.filter(({ status }) => status === 'open')).toEqual([]);
    expect(await acts.statusOf(id, '2019Q2')).toBe('SUCCEEDED');
    await acts.isWhole(id);
  });
});

describe('The year’s end', () => {
  beforeAll(() => startsTo('2019-12-01'));

  test('SECURITY-27: the fourth quarter closes with the year; its attest and payment may follow', async () => {
    ids.newest = await acts.approved();
    expect(await acts.rounds(idOf('newest'))).toEqual({ '2019Q4': 1 });
    expect(await acts.mailsOf(idOf('newest'))).toEqual(['payout-wanted']);
    await endsFrom('2020-01-01');
    await acts.request(idOf('newest'), 100_000, '2019Q4');
    await startsTo('2020-01-01');
    await expect(acts.request(idOf('late'), 1_000, '2019Q4')).rejects.toMatchObject({
      name: 'QuarterClosed',
      facts: { lastDay: '2019-12-31' },
    });
    await morningOf('2020-01-09');
    await acts.attest(idOf('newest'), { outcome: 'attested' }, { quarter: '2019Q4' });
    await stage.drain();
    expect(await acts.payoutsOf(idOf('newest'))).toEqual(['2019Q4 attested 100000']);
    await acts.isWhole(idOf('newest'));
    // Of an activity that is approved afterwards, no quarter begins.
    expect(await acts.rounds(await acts.approved())).toBeUndefined();
  });

  test('SECURITY-37: a quarter that waits for its attest is taken over by the next round after 299 days', async () => {
    const id = idOf('slow');
    expect(await acts.rounds(id)).toMatchObject({ '2019Q1': 2, '2019Q2': 1, '2019Q3': 1, '2019Q4': 1 });
    expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
    expect(await acts.statusOf(id, '2019Q1-2')).toBe('RUNNING');
    expect((await acts.attestQuestion(id)).tokenRound).toBe(2);
    await acts.attest(id);
    await stage.drain();
    expect(await acts.statusOf(id, '2019Q1-2')).toBe('SUCCEEDED');
    expect(await acts.money(id)).toMatchObject({ paid: 100_000, left: 0 });
    await acts.isWhole(id);
  });

  test('nothing waits any more, every execution has come to its end, and the books agree', async () => {
    expect(await stage.store.questions.open()).toEqual([]);
    // But for those that watch over a programme's year end.
    const names = (await stage.executionNames('')).filter((name) => !/-programme-\d+$/.test(name));
    const ends = await Promise.all(names.map(async (name) => (await stage.describe(name)).status));
    expect(new Set(ends)).toEqual(new Set(['SUCCEEDED']));
    for (const id of Object.values(ids)) await acts.isWhole(id);
    expect(await acts.payoutsOf(idOf('silent'))).toEqual([1, 2, 3, 4].map((n) => `2019Q${n} lapsed 0`));
  });
});
