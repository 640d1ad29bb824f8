import * as z from 'zod';

export const auditActions = [
  'submitted',
  'assessed',
  'asked',
  'routed',
  'opened-by-other',
  'approved',
  'rejected',
  'returned',
  'deferred',
  'completed',
  'resumed',
  'change-requested',
  'withdrawn',
  'payouts-began',
  'payout-requested',
  'payout-attested',
  'payout-returned',
  'payout-lapsed',
  'follow-up-began',
  'follow-up-submitted',
  'follow-up-accepted',
  'follow-up-returned',
  'repaid',
  'reminded',
  'told',
  'imported',
  'new-round',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What happened, before it has its place in the chain. `by` is an e-mail, or `system`. */
export type AuditFact = {
  action: AuditAction;
  at: string;
  by: string;
  details: Record<string, string | number>;
};

/** A link of an application's hash chain: each row holds the hash of the one before (SECURITY 40). */
export const AuditRowSchema = z.object({
  applicationId: z.string(),
  sequence: z.int().min(1),
  action: z.enum(auditActions),
  at: z.string(),
  by: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  previousHash: z.string(),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof AuditRowSchema>;

export type Hash = (text: string) => string;

/** What the first row of every chain points back to. */
export const chainStart = '';

type Unhashed = Omit<AuditRow, 'hash'>;

/** A fixed order of fields, so that the same row always gives the same hash. */
function canonical(row: Unhashed): string {
  const details = Object.entries(row.details).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    row.applicationId,
    row.sequence,
    row.action,
    row.at,
    row.by,
    details,
    row.previousHash,
  ]);
}

export function chainRow(
  fact: AuditFact,
  place: { applicationId: string; auditCount: number; auditHead: string },
  hash: Hash,
): AuditRow {
  const row: Unhashed = {
    applicationId: place.applicationId,
    sequence: place.auditCount + 1,
    ...fact,
    previousHash: place.auditHead,
  };
  return { ...row, hash: hash(canonical(row)) };
}

/**
 * What is wrong with a chain, and at which row, counted from 1. `missing`: the row is the last, and the application does
 * not hold it as its head.
 */
export type ChainFault = { kind: 'out-of-order' | 'changed' | 'missing'; row: number };

/** The first fault of a chain, or undefined: a changed, removed (also the last) or reordered row. */
export function findChainFault(
  rows: AuditRow[],
  kept: { auditCount: number; auditHead: string },
  hash: Hash,
): ChainFault | undefined {
  let previous = chainStart;
  for (const [index, { hash: stored, ...row }] of rows.entries()) {
    const place = index + 1;
    if (row.sequence !== place || row.previousHash !== previous) return { kind: 'out-of-order', row: place };
    if (hash(canonical(row)) !== stored) return { kind: 'changed', row: place };
    previous = stored;
  }
  return rows.length === kept.auditCount && previous === kept.auditHead
    ? undefined
    : { kind: 'missing', row: rows.length };
}
