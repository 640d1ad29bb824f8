import { html } from 'hono/html';
import { formatDate, type LocalDate, parseLocalDate } from '../../../shared/domain/stockholm-time.ts';
import { isWorkingDay, workingDayBefore } from '../../../shared/domain/working-day.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import { type Typed, typedText } from '../directory/form.ts';
import { checkboxGroup } from '../ui/choices.ts';
import { errorFor, type FieldError } from '../ui/error-summary.ts';
import { amountField, dateField, textArea, textField } from '../ui/field.ts';
import type { Content, Html } from '../ui/html.ts';

/** What a form is shown with: what was typed stands before what is stored. */
export type FormView = Words & {
  typed: Typed;
  errors: readonly FieldError[];
  holidays: readonly LocalDate[];
};

type Field = {
  name: string;
  /** Where several forms of a page have the same field. */
  id?: string;
  label: Content;
  value?: string | undefined;
  hint?: Content | undefined;
  optional?: boolean;
};

const common = ({ t, typed, errors }: FormView, { name, id, label, value, hint, optional }: Field) => ({
  name,
  id,
  label,
  hint,
  value: typedText(typed, name) ?? value,
  error: errorFor(errors, name),
  ...(optional && { optional: t('frame.optional') }),
});

export const text = (view: FormView, field: Field & { width?: 'short' | 'medium' | 'full' }): Html =>
  textField({ ...common(view, field), ...(field.width && { width: field.width }) });

export const lines = (view: FormView, field: Omit<Field, 'value'> & { values: readonly string[] }): Html =>
  textArea({ ...common(view, { ...field, value: field.values.join('\n') }), rows: rowsFor(field.values) });

const rowsFor = (values: readonly string[]): number => Math.min(Math.max(values.length + 1, 3), 10);

export const amount = (view: FormView, field: Field): Html =>
  amountField({ ...common(view, field), suffix: view.t('programmeEdit.kronor') });

/** A day; one that is no working day says so (DOMAIN §7). */
export function day(view: FormView, field: Field): Html {
  const filled = common(view, field);
  const note = notWorking(view, filled.value);
  const hint = [field.hint, note].filter((it) => it !== undefined);
  return dateField({
    ...filled,
    hint:
      hint.length > 0
        ? html`${hint.map((it, index) => html`${index > 0 ? html`<br>` : ''}${it}`)}`
        : undefined,
  });
}

function notWorking({ t, language, holidays }: FormView, value: string | undefined): Content | undefined {
  const read = parseLocalDate(value ?? '');
  if (!read.ok || isWorkingDay(read.date, holidays)) return undefined;
  const before = formatDate(workingDayBefore(read.date, holidays), language);
  return html`<strong>${t('calendar.noWorkingDay', { day: before })}</strong>`;
}

/** One box; a form that came back without it had it empty. */
export function box(view: FormView, name: string, label: TextKey, ticked: boolean): Html {
  const isSent = Object.keys(view.typed).length > 0;
  const isTicked = isSent ? view.typed[name] !== undefined : ticked;
  return checkboxGroup({
    name,
    legend: html`<span class="ds-sr-only">${view.t(label)}</span>`,
    choices: [{ value: 'yes', text: view.t(label) }],
    values: isTicked ? ['yes'] : [],
    error: errorFor(view.errors, name),
  });
}
