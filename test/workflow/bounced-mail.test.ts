import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deliveryOf, type MailLog } from '../../shared/domain/correspondence.ts';
import type { Person } from '../../shared/domain/person.ts';
import { decisionRound } from '../../shared/domain/round.ts';
import { addDays } from '../../shared/domain/stockholm-time.ts';
import { sha256 } from '../../shared/use-cases/hash.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { applicant, director, linkTokenIn } from './acts.ts';
import { startWholeStage, type WholeStage } from './whole-stage.ts';

const substitute = aDirector({ email: 'ersattare@example.org', name: 'Ersättare', roles: ['substitute'] });
const coordinator = aPerson({ email: 'samordnare@example.org', name: 'Samordnare', roles: ['coordinator'] });

let stage: WholeStage;
beforeAll(async () => {
  stage = await startWholeStage();
});
afterAll(() => stage?.stop());
beforeEach(async () => {
  for (const { email } of [director, substitute, applicant]) {
    stage.mailbox.bounce(email, undefined);
    if ((await stage.store.directory.find(email))?.mailFault) await saysItWorks(email);
  }
  if (!(await stage.store.directory.find(substitute.email))) await stage.store.directory.save(substitute);
  await stage.drain();
});

/** Nothing of one test waits in the next. */
afterEach(async () => {
  for (const { applicationId, askedOf } of await stage.store.questions.open()) {
    const person = await stage.store.directory.find(askedOf);
    const { application } = await stage.fileOf(applicationId);
    if (person) await reject(applicationId, { ...person, mailFault: undefined }, application.version);
  }
  await stage.drain();
});

const reject = (applicationId: string, person: Person, seenVersion: number) =>
  stage.web.decideApplication({
    person,
    applicationId,
    seenVersion,
    command: { outcome: 'rejected', motivation: 'Utanför syftet.' },
  });

async function saysItWorks(email: string): Promise<void> {
  const change = { id: ulid(), at: stage.clock.now(), by: coordinator.email, differences: [] };
  await stage.store.directory.setMailFault(email, undefined, { change });
}

/** Kind, address and fate of each mail about an application, in the order that they left. */
async function fates(id: string): Promise<[MailLog['kind'], string, string][]> {
  const { mails } = await stage.fileOf(id);
  return mails
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1))
    .map((mail) => [mail.kind, mail.to, deliveryOf(mail)]);
}

async function mailNamed(id: string, name: RegExp): Promise<MailLog> {
  const mail = (await stage.fileOf(id)).mails.find((it) => name.test(it.id));
  if (!mail) throw new Error(`no mail of ${id} is called ${name}`);
  return mail;
}

/** The token of the latest mail to the address leads to the question, by the latest issue of its link. */
async function expectLinkWorks(id: string, to: string): Promise<void> {
  const mail = (await stage.mailsAbout(id)).findLast((it) => it.to.includes(to) && it.text.includes('/l/'));
  if (!mail) throw new Error(`nothing was sent to ${to}`);
  const found = await stage.store.questions.findByLinkHash(sha256(linkTokenIn(mail)));
  expect(found).toMatchObject({ question: { applicationId: id, askedOf: to, status: 'open' } });
  expect(found?.issue).toBe(found?.question.linkIssue);
}

async function resend(id: string, name: RegExp): Promise<boolean> {
  const { application } = await stage.fileOf(id);
  const { id: mailId } = await mailNamed(id, name);
  return stage.web.resendMail({
    person: coordinator,
    applicationId: id,
    mailId,
    ...decisionRound(application),
  });
}

describe('A mail that does not arrive', () => {
  test('SECURITY-32: sends the director’s question to the substitute, with a link that works, and is shown as not delivered', async () => {
    stage.mailbox.bounce(director.email, 'bounce');

    const id = await stage.submit();
    await stage.drain();

    expect(await stage.questionOf(id)).toMatchObject({
      status: 'open',
      askedOf: substitute.email,
      why: 'undelivered',
      insteadOf: { email: director.email },
    });
    expect(await fates(id)).toEqual([
      ['received', applicant.email, 'delivered'],
      ['decision-wanted', director.email, 'undelivered'],
      ['decision-wanted', substitute.email, 'delivered'],
    ]);
    await expectLinkWorks(id, substitute.email);
    const lost = await mailNamed(id, /^decision-wanted-1-1$/);
    expect(lost.undelivered?.why).toBe('Permanent/NoEmail');
    expect((await stage.store.mails.undelivered(50)).map(({ to }) => to)).toContain(director.email);

    await reject(id, substitute, 1);
    await stage.drain();
    const [decision] = (await stage.fileOf(id)).decisions;
    expect(decision).toMatchObject({
      decidedBy: { email: substitute.email },
      insteadOf: { email: director.email, why: 'undelivered' },
    });
  });

  test('SECURITY-32: is noted on the person, so that every other question of theirs moves and the next one goes past them', async () => {
    const waiting = await stage.submit();
    await stage.drain();
    expect((await stage.questionOf(waiting)).askedOf).toBe(director.email);
    stage.mailbox.bounce(director.email, 'bounce');

    const bounced = await stage.submit();
    await stage.drain();
    const next = await stage.submit();
    await stage.drain();

    expect(await stage.store.directory.find(director.email)).toMatchObject({
      mailFault: { why: 'Permanent/NoEmail' },
    });
    for (const id of [waiting, bounced, next]) {
      expect(await stage.questionOf(id)).toMatchObject({ askedOf: substitute.email, why: 'undelivered' });
      await expectLinkWorks(id, substitute.email);
    }
    expect((await fates(next)).map(([, to]) => to)).toEqual([applicant.email, substitute.email]);
  });

  test('SECURITY-32: a complaint moves the question too', async () => {
    stage.mailbox.bounce(director.email, 'complaint');
    const id = await stage.submit();
    await stage.drain();
    expect((await stage.questionOf(id)).askedOf).toBe(substitute.email);
    expect(await mailNamed(id, /^decision-wanted-1-1$/)).toMatchObject({
      deliveredAt: expect.any(String),
      undelivered: { why: 'Complaint' },
    });
  });

  test('SECURITY-32: a reminder that bounces moves the question as well', async () => {
    const id = await stage.submit();
    await stage.drain();
    stage.mailbox.bounce(director.email, 'bounce');
    await stage.moveClock(addDays(stage.clock.now(), 8));
    expect((await stage.questionOf(id)).askedOf).toBe(substitute.email);
    expect(deliveryOf(await mailNamed(id, /^reminder-1-1-1$/))).toBe('undelivered');
    await expectLinkWorks(id, substitute.email);
  });

  test('is nobody’s wait when nobody else may be asked: the question says so, and goes back when the address works', async () => {
    const away = { ...(await stage.store.directory.find(substitute.email)), delegations: [] };
    await stage.store.directory.save({ ...substitute, ...away });
    stage.mailbox.bounce(director.email, 'bounce');
    const id = await stage.submit();
    await stage.drain();
    expect(await stage.questionOf(id)).toMatchObject({ askedOf: director.email, trouble: 'nobody' });

    stage.mailbox.bounce(director.email, undefined);
    expect(await resend(id, /^decision-wanted-1-1$/)).toBe(true);
    await stage.drain();

    expect((await stage.questionOf(id)).askedOf).toBe(director.email);
    expect(deliveryOf(await mailNamed(id, /^decision-wanted-1-2$/))).toBe('delivered');
    await expectLinkWorks(id, director.email);
    const now = await stage.store.directory.find(substitute.email);
    await stage.store.directory.save({ ...substitute, ...now, delegations: substitute.delegations });
  });
});

describe('A mail that is sent again', () => {
  test('gives the question back to the director, with a new link, once the address works', async () => {
    stage.mailbox.bounce(director.email, 'bounce');
    const id = await stage.submit();
    await stage.drain();
    stage.mailbox.bounce(director.email, undefined);

    expect(await resend(id, /^decision-wanted-1-1$/)).toBe(true);
    await stage.drain();

    expect(await stage.questionOf(id)).toMatchObject({ askedOf: director.email, linkIssue: 3 });
    await expectLinkWorks(id, director.email);
    expect((await stage.store.directory.find(director.email))?.mailFault).toBeUndefined();
    expect(await resend(id, /^decision-wanted-1-1$/)).toBe(false);
  });

  test('reaches the applicant by the next round, the very same, once', async () => {
    stage.mailbox.bounce(applicant.email, 'bounce');
    const id = await stage.submit();
    await stage.drain();
    await stage.decide(id);
    await stage.drain();
    expect((await fates(id)).filter(([, , fate]) => fate === 'undelivered').map(([kind]) => kind)).toEqual([
      'received',
      'decided',
    ]);
    stage.mailbox.bounce(applicant.email, undefined);

    expect([await resend(id, /^decided-/), await resend(id, /^received$/)]).toEqual([true, true]);
    await stage.drain();

    for (const name of [/^decided-/, /^received$/]) {
      const mail = await mailNamed(id, name);
      expect([deliveryOf(mail), mail.resends, mail.resend]).toEqual(['delivered', 1, undefined]);
    }
    expect(await resend(id, /^decided-/)).toBe(false);
    const { application, decisions, audit } = await stage.fileOf(id);
    expect(decisions).toHaveLength(1);
    expect(audit.filter(({ action }) => action === 'told')).toHaveLength(1);
    expect((await stage.describe(`${id}-decision-${application.rounds.decision}`)).status).toBe('SUCCEEDED');
  });

  test('is a matter of those who look after the questions alone', async () => {
    stage.mailbox.bounce(director.email, 'bounce');
    const id = await stage.submit();
    await stage.drain();
    const request = {
      applicationId: id,
      mailId: 'decision-wanted-1-1',
      phase: 'decision' as const,
      round: '1',
    };
    for (const person of [applicant, director, substitute]) {
      await expect(stage.web.resendMail({ ...request, person })).rejects.toThrow('NotAllowed');
    }
  });
});
