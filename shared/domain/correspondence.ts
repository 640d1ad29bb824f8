import * as z from 'zod';

export const mailKinds = ['received', 'decision-wanted', 'reminder', 'decided'] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * A mail that left, or is about to. `id` is made from what it says (`reminder-1-2-3`: question, round, number), so that the same mail is never
 * two. Without `messageId` the answer of SES was lost: the mail is then sent once more, with the same link,
 * unless the mail service has refused it for good.
 */
export const MailLogSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  kind: z.enum(mailKinds),
  to: z.string(),
  subject: z.string(),
  startedAt: z.string(),
  sentAt: z.string().optional(),
  messageId: z.string().optional(),
  /** Why the mail service would not take it, by the name of its error. */
  refused: z.string().optional(),
});
export type MailLog = z.infer<typeof MailLogSchema>;
