import type { Application } from '../domain/application.ts';
import { DomainError } from '../domain/errors.ts';
import type { Person } from '../domain/person.ts';
import type { Report, ReportVersion } from '../domain/report.ts';
import { reportDifferences } from '../domain/report-differences.ts';
import { type ReportFigures, ReportFiguresSchema } from '../domain/report-figures.ts';
import { reportJson } from '../domain/report-json.ts';
import { asLocked, mayWriteReport, reportFaults } from '../domain/report-rules.ts';
import { sha256 } from './hash.ts';
import { optimistically } from './optimistic.ts';
import { errandRow } from './outbox-rows.ts';
import type { ReportStore } from './ports.ts';
import {
  type CompiledReport,
  createCompileConsistently,
  type ReportReadingDeps,
} from './read-report-basis.ts';

type LockReportDeps = ReportReadingDeps & { reports: ReportStore };

/**
 * `incompleteBecause` is why a report that lacks accounts is locked all the same. `seenHash` is of the draft that the person
 * saw; whoever has seen none locks what stands.
 */
export type LockCommand = {
  person: Person;
  programmeId: string;
  incompleteBecause?: string | undefined;
  seenHash?: string | undefined;
};
/** `unchanged`: the latest version says the very same, and stands. */
export type LockedReport = { version: ReportVersion; unchanged: boolean };

const readings = 3;

/**
 * Names all that a draft says: its figures, and which account of each activity stands, whose texts never change. Any order of
 * fields and either kind of compiling gives the same.
 */
export function draftHash(report: ReportFigures, applications: readonly Application[]): string {
  const accounts = applications.map(({ id, followUp }) => `${id}#${followUp?.revision ?? 0}`).sort();
  return sha256(JSON.stringify([ReportFiguresSchema.parse(report), accounts]));
}

/**
 * Locks a programme's report as its next version (DOMAIN fact 34): compiled from consistent readings, equal to the ledger
 * and to the stored balances, with what differs from the version before. Two locks at once make one version each, or one
 * when they say the same.
 * @throws DomainError NotAllowed, ProgrammeNotFound, ReportDraftChanged when it says something else than
 * the person saw, ReportIncomplete, ReportNotLedger (facts: `where`), TooManyAtOnce
 */
export function createLockReport(deps: LockReportDeps) {
  const { reports, clock } = deps;
  const compile = createCompileConsistently(deps);

  return ({ person, programmeId, incompleteBecause, seenHash }: LockCommand): Promise<LockedReport> =>
    optimistically(async () => {
      if (!mayWriteReport(person)) throw new DomainError('NotAllowed');
      // Read first: a version that comes while this one is compiled may know more, and then this one is compiled anew.
      const before = await reports.latest(programmeId);
      const { report: draft, books } = await reconciled(programmeId);
      if (seenHash !== undefined && seenHash !== draftHash(draft, books.applications))
        throw new DomainError('ReportDraftChanged');
      const report = asLocked(draft, incompleteBecause);
      const hash = sha256(reportJson(report));
      if (before?.hash === hash) return { version: before, unchanged: true };
      const now = clock.now();
      const number = (before?.version ?? 0) + 1;
      const version = await reports.lock(
        {
          ...{ programmeId, version: number, hash },
          ...{ complete: report.complete, total: report.total },
          ...(report.incompleteBecause && { incompleteBecause: report.incompleteBecause }),
          locked: { by: { email: person.email, name: person.name }, at: now },
          ...(await differencesFrom(before, report)),
        },
        report,
        errandRow('report', programmeId, now, String(number)),
      );
      return { version, unchanged: false };
    });

  /** Readings of many rows are not one moment: what somebody does meanwhile is read again before it counts as a fault. */
  async function reconciled(programmeId: string): Promise<CompiledReport> {
    for (let reading = 1; ; reading += 1) {
      const compiled = await compile(programmeId);
      const faults = reportFaults(compiled.report, compiled.books);
      if (faults.length === 0) return compiled;
      if (reading === readings) throw new DomainError('ReportNotLedger', { where: faults[0] });
    }
  }

  async function differencesFrom(before: ReportVersion | undefined, report: Report) {
    if (!before) return { differences: [], furtherDifferences: 0 };
    return reportDifferences(await reports.frozen(before), report);
  }
}
