import type { Application } from './application.ts';
import type { FollowUp } from './follow-up.ts';
import type { LedgerEntry, LedgerType } from './ledger.ts';

type Moved = Partial<Record<LedgerType, number>>;

/**
 * The accounts, by id, whose money in the ledger is not what was accepted: used, released, and recovered when it has come
 * back; and entries that rest on an account that nobody has accepted.
 */
export function closingsNotInLedger(
  followUps: readonly FollowUp[],
  applications: readonly Pick<Application, 'id' | 'followUp'>[],
  entries: readonly LedgerEntry[],
): string[] {
  const booked = bookedByAccount(entries);
  const repaid = new Map(
    applications.map(({ id, followUp }) => [id, followUp?.repayment?.repaid ? followUp.repayment.amount : 0]),
  );
  const accepted = new Map(
    followUps.flatMap(({ id, applicationId, accepted: it }) =>
      it ? [[id, wanted(it.closing, repaid.get(applicationId) ?? 0)] as const] : [],
    ),
  );
  return [...new Set([...accepted.keys(), ...booked.keys()])].filter(
    (id) => !isSame(accepted.get(id) ?? {}, booked.get(id) ?? {}),
  );
}

function bookedByAccount(entries: readonly LedgerEntry[]): Map<string, Moved> {
  const booked = new Map<string, Moved>();
  for (const { type, amount, basis } of entries) {
    if (basis.kind !== 'follow-up') continue;
    const own = booked.get(basis.followUpId) ?? {};
    booked.set(basis.followUpId, { ...own, [type]: (own[type] ?? 0) + amount });
  }
  return booked;
}

const wanted = ({ used, released }: { used: number; released: number }, repaid: number): Moved => ({
  use: used,
  release: released + repaid,
  recover: repaid,
});

const isSame = (one: Moved, other: Moved): boolean =>
  (['use', 'release', 'recover'] as const).every((type) => (one[type] ?? 0) === (other[type] ?? 0));
