import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import type { DecidedArea } from '../../../shared/domain/provider.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { QuarterState } from './quarter-states.ts';
import type { TypedRequest } from './request-form.ts';

/** A quarter of an activity, as its provider sees it. */
export type QuarterView = Words & {
  file: CaseFile;
  books: ProgrammeBooks;
  state: QuarterState;
  now: Instant;
  /** Decided for some day of the quarter. */
  areas: readonly DecidedArea[];
};

export type RequestView = QuarterView & { typed: TypedRequest; errors: readonly FieldError[] };
