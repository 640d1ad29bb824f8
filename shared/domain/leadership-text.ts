import * as z from 'zod';

/** Longest text of the leadership, in characters. */
export const longestLeadershipText = 8000;

/**
 * How the strategic leadership supports the work (DOMAIN fact 10): one text for each programme, written until a version of
 * the report takes it along. `version` moves with each save, so that two who write do not overwrite each other. UTC.
 */
export const LeadershipTextSchema = z.object({
  programmeId: z.string(),
  text: z.string().max(longestLeadershipText),
  version: z.int().min(1),
  savedAt: z.string(),
  savedBy: z.object({ email: z.string(), name: z.string() }),
});
export type LeadershipText = z.infer<typeof LeadershipTextSchema>;
