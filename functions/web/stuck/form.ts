import * as z from 'zod';
import { isRoundOfPhase, phaseRoundFields } from '../frame/phase-round.ts';

const applicationId = z.string().regex(/^[\w.-]{1,150}$/);

/** `to` is empty when nobody is chosen. */
export const HandFormSchema = z.strictObject({
  applicationId,
  sequence: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
  to: z.string().max(320),
  /** The page that the form stands on, when it is not the one of what is stuck. */
  from: z.literal('application').optional(),
});

export const BackFormSchema = HandFormSchema.omit({ to: true });

const mailId = z.string().regex(/^[\w.-]{1,150}$/);

/** The round is the application's as the person saw it. */
export const AgainFormSchema = z
  .strictObject({ applicationId, mailId, ...phaseRoundFields })
  .refine(isRoundOfPhase);

/** Of the mail of an invitation. */
export const InviteAgainFormSchema = z.strictObject({ id: applicationId, mailId });
