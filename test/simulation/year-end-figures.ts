import type { LocalSystem } from '../../infra/local/system.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { readWholeTable } from '../../shared/store/whole-table.ts';
import type { WholeTable } from '../../shared/use-cases/ports.ts';
import { createReconcileEverything, type Deviation } from '../../shared/use-cases/reconcile-everything.ts';
import { unlikeLedger } from './ledger-fold.ts';
import type { YearEndPlayed } from './play-year-end.ts';
import type { FetchedReport } from './report-player.ts';

/** One sent report; kronor. `complete`: every approved activity has an accepted account. */
export type ReportFigures = {
  programme: string;
  version: number;
  hash: string;
  complete: boolean;
  used: number;
  released: number;
  recovered: number;
};

/**
 * What the year end came to. `followUps` count the activities that were asked, those whose account is accepted, the accounts
 * that were sent back, and the activities whose account came after its last day. `report` is all reports together: complete
 * when all are, with the hash of the table's programme, or of the only one.
 */
export type YearEndFigures = {
  followUps: { asked: number; accepted: number; returned: number; late: number };
  report: Omit<ReportFigures, 'programme' | 'version'>;
  reports: ReportFigures[];
  /** The whole ledger folds to the balances, and nothing else in the whole table deviates. */
  reconciled: boolean;
};

/** `unlike`: where a report says otherwise than the ledger; empty when all agree. */
export type YearEndCounted = {
  figures: YearEndFigures;
  table: WholeTable;
  deviations: Deviation[];
  unlike: string[];
};

/** Reads the whole table, when nothing is under way, and folds its ledger a second time beside the reports. */
export async function yearEndCounted(
  { table }: LocalSystem,
  programmes: readonly Programme[],
  { reports }: YearEndPlayed,
): Promise<YearEndCounted> {
  const whole = await readWholeTable(table);
  const { deviations } = await createReconcileEverything(() => readWholeTable(table))();
  const ofReports = reports.map(reportFigures);
  const isComplete = reports.length === programmes.length && ofReports.every(({ complete }) => complete);
  const hash = ofReports.find(({ programme }) => programme === programmes[0]?.id)?.hash ?? '';
  return {
    table: whole,
    deviations,
    unlike: reports.flatMap(({ report }) => unlikeLedger(report, whole.entries)),
    figures: {
      followUps: countFollowUps(whole, programmes),
      report: { complete: isComplete, hash, ...sumsOf(ofReports) },
      reports: ofReports,
      reconciled: deviations.length === 0,
    },
  };
}

export const reportFigures = ({ report, version, hash }: FetchedReport): ReportFigures => {
  const { used, released, recovered } = report.total;
  return {
    programme: report.programme.id,
    version,
    hash,
    complete: report.complete,
    ...{ used, released, recovered },
  };
};

/** By the table alone, of these programmes. */
export function countFollowUps(
  { applications, followUps }: Pick<WholeTable, 'applications' | 'followUps'>,
  programmes: readonly Pick<Programme, 'id'>[],
): YearEndFigures['followUps'] {
  const ids = new Set(programmes.map(({ id }) => id));
  const asked = applications.flatMap(({ programmeId, followUp }) =>
    followUp && ids.has(programmeId) ? [followUp] : [],
  );
  return {
    asked: asked.length,
    accepted: asked.filter(({ status }) => status === 'accepted').length,
    returned: followUps.filter(({ programmeId, returned }) => ids.has(programmeId) && returned).length,
    late: asked.filter(({ late }) => late).length,
  };
}

function sumsOf(reports: readonly ReportFigures[]) {
  const sum = (column: 'used' | 'released' | 'recovered') =>
    reports.reduce((total, report) => total + report[column], 0);
  return { used: sum('used'), released: sum('released'), recovered: sum('recovered') };
}
