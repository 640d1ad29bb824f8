import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atHour } from '../../shared/domain/stockholm-time.ts';
import { applicant } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { createCalendar } from './calendar.ts';
import {
  createFollowUpActs,
  type FollowUpActs,
  otherReviewer,
  reviewer,
  setTheYearEnd,
} from './follow-up-acts.ts';

/** One year end, played once: each test goes on from the day of the one before it. */
let stage: BareStage;
let acts: FollowUpActs;
let programmeId: string;
const names = ['whole', 'mended', 'moved', 'late', 'silent'] as const;
const ids: Record<string, string> = {};
const idOf = (name: string): string => ids[name] ?? `no activity is called ${name}`;
const { startsTo, endsFrom } = createCalendar(() => stage);
/** Mails about days leave at eight. */
const morningOf = (date: string) => stage.moveClock(atHour(date, 9));

beforeAll(async () => {
  stage = await startBareStage();
  await setTheYearEnd(stage);
  acts = createFollowUpActs(stage);
  const made = await acts.approved(names.map(() => 100_000));
  programmeId = made.programmeId;
  for (const [index, name] of names.entries()) ids[name] = made.ids[index] ?? '';
});
afterAll(() => stage?.stop());

describe('Before the opening day', () => {
  test('one execution watches over the programme, and no activity’s account is asked for', async () => {
    expect(await stage.executionNames(programmeId)).toEqual([`${programmeId}-programme-1`]);
    await endsFrom('2019-02-04');
    expect(await acts.summary(idOf('whole'))).toBeUndefined();
    await expect(acts.submit(idOf('whole'), 100_000)).rejects.toMatchObject({
      name: 'FollowUpNotOpen',
      facts: { opensAt: '2019-02-04T07:00:00.000Z' },
    });
    expect(await acts.newsOf(programmeId)).toEqual([]);
  });
});

describe('On the opening day', () => {
  test('every approved activity is asked by mail in the morning, and every coordinator is told', async () => {
    await morningOf('2019-02-04');
    for (const name of names) {
      expect(await acts.mailsOf(idOf(name))).toEqual(['follow-up-wanted']);
      expect(await acts.summary(idOf(name))).toMatchObject({
        status: 'asked',
        dueOn: '2019-03-17',
        late: false,
      });
      expect(await acts.question(idOf(name), 'follow-up')).toMatchObject({
        askedOf: applicant.email,
        dueAt: '2019-03-17T23:00:00.000Z',
      });
    }
    for (const person of [reviewer, otherReviewer])
      expect(await acts.newsOf(programmeId, person)).toEqual(['opened-2019-02-04']);
  });

  test('the mail leads to the page, and is no key', async () => {
    const [mail] = (await stage.mailsAbout(idOf('whole'))).filter(({ text }) => text.includes('/follow-up'));
    expect(mail?.to).toEqual([applicant.email]);
    expect(mail?.text).toContain(`/applications/${idOf('whole')}/follow-up`);
    expect(mail?.text).not.toContain('/l/');
  });
});

describe('An account that comes in time', () => {
  test('is put to a coordinator by one mail', async () => {
    await morningOf('2019-02-05');
    const { followUp } = await acts.submit(idOf('whole'), 80_000);
    expect(followUp).toMatchObject({ id: `${idOf('whole')}-F1`, late: false, award: { amount: 100_000 } });
    await stage.drain();
    expect(await acts.mailsOf(idOf('whole'))).toEqual(['follow-up-wanted', 'review-wanted']);
    expect((await acts.mailLogs(idOf('whole'))).at(-1)?.to).toBe(reviewer.email);
  });

  test('is accepted by any coordinator: the rest of the award is released, and the unit is told', async () => {
    const id = idOf('whole');
    const { followUp } = await acts.review(id, { outcome: 'accepted' }, { person: otherReviewer });
    expect(followUp.accepted?.closing).toEqual({ used: 80_000, released: 20_000, overpaid: 0 });
    await acts.comesHome(id, ['commit 100000', 'use 80000', 'release 20000']);
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted', 'review-wanted', 'follow-up-accepted']);
    expect(await acts.actionsOf(id)).toEqual([
      'follow-up-began',
      'follow-up-submitted',
      'follow-up-accepted',
    ]);
    const books = await stage.store.programmes.find(programmeId);
    expect(books?.balances[0]).toMatchObject({
      committed: 500_000,
      released: 20_000,
      used: 80_000,
      left: 520_000,
    });
  });

  test('closes the activity: no account, no change and no review any more', async () => {
    const id = idOf('whole');
    await expect(acts.submit(id, 1)).rejects.toMatchObject({ name: 'ActivityClosed' });
    await expect(acts.change(id, 90_000)).rejects.toMatchObject({ name: 'ActivityClosed' });
    await expect(acts.sendBack(id, '2019-02-20')).rejects.toMatchObject({ name: 'FollowUpReviewed' });
    await expect(acts.remind(id)).rejects.toMatchObject({ name: 'NothingWaits' });
    await expect(acts.noteRepayment(id, '2019-02-05')).rejects.toMatchObject({ name: 'NothingOwed' });
  });
});

describe('An account that is returned', () => {
  test('is told with one mail, which asks for it anew', async () => {
    const id = idOf('mended');
    await acts.submit(id, 100_000);
    await stage.drain();
    await acts.sendBack(id, '2019-02-20');
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted', 'review-wanted', 'follow-up-returned']);
    expect(await acts.summary(id)).toMatchObject({ status: 'returned', dueOn: '2019-02-20', revision: 1 });
    expect(await acts.question(id, 'follow-up')).toMatchObject({ status: 'open', sequence: 4 });
  });

  test('is reminded of a week before the day that was set', async () => {
    await morningOf('2019-02-13');
    expect((await acts.mailsOf(idOf('mended'))).slice(3)).toEqual(['follow-up-reminder']);
    expect(await acts.mailsOf(idOf('late'))).toEqual(['follow-up-wanted']);
  });

  test('is sent in again as the next revision, and reviewed anew', async () => {
    const id = idOf('mended');
    await acts.submit(id, 100_000, { measures: 'Nu med effekten.' });
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, ['commit 100000', 'use 100000']);
    const { followUps } = await stage.fileOf(id);
    expect(followUps.map(({ revision, status, late }) => [revision, status, late])).toEqual([
      [1, 'returned', false],
      [2, 'accepted', false],
    ]);
    expect((await acts.mailsOf(id)).slice(4)).toEqual(['review-wanted', 'follow-up-accepted']);
  });
});

describe('SECURITY-15: an award that is changed meanwhile', () => {
  test('SECURITY-15: is not closed while the change waits, nor by an account of the earlier award', async () => {
    const id = idOf('moved');
    await acts.submit(id, 90_000);
    await acts.change(id, 95_000);
    await stage.drain();
    await expect(acts.review(id)).rejects.toMatchObject({ name: 'ChangeUnderWay' });
    await stage.decide(id);
    await stage.drain();
    await expect(acts.review(id)).rejects.toMatchObject({ name: 'AwardMoved', facts: { amount: 95_000 } });
    await acts.sendBack(id, '2019-02-28');
    await stage.drain();
    await acts.submit(id, 90_000);
    await stage.drain();
    const { followUp } = await acts.review(id);
    expect(followUp.accepted?.closing).toEqual({ used: 90_000, released: 5_000, overpaid: 0 });
    await acts.comesHome(id, ['commit 100000', 'release 5000', 'use 90000', 'release 5000']);
  });

  test('SECURITY-15: is not accounted for by whoever saw the earlier one', async () => {
    const id = idOf('late');
    const content = (await stage.fileOf(idOf('whole'))).followUps[0]?.content;
    const wish = { person: applicant, applicationId: id, seenAward: 'RS/1/2019-999' };
    await expect(
      acts.submitFollowUp({ ...wish, content: content ?? expect.unreachable() }),
    ).rejects.toMatchObject({
      name: 'AwardMoved',
    });
  });
});

describe('What is approved after the opening day', () => {
  test('is asked at once, with the same last day, and coordinators are not told again', async () => {
    const id = await stage.submit({ amount: 50_000 }, { programmeId });
    await stage.drain();
    await stage.decide(id);
    await stage.drain();
    ids.after = id;
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted']);
    expect(await acts.summary(id)).toMatchObject({ dueOn: '2019-03-17' });
    expect(await acts.newsOf(programmeId)).toEqual(['opened-2019-02-04']);
    await acts.submit(id, 50_000);
    await stage.drain();
  });

  test('a review that is not given is asked for again', async () => {
    const id = idOf('after');
    await morningOf('2019-02-21');
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted', 'review-wanted', 'review-reminder']);
    await acts.review(id);
    await acts.comesHome(id, ['commit 50000', 'use 50000']);
  });
});

describe('SECURITY-44: a last day on a Sunday', () => {
  test('SECURITY-44: is reminded of on the Friday nine days before, and warned of on the Friday before it', async () => {
    const id = idOf('late');
    await startsTo('2019-03-08');
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted']);
    await morningOf('2019-03-08');
    expect(await acts.mailsOf(id)).toEqual(['follow-up-wanted', 'follow-up-reminder']);
    await endsFrom('2019-03-16');
    expect((await acts.mailLogs(id)).map((log) => log.id.replace(/-\d+-/, '-'))).toEqual([
      'follow-up-wanted-2',
      'follow-up-reminder-2019-03-08',
      'follow-up-reminder-2019-03-15',
    ]);
    expect(await acts.newsOf(programmeId)).toEqual(['opened-2019-02-04', '2019-03-08', '2019-03-15']);
  });

  test('SECURITY-28: is in time to its last minute, and what comes as the next day begins is late', async () => {
    await endsFrom('2019-03-18');
    expect(await acts.mailsOf(idOf('late'))).toHaveLength(3);
    const programme = await stage.store.programmes.find(programmeId);
    expect(programme?.programme.assumed.followUpDue).toBe('2019-03-17');
    await startsTo('2019-03-18');
    const { followUp } = await acts.submit(idOf('late'), 100_000);
    expect(followUp.late).toBe(true);
    await stage.drain();
    await acts.review(idOf('late'));
    await acts.comesHome(idOf('late'), ['commit 100000', 'use 100000']);
    expect(await acts.summary(idOf('late'))).toMatchObject({ late: true });
  });

  test('the morning after, and then each week, the unit is reminded and coordinators are told who is late', async () => {
    await morningOf('2019-03-25');
    expect(await acts.mailsOf(idOf('silent'))).toEqual([
      'follow-up-wanted',
      ...Array.from({ length: 4 }, () => 'follow-up-reminder'),
    ]);
    expect((await acts.newsOf(programmeId)).filter((name) => name >= '2019-03-18')).toContain('2019-03-25');
    const activity = (await stage.fileOf(idOf('silent'))).application.content.activity;
    const told = (await stage.mailsAbout(idOf('silent'))).filter(({ to }) => to.includes(reviewer.email));
    expect(told).toHaveLength(2);
    const others = await Promise.all(
      ['whole', 'late'].map(async (name) => (await stage.fileOf(idOf(name))).application.content.activity),
    );
    for (const { text } of told) {
      expect(text).toContain(activity);
      for (const other of others) expect(text).not.toContain(other);
    }
  });

  test('whoever is late for months is accounted for at last, by nothing at all', async () => {
    const id = idOf('silent');
    await acts.submit(id, 0);
    await stage.drain();
    await acts.review(id);
    await acts.comesHome(id, ['commit 100000', 'release 100000']);
    expect(await acts.summary(id)).toMatchObject({ late: true, status: 'accepted' });
    const books = await stage.store.programmes.find(programmeId);
    expect(books?.balances[0]).toMatchObject({
      committed: 550_000,
      released: 130_000,
      used: 420_000,
      left: 580_000,
    });
  });
});
