import { type Application, type ApplicationContent, matterOf } from '../../../shared/domain/application.ts';
import { newMoney } from '../../../shared/domain/approval-rules.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { leftIn } from '../../../shared/domain/ledger.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { termsBeforeChange } from '../../../shared/domain/standing-terms.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Content } from '../ui/html.ts';
import type { Typed } from './form.ts';

/** What the director's page is made from; `others` are the other applications that wait in the programme. */
export type DecideView = Words & {
  file: CaseFile;
  books: ProgrammeBooks;
  question: Question;
  person: Person;
  today: LocalDate;
  /** The person's limit in kronor, if there is one. */
  limit: number | undefined;
  /** The names of those whose limit is enough, when the person's is not. */
  reaching: readonly string[];
  others: readonly Application[];
  /** What the page must say of the answer that was just refused: what has changed since, or who was faster. */
  refused: readonly Content[];
  errors: readonly FieldError[];
  typed: Typed;
};

/** What is applied for, or asked for as a change. */
export const wantedOf = ({ file }: Pick<DecideView, 'file'>): ApplicationContent =>
  matterOf(file.application).content;

/** The amount is above what the person may approve (DOMAIN fact 42). */
export function isAboveLimit({ file, limit }: Pick<DecideView, 'file' | 'limit'>): boolean {
  const { amount } = matterOf(file.application).content;
  return limit !== undefined && amount !== undefined && amount > limit;
}

/**
 * A plain approval: just what is asked for, from the part that is asked for. Undefined when that cannot be, and for a
 * change of what has conditions or a day: a plain approval would drop them.
 */
export function plainApprovalOf(
  file: Pick<CaseFile, 'application' | 'decisions'>,
  { programme, balances }: ProgrammeBooks,
  limit: number | undefined,
):
  | { amount: number; fundingPartId: string; costObject: string; partName: string; takes: number }
  | undefined {
  const { application } = file;
  const { amount, amountStatus, fundingPartId, costObject } = matterOf(application).content;
  const part = programme.fundingParts.find(({ id }) => id === fundingPartId);
  if (amount === undefined || amountStatus === 'awaited' || !part) return undefined;
  const takes = newMoney(application, { amount, fundingPartId });
  if (takes > leftIn(balances, fundingPartId) || (limit !== undefined && amount > limit)) return undefined;
  if (!programme.costObjects.includes(costObject) || termsBeforeChange(file)) return undefined;
  return { amount, fundingPartId, costObject, partName: part.name, takes };
}
