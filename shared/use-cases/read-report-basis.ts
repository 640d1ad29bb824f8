import type { Application } from '../domain/application.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { Clock } from '../domain/clock.ts';
import { compileFigures, compileReport } from '../domain/compile-report.ts';
import { DomainError } from '../domain/errors.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import type { LeadershipText } from '../domain/leadership-text.ts';
import type { LedgerMove } from '../domain/ledger.ts';
import type { Programme } from '../domain/programme.ts';
import type { Report } from '../domain/report.ts';
import type { ReportFigures } from '../domain/report-figures.ts';
import type { Books } from '../domain/report-rules.ts';
import { type LocalDate, localDateOf } from '../domain/stockholm-time.ts';
import type { ApplicationStore, FollowUpStore, ProgrammeStore, ReportStore } from './ports.ts';
import { readLedger, readMoves } from './read-ledger.ts';

export type ReportReadingDeps = {
  programmes: Pick<ProgrammeStore, 'find' | 'ledger'>;
  applications: Pick<ApplicationStore, 'ofProgramme'>;
  followUps: Pick<FollowUpStore, 'standing'>;
  reports: Pick<ReportStore, 'leadership' | 'standing'>;
  clock: Clock;
  holidays: readonly LocalDate[];
};

/** A report as it is now, in figures, with what they were made of. */
export type CompiledFigures = {
  report: ReportFigures;
  books: Pick<Books, 'balances' | 'applications'> & { entries: readonly LedgerMove[] };
  programme: Programme;
  checklist: Checklist | undefined;
  leadership: LeadershipText | undefined;
};
/** A report to be locked, with the books behind it. */
export type CompiledReport = { report: Report; books: Books };

/**
 * A programme's report as it is now, for a page: its applications come from a list, which may lag a moment, and what they
 * remember of the ledger and of their accounts stands for those, as long as it equals the balances (docs/adr/0023).
 * @throws DomainError ProgrammeNotFound
 */
export function createCompileDraft(deps: ReportReadingDeps) {
  return async (programmeId: string): Promise<CompiledFigures> => {
    const [{ programme, balances, checklist, leadership }, applications] = await Promise.all([
      readHead(deps, programmeId),
      deps.applications.ofProgramme(programmeId),
    ]);
    const [entries, followUps] = await Promise.all([
      readMoves(deps, { programme, balances }, applications),
      accountsNotRemembered(deps, applications),
    ]);
    const today = localDateOf(deps.clock.now());
    const basis = { programme, applications, followUps, entries, leadership: leadership?.text ?? '' };
    const report = compileFigures({ ...basis, today, holidays: deps.holidays });
    return { report, programme, checklist, leadership, books: { entries, balances, applications } };
  };
}

/** Of applications from before they remembered the figures of their account. */
const accountsNotRemembered = (
  { followUps }: ReportReadingDeps,
  applications: readonly Application[],
): Promise<FollowUp[]> =>
  followUps.standing(applications.filter(({ followUp }) => followUp && !followUp.figures));

/**
 * The same, read to be locked: a list names the applications, the ledger those that the list may lack, and each is then
 * read by its key. The ledger is read last, so that what is done meanwhile shows as a difference and is read again.
 * @throws DomainError ProgrammeNotFound
 */
export function createCompileConsistently(deps: ReportReadingDeps) {
  return async (programmeId: string): Promise<CompiledReport> => {
    const [listed, { entries: early }] = await Promise.all([
      deps.applications.ofProgramme(programmeId),
      readBooks(deps, programmeId),
    ]);
    const inLedger = early.flatMap(({ applicationId }) => applicationId ?? []);
    const ids = [...new Set([...listed.map(({ id }) => id), ...inLedger])];
    const standing = await deps.reports.standing(ids);
    const { programme, leadership, entries, balances } = await readBooks(deps, programmeId);
    const today = localDateOf(deps.clock.now());
    const basis = { programme, ...standing, entries, leadership: leadership?.text ?? '' };
    const report = compileReport({ ...basis, today, holidays: deps.holidays });
    return { report, books: { entries, balances, ...standing } };
  };
}

async function readHead({ programmes, reports }: ReportReadingDeps, programmeId: string) {
  const [books, leadership] = await Promise.all([
    programmes.find(programmeId),
    reports.leadership(programmeId),
  ]);
  if (!books) throw new DomainError('ProgrammeNotFound');
  return { ...books, leadership };
}

async function readBooks(deps: ReportReadingDeps, programmeId: string) {
  const head = await readHead(deps, programmeId);
  return { ...head, entries: await readLedger(deps, head.programme) };
}
