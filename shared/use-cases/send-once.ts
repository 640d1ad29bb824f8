import type { Clock } from '../domain/clock.ts';
import type { MailLog } from '../domain/correspondence.ts';
import { type Letter, MailRefused } from './letter.ts';
import type { Mailer, MailStore } from './ports.ts';

export type SendOnceDeps = { mails: MailStore; mailer: Mailer; clock: Clock };

/** The question that a mail is about, and the quarter, where there is one. */
export type About = Pick<MailLog, 'questionSequence' | 'quarter'>;

/** `before`: it has left already, and nothing was sent. `refused`: the mail service will never take it, now or before. */
export type Sent = 'sent' | 'refused' | 'before';

/**
 * Sends a letter unless its id has left already. What was started but not noted as sent is sent again: the same mail with
 * the same link may then arrive twice, never two different links, never none (SECURITY 33). A letter that can never be
 * sent is noted as such, and keeps nobody from going on: the pages show it. When somebody has asked for it, a mail that
 * left or was refused before is sent once more, and is from then on known by the new sending.
 */
export function createSendOnce({ mails, mailer, clock }: SendOnceDeps) {
  return async (applicationId: string, id: string, letter: Letter, about: About = {}): Promise<Sent> => {
    const earlier = await mails.find(applicationId, id);
    if (earlier && !earlier.resend) {
      if (earlier.refused) return 'refused';
      if (earlier.messageId) return 'before';
    }
    const { kind, to, subject } = letter;
    const log = { id, applicationId, kind, to, subject, ...about, ...beginning(earlier, clock.now()) };
    await mails.start(log);
    try {
      const messageId = await mailer.send(letter);
      await mails.finish(log, { messageId, sentAt: clock.now() });
      return 'sent';
    } catch (error) {
      if (!(error instanceof MailRefused)) throw error;
      await mails.refuse(log, error.message);
      return 'refused';
    }
  };
}

export type SendOnce = ReturnType<typeof createSendOnce>;

/** What was noted as started stays so: a try that was lost on the way is not counted as another sending. */
function beginning(earlier: MailLog | undefined, now: string): Pick<MailLog, 'startedAt' | 'resends'> {
  if (!earlier) return { startedAt: now };
  if (earlier.resend) return { startedAt: now, resends: (earlier.resends ?? 0) + 1 };
  return { startedAt: earlier.startedAt, resends: earlier.resends };
}
