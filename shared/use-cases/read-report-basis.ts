import type { Clock } from '../domain/clock.ts';
import { compileReport } from '../domain/compile-report.ts';
import { DomainError } from '../domain/errors.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Programme } from '../domain/programme.ts';
import type { Report } from '../domain/report.ts';
import type { Books } from '../domain/report-rules.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import type { ApplicationStore, FollowUpStore, ProgrammeStore, ReportStore } from './ports.ts';

export type ReportReadingDeps = {
  programmes: Pick<ProgrammeStore, 'find' | 'ledger'>;
  applications: Pick<ApplicationStore, 'ofProgramme'>;
  followUps: FollowUpStore;
  reports: Pick<ReportStore, 'leadership' | 'standing'>;
  clock: Clock;
};

export type CompiledReport = { report: Report; books: Books; programme: Programme };

/**
 * A programme's report as it is now, for a page: applications and accounts come from lists, which may lag a moment behind
 * the ledger. @throws DomainError ProgrammeNotFound
 */
export function createCompileDraft(deps: ReportReadingDeps) {
  return async (programmeId: string): Promise<CompiledReport> => {
    const [head, applications, followUps] = await Promise.all([
      readHead(deps, programmeId),
      deps.applications.ofProgramme(programmeId),
      deps.followUps.ofProgramme(programmeId),
    ]);
    return compiled(deps, head, { applications, followUps });
  };
}

/**
 * The same, read to be locked: a list names the applications, the ledger those that the list may lack, and each is then
 * read by its key. The ledger is read last, so that what is done meanwhile shows as a difference and is read again.
 * @throws DomainError ProgrammeNotFound
 */
export function createCompileConsistently(deps: ReportReadingDeps) {
  return async (programmeId: string): Promise<CompiledReport> => {
    const [listed, early] = await Promise.all([
      deps.applications.ofProgramme(programmeId),
      readHead(deps, programmeId),
    ]);
    const inLedger = early.entries.flatMap(({ applicationId }) => applicationId ?? []);
    const ids = [...new Set([...listed.map(({ id }) => id), ...inLedger])];
    const standing = await deps.reports.standing(ids);
    return compiled(deps, await readHead(deps, programmeId), standing);
  };
}

type Head = Awaited<ReturnType<typeof readHead>>;

async function readHead({ programmes, reports }: ReportReadingDeps, programmeId: string) {
  const found = programmes.find(programmeId);
  const [books, leadership, entries] = await Promise.all([
    found,
    reports.leadership(programmeId),
    found.then((it) => (it ? ledgerOf(programmes, it.programme) : [])),
  ]);
  if (!books) throw new DomainError('ProgrammeNotFound');
  return { ...books, entries, leadership: leadership?.text ?? '' };
}

const ledgerOf = async (
  programmes: ReportReadingDeps['programmes'],
  { id, fundingParts }: Programme,
): Promise<LedgerEntry[]> =>
  (await Promise.all(fundingParts.map((part) => programmes.ledger(id, part.id)))).flat();

function compiled(
  { clock }: ReportReadingDeps,
  { programme, balances, entries, leadership }: Head,
  { applications, followUps }: Pick<Books, 'applications' | 'followUps'>,
): CompiledReport {
  const today = localDateOf(clock.now());
  const report = compileReport({ programme, applications, followUps, entries, leadership, today });
  return { report, programme, books: { entries, balances, applications, followUps } };
}
