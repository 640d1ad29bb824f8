import type { LedgerEntry } from './ledger.ts';
import type { Payout } from './payout.ts';

/** The ledger entry of an attested payout: it pays the amount of its award, by the attest (DESIGN §4). Kronor; time in UTC. */
export function payEntry(payout: Payout, id: string): LedgerEntry {
  const { attest, amount, award, applicationId, programmeId, id: payoutId } = payout;
  if (!attest) throw new RangeError(`Not attested: ${payoutId}`);
  const { by, delegation, at } = attest;
  const basis = { kind: 'attest' as const, payoutId, person: by.email, delegation: delegation.id };
  return {
    id,
    programmeId,
    fundingPartId: award.fundingPartId,
    type: 'pay',
    amount,
    at,
    applicationId,
    basis,
  };
}
