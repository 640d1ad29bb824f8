import { costTypes } from '../../../shared/domain/application.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { isTextKey, type Language, type TextKey, type Translate } from '../../../shared/text/translate.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { FormError, FormField, Typed } from './form.ts';

/** What the pages of an application under way show. */
export type ApplyView = {
  books: ProgrammeBooks;
  unitName: string;
  typed: Typed;
  t: Translate;
  language: Language;
};

export const applyPath = ({ id }: Programme): string => `/programmes/${id}/apply`;

/** What a field is called, in the form and where answers are checked. */
export function labelOf({ t, books }: Pick<ApplyView, 't' | 'books'>, field: FormField): string {
  const type = costTypes.find((it) => field === `cost-${it}`);
  if (type) return t(`costType.${type}`);
  const recurring = costTypes.find((it) => field === `recurrence-${it}`);
  if (recurring) return t('apply.label.recurrenceOf', { type: t(`costType.${recurring}`) });
  const year = field === 'continuedNeed' ? books.programme.year + 1 : books.programme.year;
  const key = `apply.label.${field}`;
  return isTextKey(key) ? t(key, { year }) : field;
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
