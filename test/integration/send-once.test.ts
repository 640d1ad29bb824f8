import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../../infra/local/mailbox/mailbox.ts';
import type { MailLog } from '../../shared/domain/correspondence.ts';
import { createSesMailer } from '../../shared/mail/ses-mailer.ts';
import type { Letter } from '../../shared/use-cases/letter.ts';
import type { Mailer } from '../../shared/use-cases/ports.ts';
import { createSendOnce } from '../../shared/use-cases/send-once.ts';
import { type TestDatabase, type TestTable, withTable } from './table.ts';

let database: TestDatabase;
let world: TestTable;
let mailbox: Mailbox;
let mailer: Mailer;
beforeAll(async () => {
  database = await withTable();
  mailbox = await startMailbox();
  mailer = createSesMailer({ sender: 'bidrag@example.org', endpoint: mailbox.endpoint });
}, 60_000);
beforeEach(async () => {
  world = await database.freshTable();
  await mailbox.clear();
});
afterAll(() => Promise.all([database.stop(), mailbox.stop()]));

const letter: Letter = {
  kind: 'decision-wanted',
  to: 'hos-direktor@example.org',
  subject: 'Beslut behövs',
  text: 'Läs: https://bidragsled.example.org/l/token',
  html: '<p>Läs</p>',
};

const unwritable = { ...letter, to: 'ingen adress' };

/** Sends the letter by the same id each time; each time it is a second later. */
function aSender(service: Mailer = mailer) {
  let tick = 0;
  const clock = { now: () => new Date(Date.parse('2019-01-14T08:00:00.000Z') + 1000 * tick++).toISOString() };
  const sendOnce = createSendOnce({ mails: world.store.mails, mailer: service, clock });
  return (it: Letter = letter) => sendOnce('a1', 'decision-wanted-1-1', it, { questionSequence: 1 });
}

/** SES takes the letter, and its sender dies before hearing so. */
const dying: Mailer = {
  send: async (it) => {
    await mailer.send(it);
    throw new Error('gone');
  },
};

/** What SES took, as it was written. */
async function taken(): Promise<object[]> {
  const mails = await mailbox.messages();
  return mails.map(({ to, subject, text, html }) => ({ to, subject, text, html }));
}
const { kind: _, ...written } = letter;
const asTaken = { ...written, to: [letter.to] };

async function mail(): Promise<MailLog> {
  const log = await world.store.mails.find('a1', 'decision-wanted-1-1');
  if (!log) throw new Error('there is no mail');
  return log;
}

async function getsLost(log: MailLog): Promise<void> {
  await world.store.mails.noteUndelivered(log, { at: '2019-01-14T09:00:00.000Z', why: 'Permanent/NoEmail' });
}

describe('A letter', () => {
  test('leaves once, and is found by the mail service’s name of it', async () => {
    const send = aSender();
    expect(await send()).toBe('sent');
    expect(await send()).toBe('before');
    expect(await taken()).toEqual([asTaken]);
    const { messageId = '' } = await mail();
    expect(await world.store.mails.findByMessage(messageId)).toEqual(await mail());
    expect(await world.store.mails.findByMessage('another')).toBeUndefined();
    expect((await mail()).questionSequence).toBe(1);
  });

  test('SECURITY-33: leaves again when its sender died before noting it, and counts as one sending', async () => {
    await expect(aSender(dying)()).rejects.toThrow('gone');
    expect(await aSender()()).toBe('sent');
    expect(await taken()).toEqual([asTaken, asTaken]);
    const [, { messageId } = {}] = await mailbox.messages();
    expect(await mail()).toMatchObject({ messageId, startedAt: '2019-01-14T08:00:00.000Z' });
    expect((await mail()).resends).toBeUndefined();
  });

  test('that is refused is told as refused each time, and stands among the undelivered', async () => {
    const send = aSender();
    expect(await send(unwritable)).toBe('refused');
    expect(await send(unwritable)).toBe('refused');
    expect(await world.store.mails.undelivered(10)).toMatchObject([{ refused: 'AddressNotValid' }]);
    expect(await taken()).toEqual([]);
  });
});

describe('A letter that somebody wants sent again', () => {
  test('leaves once more, the very same, under a new name, and is no longer undelivered', async () => {
    const send = aSender();
    await send();
    const first = await mail();
    await getsLost(first);
    expect(await send()).toBe('before');

    await world.store.mails.wantAgain([await mail()]);
    expect(await world.store.mails.undelivered(10)).toMatchObject([{ resend: true }]);
    expect([await send(), await send()]).toEqual(['sent', 'before']);

    expect(await taken()).toEqual([asTaken, asTaken]);
    const { resend, undelivered, resends, messageId } = await mail();
    expect({ resend, undelivered, resends }).toEqual({
      resend: undefined,
      undelivered: undefined,
      resends: 1,
    });
    expect(messageId).not.toBe(first.messageId);
    expect(await world.store.mails.undelivered(10)).toEqual([]);
    expect(await world.store.mails.findByMessage(first.messageId ?? '')).toEqual(await mail());
  });

  test('is counted each time, also when its sender dies on the way', async () => {
    await aSender()();
    await getsLost(await mail());
    await world.store.mails.wantAgain([await mail()]);
    await expect(aSender(dying)()).rejects.toThrow('gone');
    expect(await aSender()()).toBe('sent');
    await getsLost(await mail());
    await world.store.mails.wantAgain([await mail()]);
    expect(await aSender()()).toBe('sent');
    expect((await mail()).resends).toBe(2);
  });

  test('leaves also when it was refused before', async () => {
    await aSender()(unwritable);
    await world.store.mails.wantAgain([await mail()]);
    expect(await aSender()()).toBe('sent');
    expect(await taken()).toEqual([asTaken]);
    expect((await mail()).refused).toBeUndefined();
    expect(await world.store.mails.undelivered(10)).toEqual([]);
  });

  test('with a note to the relay leaves the list at once, and nobody can ask twice', async () => {
    await aSender()(unwritable);
    const log = await mail();
    const row = {
      kind: 'ask-again',
      id: 'again-1',
      applicationId: 'a1',
      questionSequence: 1,
      createdAt: '2019-01-14T09:00:00.000Z',
    } as const;
    await world.store.mails.wantAgain([log], row);
    expect(await world.store.mails.undelivered(10)).toEqual([]);
    await expect(world.store.mails.wantAgain([log], { ...row, id: 'again-2' })).rejects.toThrow();
    expect((await world.store.outbox.listPending(10)).map(({ id }) => id)).toEqual(['again-1']);
  });
});

test('the latest of those that did not arrive come first, as many as are asked for', async () => {
  const { mails } = world.store;
  const sendOnce = createSendOnce({ mails, mailer, clock: { now: () => '2019-01-14T08:00:00.000Z' } });
  for (const n of [1, 2, 3]) {
    await sendOnce(`a${n}`, 'received', letter);
    const log = await mails.find(`a${n}`, 'received');
    if (log) await mails.noteUndelivered(log, { at: `2019-01-1${n}T08:00:00.000Z`, why: 'Complaint' });
  }
  const found = await mails.undelivered(2);
  expect(found.map(({ applicationId }) => applicationId)).toEqual(['a3', 'a2']);
});
