import * as z from 'zod';
import { QuarterSchema } from './payout.ts';

export const mailKinds = [
  'received',
  'decision-wanted',
  'reminder',
  'opened-by-other',
  'completion-reminder',
  'withdrawn',
  'decided',
  'payout-wanted',
  'payout-reminder',
  'attest-wanted',
  'attest-reminder',
  'payout-attested',
  'payout-returned',
  'payout-lapsed',
  'follow-up-wanted',
  'follow-up-reminder',
  'review-wanted',
  'review-reminder',
  'follow-up-accepted',
  'follow-up-returned',
  'repayment-wanted',
  'repayment-reminder',
  'programme-dates',
  'approval-wanted',
  'invitation',
] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * A mail that left, or is about to. `id` is made from what it says (`reminder-1-2-3`: question, round, number), so that the same mail is never
 * two. Without `messageId` the answer of SES was lost: the mail is then sent once more, with the same link,
 * unless the mail service has refused it for good.
 */
export const MailLogSchema = z.object({
  id: z.string(),
  /** The owner: an application; for an invitation to apply, that invitation; or a programme. */
  applicationId: z.string(),
  kind: z.enum(mailKinds),
  to: z.string(),
  subject: z.string(),
  startedAt: z.string(),
  sentAt: z.string().optional(),
  messageId: z.string().optional(),
  /** Why the mail service would not take it, by the name of its error. */
  refused: z.string().optional(),
  /** The mail service says that the mail has arrived. */
  deliveredAt: z.string().optional(),
  /** The mail service says that it never will; `why` is its own word. */
  undelivered: z.object({ at: z.string(), why: z.string() }).optional(),
  /** The question that the mail is about, where there is one. */
  questionSequence: z.int().min(1).optional(),
  /** Of a mail of the payouts phase. */
  quarter: QuarterSchema.optional(),
  /** Somebody wants the same mail sent once more; how often it has been so. */
  resend: z.boolean().optional(),
  resends: z.int().min(0).optional(),
});
export type MailLog = z.infer<typeof MailLogSchema>;

/** How far a mail has come, as people are told. */
export type Delivery = 'waiting' | 'sent' | 'delivered' | 'undelivered';

export function deliveryOf({ messageId, refused, deliveredAt, undelivered }: MailLog): Delivery {
  if (undelivered || refused) return 'undelivered';
  if (deliveredAt) return 'delivered';
  return messageId ? 'sent' : 'waiting';
}

/** Does a mail of this kind put the question to the one who decides or attests? Without it that person does not know of it. */
export const asksToDecide = (kind: MailKind): boolean =>
  kind === 'decision-wanted' || kind === 'reminder' || kind === 'attest-wanted' || kind === 'attest-reminder';

/** Is the mail sent by the followUp phase? */
export const isOfFollowUp = (kind: MailKind): boolean => /^(?:follow-up|review|repayment)-/.test(kind);

/** Is the mail about a programme as a whole? Its owner is the programme then. */
export const isOfProgramme = (kind: MailKind): boolean =>
  kind === 'programme-dates' || kind === 'approval-wanted';

/** Begun and not known to have left, or wanted once more. What the mail service will never take is not. */
export const isToBeSent = ({ messageId, refused, resend }: MailLog): boolean =>
  resend === true || (messageId === undefined && refused === undefined);
