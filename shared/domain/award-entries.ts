import type { Decision } from './decision.ts';
import type { LedgerEntry } from './ledger.ts';

/**
 * The ledger entries of a decision: an approval commits its amount, a changed one commits or releases the difference, or
 * moves the whole award where the funding part is another. No entry is of 0 kronor. Kronor; times in UTC.
 */
export function awardEntries(decision: Decision, newId: () => string): LedgerEntry[] {
  const { outcome, amount, fundingPartId, earlier } = decision;
  if (outcome !== 'approved' || fundingPartId === undefined) return [];
  const entry = (type: 'commit' | 'release', part: string, kronor: number): LedgerEntry[] =>
    kronor > 0 ? [{ ...rowOf(decision, newId()), type, fundingPartId: part, amount: kronor }] : [];
  if (!earlier) return entry('commit', fundingPartId, amount);
  if (earlier.fundingPartId !== fundingPartId) {
    return [
      ...entry('release', earlier.fundingPartId, earlier.amount),
      ...entry('commit', fundingPartId, amount),
    ];
  }
  return [
    ...entry('commit', fundingPartId, amount - earlier.amount),
    ...entry('release', fundingPartId, earlier.amount - amount),
  ];
}

function rowOf(decision: Decision, id: string): Omit<LedgerEntry, 'type' | 'fundingPartId' | 'amount'> {
  const { programmeId, applicationId, decidedAt: at, number, decidedBy, delegation } = decision;
  const basis = { kind: 'decision' as const, number, person: decidedBy.email, delegation: delegation.id };
  return { id, programmeId, applicationId, at, basis };
}
