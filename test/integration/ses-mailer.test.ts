import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../../infra/local/mailbox/mailbox.ts';
import { createLetters } from '../../shared/mail/letters.ts';
import { createSesMailer } from '../../shared/mail/ses-mailer.ts';
import { MailRefused } from '../../shared/use-cases/letter.ts';
import type { Mailer } from '../../shared/use-cases/ports.ts';
import { letterFacts } from '../builders/letter-facts.ts';

let mailbox: Mailbox;
let mailer: Mailer;
beforeAll(async () => {
  mailbox = await startMailbox();
  mailer = createSesMailer({ sender: 'Bidragsled <bidrag@example.org>', endpoint: mailbox.endpoint });
});
afterAll(() => mailbox.stop());

const letters = createLetters({ origin: 'https://bidragsled.example.org', organisation: 'Region Prov' });
const letter = letters.received(letterFacts({ activity: 'Återhämtning – sjuksköterskans första år' }));

describe('a letter handed to SES', () => {
  test('arrives as it was written, under the id that the application is given', async () => {
    const messageId = await mailer.send(letter);

    const { kind: _, to, ...written } = letter;
    expect(messageId).not.toBe('');
    expect(await mailbox.messages()).toMatchObject([
      { messageId, from: 'Bidragsled <bidrag@example.org>', to: [to], ...written },
    ]);
  });

  test.each([
    '',
    'ortopedi',
    'ortopedi@example',
    'ortopedi@',
    '@example.org',
    'a@b@example.org',
    'ortopedi@example.org, alla@example.org',
    'ortopedi@example.org;alla@example.org',
    'Ortopedi <ortopedi@example.org>',
    'ortopedi@example.org\r\nBcc: alla@example.org',
    'orto pedi@example.org',
    'ortopedi@example.org\u0000',
    'ortopedi\u0085@example.org',
    'örtopedi@example.org',
    `${'o'.repeat(250)}@example.org`,
  ])('never leaves for %j, which is no single address', async (to) => {
    await mailbox.clear();

    await expect(mailer.send({ ...letter, to })).rejects.toThrow(MailRefused);

    expect(await mailbox.messages()).toEqual([]);
  });

  test('is not said to have left when SES cannot be reached', async () => {
    const gone = await startMailbox();
    await gone.stop();
    const sender = createSesMailer({ sender: 'bidrag@example.org', endpoint: gone.endpoint });

    await expect(sender.send(letter)).rejects.toThrow(/ECONNREFUSED/);
  });
});
