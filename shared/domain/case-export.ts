import * as z from 'zod';
import type { Instant } from './clock.ts';
import { type Person, readsEverything } from './person.ts';
import { addDays, hasExpired } from './stockholm-time.ts';

/**
 * Somebody has asked for an application's whole case as one file. The row is written once; the task that makes the file adds
 * where it lies, and what was published first stands. Times in UTC.
 */
export const CaseExportSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  requestedBy: z.object({ email: z.string(), name: z.string() }),
  at: z.string(),
  file: z.object({ name: z.string(), key: z.string(), bytes: z.int(), sha256: z.string() }).optional(),
});
export type CaseExport = z.infer<typeof CaseExportSchema>;
export type CaseExportFile = NonNullable<CaseExport['file']>;

/** The file holds more than an applicant's page shows: officials' addresses, and what became of every mail. */
export const mayExportCase = (person: Person): boolean => readsEverything(person);

/** It can be made again at any time, and is kept no longer than it is needed. */
export const daysOfCases = 30;

/**
 * The file may be gone, so that it is made anew. It is stored some moments after it was asked for and removed after whole
 * days (AWS documentation): it is no longer offered before that happens.
 */
export const isExportGone = ({ at }: Pick<CaseExport, 'at'>, now: Instant): boolean =>
  hasExpired(addDays(at, daysOfCases), now);

/** The id of an export is a ULID. */
export const isCaseExportId = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
