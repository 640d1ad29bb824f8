import * as z from 'zod';

/** What a form under way is for: a new application, a completion of one that was sent back, or a change of an approved one. */
export const draftKinds = ['application', 'completion', 'change'] as const;

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
  /** The application that is completed or changed. */
  applicationId: z.string().optional(),
  typed: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof DraftSchema>;
