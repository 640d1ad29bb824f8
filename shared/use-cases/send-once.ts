import type { Clock } from '../domain/clock.ts';
import type { Letter } from './letter.ts';
import type { Mailer, MailStore } from './ports.ts';

export type SendOnceDeps = { mails: MailStore; mailer: Mailer; clock: Clock };

/**
 * Sends a letter unless its id has left already. What was started but not noted as sent is sent again: the same mail with
 * the same link may then arrive twice, never two different links, never none (SECURITY 33).
 */
export function createSendOnce({ mails, mailer, clock }: SendOnceDeps) {
  return async (applicationId: string, id: string, letter: Letter): Promise<void> => {
    const earlier = await mails.find(applicationId, id);
    if (earlier?.messageId) return;
    const { kind, to, subject } = letter;
    const log = { id, applicationId, kind, to, subject, startedAt: earlier?.startedAt ?? clock.now() };
    await mails.start(log);
    const messageId = await mailer.send(letter);
    await mails.finish(log, { messageId, sentAt: clock.now() });
  };
}

export type SendOnce = ReturnType<typeof createSendOnce>;
