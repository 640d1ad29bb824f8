import { html } from 'hono/html';
import { costTypes } from '../../../shared/domain/application.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { button } from '../ui/button.ts';
import { errorFor } from '../ui/error-summary.ts';
import { amountField, selectField, textField } from '../ui/field.ts';
import type { Content, Html } from '../ui/html.ts';
import { longest, mostLines, sumSoFar, type TypedLine, withEmptyLines } from './request-form.ts';
import type { RequestView } from './request-view.ts';

export type CostsOptions = { addAction: string };

/** The costs one by one: type, what it was, and its sum. Empty lines count for nothing. */
export function costsField(view: RequestView, { addAction }: CostsOptions): Content[] {
  const { t, typed } = view;
  const lines = withEmptyLines(typed);
  const last = lines.length;
  // One more line's own id, where the page then begins.
  const action = `${addAction}#costType-${last + 1}`;
  const add = button({ text: t('payoutRequest.addLine'), variant: 'secondary', formaction: action });
  return [
    ...lines.map((line, index) => costLine(view, line, index + 1)),
    html`<p>${t('payoutRequest.sum')} <strong>${formatKronor(sumSoFar(typed))}</strong></p>`,
    last < mostLines
      ? html`<div class="bl-actions">${add}</div>`
      : html`<p class="bl-subtle">${t('payoutRequest.mostLines', { most: mostLines })}</p>`,
  ];
}

function costLine({ t, errors }: RequestView, line: TypedLine, n: number): Html {
  const label = (text: string): Html =>
    html`<span class="ds-sr-only">${t('payoutRequest.line', { n })}: </span>${text}`;
  const common = (name: 'costType' | 'costText' | 'costAmount') => ({
    name,
    id: `${name}-${n}`,
    error: errorFor(errors, `${name}-${n}`),
  });
  return html`<div class="bl-cost-line">${[
    selectField({
      ...common('costType'),
      label: label(t('payout.cost.type')),
      options: costTypes.map((value) => ({ value, text: t(`costType.${value}`) })),
      placeholder: t('apply.choose'),
      value: line.type,
    }),
    textField({
      ...common('costText'),
      label: label(t('payout.cost.text')),
      maxlength: longest.costText,
      value: line.text,
    }),
    amountField({
      ...common('costAmount'),
      label: label(t('payout.cost.amount')),
      suffix: t('frame.kronor'),
      value: line.amount,
    }),
  ]}</div>`;
}
