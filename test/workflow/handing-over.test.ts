import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import { addDays, addDaysToDate, atHour, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { createNoteForeignOpening } from '../../shared/use-cases/note-foreign-opening.ts';
import { createRenewLink } from '../../shared/use-cases/renew-link.ts';
import { createRouteQuestion } from '../../shared/use-cases/route-question.ts';
import { createSetAbsence } from '../../shared/use-cases/set-absence.ts';
import { aPerson } from '../builders/person.ts';
import { applicant, director, linkTokenIn } from './acts.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import { longOpen } from './turn-acts.ts';

const substitute: Person = {
  ...director,
  email: 'ersattare@example.org',
  name: 'Ersättare',
  roles: ['substitute'],
  delegations: [{ id: 'd-2', point: '4.1.1', from: '2018-01-01' }],
};
const coordinator = aPerson({ email: 'samordnare@example.org', name: 'Samordnare', roles: ['coordinator'] });

let stage: BareStage;
let today: string;
beforeAll(async () => {
  stage = await startBareStage();
  await stage.store.directory.save(substitute);
  await stage.store.directory.save(coordinator);
});
beforeEach(() => {
  today = localDateOf(stage.clock.now());
});
afterEach(endAbsences);
afterAll(() => stage?.stop());

const deps = () => ({ ...stage.store, clock: stage.clock, newId: () => ulid() });

async function waiting(): Promise<string> {
  const { id: programmeId } = await stage.addProgramme({ assumed: longOpen });
  const id = await stage.submit({}, { programmeId });
  await stage.drain();
  return id;
}

/** The director is away, as somebody notes in the directory. */
async function setAway(from: string, through: string): Promise<void> {
  const seenVersion = (await stage.store.directory.find(director.email))?.version ?? 0;
  const absence = { from, through, substitute: substitute.email };
  await createSetAbsence(deps()).add({ by: coordinator, email: director.email, seenVersion }, absence);
  await stage.drain();
}

async function endAbsences(): Promise<void> {
  const person = await stage.store.directory.find(director.email);
  for (const { id } of person?.absences ?? []) {
    const seenVersion = (await stage.store.directory.find(director.email))?.version ?? 0;
    await createSetAbsence(deps()).end({ by: coordinator, email: director.email, seenVersion }, id);
  }
  await stage.drain();
}

const whoHas = async (id: string) => {
  const { askedOf, why, linkIssue } = await stage.questionOf(id);
  return [askedOf, why, linkIssue];
};
const mailsTo = async (id: string, { email }: Person) =>
  (await stage.mailsAbout(id)).filter(({ to }) => to.includes(email));
const decideAs = (id: string, person: Person) => stage.decide(id, {}, { person });

/** The link in the latest mail to a person leads to the question as it is now. */
async function hasWorkingLink(id: string, person: Person): Promise<void> {
  const mail = (await mailsTo(id, person)).at(-1);
  const found = mail && (await stage.store.questions.findByLinkHash(sha256(linkTokenIn(mail))));
  expect(found?.question).toMatchObject({
    applicationId: id,
    askedOf: person.email,
    linkIssue: found?.issue,
  });
}

describe('A director who is away', () => {
  test('from today on: the waiting question goes to the substitute with a link of its own, and both names stand on the decision', async () => {
    const id = await waiting();
    await setAway(today, addDaysToDate(today, 7));
    expect(await whoHas(id)).toEqual([substitute.email, 'substitution', 2]);
    await hasWorkingLink(id, substitute);
    await expect(decideAs(id, director)).rejects.toMatchObject({ name: 'NotAskedOfYou' });
    const { decision } = await decideAs(id, substitute);
    expect(decision).toMatchObject({
      decidedBy: { email: substitute.email },
      insteadOf: { email: director.email, name: director.name, why: 'substitution' },
    });
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('later: the question moves when the days begin, and back when they are over, with nobody clicking', async () => {
    const id = await waiting();
    const from = addDaysToDate(today, 3);
    await setAway(from, addDaysToDate(today, 5));
    expect(await whoHas(id)).toEqual([director.email, 'director', 1]);
    await stage.moveClock(atHour(from, 1));
    expect(await whoHas(id)).toEqual([substitute.email, 'substitution', 2]);
    await stage.moveClock(atHour(addDaysToDate(today, 6), 1));
    expect(await whoHas(id)).toEqual([director.email, 'director', 3]);
    await hasWorkingLink(id, director);
    await decideAs(id, director);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('and back early: ending the absence gives the question back at once', async () => {
    const id = await waiting();
    await setAway(today, addDaysToDate(today, 7));
    await endAbsences();
    const [email] = await whoHas(id);
    expect(email).toBe(director.email);
    await decideAs(id, director);
  });

  test('SECURITY-14: a substitute whose days have passed decides no more, even before the question has moved', async () => {
    const id = await waiting();
    await setAway(today, addDaysToDate(today, 1));
    await stage.clock.moveTo(atHour(addDaysToDate(today, 2), 9));
    await expect(decideAs(id, substitute)).rejects.toMatchObject({ name: 'SubstitutionEnded' });
    await stage.moveClock(addDays(stage.clock.now(), 1));
    await decideAs(id, director);
  });
});

describe('SECURITY-14: a substitute who is replaced', () => {
  test('SECURITY-14: decides no more, even before the question has moved', async () => {
    const id = await waiting();
    await setAway(today, addDaysToDate(today, 7));
    const named = await stage.store.directory.find(director.email);
    if (!named) throw new Error('the director is gone');
    const absences = named.absences.map((absence) => ({
      ...absence,
      id: 'another',
      substitute: substitute.email,
    }));
    // The absence was taken away and set anew; the relay has not heard of it.
    await stage.store.directory.save({ ...named, absences });
    await expect(decideAs(id, substitute)).rejects.toMatchObject({ name: 'SubstitutionEnded' });
    await endAbsences();
    await decideAs(id, director);
  });
});

describe('A director who does not answer', () => {
  test('is reminded after a week, and after two the substitute is asked', async () => {
    const id = await waiting();
    await stage.moveClock(addDays(stage.clock.now(), 8));
    expect(await whoHas(id)).toEqual([director.email, 'director', 1]);
    expect(await mailsTo(id, director)).toHaveLength(2);
    await stage.moveClock(addDays(stage.clock.now(), 7));
    expect(await whoHas(id)).toEqual([substitute.email, 'escalated', 2]);
    await hasWorkingLink(id, substitute);
    const { decision } = await decideAs(id, substitute);
    expect(decision.insteadOf).toMatchObject({ email: director.email, why: 'escalated' });
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });

  test('SECURITY-09: and is told when somebody else has opened the link, once', async () => {
    const id = await waiting();
    const noteForeignOpening = createNoteForeignOpening(deps());
    const opening = { person: applicant, applicationId: id, sequence: 1 };
    await Promise.all([noteForeignOpening(opening), noteForeignOpening(opening)]);
    await stage.drain();
    const { mails, audit } = await stage.fileOf(id);
    expect(mails.filter(({ kind }) => kind === 'opened-by-other')).toMatchObject([{ to: director.email }]);
    expect(audit.filter(({ action }) => action === 'opened-by-other')).toHaveLength(1);
    await decideAs(id, director);
    await noteForeignOpening({ ...opening, person: coordinator });
    expect((await stage.fileOf(id)).audit.at(-1)?.action).not.toBe('opened-by-other');
  });
});

describe('A question handed over by hand', () => {
  test('goes to the one chosen, and back the ordinary way', async () => {
    const id = await waiting();
    const route = createRouteQuestion(deps());
    const wish = { person: coordinator, applicationId: id, sequence: 1 };
    await expect(route({ ...wish, to: applicant.email })).rejects.toMatchObject({ name: 'NotAllowed' });
    await expect(route({ ...wish, person: applicant, to: substitute.email })).rejects.toMatchObject({
      name: 'NotAllowed',
    });
    await route({ ...wish, to: substitute.email });
    await stage.drain();
    expect(await whoHas(id)).toEqual([substitute.email, 'chosen', 2]);
    await route({ ...wish, to: undefined });
    await stage.drain();
    expect(await whoHas(id)).toEqual([director.email, 'director', 3]);
    await decideAs(id, director);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });
});

describe('Nobody who may be asked', () => {
  test('is noted on the question, and ends when somebody may', async () => {
    const id = await waiting();
    const { directory } = stage.store;
    const stored = async (email: string) => {
      const person = await directory.find(email);
      if (!person) throw new Error(`${email} is not in the directory`);
      return person;
    };
    const block = async (blocked: boolean) => {
      for (const { email } of [director, substitute])
        await directory.save({ ...(await stored(email)), blocked });
    };
    await block(true);
    await stage.moveClock(addDays(stage.clock.now(), 8));
    expect((await stage.questionOf(id)).trouble).toBe('nobody');
    await block(false);
    const createdAt = stage.clock.now();
    await stage.store.outbox.add({ kind: 'directory-changed', id: 'directory-unblocked', createdAt });
    await stage.drain();
    const question = await stage.questionOf(id);
    expect(question).toMatchObject({ askedOf: director.email });
    expect(question.trouble).toBeUndefined();
    // They are asked anew, with a link of its own, and do not learn of it by the next reminder.
    await hasWorkingLink(id, director);
    await decideAs(id, director);
    await stage.drain();
    await stage.expectDecidedOnce(id);
  });
});

describe('SECURITY-11: a link that has expired', () => {
  test('SECURITY-11: is issued anew when somebody asks, and goes to the registered address only, once', async () => {
    const { id: programmeId } = await stage.addProgramme({
      assumed: { ...longOpen, remindAfterDays: 200, escalateAfterDays: 200 },
    });
    const id = await stage.submit({}, { programmeId });
    await stage.drain();
    const renew = createRenewLink(deps());
    await expect(renew({ applicationId: id, sequence: 1 })).rejects.toMatchObject({ name: 'NothingWaits' });
    await stage.moveClock(addDays(stage.clock.now(), 61));
    await renew({ applicationId: id, sequence: 1 });
    await renew({ applicationId: id, sequence: 1 });
    await stage.drain();
    expect(await whoHas(id)).toEqual([director.email, 'director', 2]);
    expect(await mailsTo(id, director)).toHaveLength(2);
    await hasWorkingLink(id, director);
    await decideAs(id, director);
  });
});
