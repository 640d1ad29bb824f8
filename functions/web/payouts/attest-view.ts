import type * as z from 'zod';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Payout } from '../../../shared/domain/payout.ts';
import type { Award } from '../../../shared/domain/payout-rules.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { AccountChangeSchema } from '../../../shared/domain/provider.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Content } from '../ui/html.ts';
import type { WaitingAttest } from './waiting-attests.ts';

/** What the controller's page is made from. */
export type AttestView = Words & {
  file: CaseFile;
  books: ProgrammeBooks;
  payout: Payout;
  award: Award | undefined;
  question: Question | undefined;
  person: Person;
  /** The person has the question and may answer it now; everybody else reads. */
  mayAnswer: boolean;
  /** The person's limit in kronor, if there is one. */
  limit: number | undefined;
  accountChange: z.infer<typeof AccountChangeSchema> | undefined;
  /** Who has the question, in a sentence, where that is somebody else. */
  holder: string | undefined;
  /** What else waits for this person. */
  next: readonly WaitingAttest[];
  /** The page after the click. */
  justDone: boolean;
  /** What the page must say of the answer that was just refused. */
  refused: readonly Content[];
  errors: readonly FieldError[];
  /** The reason as it was typed. */
  typed: string | undefined;
};

/** The amount is above what the person may attest (DOMAIN fact 42). */
export const isAboveLimit = ({ payout, limit }: Pick<AttestView, 'payout' | 'limit'>): boolean =>
  limit !== undefined && payout.amount > limit;
