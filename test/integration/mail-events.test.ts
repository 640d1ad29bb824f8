import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMailEventHandler } from '../../functions/mail-events/record.ts';
import { lambdaContext } from '../../infra/local/machine/lambda-context.ts';
import { createMemoryLog } from '../../infra/local/machine/local-log.ts';
import { deliveryOf, type MailLog } from '../../shared/domain/correspondence.ts';
import type { MailEvent } from '../../shared/domain/mail-fault.ts';
import type { Question } from '../../shared/domain/question.ts';
import { createRecordMailEvent } from '../../shared/use-cases/record-mail-event.ts';
import { aDirector, aPerson } from '../builders/person.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';
import { addAsked, rowsOf } from './world.ts';

let database: TestDatabase;
let world: TestTable;
beforeAll(async () => {
  database = await withTable();
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
});
afterAll(() => database.stop());

const now = '2019-01-14T08:05:00.000Z';
const at = '2019-01-14T08:04:00.000Z';
const director = aDirector();
const clock = { now: () => now };

/** Notes events with ids in order: `id-1`, `id-2`. */
function recorder() {
  let made = 0;
  return createRecordMailEvent({ ...world.store, clock, newId: () => `id-${++made}` });
}

async function sent(overrides: Partial<MailLog> = {}, messageId = 'ses-1'): Promise<MailLog> {
  const log: MailLog = {
    id: 'decision-wanted-1-1',
    applicationId: 'a1',
    kind: 'decision-wanted',
    to: director.email,
    subject: 'Beslut behövs',
    startedAt: '2019-01-14T08:02:00.000Z',
    questionSequence: 1,
    ...overrides,
  };
  await world.store.mails.start(log);
  await world.store.mails.finish(log, { messageId, sentAt: '2019-01-14T08:02:01.000Z' });
  return log;
}

async function mail(id = 'decision-wanted-1-1'): Promise<MailLog> {
  const found = await world.store.mails.find('a1', id);
  if (!found) throw new Error(`there is no mail ${id}`);
  return found;
}

async function asked(): Promise<Question> {
  await world.store.directory.save(director);
  return (await addAsked(world, 'a1')).question;
}

const rowsToRelay = async () => (await world.store.outbox.listPending(50)).map(({ row }) => row);
const askAgains = async () => (await rowsToRelay()).filter((row) => row?.kind === 'ask-again');

const arrived: MailEvent = { kind: 'delivered', messageId: 'ses-1', at };
const lost = (why: string, messageId = 'ses-1'): MailEvent => ({ kind: 'undelivered', messageId, at, why });

describe('What became of a mail', () => {
  test('is noted by the mail service’s name of it', async () => {
    await sent();
    await recorder()(arrived);
    expect(await mail()).toMatchObject({ messageId: 'ses-1', deliveredAt: at });
    expect(deliveryOf(await mail())).toBe('delivered');
  });

  test('SECURITY-32: a hard bounce of the question is noted, and puts the question again in the same write', async () => {
    const question = await asked();
    await sent();

    await recorder()(lost('Permanent/NoEmail'));

    expect(await mail()).toMatchObject({ undelivered: { at, why: 'Permanent/NoEmail' } });
    expect(await askAgains()).toMatchObject([
      { applicationId: 'a1', questionSequence: question.sequence, createdAt: now },
    ]);
    expect(await world.store.mails.undelivered(10)).toEqual([await mail()]);
  });

  test('SECURITY-32: the director whose address is at fault is noted as such, and all their questions are put again', async () => {
    await asked();
    await sent();

    await recorder()(lost('Permanent/OnAccountSuppressionList'));

    const fault = { at, why: 'Permanent/OnAccountSuppressionList' };
    expect(await world.store.directory.find(director.email)).toMatchObject({ mailFault: fault });
    expect((await rowsToRelay()).map((row) => row?.kind).sort()).toEqual([
      'ask-again',
      'directory-changed',
      'start-execution',
    ]);
    expect(await world.store.directory.changes('person', director.email)).toMatchObject([
      { by: 'system', at: now, differences: [{ path: 'mailFault', after: JSON.stringify(fault) }] },
    ]);
  });

  test('an applicant’s address at fault moves no question', async () => {
    const applicant = aPerson();
    await world.store.directory.save(applicant);
    await asked();
    await sent({ id: 'received', kind: 'received', to: applicant.email, questionSequence: undefined });

    await recorder()(lost('Permanent/General'));

    expect(await world.store.directory.find(applicant.email)).toMatchObject({ mailFault: { at } });
    expect((await rowsToRelay()).map((row) => row?.kind)).toEqual(['start-execution']);
  });

  test.each(['Complaint', 'Reject', 'Permanent/Suppressed'])(
    'SECURITY-32: %s lets nobody wait either',
    async (why) => {
      await asked();
      await sent();
      await recorder()(lost(why));
      expect(await askAgains()).toHaveLength(1);
      expect(deliveryOf(await mail())).toBe('undelivered');
    },
  );

  test('a mail that was refused for what stands in it says nothing of the address', async () => {
    await asked();
    await sent();
    await recorder()(lost('Reject'));
    expect((await world.store.directory.find(director.email))?.mailFault).toBeUndefined();
  });

  test('a full mailbox is shown and moves nothing; a later delivery clears it', async () => {
    await asked();
    await sent();
    const record = recorder();

    await record(lost('Transient/MailboxFull'));

    expect(await mail()).toMatchObject({ undelivered: { why: 'Transient/MailboxFull' } });
    expect(await askAgains()).toEqual([]);
    expect((await world.store.directory.find(director.email))?.mailFault).toBeUndefined();
    await record(arrived);
    expect(deliveryOf(await mail())).toBe('delivered');
    expect(await world.store.mails.undelivered(10)).toEqual([]);
  });

  test('a question that is answered, or is another’s by now, stays where it is', async () => {
    await asked();
    await sent({ to: 'tidigare@example.org' });
    await recorder()(lost('Permanent/NoEmail'));
    expect(await askAgains()).toEqual([]);
  });
});

describe('Events that come twice, late or in another order', () => {
  test('SECURITY-35: change nothing more', async () => {
    await asked();
    await sent();
    const record = recorder();
    await record(lost('Permanent/NoEmail'));
    const before = await rowsOf(world);

    await record(lost('Permanent/NoEmail'));
    await record(lost('Permanent/General'));
    await record(arrived);

    expect(await rowsOf(world)).toEqual(before);
  });

  test('leave a bounce that comes after a delivery standing, and after a passing fault too', async () => {
    await asked();
    await sent();
    const record = recorder();
    for (const event of [arrived, arrived, lost('Transient/General'), lost('Permanent/NoEmail'), arrived]) {
      await record(event);
    }
    expect(await mail()).toMatchObject({ deliveredAt: at, undelivered: { why: 'Permanent/NoEmail' } });
    expect(deliveryOf(await mail())).toBe('undelivered');
    expect(await askAgains()).toHaveLength(1);
  });

  test('many at once are noted once', async () => {
    await asked();
    await sent();
    const record = recorder();
    const events = [lost('Permanent/NoEmail'), arrived, lost('Permanent/NoEmail'), arrived];
    await Promise.all(events.map((event) => record(event)));
    expect(deliveryOf(await mail())).toBe('undelivered');
    expect(await askAgains()).toHaveLength(1);
  });

  test('are nothing to a mail that has been sent again since', async () => {
    const log = await sent();
    await world.store.mails.start({ ...log, resends: 1 });
    await world.store.mails.finish(log, { messageId: 'ses-2', sentAt: at });
    const before = await rowsOf(world);

    await recorder()(lost('Permanent/NoEmail', 'ses-1'));

    expect(await rowsOf(world)).toEqual(before);
  });
});

describe('The function for mail events', () => {
  const real = '2026-01-14T08:00:00.000Z';
  const event = (overrides: object = {}) => ({
    version: '0',
    id: 'event-1',
    'detail-type': 'Email Bounced',
    source: 'aws.ses',
    account: '000000000000',
    time: real,
    region: 'eu-north-1',
    resources: [],
    detail: {
      eventType: 'Bounce',
      bounce: {
        bounceType: 'Permanent',
        bounceSubType: 'NoEmail',
        timestamp: '2026-01-14T09:00:00.123+01:00',
        bouncedRecipients: [{ emailAddress: director.email, diagnosticCode: 'smtp; 550 5.1.1' }],
      },
      mail: { messageId: 'ses-1', timestamp: real, destination: [director.email] },
    },
    ...overrides,
  });

  function aHandler(realNow = real) {
    const log = createMemoryLog();
    const handle = createMailEventHandler({
      ...world.store,
      clock,
      log,
      realClock: { now: () => realNow },
      newId: () => 'id-1',
    });
    return { log, handle: (raw: unknown) => handle(raw, lambdaContext('mail-events')) };
  }

  test('notes what SES tells, in UTC, and logs no address', async () => {
    await sent();
    const { log, handle } = aHandler();
    await handle(event());
    expect(await mail()).toMatchObject({
      undelivered: { at: '2026-01-14T08:00:00.123Z', why: 'Permanent/NoEmail' },
    });
    expect(log.lines).toMatchObject([{ code: 'MAIL_UNDELIVERED', messageId: 'ses-1' }]);
    expect(JSON.stringify(log.lines)).not.toContain('@');
  });

  test.each([
    ['Email Delivered', { delivery: { timestamp: real } }, 'delivered'],
    ['Email Complaint Received', { complaint: { timestamp: real } }, 'undelivered'],
    ['Email Rejected', { reject: { reason: 'Bad content' } }, 'undelivered'],
    ['Email Rendering Failed', { failure: { errorMessage: 'x', templateName: 'y' } }, 'undelivered'],
  ])('understands %s', async (type, told, delivery) => {
    await sent();
    const detail = { mail: { messageId: 'ses-1' }, ...told };
    await aHandler().handle(event({ 'detail-type': type, detail }));
    expect(deliveryOf(await mail())).toBe(delivery);
  });

  test('fails by name on an event that comes before its mail is noted, so that Lambda tries again', async () => {
    const { handle, log } = aHandler('2026-01-14T08:01:59.000Z');
    await expect(handle(event())).rejects.toThrow(/^MailNotKnown$/);
    await sent();
    await handle(event());
    expect(deliveryOf(await mail())).toBe('undelivered');
    expect(log.lines.filter(({ level }) => level === 'ERROR')).toEqual([]);
  });

  test('leaves an event of a mail that nobody noted in two minutes, and says so', async () => {
    const { handle, log } = aHandler('2026-01-14T08:02:00.000Z');
    await handle(event());
    expect(log.lines).toMatchObject([{ level: 'WARN', code: 'MAIL_UNKNOWN', messageId: 'ses-1' }]);
  });

  test('refuses what is no event of a mail, and names the field but not what stands in it', async () => {
    const { handle, log } = aHandler();
    const detail = { mail: { messageId: 7 }, bounce: { bounceType: 'Permanent', timestamp: 'hemligt' } };
    await expect(handle(event({ detail }))).rejects.toThrow(/^ContractBroken$/);
    await expect(handle(event({ 'detail-type': 'Email Opened' }))).rejects.toThrow(/^ContractBroken$/);
    expect(log.lines).toMatchObject([
      { code: 'MAIL_EVENT_FAILED', place: expect.stringContaining('detail') },
      { code: 'MAIL_EVENT_FAILED', place: expect.stringContaining('detail-type') },
    ]);
    expect(JSON.stringify(log.lines)).not.toContain('hemligt');
  });
});
