import type { AuditRow } from './audit.ts';
import type { CaseFile } from './case-file.ts';
import type { Decision } from './decision.ts';

const isTold = ({ audit }: CaseFile, number: string): boolean =>
  audit.some((row) => row.action === 'told' && row.details.number === number);

/** Decisions made here that the applicant has not been told of, in their order. */
export const untoldDecisions = (file: CaseFile): Decision[] =>
  file.decisions.filter(({ source, number }) => source === 'decided' && !isTold(file, number));

/** Withdrawals, of the application or of changes that were asked for, whose receipt the applicant has not got. */
export const untoldWithdrawals = (file: CaseFile): AuditRow[] =>
  file.audit.filter((row) => row.action === 'withdrawn' && !isTold(file, withdrawalId(row)));

export const isAnythingUntold = (file: CaseFile): boolean =>
  untoldDecisions(file).length > 0 || untoldWithdrawals(file).length > 0;

/** What the receipt of a withdrawal is called, in the mails and where it is noted as told. */
export const withdrawalId = ({ sequence }: Pick<AuditRow, 'sequence'>): string => `withdrawn-${sequence}`;
