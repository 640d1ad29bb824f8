import { html } from 'hono/html';
import { leftIn } from '../../../shared/domain/ledger.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { FundingPart } from '../../../shared/domain/programme.ts';
import { actions, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { radioGroup } from '../ui/choices.ts';
import { errorFor } from '../ui/error-summary.ts';
import { amountField, selectField, textArea } from '../ui/field.ts';
import { fieldPanel, fieldRow, form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { stack } from '../ui/page.ts';
import type { DecideView } from './view.ts';

/** Two forms, so that Enter in a field can never press the other's button. */
export function decisionForms(view: DecideView): Html {
  const { content } = view.file.application;
  const approval = content.amount === undefined ? awaitedNotice(view) : approveForm(view, content.amount);
  return stack(approval, rejectForm(view));
}

/** The common case beside the facts: approve just what was applied for. Not offered when the money does not reach. */
export function plainApproval({ file, books, t }: DecideView): Html {
  const { id, version, content } = file.application;
  const { amount, fundingPartId, costObject } = content;
  const part = books.programme.fundingParts.find((it) => it.id === fundingPartId);
  const left = leftIn(books.balances, fundingPartId);
  if (amount === undefined || amount > left || !part) return html``;
  const hidden = { outcome: 'approved', version, amount, fundingPartId, costObject };
  const asApplied = t('decide.plain.text', { part: part.name, costObject });
  const approve = button({ text: t('decide.plain.button', { amount: formatKronor(amount) }) });
  const elsewhere = html`<a class="ds-link" href="#approve">${t('decide.plain.change')}</a>`;
  const no = html`<a class="ds-link" href="#reject">${t('decide.plain.reject')}</a>`;
  const body = [
    html`<p>${asApplied}</p>`,
    form({ id: 'plain-form', action: `/applications/${id}/decide`, hidden, body: approve }),
    html`<ul class="ds-list"><li>${elsewhere}</li><li>${no}</li></ul>`,
  ];
  return card({ id: 'plain', title: t('decide.plain'), headingLevel: 2, tone: 'raised', body });
}

const awaitedNotice = ({ t }: DecideView): Html =>
  notice({ kind: 'info', body: t('decide.approve.awaited') });

function approveForm(view: DecideView, applied: number): Html {
  const { t, typed, errors, file, books } = view;
  const { content, version, id } = file.application;
  const chosen = typed.outcome === 'approved' ? typed : {};
  const fields = [
    fieldRow(
      amountField({
        name: 'amount',
        label: t('term.award'),
        suffix: t('frame.kronor'),
        hint: t('decide.approve.amount.hint', { applied: formatKronor(applied) }),
        value: chosen.amount ?? formatNumber(applied),
        error: errorFor(errors, 'amount'),
      }),
      selectField({
        name: 'costObject',
        label: t('term.costObject'),
        options: books.programme.costObjects.map((value) => ({ value, text: value })),
        value: chosen.costObject ?? content.costObject,
        error: errorFor(errors, 'costObject'),
      }),
    ),
    radioGroup({
      name: 'fundingPartId',
      legend: t('term.fundingPart'),
      choices: books.programme.fundingParts.map((part) => partChoice(view, part)),
      value: chosen.fundingPartId ?? content.fundingPartId,
      error: errorFor(errors, 'fundingPartId'),
    }),
    textOf(view, 'conditions', t('term.conditions'), t('decide.conditions.hint')),
    textOf(view, 'motivation', t('term.motivation'), t('decide.motivation.hint')),
    actions(button({ text: t('decide.approve') })),
  ];
  return form({
    id: 'approve-form',
    action: `/applications/${id}/decide`,
    hidden: { outcome: 'approved', version },
    body: fieldPanel({
      id: 'approve',
      title: t('decide.approve'),
      intro: t('decide.approve.intro'),
      body: fields,
    }),
  });
}

function partChoice({ books, t }: DecideView, part: FundingPart) {
  const left = formatKronor(leftIn(books.balances, part.id));
  const hint = part.earmarkedFor
    ? t('decide.fundingPart.earmarked', { purpose: part.earmarkedFor, left })
    : t('decide.fundingPart.left', { left });
  return { value: part.id, text: part.name, hint };
}

function textOf({ t, typed, errors }: DecideView, name: string, label: string, hint: string): Html {
  return textArea({
    name,
    label,
    hint,
    rows: 3,
    optional: t('frame.optional'),
    value: typed[name],
    error: errorFor(errors, name),
  });
}

function rejectForm(view: DecideView): Html {
  const { t, typed, errors, file } = view;
  const { id, version } = file.application;
  const fields = [
    textArea({
      name: 'rejectMotivation',
      label: t('term.motivation'),
      rows: 3,
      value: typed.rejectMotivation,
      error: errorFor(errors, 'rejectMotivation'),
    }),
    actions(button({ text: t('decide.reject'), variant: 'secondary', tone: 'danger' })),
  ];
  return form({
    id: 'reject-form',
    action: `/applications/${id}/decide`,
    hidden: { outcome: 'rejected', version },
    body: fieldPanel({
      id: 'reject',
      title: t('decide.reject'),
      intro: t('decide.reject.intro'),
      body: fields,
    }),
  });
}
