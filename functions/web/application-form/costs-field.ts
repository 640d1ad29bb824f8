import { html } from 'hono/html';
import { type CostType, costTypes } from '../../../shared/domain/application.ts';
import { errorFor } from '../ui/error-summary.ts';
import { amountField, selectField } from '../ui/field.ts';
import { fieldRow } from '../ui/form.ts';
import { attribute, flag, type Html, ids } from '../ui/html.ts';
import type { FormError } from './form.ts';
import { common, type FormView } from './questions.ts';

const name = 'costs';
const firstLine = `cost-${costTypes[0]}`;

/** A fault of the lines as a whole: that they do not come to the amount. Its link leads to the first line. */
export const isAboutAllCosts = ({ key }: FormError): boolean =>
  key === 'apply.problem.costsTooLittle' || key === 'apply.problem.costsTooMuch';

/** The costs by type, each with how often it comes (DOMAIN fact 19). */
export function costsField(view: FormView & { costsError?: string | undefined }): Html {
  const { t, costsError } = view;
  const described = ids(`${name}-hint`, costsError ? `${name}-error` : undefined);
  const errors = view.errors.filter(({ field }) => field !== firstLine || !costsError);
  return html`<div class="ds-field bl-field" role="group" aria-labelledby="${name}-label"${attribute('aria-describedby', described)}${flag('data-invalid', costsError !== undefined)}>
    <p class="ds-label" id="${name}-label">${t('apply.label.costs')}</p>
    <p data-field="description" id="${name}-hint">${t('apply.hint.costs')}</p>
    ${costsError ? html`<p class="ds-validation-message" id="${name}-error">${costsError}</p>` : ''}
    <div class="bl-panel__fields">${costTypes.map((type) => costLine({ ...view, errors }, type))}</div>
  </div>`;
}

function costLine(view: FormView, type: CostType): Html {
  const { t } = view;
  const recurrence = `recurrence-${type}` as const;
  const options = (['one-off', 'running'] as const).map((value) => ({
    value,
    text: t(`recurrence.${value}`),
  }));
  const whole = common(view, `cost-${type}`, { needed: 'sometimes' });
  const often = common(view, recurrence, { needed: 'sometimes' });
  const about = html`<span class="ds-sr-only">${t(`costType.${type}`)}: </span>${t('apply.label.recurrence')}`;
  return fieldRow(
    amountField({ ...whole, suffix: t('frame.kronor') }),
    selectField({ ...often, label: about, options, placeholder: t('apply.choose') }),
  );
}

/** The errors that stand by one line are the lines' own; the sum's stands above them. */
export const costsErrorIn = (view: FormView, faults: readonly FormError[]): string | undefined =>
  faults.some(isAboutAllCosts) ? errorFor(view.errors, firstLine) : undefined;
