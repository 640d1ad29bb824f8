import { costTypes } from '../../../shared/domain/application.ts';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import type { FollowUp } from '../../../shared/domain/follow-up.ts';
import type { Award } from '../../../shared/domain/payout-rules.ts';
import { flattenPurposes, indicatorsOf } from '../../../shared/domain/programme.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Fault } from './faults.ts';
import { type Figures, figuresOf, spentSoFar } from './figures.ts';
import { effectField, measuredField, type Typed } from './form.ts';

/** An approved activity whose account can be written now. */
export type Matter = {
  file: CaseFile;
  books: ProgrammeBooks;
  award: Award;
  /** Where the form stands; its steps lie below. */
  path: string;
  /** The last day, and whether it has passed. */
  dueOn: LocalDate;
  isLate: boolean;
  /** The account that was sent back, if one was. */
  returned: FollowUp | undefined;
};

/** What the pages of an account under way show. `savedAt` is in UTC. */
export type FollowUpView = Matter & Words & { typed: Typed; savedAt?: string | undefined };

/** The form's view: `errors` are sentences by their field. */
export type FormView = FollowUpView & { errors: readonly FieldError[] };

/** The figures of what has been typed so far. */
export const figuresSoFar = ({ file, books, award, typed }: FollowUpView): Figures =>
  figuresOf(file.application.content, spentSoFar(typed, books.programme), award.amount);

/** The activity's purposes in the programme's order, by their names. */
export function purposesOf({ file, books }: Pick<Matter, 'file' | 'books'>): { id: string; name: string }[] {
  const { purposeIds } = file.application.content;
  return flattenPurposes(books.programme).filter(({ id }) => purposeIds.includes(id));
}

/** What a field is called, in the form and in the list of errors. */
export function labelOf(
  { t, books, award }: Pick<FollowUpView, 't' | 'books'> & { award: Pick<Award, 'number'> },
  field: string,
): string {
  const { programme } = books;
  const type = costTypes.find((it) => field === `cost-${it}`);
  if (type) return t(`costType.${type}`);
  const purpose = flattenPurposes(programme).find(({ id }) => effectField(id) === field);
  if (purpose) return t('followUp.label.effect', { purpose: purpose.name });
  const indicator = indicatorsOf(programme).find(({ id }) => measuredField(id) === field);
  if (indicator) return indicator.name;
  const key = labels[field];
  return key ? t(key, { year: programme.year + 1, number: award.number }) : field;
}

const labels: Record<string, TextKey> = {
  measures: 'followUp.label.measures',
  investment: 'followUp.label.investment',
  investmentAmount: 'apply.label.investmentAmount',
  inServiceOn: 'followUp.label.inServiceOn',
  usefulLifeYears: 'apply.label.usefulLifeYears',
  deviationComment: 'followUp.label.deviationComment',
  continuedNeed: 'apply.label.continuedNeed',
  continuedNeedAmount: 'apply.label.continuedNeedAmount',
  continuedNeedText: 'apply.label.continuedNeedText',
};

// These say what is wrong with any text or sum: in the list of errors the field's name goes before them.
const isGeneral = (key: TextKey): boolean =>
  /^(?:text|amount|date)\.|^followUp\.number\.|^apply\.problem\.(?:tooLong|personalNumber)$|^followUp\.required\.effect$|^error\.EffectsNotOfPurposes$/.test(
    key,
  );

/** The faults as sentences: `summary` for the list above the page, `field` for the place where the fault is. */
export function errorTexts(
  view: FollowUpView,
  faults: readonly Fault[],
): Record<'summary' | 'field', FieldError[]> {
  const field = faults.map(({ field, key, facts }) => ({ field, message: view.t(key, facts) }));
  const summary = faults.map(({ field, key, facts }) => {
    const message = view.t(key, facts);
    return { field, message: isGeneral(key) ? `${labelOf(view, field)}: ${message}` : message };
  });
  return { summary, field };
}
