import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { errorFor } from '../ui/error-summary.ts';
import { amountField } from '../ui/field.ts';
import type { Html } from '../ui/html.ts';
import type { CostRow } from './figures.ts';
import { type FormView, figuresSoFar } from './view.ts';

/** The costs by type, each beside what was applied for. */
export function costsField(view: FormView): Html {
  const { t } = view;
  const { rows } = figuresSoFar(view);
  return html`<div class="ds-field bl-field" role="group" aria-labelledby="costs-label" aria-describedby="costs-hint">
    <p class="ds-label" id="costs-label">${t('followUp.label.costs')}</p>
    <p data-field="description" id="costs-hint">${t('followUp.hint.costs')}</p>
    <div class="bl-account-costs">${rows.map((row) => cost(view, row))}</div>
  </div>`;
}

function cost({ t, typed, errors }: FormView, { type, applied }: CostRow): Html {
  const name = `cost-${type}` as const;
  return amountField({
    name,
    label: t(`costType.${type}`),
    hint: applied > 0 ? t('followUp.applied', { amount: formatKronor(applied) }) : t('followUp.applied.none'),
    value: typed[name],
    error: errorFor(errors, name),
    suffix: t('frame.kronor'),
    autocomplete: 'on',
  });
}
