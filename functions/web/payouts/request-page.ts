import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { moneyOf } from '../../../shared/domain/payout-rules.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { checkboxGroup, radioGroup } from '../ui/choices.ts';
import { errorFor, errorSummary } from '../ui/error-summary.ts';
import { amountField, textField } from '../ui/field.ts';
import { fieldPanel, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { columns, pageTitle, stack, writtenText } from '../ui/page.ts';
import { costsField } from './costs-field.ts';
import { moneyBar } from './money-bar.ts';
import { requestPath } from './paths.ts';
import { answeredText, quarterDays } from './payout-words.ts';
import { longest } from './request-form.ts';
import type { QuarterView, RequestView } from './request-view.ts';

/** The form in which a quarter's money is asked for, with everything as it was typed and each fault by its field. */
export function requestPage(view: RequestView): Content[] {
  const { t, errors } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    quarterTop(view, t('payoutRequest.title', { quarter: quarterText(t, view.state.quarter) })),
    columns({
      main: [stack(...sentBack(view), moneyCard(view)), requestForm(view)],
      aside: aside(view),
      asideLabel: t('payoutRequest.aside'),
    }),
  ];
}

/** The top of a quarter's pages for its provider: whose money, which days. */
export function quarterTop(view: QuarterView, title: string): Html {
  const { t, language, file, state } = view;
  return pageTitle({
    back: { href: '/payouts', text: t('payouts.own.title') },
    eyebrow: inSwedish(file.application.content.activity, language),
    title,
    lede: t('payoutRequest.days', { days: quarterDays(view, state.quarter) }),
  });
}

/** Why the earlier request was sent back, in the words of whoever did, and how long it can be mended. */
function sentBack(view: RequestView): Html[] {
  const { t, language, state } = view;
  const { standing, lastDay } = state;
  if (standing?.status !== 'returned' || !standing.returned) return [];
  const body = html`<p>${writtenText(standing.returned.reason, language)}</p><p>${t('payoutRequest.returned.until', { day: formatDate(lastDay, language) })}</p><p class="bl-subtle">${answeredText(view, standing)}</p>`;
  return [notice({ kind: 'warning', title: t('payoutRequest.returned.title'), body })];
}

export function moneyCard(view: QuarterView): Html {
  const { t, file } = view;
  const number = file.application.decision?.number ?? '';
  const note = t('payouts.money.note', { number });
  const name = t('payouts.money.title');
  return card({
    tone: 'raised',
    body: moneyBar(t, {
      id: 'award',
      name,
      money: moneyOf(file.application, file.payouts),
      note,
      headingLevel: 2,
    }),
  });
}

function requestForm(view: RequestView): Html {
  const { t, file, state } = view;
  const path = requestPath(file.application.id, state.quarter);
  const cancel = linkButton({ href: '/payouts', text: t('payoutRequest.cancel'), variant: 'tertiary' });
  // The first button is what Enter in a field presses: another line, which sends nothing.
  return form({
    id: 'payout-form',
    action: path,
    body: [
      areaPanel(view),
      fieldPanel({
        id: 'costs-title',
        title: t('payout.costs'),
        intro: t('payoutRequest.costs.intro'),
        body: costsField(view, { addAction: `${path}/line` }),
      }),
      fieldPanel({ id: 'sum-title', title: t('payoutRequest.sumTitle'), body: sumFields(view) }),
      actions(button({ text: t('payoutRequest.send') }), cancel),
    ],
  });
}

function areaPanel({ t, language, areas, typed, errors }: RequestView): Html {
  return fieldPanel({
    id: 'area-title',
    title: t('payout.area'),
    body: radioGroup({
      name: 'areaId',
      legend: t('payoutRequest.area'),
      hint: t('payoutRequest.area.hint'),
      choices: areas.map(({ id, name }) => ({ value: id, text: inSwedish(name, language) })),
      value: typed.areaId,
      error: errorFor(errors, 'areaId'),
      required: true,
    }),
  });
}

function sumFields({ t, file, typed, errors }: RequestView): Content[] {
  const left = formatKronor(Math.max(moneyOf(file.application, file.payouts).free, 0));
  return [
    amountField({
      name: 'amount',
      label: t('payout.amount'),
      hint: t('payoutRequest.amount.hint', { left }),
      suffix: t('frame.kronor'),
      value: typed.amount,
      error: errorFor(errors, 'amount'),
      required: true,
    }),
    textField({
      name: 'reference',
      label: t('payoutRequest.reference'),
      hint: t('payoutRequest.reference.hint', { most: longest.reference }),
      optional: t('frame.optional'),
      maxlength: longest.reference,
      width: 'medium',
      value: typed.reference,
      error: errorFor(errors, 'reference'),
    }),
    checkboxGroup({
      name: 'notReimbursed',
      legend: t('payout.statement'),
      choices: [{ value: 'yes', text: t('payoutRequest.statement') }],
      values: typed.notReimbursed === 'yes' ? ['yes'] : [],
      error: errorFor(errors, 'notReimbursed'),
    }),
  ];
}

function aside({ t, language, state, books }: RequestView): Content[] {
  const rules = (books.programme.conditions ?? []).filter((condition) => condition.for === 'provider');
  const list = html`<ul class="ds-list">${rules.map(({ text }) => html`<li>${inSwedish(text, language)}</li>`)}</ul>`;
  const day = formatDate(state.lastDay, language);
  return [
    card({
      title: t('payoutRequest.lastDay'),
      id: 'last-day',
      tone: 'tinted',
      body: html`<p>${t('payoutRequest.lastDay.text', { day })}</p>`,
    }),
    ...(rules.length > 0 ? [card({ title: t('apply.conditions'), id: 'rules', body: list })] : []),
    card({
      title: t('apply.afterwards'),
      id: 'afterwards',
      body: html`<p>${t('payoutRequest.afterwards')}</p>`,
    }),
  ];
}
