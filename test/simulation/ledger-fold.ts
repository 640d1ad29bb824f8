import type { LedgerEntry } from '../../shared/domain/ledger.ts';
import type { Report } from '../../shared/domain/report.ts';

/** Kronor that the ledger itself knows of. */
type Fold = { decided: number; used: number; paid: number; released: number; recovered: number };
const columns = ['decided', 'used', 'paid', 'released', 'recovered'] as const satisfies (keyof Fold)[];

/**
 * Adds up the entries a second time, apart from how the report does it: what decisions granted and took back, what was
 * paid, used and recovered, and what accepted accounts gave back.
 */
export function foldOf(entries: readonly LedgerEntry[]): Fold {
  const sum = (wanted: (entry: LedgerEntry) => boolean): number =>
    entries.filter(wanted).reduce((total, { amount }) => total + amount, 0);
  const isOfAccount = ({ basis }: LedgerEntry): boolean => basis.kind === 'follow-up';
  return {
    decided:
      sum(({ type }) => type === 'commit') - sum((entry) => entry.type === 'release' && !isOfAccount(entry)),
    used: sum(({ type }) => type === 'use'),
    paid: sum(({ type }) => type === 'pay'),
    released: sum((entry) => entry.type === 'release' && isOfAccount(entry)),
    recovered: sum(({ type }) => type === 'recover'),
  };
}

/** Where a report says otherwise than the ledger: in its total, for a funding part or for an activity. Empty when they agree. */
export function unlikeLedger(report: Report, ledger: readonly LedgerEntry[]): string[] {
  const own = ledger.filter(({ programmeId }) => programmeId === report.programme.id);
  const ofActivity = Map.groupBy(own, ({ applicationId }) => applicationId ?? '');
  const ofPart = Map.groupBy(own, ({ fundingPartId }) => fundingPartId);
  const known = new Set(['', ...report.activities.map(({ applicationId }) => applicationId)]);
  return [
    ...differing('total', report.total, own),
    ...report.byPart.flatMap(({ id, sums }) => differing(`part ${id}`, sums, ofPart.get(id))),
    ...report.activities.flatMap(({ applicationId, sums }) =>
      differing(applicationId, sums, ofActivity.get(applicationId)),
    ),
    ...[...ofActivity.keys()].filter((id) => !known.has(id)).map((id) => `${id}: not in the report`),
  ];
}

function differing(where: string, said: Fold, entries: readonly LedgerEntry[] = []): string[] {
  const folded = foldOf(entries);
  return columns
    .filter((column) => said[column] !== folded[column])
    .map((column) => `${where}: ${column} ${said[column]}, and by the ledger ${folded[column]}`);
}
