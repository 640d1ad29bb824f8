import {
  type Balance,
  foldLedger,
  type LedgerBasis,
  type LedgerEntry,
  type LedgerType,
  partsApart,
} from './ledger.ts';

/** What a reconciliation is handed: everything that the ledger and its balances say. */
export type Books = {
  entries: LedgerEntry[];
  balances: Balance[];
  /** Application ids whose money may never be paid out: departments (invariant 5). */
  departmentApplications: ReadonlySet<string>;
};

export type Finding = { invariant: 1 | 2 | 3 | 4 | 5; where: string; detail: string };

/** The five sentences that are always true of the money (DESIGN §4). An empty answer means that they hold. */
export function reconcile(books: Books): Finding[] {
  return [
    ...committedWithinAllocated(books),
    ...paidWithinAward(books),
    ...balancesEqualFold(books),
    ...everyEntryHasBasis(books),
    ...departmentsNeverPaid(books),
  ];
}

/** Imported history may overdraw (2018 did); decisions made here may not, on top of it either. */
function committedWithinAllocated({ entries }: Books): Finding[] {
  const imported = foldLedger(entries.filter((entry) => entry.basis.kind === 'import'));
  return [...foldLedger(entries)]
    .map(([key, sum]) => ({
      key,
      committed: sum.committed - sum.released,
      most: Math.max(sum.allocated, imported.get(key)?.committed ?? 0),
    }))
    .filter(({ committed, most }) => committed > most)
    .map(({ key, committed, most }) => ({ invariant: 1, where: key, detail: `${committed} > ${most}` }));
}

/** What is paid to nobody in particular has no award at all. */
function paidWithinAward({ entries }: Books): Finding[] {
  return [...Map.groupBy(entries, (entry) => entry.applicationId ?? 'no application')]
    .map(([applicationId, own]) => ({
      applicationId,
      paid: net(own, 'pay', 'recover'),
      award: net(own, 'commit', 'release'),
    }))
    .filter(({ paid, award }) => paid > award)
    .map(({ applicationId, paid, award }) => ({
      invariant: 2,
      where: applicationId,
      detail: `${paid} > ${award}`,
    }));
}

const balancesEqualFold = ({ entries, balances }: Books): Finding[] =>
  partsApart(balances, entries).map((key) => ({
    invariant: 3,
    where: key,
    detail: 'the stored balance is not the fold of the entries',
  }));

function everyEntryHasBasis({ entries }: Books): Finding[] {
  return entries
    .filter(({ type, basis }) => !restsOnItsKind(type, basis) || !namesAll(basis))
    .map((entry) => ({
      invariant: 4,
      where: entry.id,
      detail: `${entry.type} rests on ${entry.basis.kind}`,
    }));
}

/** An agreement allocates, an attest pays, a follow-up says what was used and came back, and nothing else does any of it. */
const restsOnItsKind = (type: LedgerType, { kind }: LedgerBasis): boolean => kindsOf[type].includes(kind);

const kindsOf: Record<LedgerType, LedgerBasis['kind'][]> = {
  allocate: ['agreement'],
  commit: ['decision', 'import'],
  release: ['decision', 'import', 'follow-up'],
  pay: ['attest'],
  use: ['follow-up'],
  recover: ['follow-up'],
};

/** No word of the basis is blank: the decision's number, its person and delegation, the agreement, what history says. */
const namesAll = (basis: LedgerBasis): boolean => Object.values(basis).every((word) => word !== '');

function departmentsNeverPaid({ entries, departmentApplications }: Books): Finding[] {
  return entries
    .filter((entry) => entry.type === 'pay' && departmentApplications.has(entry.applicationId ?? ''))
    .map((entry) => ({ invariant: 5, where: entry.id, detail: 'a department was paid' }));
}

const sumOf = (entries: LedgerEntry[], type: LedgerEntry['type']): number =>
  entries.filter((entry) => entry.type === type).reduce((sum, entry) => sum + entry.amount, 0);

const net = (entries: LedgerEntry[], plus: LedgerEntry['type'], minus: LedgerEntry['type']): number =>
  sumOf(entries, plus) - sumOf(entries, minus);
