import { leftIn } from '../../../shared/domain/ledger.ts';
import type { FundingPart } from '../../../shared/domain/programme.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Plain, WaitingRow } from './waiting-rows.ts';

/** A row that can be approved plainly. */
export type PlainRow = WaitingRow & { plain: Plain };

/** What several approvals take together from one funding part, and what is left after them. Kronor. */
export type PartSum = {
  books: ProgrammeBooks;
  part: FundingPart;
  takes: number;
  left: number;
  after: number;
};

/** The parts that money is taken from, in the order of the rows. A change that gives back counts below zero. */
export function partSums(rows: readonly PlainRow[]): PartSum[] {
  const sums = new Map<string, PartSum>();
  for (const { books, plain } of rows) {
    const part = books.programme.fundingParts.find(({ id }) => id === plain.fundingPartId);
    if (!part) continue;
    const key = `${books.programme.id}/${part.id}`;
    const left = leftIn(books.balances, part.id);
    const takes = (sums.get(key)?.takes ?? 0) + plain.takes;
    sums.set(key, { books, part, takes, left, after: left - takes });
  }
  return [...sums.values()];
}

/** Parts that do not have so much: each approval alone would fit, all together do not. */
export const exceeded = (sums: readonly PartSum[]): PartSum[] => sums.filter(({ after }) => after < 0);
