import type { Balance, LedgerEntry } from '../../shared/domain/ledger.ts';

/** The balance of the stimulus part of `aProgramme`, untouched: 1 000 000 kr left. */
export function aBalance(overrides: Partial<Balance> = {}): Balance {
  return {
    programmeId: 'provsatsning-2019',
    fundingPartId: 'stimulus',
    allocated: 1_000_000,
    committed: 0,
    released: 0,
    paid: 0,
    recovered: 0,
    used: 0,
    left: 1_000_000,
    ...overrides,
  };
}

/** 250 000 kr of stimulus money, committed by the director's decision on the application `a1`; a payment rests on an attest, and what was used or came back on an account. */
export function anEntry(overrides: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: 'entry-1',
    programmeId: 'provsatsning-2019',
    fundingPartId: 'stimulus',
    type: 'commit',
    amount: 250_000,
    at: '2019-02-01T09:00:00.000Z',
    applicationId: 'a1',
    basis: basisOf(overrides.type),
    ...overrides,
  };
}

const decided: LedgerEntry['basis'] = {
  kind: 'decision',
  number: 'RS/100/2019-1',
  person: 'hos-direktor@example.org',
  delegation: 'delegation-1',
};
/** What a payment rests on. */
const attested: LedgerEntry['basis'] = {
  kind: 'attest',
  payoutId: 'a1-2019Q1-1',
  person: 'controller@example.org',
  delegation: 'delegation-7',
};

/** What the year-end account says was used, or has come back. */
const accounted: LedgerEntry['basis'] = {
  kind: 'follow-up',
  followUpId: 'a1-F1',
  acceptedBy: 'samordnare@example.org',
  number: 'RS/100/2019-1',
  person: 'hos-direktor@example.org',
  delegation: 'delegation-1',
};

function basisOf(type: LedgerEntry['type'] | undefined): LedgerEntry['basis'] {
  if (type === 'pay') return attested;
  return type === 'use' || type === 'recover' ? accounted : decided;
}

/** What the agreement gave the stimulus part of `aProgramme`. */
export function anAllocation(overrides: Partial<LedgerEntry> = {}): LedgerEntry {
  const { applicationId: _, ...entry } = anEntry({
    id: 'entry-0',
    type: 'allocate',
    amount: 1_000_000,
    at: '2019-01-06T23:00:00.000Z',
    basis: { kind: 'agreement', reference: 'RS/100/2019' },
  });
  return { ...entry, ...overrides };
}
