import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { actions, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorFor } from '../ui/error-summary.ts';
import { textArea } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { more } from '../ui/page.ts';
import { longestReason } from './attest-form.ts';
import { type AttestView, isAboveLimit } from './attest-view.ts';
import { attestPath } from './paths.ts';

/**
 * The answer in one place: a form with one button to attest, and a form of its own to send back. The attest is not offered
 * when it would be refused: above the person's limit, or above the award.
 */
export function attestCard(view: AttestView): Html {
  const { t } = view;
  const body = [
    ...(isAboveLimit(view) ? [] : [attestForm(view)]),
    html`<div class="bl-ways">${returnForm(view)}</div>`,
  ];
  return card({ id: 'your-attest', title: t('attest.answer'), headingLevel: 2, tone: 'raised', body });
}

const seenOf = ({ payout, award }: AttestView) => ({
  revision: payout.revision,
  award: award?.number ?? payout.award.number,
});

function attestForm(view: AttestView): Html {
  const { t, payout } = view;
  return form({
    id: 'attest-form',
    action: attestPath(payout.applicationId, payout.quarter),
    hidden: { outcome: 'attested', ...seenOf(view) },
    body: [
      html`<p>${t('attest.attest.text')}</p>`,
      button({ text: t('attest.attest.button', { amount: formatKronor(payout.amount) }) }),
    ],
  });
}

function returnForm(view: AttestView): Html {
  const { t, payout, errors, typed } = view;
  const body = form({
    id: 'return-form',
    action: attestPath(payout.applicationId, payout.quarter),
    hidden: { outcome: 'returned', ...seenOf(view) },
    body: [
      html`<p class="bl-subtle">${t('attest.return.intro')}</p>`,
      textArea({
        name: 'reason',
        label: t('attest.return.reason'),
        hint: t('attest.return.hint'),
        rows: 4,
        maxlength: longestReason,
        value: typed,
        error: errorFor(errors, 'reason'),
      }),
      actions(button({ text: t('attest.return.button'), variant: 'secondary' })),
    ],
  });
  return more({ id: 'return', text: t('attest.return.open'), body, open: typed !== undefined });
}
