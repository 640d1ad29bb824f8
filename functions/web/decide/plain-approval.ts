import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { termsBeforeChange } from '../../../shared/domain/standing-terms.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { decisionForms } from './forms.ts';
import { type DecideView, plainApprovalOf, wantedOf } from './view.ts';

/**
 * The decision in one place. First the common case, to approve just what was asked for, which is not offered when the
 * money or the person's limit does not reach, nor when it would drop the conditions of what is approved already; then the ways to everything else.
 */
export function decisionCard(view: DecideView): Html {
  const { t } = view;
  const plain = plainForm(view);
  const other = plain.length > 0 ? [html`<p>${t('decide.ways.other')}</p>`] : [];
  const awaited = wantedOf(view).amount === undefined ? [html`<p>${t('decide.approve.awaited')}</p>`] : [];
  const terms = termsBeforeChange(view.file) ? [html`<p>${t('decide.terms')}</p>`] : [];
  const ways = html`<div class="bl-ways">${decisionForms(view)}</div>`;
  const body = [...plain, ...other, ...awaited, ...terms, ways];
  return card({ id: 'your-decision', title: t('decide.ways'), headingLevel: 2, tone: 'raised', body });
}

function plainForm({ t, file, books, limit }: DecideView): Html[] {
  const plain = plainApprovalOf(file, books, limit);
  if (!plain) return [];
  const { id, version } = file.application;
  const { amount, fundingPartId, costObject, partName } = plain;
  const hidden = { outcome: 'approved', version, amount, fundingPartId, costObject };
  const approve = button({ text: t('decide.plain.button', { amount: formatKronor(amount) }) });
  return [
    html`<p>${t('decide.plain.text', { part: partName, costObject })}</p>`,
    form({ id: 'plain-form', action: `/applications/${id}/decide`, hidden, body: approve }),
  ];
}
