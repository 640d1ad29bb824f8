import * as z from 'zod';
import type { Application } from './application.ts';
import { hasRole, type Person, readsEverything } from './person.ts';

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

/** The case holds all that its page shows, and is for the same people: the unit that applied, and those who read everything. */
export const mayExportCase = (person: Person, { unitId }: Pick<Application, 'unitId'>): boolean =>
  readsEverything(person) || (hasRole(person, 'applicant', 'provider') && person.unitId === unitId);

/** The id of an export is a ULID. */
export const isCaseExportId = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);
