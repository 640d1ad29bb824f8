import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { type DecideView, isAboveLimit, plainApprovalOf } from './view.ts';

/**
 * The common case beside the facts: approve just what was asked for; and below it the ways to everything else. The button
 * is not offered when the money or the person's limit does not reach.
 */
export function plainApproval(view: DecideView): Html {
  const { t, file, books, limit } = view;
  const plain = plainApprovalOf(file.application, books, limit);
  const { id, version } = file.application;
  if (!plain) return card({ id: 'plain', title: t('decide.ways'), headingLevel: 2, body: ways(view) });
  const { amount, fundingPartId, costObject, partName } = plain;
  const hidden = { outcome: 'approved', version, amount, fundingPartId, costObject };
  const approve = button({ text: t('decide.plain.button', { amount: formatKronor(amount) }) });
  const body = [
    html`<p>${t('decide.plain.text', { part: partName, costObject })}</p>`,
    form({ id: 'plain-form', action: `/applications/${id}/decide`, hidden, body: approve }),
    ways(view),
  ];
  return card({ id: 'plain', title: t('decide.plain'), headingLevel: 2, tone: 'raised', body });
}

function ways(view: DecideView): Html {
  const { t } = view;
  const approve = isAboveLimit(view) ? 'decide.plain.lower' : 'decide.plain.change';
  const items = [
    ['approve', t(approve)],
    ['return', t('decide.plain.return')],
    ['defer', t('decide.plain.defer')],
    ['reject', t('decide.plain.reject')],
  ];
  return html`<ul class="ds-list">${items.map(([id, text]) => html`<li><a class="ds-link" href="#${id}">${text}</a></li>`)}</ul>`;
}
