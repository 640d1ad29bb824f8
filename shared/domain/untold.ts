import type { AuditRow } from './audit.ts';
import type { CaseFile } from './case-file.ts';
import type { Decision } from './decision.ts';

const isTold = ({ audit }: CaseFile, number: string): boolean =>
  audit.some((row) => row.action === 'told' && row.details.number === number);

/** Decisions made here that the applicant has not been told of, in their order. */
export const untoldDecisions = (file: CaseFile): Decision[] =>
  file.decisions.filter(({ source, number }) => source === 'decided' && !isTold(file, number));

/** The latest withdrawal, unless the applicant has been told that it is received. */
export function untoldWithdrawal(file: CaseFile): AuditRow | undefined {
  const row = file.audit.findLast(({ action }) => action === 'withdrawn');
  return row && !isTold(file, withdrawalId(row)) ? row : undefined;
}

/** What the receipt of a withdrawal is called, in the mails and where it is noted as told. */
export const withdrawalId = ({ sequence }: Pick<AuditRow, 'sequence'>): string => `withdrawn-${sequence}`;
