import { leftIn } from '../../../shared/domain/ledger.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { FundingPart } from '../../../shared/domain/programme.ts';
import { actions, button } from '../ui/button.ts';
import { radioGroup } from '../ui/choices.ts';
import { errorFor } from '../ui/error-summary.ts';
import { amountField, selectField, textArea } from '../ui/field.ts';
import { fieldPanel, fieldRow, form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { dayField } from './day-field.ts';
import { type DecideView, isAboveLimit, wantedOf } from './view.ts';

/** The approval in full; above the person's limit it is one of a lower amount. */
export function approveForm(view: DecideView): Html {
  const { t, file } = view;
  const { amount } = wantedOf(view);
  if (amount === undefined) return notice({ kind: 'info', body: t('decide.approve.awaited') });
  const { id, version } = file.application;
  const above = isAboveLimit(view);
  return form({
    id: 'approve-form',
    action: `/applications/${id}/decide`,
    hidden: { outcome: 'approved', version },
    body: fieldPanel({
      id: 'approve',
      title: t(above ? 'decide.approve.lower' : 'decide.approve'),
      intro: t(above ? 'decide.approve.lower.intro' : 'decide.approve.intro'),
      body: fields(view, amount),
    }),
  });
}

function fields(view: DecideView, applied: number): Html[] {
  const { t, typed, errors, books } = view;
  const wanted = wantedOf(view);
  const chosen = typed.outcome === 'approved' ? typed : {};
  return [
    fieldRow(
      amountOf(view, applied, chosen.amount),
      selectField({
        name: 'costObject',
        label: t('term.costObject'),
        options: books.programme.costObjects.map((value) => ({ value, text: value })),
        value: chosen.costObject ?? wanted.costObject,
        error: errorFor(errors, 'costObject'),
      }),
    ),
    radioGroup({
      name: 'fundingPartId',
      legend: t('term.fundingPart'),
      choices: books.programme.fundingParts.map((part) => partChoice(view, part)),
      value: chosen.fundingPartId ?? wanted.fundingPartId,
      error: errorFor(errors, 'fundingPartId'),
    }),
    textOf(view, 'conditions', t('term.conditions'), t('decide.conditions.hint')),
    textOf(view, 'motivation', t('term.motivation'), t('decide.motivation.hint')),
    dayField(view, {
      outcome: 'approved',
      name: 'newDecisionOn',
      label: t('decide.newDecisionOn'),
      value: typed.newDecisionOn,
    }),
    actions(button({ text: t('decide.approve') })),
  ];
}

function amountOf(view: DecideView, applied: number, typed: string | undefined): Html {
  const { t, limit, errors } = view;
  const most = isAboveLimit(view) && limit !== undefined ? limit : applied;
  const hint =
    most === applied
      ? t('decide.approve.amount.hint', { applied: formatKronor(applied) })
      : t('decide.approve.amount.limit', { limit: formatKronor(most) });
  return amountField({
    name: 'amount',
    label: t('term.award'),
    suffix: t('frame.kronor'),
    hint,
    value: typed ?? formatNumber(most),
    error: errorFor(errors, 'amount'),
  });
}

function partChoice({ books, t, language }: DecideView, part: FundingPart) {
  const left = formatKronor(leftIn(books.balances, part.id));
  const hint = part.earmarkedFor
    ? t('decide.fundingPart.earmarked', { purpose: part.earmarkedFor, left })
    : t('decide.fundingPart.left', { left });
  return { value: part.id, text: inSwedish(part.name, language), hint };
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
