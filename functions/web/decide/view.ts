import type { Application } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { Language, Translate } from '../../../shared/text/translate.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Typed } from './form.ts';

/** What the director's page is made from; `others` are the other applications that wait in the programme. */
export type DecideView = {
  file: CaseFile;
  books: ProgrammeBooks;
  question: Question;
  others: Application[];
  errors: FieldError[];
  typed: Typed;
  t: Translate;
  language: Language;
};
