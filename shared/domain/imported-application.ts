import { type Application, ApplicationContentSchema } from './application.ts';
import { type AuditFact, chainStart, type Hash } from './audit.ts';
import type { Instant } from './clock.ts';
import { assertContentFits } from './content-rules.ts';
import { type Decision, decisionNumber, summaryOf } from './decision.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Programme } from './programme.ts';
import { contentFromRow } from './row-as-application.ts';
import { stableId } from './stable-id.ts';
import { atHour, startOfDay } from './stockholm-time.ts';
import type { TableRow } from './table-row.ts';
import { unitId } from './unit-id.ts';

/** Stands as person and delegation where history names none. */
export const importer = 'import';
const unstatedDecision = 'Enligt tabellen';

/** An application of history: decided already when its row has an amount, awaited (and undecided) when it has none. */
export type ImportedApplication = {
  application: Application;
  fact: AuditFact;
  decision?: Decision;
  ledger?: LedgerEntry[];
};

/** How many rows before this one, in the same file, say exactly the same; 1 for the first. In the order of the rows. */
export function withOccurrence(rows: readonly TableRow[]): { row: TableRow; occurrence: number }[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const content = JSON.stringify(contentOf(row));
    const occurrence = (seen.get(content) ?? 0) + 1;
    seen.set(content, occurrence);
    return { row, occurrence };
  });
}

/** The application's id: made from programme, content and occurrence, so that a row is known again wherever it stands. */
export function importedId(
  programme: Programme,
  { row, occurrence }: { row: TableRow; occurrence: number },
  hash: Hash,
): string {
  const opens = startOfDay(programme.assumed.opens);
  return stableId(opens, ['application', programme.id, contentOf(row), occurrence], hash);
}

/**
 * What a row of history becomes. `running` is the number that its decision takes. All times are the day that the
 * programme opened at 09:00 in Stockholm plus a second per line, which keeps the table's order (assumed).
 * The sum may overdraw its part, as 2018's did (DESIGN §4).
 * @throws DomainError FundingPartNotInProgramme, CostObjectNotInProgramme
 */
export function importedApplication(
  id: string,
  row: TableRow,
  programme: Programme,
  running: number,
  hash: Hash,
): ImportedApplication {
  const submitted = submittedApplication(id, row, programme);
  const { amount } = submitted.content;
  if (amount === undefined) return { application: submitted, fact: importedFact(row, submitted) };
  const decision = earlierDecision(submitted, amount, row, programme, running);
  const { number, decidedAt } = decision;
  return {
    application: {
      ...submitted,
      status: 'approved',
      decision: summaryOf(decision),
    },
    fact: importedFact(row, submitted, number),
    decision,
    ledger: [commitEntry(submitted, decision, stableId(decidedAt, ['commit', id], hash))],
  };
}

/** Everything that tells a row from another. The line is not part of it: rows may move. */
const contentOf = (row: TableRow) => [
  row.activity,
  row.unit,
  row.amount ?? null,
  row.amountStatus,
  row.earlierDecision,
  row.decisionBasis,
  row.continuedNeed,
  row.costObject ?? null,
  row.note,
];

function submittedApplication(id: string, row: TableRow, programme: Programme): Application {
  const content = ApplicationContentSchema.parse(contentFromRow(row, programme));
  assertContentFits(content, programme);
  return {
    id,
    programmeId: programme.id,
    unitId: unitId(row.unit),
    unitName: row.unit,
    applicant: { email: importer, name: row.unit },
    content,
    status: 'submitted',
    version: 1,
    rounds: { decision: 1 },
    submittedAt: timeOf(row, programme),
    source: 'import',
    auditCount: 0,
    auditHead: chainStart,
  };
}

function timeOf({ line }: TableRow, { assumed }: Programme): Instant {
  return new Date(Date.parse(atHour(assumed.opens, 9)) + line * 1000).toISOString();
}

function earlierDecision(
  application: Application,
  amount: number,
  row: TableRow,
  programme: Programme,
  running: number,
): Decision {
  const earlier = row.earlierDecision || unstatedDecision;
  return {
    number: decisionNumber(programme, running),
    running,
    applicationId: application.id,
    programmeId: programme.id,
    outcome: 'approved',
    amount,
    appliedAmount: amount,
    fundingPartId: application.content.fundingPartId,
    costObject: application.content.costObject,
    decidedBy: { email: importer, name: earlier },
    delegation: { id: importer, point: earlier },
    decidedAt: application.submittedAt,
    distribution: [application.unitName],
    source: 'import',
  };
}

function importedFact(row: TableRow, { submittedAt }: Application, number?: string): AuditFact {
  const { line, amount, note } = row;
  return {
    action: 'imported',
    at: submittedAt,
    by: importer,
    details: {
      line,
      ...(number !== undefined && { number }),
      ...(amount !== undefined && { amount }),
      ...(note && { note }),
    },
  };
}

const commitEntry = (
  { id, programmeId, content }: Application,
  decision: Decision,
  entryId: string,
): LedgerEntry => ({
  id: entryId,
  programmeId,
  fundingPartId: content.fundingPartId,
  type: 'commit',
  amount: decision.amount,
  at: decision.decidedAt,
  applicationId: id,
  basis: { kind: 'import', number: decision.number, earlierDecision: decision.delegation.point },
});
