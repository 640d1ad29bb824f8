import * as z from 'zod';
import { type Application, type ApplicationContent, ApplicationContentSchema } from './application.ts';
import { type Difference, differencesOf } from './difference.ts';

export const versionKinds = ['submitted', 'completed', 'change-requested'] as const;

/**
 * What an applicant has said, each time they have said it; nothing is written over. `applicationVersion` is the version of
 * the application from which it holds. Times in UTC.
 */
export const ContentVersionSchema = z.object({
  applicationId: z.string(),
  number: z.int().min(1),
  kind: z.enum(versionKinds),
  content: ApplicationContentSchema,
  /** Why a change is asked for, or what the applicant says of a completion. */
  reason: z.string().optional(),
  by: z.object({ email: z.string(), name: z.string() }),
  at: z.string(),
  applicationVersion: z.int().min(1),
});
export type ContentVersion = z.infer<typeof ContentVersionSchema>;

/** What stood in the application, or in the change asked for, when it had this version. */
export const versionSeenAt = (versions: readonly ContentVersion[], applicationVersion: number) =>
  versions.findLast((version) => version.applicationVersion <= applicationVersion);

/** Where two contents differ, by field. */
export const contentDifferences = (before: ApplicationContent, after: ApplicationContent): Difference[] =>
  differencesOf(before, after);

/** Fields that are missing and fields without a value are the same. */
export const isSameContent = (one: ApplicationContent, other: ApplicationContent): boolean =>
  contentDifferences(one, other).length === 0;

/** Everybody who has applied, completed or asked for a change: none of them decides it (SECURITY 10). */
export const applicantsOf = (
  { applicant }: Pick<Application, 'applicant'>,
  versions: readonly ContentVersion[],
): string[] => [...new Set([applicant.email, ...versions.map(({ by }) => by.email)])];
