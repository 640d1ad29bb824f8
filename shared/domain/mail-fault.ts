import type { Instant } from './clock.ts';
import type { MailLog } from './correspondence.ts';

/**
 * What became of a mail, as the mail service tells it. `messageId` is the service's own name of the mail. `why` is the
 * service's word: `Permanent/NoEmail`, `Transient/MailboxFull`, `Complaint`, `Reject`, `RenderingFailure`
 * (AWS documentation: SES, contents of event data).
 */
export type MailEvent = { messageId: string; at: Instant } & (
  | { kind: 'delivered' }
  | { kind: 'undelivered'; why: string }
);

/**
 * What it means that a mail did not arrive. `address`: there is no such mailbox. `suppressed`: the mail service writes to
 * the address no more. `complaint`: the mail was marked as unwanted. `refused`: the mail itself was not taken.
 * `passing`: the mailbox was full or away for long; the next mail may arrive.
 */
export const mailFaults = ['address', 'suppressed', 'complaint', 'refused', 'passing'] as const;
export type MailFault = (typeof mailFaults)[number];

/** Subtypes of a hard bounce by which SES says that it did not even try. */
const suppressed = new Set(['Permanent/Suppressed', 'Permanent/OnAccountSuppressionList']);

export function mailFaultOf(why: string): MailFault {
  if (suppressed.has(why)) return 'suppressed';
  if (why.startsWith('Permanent')) return 'address';
  if (why.startsWith('Complaint')) return 'complaint';
  return /^(?:Transient|Undetermined)/.test(why) ? 'passing' : 'refused';
}

/**
 * Is the address at fault, so that no further mail can be expected to arrive there? The mail service then also keeps it on
 * a list of its own, and bounces what is sent there until it is removed (AWS documentation: account-level suppression list).
 */
export const isFaultOfAddress = (fault: MailFault): boolean => fault !== 'refused' && fault !== 'passing';

/** Will this mail never arrive, and is it no use to wait for the next? A fault that passes by itself is none of these. */
export const isLost = ({ refused, undelivered }: Pick<MailLog, 'refused' | 'undelivered'>): boolean =>
  refused !== undefined || (undelivered !== undefined && mailFaultOf(undelivered.why) !== 'passing');
