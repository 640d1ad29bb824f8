import type { Clock } from '../domain/clock.ts';
import { type Letter, MailRefused } from './letter.ts';
import type { Mailer, MailStore } from './ports.ts';

export type SendOnceDeps = { mails: MailStore; mailer: Mailer; clock: Clock };

/**
 * Sends a letter unless its id has left already. What was started but not noted as sent is sent again: the same mail with
 * the same link may then arrive twice, never two different links, never none (SECURITY 33). A letter that can never be
 * sent is noted as such, and keeps nobody from going on: the pages show it.
 */
export function createSendOnce({ mails, mailer, clock }: SendOnceDeps) {
  return async (applicationId: string, id: string, letter: Letter): Promise<void> => {
    const earlier = await mails.find(applicationId, id);
    if (earlier?.messageId || earlier?.refused) return;
    const { kind, to, subject } = letter;
    const log = { id, applicationId, kind, to, subject, startedAt: earlier?.startedAt ?? clock.now() };
    await mails.start(log);
    try {
      const messageId = await mailer.send(letter);
      await mails.finish(log, { messageId, sentAt: clock.now() });
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await mails.refuse(log, error.message);
    }
  };
}

export type SendOnce = ReturnType<typeof createSendOnce>;
