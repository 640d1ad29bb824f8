import {
  type ApplicantKind,
  type ApplicationContent,
  costTypes,
  matterOf,
} from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { ApplicationDraftKind } from '../../../shared/domain/draft.ts';
import { isTextKey, type TextKey } from '../../../shared/text/translate.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { FormError, FormField, Typed } from './form.ts';
import { inWordsOf } from './words-of-providers.ts';

/** What a form is for: a new application, the completion of one that was sent back, or a change of an approved one. */
export type Matter = {
  kind: ApplicationDraftKind;
  /** Where the form stands; its steps lie below. */
  path: string;
  books: ProgrammeBooks;
  unitName: string;
  applicantKind: ApplicantKind;
  /** Of a completion or a change: the application with its history. */
  file?: CaseFile | undefined;
  /** Why nothing can be sent in now, if nothing can. */
  closed?: { title: string; text: string } | undefined;
};

/** What the pages of a form under way show. `savedAt` is in UTC. */
export type ApplyView = Matter & Words & { typed: Typed; savedAt?: string | undefined };

/** What the answers of a completion or a change are compared with. */
export function contentBefore({ kind, file }: Pick<Matter, 'kind' | 'file'>): ApplicationContent | undefined {
  if (!file) return undefined;
  return kind === 'change' ? file.application.content : matterOf(file.application).content;
}

/** What a field is called, in the form and where answers are checked. */
export function labelOf(
  { t, books, kind, applicantKind }: Pick<ApplyView, 't' | 'books' | 'kind' | 'applicantKind'>,
  field: FormField,
): string {
  if (field === 'remark') return t(kind === 'change' ? 'form.remark.change' : 'form.remark.completion');
  const type = costTypes.find((it) => field === `cost-${it}`);
  if (type) return t(`costType.${type}`);
  const recurring = costTypes.find((it) => field === `recurrence-${it}`);
  if (recurring) return t('apply.label.recurrenceOf', { type: t(`costType.${recurring}`) });
  const year = field === 'continuedNeed' ? books.programme.year + 1 : books.programme.year;
  const key = `apply.label.${field}`;
  return isTextKey(key) ? t(inWordsOf(applicantKind, key), { year }) : field;
}

// These say what is wrong with any text or sum: in the list of errors the field's name goes before them.
const isGeneral = (key: TextKey): boolean =>
  /^(?:text|amount|date)\.|^apply\.problem\.(?:tooLong|personalNumber)$|^apply\.required\.recurrence$/.test(
    key,
  );

/** The faults as sentences: `summary` for the list above the page, `field` for the place where the fault is. */
export function errorTexts(
  view: ApplyView,
  errors: readonly FormError[],
): Record<'summary' | 'field', FieldError[]> {
  const field = errors.map(({ field, key, facts }) => ({ field, message: view.t(key, facts) }));
  const summary = errors.map(({ field, key, facts }) => {
    const message = view.t(key, facts);
    return { field, message: isGeneral(key) ? `${labelOf(view, field)}: ${message}` : message };
  });
  return { summary, field };
}
