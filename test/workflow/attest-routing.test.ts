import { ulid } from 'ulid';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '../../shared/domain/person.ts';
import { addDays, addDaysToDate, atHour, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { createNoteForeignOpening } from '../../shared/use-cases/note-foreign-opening.ts';
import type { DirectoryWrite } from '../../shared/use-cases/ports.ts';
import { createRecordMailEvent } from '../../shared/use-cases/record-mail-event.ts';
import { createRenewLink } from '../../shared/use-cases/renew-link.ts';
import { createResendMail } from '../../shared/use-cases/resend-mail.ts';
import { createRouteQuestion } from '../../shared/use-cases/route-question.ts';
import { createSetAbsence } from '../../shared/use-cases/set-absence.ts';
import { createStartNextRound } from '../../shared/use-cases/start-next-round.ts';
import { type BareStage, startBareStage } from './bare-stage.ts';
import {
  contact,
  controller,
  coordinator,
  createPayoutActs,
  otherController,
  type PayoutActs,
  setThePayoutScene,
} from './payout-acts.ts';

let stage: BareStage;
let acts: PayoutActs;
beforeAll(async () => {
  stage = await startBareStage();
  await setThePayoutScene(stage);
  acts = createPayoutActs(stage);
  await stage.moveClock(atHour('2019-03-04', 9));
  await acts.prepare(8);
});
afterAll(() => stage?.stop());
/** Nothing of one test waits in the next. */
afterEach(async () => {
  for (const person of [controller, otherController]) await put(person);
  for (const { applicationId } of await stage.store.questions.open()) {
    const { payouts } = await stage.fileOf(applicationId);
    if (payouts.at(-1)?.status === 'requested') await acts.attest(applicationId);
  }
  await stage.drain();
});

const today = () => localDateOf(stage.clock.now());

/** The person as given, whatever the directory says of them now; nobody is told. */
async function put(person: Person, write?: DirectoryWrite): Promise<void> {
  const version = (await stage.store.directory.find(person.email))?.version;
  await stage.store.directory.save({ ...person, version }, write);
}

/** As somebody changes it on the page of the directory: the relay is told in the same write. */
async function change(person: Person): Promise<void> {
  const id = ulid();
  const at = stage.clock.now();
  await put(person, {
    change: { id, at, by: coordinator.email, differences: [] },
    outbox: { kind: 'directory-changed', id: `directory-changed-${id}`, createdAt: at },
  });
  await stage.drain();
}

async function setAway(): Promise<void> {
  const seenVersion = (await stage.store.directory.find(controller.email))?.version ?? 0;
  const absence = { from: today(), through: addDaysToDate(today(), 7), substitute: otherController.email };
  await createSetAbsence(acts.deps).add({ by: coordinator, email: controller.email, seenVersion }, absence);
  await stage.drain();
}

/** Attested by somebody else than first was asked, paid once, and told. */
async function attestedBy(id: string, person: Person): Promise<void> {
  const { payout } = await acts.attest(id);
  expect(payout).toMatchObject({ status: 'attested', attest: { by: { email: person.email } } });
  await stage.drain();
  expect((await acts.mailsOf(id)).filter((kind) => kind === 'payout-attested')).toHaveLength(1);
  expect(await acts.statusOf(id, '2019Q1')).toBe('SUCCEEDED');
  await acts.isWhole(id);
}

describe('A request that waits for its attest', () => {
  test('goes to another controller while the first one is away, and is that one’s alone', async () => {
    const id = await acts.asked();
    expect(await acts.whoHas(id)).toEqual([controller.email, 'controller', 1]);
    await setAway();
    expect(await acts.whoHas(id)).toEqual([otherController.email, 'substitution', 2]);
    await acts.hasWorkingLink(id, otherController);
    const asFirst = acts.attest(id, { outcome: 'attested' }, { person: controller });
    await expect(asFirst).rejects.toMatchObject({ name: 'NotAskedOfYou' });
    await attestedBy(id, otherController);
  });

  test('SECURITY-32: whose mail bounces goes to another controller at once', async () => {
    const id = await acts.asked();
    const mail = (await stage.fileOf(id)).mails.find(({ kind }) => kind === 'attest-wanted');
    const bounce = { messageId: mail?.messageId ?? '', at: stage.clock.now(), why: 'bounce' };
    await createRecordMailEvent(acts.deps)({ kind: 'undelivered', ...bounce });
    await stage.drain();
    expect(await acts.whoHas(id)).toEqual([otherController.email, 'undelivered', 2]);
    await acts.hasWorkingLink(id, otherController);
    await attestedBy(id, otherController);
  });

  test('SECURITY-10: asked for by somebody who is a controller too goes to another one, and they cannot attest it', async () => {
    const both: Person = { ...controller, roles: ['controller', 'provider'], unitId: contact.unitId };
    await put(both);
    const id = await acts.approved();
    await acts.request(id, 10_000, '2019Q1', both);
    await stage.drain();
    expect(await acts.whoHas(id)).toEqual([otherController.email, 'conflict', 1]);
    await expect(acts.attest(id, { outcome: 'attested' }, { person: both })).rejects.toMatchObject({
      name: 'NotAskedOfYou',
    });
    await attestedBy(id, otherController);
  });

  test('above the first one’s limit goes to a controller whose limit is enough', async () => {
    const delegations = [{ id: 'c-1', point: '7.1', from: '2018-01-01', limit: 39_999 }];
    await put({ ...controller, delegations });
    const id = await acts.asked(40_000);
    expect(await acts.whoHas(id)).toEqual([otherController.email, 'limit', 1]);
    await attestedBy(id, otherController);
  });

  test('while there is no controller waits as trouble, and goes on when the directory changes', async () => {
    for (const person of [controller, otherController]) await put({ ...person, delegations: [] });
    const id = await acts.asked();
    expect(await acts.attestQuestion(id)).toMatchObject({ askedOf: '', trouble: 'nobody', status: 'open' });
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted']);
    await change(otherController);
    expect(await acts.whoHas(id)).toEqual([otherController.email, 'controller', 1]);
    expect((await acts.attestQuestion(id)).trouble).toBeUndefined();
    await attestedBy(id, otherController);
  });

  test('SECURITY-14: is attested no more by somebody whose delegation has been taken meanwhile', async () => {
    const id = await acts.asked();
    await put({ ...controller, delegations: [] });
    await expect(acts.attest(id)).rejects.toMatchObject({ name: 'NotAllowed' });
    expect(await acts.money(id)).toMatchObject({ paid: 0 });
  });

  test('may be handed over by hand, and the first one is told of others who open the link', async () => {
    const id = await acts.asked();
    const { sequence } = await acts.attestQuestion(id);
    await createNoteForeignOpening(acts.deps)({ person: contact, applicationId: id, sequence });
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'attest-wanted', 'opened-by-other']);
    const wish = { person: coordinator, applicationId: id, sequence };
    const toApplicant = createRouteQuestion(acts.deps)({ ...wish, to: contact.email });
    await expect(toApplicant).rejects.toMatchObject({ name: 'NotAllowed' });
    await createRouteQuestion(acts.deps)({ ...wish, to: otherController.email });
    await stage.drain();
    expect(await acts.whoHas(id)).toEqual([otherController.email, 'chosen', 2]);
    await attestedBy(id, otherController);
  });

  test('reminds each week, goes to another controller after two, and its link is renewed after sixty days', async () => {
    const id = await acts.asked();
    await stage.moveClock(addDays(stage.clock.now(), 8));
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'attest-wanted', 'attest-reminder']);
    await stage.moveClock(addDays(stage.clock.now(), 8));
    expect(await acts.whoHas(id)).toEqual([otherController.email, 'escalated', 2]);
    await acts.hasWorkingLink(id, otherController);
    // The execution comes back each week and renews it then; until it has, whoever opens it may ask for a new one.
    const { sequence, linkExpiresAt = '' } = await acts.attestQuestion(id);
    await stage.moveClockOnly(linkExpiresAt);
    await createRenewLink(acts.deps)({ applicationId: id, sequence }).catch(() => undefined);
    await stage.drain();
    const [askedOf, , issue] = await acts.whoHas(id);
    expect([askedOf, Number(issue) > 2]).toEqual([otherController.email, true]);
    await acts.hasWorkingLink(id, otherController);
    await attestedBy(id, otherController);
  });
});

describe('A quarter that is started anew', () => {
  const restart = (id: string, round = '2019Q1') =>
    createStartNextRound(acts.deps)({ applicationId: id, phase: 'payouts', round });

  test('while the provider is asked: the new round waits, and the same question is not mailed twice', async () => {
    await stage.moveClock(atHour('2019-06-03', 9));
    const id = await acts.approved(100_000);
    expect(await restart(id, '2019Q2')).toBe('2019Q2-2');
    expect(await restart(id, '2019Q2')).toBe('2019Q2-2');
    await stage.drain();
    expect(await acts.rounds(id)).toEqual({ '2019Q2': 2 });
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted']);
    expect((await stage.questionOf(id)).tokenRound).toBe(2);
    await acts.request(id, 10_000, '2019Q2');
    await stage.drain();
    expect(await restart(id, '2019Q2-2')).toBe('2019Q2-3');
    await stage.drain();
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'attest-wanted']);
    await acts.attest(id, { outcome: 'attested' }, { quarter: '2019Q2' });
    await stage.drain();
    expect(await acts.statusOf(id, '2019Q2-3')).toBe('SUCCEEDED');
    expect(await acts.mailsOf(id)).toEqual(['payout-wanted', 'attest-wanted', 'payout-attested']);
    await acts.isWhole(id);
    await stage.moveClock(addDays(stage.clock.now(), 60));
    for (const round of ['2019Q2', '2019Q2-2']) expect(await acts.statusOf(id, round)).toBe('SUCCEEDED');
  });

  test.each(['payout-wanted', 'payout-attested'])(
    'because the mail %s did not arrive: it is sent once more',
    async (kind) => {
      await stage.moveClock(atHour('2019-09-03', 9));
      const id = await acts.approved(100_000);
      if (kind === 'payout-attested') {
        await acts.request(id, 10_000, '2019Q3');
        await stage.drain();
        await acts.attest(id, { outcome: 'attested' }, { quarter: '2019Q3' });
        await stage.drain();
      }
      const mail = (await stage.fileOf(id)).mails.find((it) => it.kind === kind);
      const bounce = { messageId: mail?.messageId ?? '', at: stage.clock.now(), why: 'bounce' };
      await createRecordMailEvent(acts.deps)({ kind: 'undelivered', ...bounce });
      await stage.drain();
      const startNextRound = createStartNextRound(acts.deps);
      const resend = createResendMail({ ...acts.deps, startNextRound });
      const wish = { person: coordinator, applicationId: id, mailId: mail?.id ?? '' };
      expect(await resend({ ...wish, phase: 'payouts', round: '2019Q3' })).toBe(true);
      await stage.drain();
      const again = (await stage.fileOf(id)).mails.find((it) => it.kind === kind);
      expect(again).toMatchObject({ resends: 1, messageId: expect.any(String) });
      expect(again?.messageId).not.toBe(mail?.messageId);
      expect((await stage.fileOf(id)).mails.filter((it) => it.kind === kind)).toHaveLength(1);
    },
  );
});
