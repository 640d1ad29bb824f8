import { type ReceivedMail, receivedMails } from './people.ts';

export type MailBag = ReturnType<typeof createMailBag>;

/**
 * Brings everybody the mails that have come since the last time, all at once: one question to the local SES for however
 * many people. `ses` is its address, `from` the moment (UTC) from which mails count.
 */
export function createMailBag(ses: string, from: string) {
  const seen = new Set<string>();
  let since = Math.floor(Date.parse(from) / 1000);
  return { bring };

  /** The new mails of each recipient, the oldest first. */
  async function bring(): Promise<Map<string, ReceivedMail[]>> {
    const fresh = (await receivedMails(ses, since)).filter(({ id }) => !seen.has(id));
    for (const { id, at } of fresh) {
      seen.add(id);
      since = Math.max(since, at);
    }
    return Map.groupBy(fresh, ({ to }) => to);
  }
}
