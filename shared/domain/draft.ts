import * as z from 'zod';

/**
 * What a form under way is for: a new application, a completion of one that was sent back, a change of an approved one, or
 * the year-end account of an activity.
 */
export const draftKinds = ['application', 'completion', 'change', 'follow-up'] as const;
type DraftKind = (typeof draftKinds)[number];
/** Those that are filled in on the application's own form. */
export type ApplicationDraftKind = Exclude<DraftKind, 'follow-up'>;

/**
 * A form that somebody has begun and not sent, with anything missing. `key` is made when the form is opened and is also
 * the key of the submission, so that one start is one draft and one application. `typed` is what stands in the fields,
 * as it was typed. Times in UTC.
 */
export const DraftSchema = z.object({
  key: z.string(),
  email: z.string(),
  kind: z.enum(draftKinds),
  programmeId: z.string(),
  /** The application that is completed, changed or accounted for. */
  applicationId: z.string().optional(),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof DraftSchema>;
