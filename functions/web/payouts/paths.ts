import { QuarterSchema } from '../../../shared/domain/payout.ts';
import type { Quarter } from '../../../shared/domain/stockholm-time.ts';

/* Where the pages of one quarter stand: beside their application. */

export const requestPath = (applicationId: string, quarter: Quarter): string =>
  `/applications/${applicationId}/payouts/${quarter}/request`;

export const attestPath = (applicationId: string, quarter: Quarter): string =>
  `/applications/${applicationId}/payouts/${quarter}/attest`;

/** The quarter of an address; undefined for a page that does not exist. */
export const quarterIn = (text: string | undefined): Quarter | undefined =>
  QuarterSchema.safeParse(text).data;
