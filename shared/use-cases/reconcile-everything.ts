import { isProviders } from '../domain/application.ts';
import { type ChainFault, findChainFault } from '../domain/audit.ts';
import { closingsNotInLedger } from '../domain/closing-ledger.ts';
import { type Balance, emptyBalance, foldLedger } from '../domain/ledger.ts';
import { type Finding, reconcile } from '../domain/ledger-invariants.ts';
import { misremembering } from '../domain/misremembering.ts';
import type { FundingPart, Programme } from '../domain/programme.ts';
import { sha256 } from './hash.ts';
import type { WholeTable } from './ports.ts';

/** What does not hold. `key` is a programme and part, an entry, an application or a row. */
export type Deviation =
  | ({ kind: 'money' } & Finding)
  | { kind: 'chain'; applicationId: string; fault: ChainFault }
  | {
      kind:
        | 'history-without-application'
        | 'part-without-ledger'
        | 'ledger-without-part'
        | 'payout-without-entry'
        | 'closing-not-in-ledger'
        | 'misremembering'
        | 'entry-without-payout';
      key: string;
    }
  | { kind: 'unreadable'; key: string };

/** The sums of a part as its ledger folds to them, whatever the stored balance says. */
export type ReconciledPart = { programme: Programme; part: FundingPart; balance: Balance };

export type Reconciliation = {
  /** The newest year first, the parts in the agreement's order. */
  parts: ReconciledPart[];
  deviations: Deviation[];
  counts: { entries: number; applications: number };
};

const readings = 3;

/**
 * Folds the whole ledger and follows every audit chain. A deviation counts when three readings in a row have it: the
 * system is running, and a reading may see a half of what somebody does meanwhile.
 */
export function createReconcileEverything(read: () => Promise<WholeTable>) {
  return async (): Promise<Reconciliation> => {
    let table = await read();
    let deviations = deviationsIn(table);
    for (let reading = 2; deviations.length > 0 && reading <= readings; reading += 1) {
      table = await read();
      const before = new Set(deviations.map((one) => JSON.stringify(one)));
      deviations = deviationsIn(table).filter((one) => before.has(JSON.stringify(one)));
    }
    const { entries, applications } = table;
    const counts = { entries: entries.length, applications: applications.length };
    return { parts: partsOf(table), deviations, counts };
  };
}

function deviationsIn(table: WholeTable): Deviation[] {
  return [
    ...moneyOf(table),
    ...payoutsOf(table),
    ...closingsOf(table),
    ...misremembering(table).map((key) => ({ kind: 'misremembering' as const, key })),
    ...missingPartsOf(table),
    ...chainsOf(table),
    ...unreadableOf(table),
  ];
}

/** Departments are never paid (invariant 5). */
function moneyOf({ entries, balances, applications }: WholeTable): Deviation[] {
  const departments = applications.filter((application) => !isProviders(application));
  const departmentApplications = new Set(departments.map(({ id }) => id));
  return reconcile({ entries, balances, departmentApplications }).map((finding) => ({
    kind: 'money',
    ...finding,
  }));
}

/** What was attested is in the ledger once, with the amount of its payout, and nothing else was paid. */
function payoutsOf({ entries, payouts }: WholeTable): Deviation[] {
  const paid = entries.flatMap(({ basis, amount }) =>
    basis.kind === 'attest' ? [`${basis.payoutId} ${amount}`] : [],
  );
  const attested = payouts.filter(({ attest }) => attest).map(({ id, amount }) => `${id} ${amount}`);
  const without = (keys: string[], others: string[]) => {
    const known = new Set(others);
    return keys.filter((key) => !known.has(key));
  };
  const twice = [...Map.groupBy(paid, (key) => key)].flatMap(([key, { length }]) =>
    length > 1 ? [key] : [],
  );
  return [
    ...without(attested, paid).map((key) => ({ kind: 'payout-without-entry' as const, key })),
    ...[...without(paid, attested), ...twice].map((key) => ({ kind: 'entry-without-payout' as const, key })),
  ];
}

/** What accepting an account did with its money is in the ledger, once. */
const closingsOf = ({ followUps, applications, entries }: WholeTable): Deviation[] =>
  closingsNotInLedger(followUps, applications, entries).map((key) => ({
    kind: 'closing-not-in-ledger' as const,
    key,
  }));

/** A part whose ledger and balance are both gone would agree with itself. */
function missingPartsOf({ programmes, entries }: WholeTable): Deviation[] {
  const inLedger = new Set(
    entries.map(({ programmeId, fundingPartId }) => `${programmeId}/${fundingPartId}`),
  );
  const agreed = new Set(
    programmes.flatMap(({ id, fundingParts }) => fundingParts.map((it) => `${id}/${it.id}`)),
  );
  const without = (keys: Set<string>, others: Set<string>) => [...keys].filter((key) => !others.has(key));
  return [
    ...without(agreed, inLedger).map((key) => ({ kind: 'part-without-ledger' as const, key })),
    ...without(inLedger, agreed).map((key) => ({ kind: 'ledger-without-part' as const, key })),
  ];
}

function chainsOf({ applications, audit }: WholeTable): Deviation[] {
  const rows = Map.groupBy(audit, ({ applicationId }) => applicationId);
  const faults = applications.flatMap((application): Deviation[] => {
    const own = (rows.get(application.id) ?? []).toSorted((one, other) => one.sequence - other.sequence);
    const fault = findChainFault(own, application, sha256);
    return fault ? [{ kind: 'chain', applicationId: application.id, fault }] : [];
  });
  const known = new Set(applications.map(({ id }) => id));
  const orphans = [...rows.keys()].filter((id) => !known.has(id));
  return [...faults, ...orphans.map((key) => ({ kind: 'history-without-application' as const, key }))];
}

const unreadableOf = ({ unreadable }: WholeTable): Deviation[] =>
  unreadable.map((key) => ({ kind: 'unreadable', key }));

function partsOf({ programmes, entries }: WholeTable): ReconciledPart[] {
  const folded = foldLedger(entries);
  return programmes
    .toSorted((one, other) => other.year - one.year || (one.id < other.id ? -1 : 1))
    .flatMap((programme) =>
      programme.fundingParts.map((part) => ({
        programme,
        part,
        balance: folded.get(`${programme.id}/${part.id}`) ?? emptyBalance(programme.id, part.id),
      })),
    );
}
