import * as z from 'zod';
import { phases } from '../../shared/domain/round.ts';

/** Only ids travel through the state machine, never personal data (DESIGN §3). `v` is the version of these contracts. */
export const ExecutionInputSchema = z.strictObject({
  v: z.literal(1),
  applicationId: z.string().min(1),
  phase: z.enum(phases),
  round: z.string().min(1),
});
