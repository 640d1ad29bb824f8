import * as z from 'zod';
import { acceptsApplicationsOn, type Programme } from './programme.ts';
import type { LocalDate } from './stockholm-time.ts';

/** A provider that is invited, and whom of it the mail goes to: as both were then. */
const InvitedSchema = z.object({
  unitId: z.string(),
  name: z.string(),
  contacts: z.array(z.string()).min(1),
});

/**
 * That providers have been told of a grant which they may apply for (DOMAIN fact 44): a row that is written once. Its mails
 * are kept with its id where an application's are kept with that of the application. `at` in UTC.
 */
export const InvitationSchema = z.object({
  id: z.string(),
  programmeId: z.string(),
  providers: z.array(InvitedSchema).min(1),
  message: z.string().min(1).optional(),
  at: z.string(),
  by: z.object({ email: z.string(), name: z.string() }),
});
export type Invitation = z.infer<typeof InvitationSchema>;

/** One mail for each contact, however many of the providers have the same person. */
export function invitationMails({ providers }: Invitation): { mailId: string; to: string }[] {
  const contacts = new Set(providers.flatMap((it) => it.contacts));
  return [...contacts].map((to, index) => ({ mailId: `invitation-${index + 1}`, to }));
}

/** Providers are invited while they may apply, and only where they may. */
export const takesInvitations = (programme: Programme, today: LocalDate): boolean =>
  programme.assumed.providersMayApply && acceptsApplicationsOn(programme, today);
