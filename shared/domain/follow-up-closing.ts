import { type Closing, type FollowUp, outcomeOf } from './follow-up.ts';
import type { LedgerEntry } from './ledger.ts';

/**
 * What becomes of an award when its follow-up is accepted (DOMAIN facts 30 and 35; DESIGN §3 and §4). Kronor.
 * A department's cost is charged up to the award, and the rest of the award is released. A provider is charged at most
 * what it was paid; what was never paid is released at once, and what was paid and not used is asked back.
 */
export function closingOf(
  followUp: Pick<FollowUp, 'content' | 'depreciation' | 'award'>,
  { isProvider, paid }: { isProvider: boolean; paid: number },
): Closing {
  const { amount } = followUp.award;
  const outcome = outcomeOf(followUp);
  if (!isProvider) {
    const used = Math.min(outcome, amount);
    return { used, released: amount - used, overpaid: 0 };
  }
  const used = Math.min(outcome, paid);
  return { used, released: amount - paid, overpaid: paid - used };
}

/** The ledger entries of an accepted follow-up; none is of 0 kronor. */
export function closingEntries(
  followUp: FollowUp,
  decision: { person: string; delegation: string },
  newId: () => string,
): LedgerEntry[] {
  const { accepted } = followUp;
  if (!accepted) throw new RangeError(`Not accepted: ${followUp.id}`);
  const { used, released } = accepted.closing;
  return [
    ...entryOf(followUp, { type: 'use', amount: used, at: accepted.at }, decision, newId),
    ...entryOf(followUp, { type: 'release', amount: released, at: accepted.at }, decision, newId),
  ];
}

/** When overpaid money has come back: it is recovered, and released with that. */
export function repaymentEntries(
  followUp: FollowUp,
  { amount, at }: { amount: number; at: string },
  decision: { person: string; delegation: string },
  newId: () => string,
): LedgerEntry[] {
  return [
    ...entryOf(followUp, { type: 'recover', amount, at }, decision, newId),
    ...entryOf(followUp, { type: 'release', amount, at }, decision, newId),
  ];
}

function entryOf(
  { id: followUpId, programmeId, applicationId, award, accepted }: FollowUp,
  moved: Pick<LedgerEntry, 'type' | 'amount' | 'at'>,
  decision: { person: string; delegation: string },
  newId: () => string,
): LedgerEntry[] {
  if (moved.amount === 0) return [];
  const basis = {
    kind: 'follow-up' as const,
    followUpId,
    acceptedBy: accepted?.by.email ?? '',
    number: award.number,
    ...decision,
  };
  return [{ id: newId(), programmeId, applicationId, fundingPartId: award.fundingPartId, ...moved, basis }];
}

/** So many days a provider has to pay back, from the day it is asked. */
export const daysToRepay = 30;
