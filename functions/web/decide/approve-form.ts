import { leftIn } from '../../../shared/domain/ledger.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { FundingPart } from '../../../shared/domain/programme.ts';
import { termsBeforeChange } from '../../../shared/domain/standing-terms.ts';
import { actions, button } from '../ui/button.ts';
import { radioGroup } from '../ui/choices.ts';
import { errorFor } from '../ui/error-summary.ts';
import { amountField, selectField, textArea } from '../ui/field.ts';
import { fieldRow } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { dayField } from './day-field.ts';
import type { Typed } from './form.ts';
import { type DecideView, isAboveLimit, wantedOf } from './view.ts';

/**
 * What an approval says; `applied` in kronor. Filled in as it is applied for, or as it was typed before. That of a change
 * starts from the conditions and the day that stand, which the decider may alter or empty.
 */
export function approveFields(view: DecideView, applied: number): Html[] {
  const { t, typed, errors, books } = view;
  const wanted = wantedOf(view);
  const chosen = typed.outcome === 'approved' ? typed : termsAhead(view);
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
    textOf(view, 'conditions', t('term.conditions'), t('decide.conditions.hint'), chosen.conditions),
    textOf(view, 'motivation', t('term.motivation'), t('decide.motivation.hint'), typed.motivation),
    dayField(view, {
      outcome: 'approved',
      name: 'newDecisionOn',
      label: t('decide.newDecisionOn'),
      value: chosen.newDecisionOn,
    }),
    actions(button({ text: t('decide.approve') })),
  ];
}

/** A day that has passed is not filled in: the rules would refuse it. It stands with what is approved today. */
function termsAhead({ file, today }: DecideView): Typed {
  const { conditions, newDecisionOn } = termsBeforeChange(file) ?? {};
  return {
    ...(conditions !== undefined && { conditions }),
    ...(newDecisionOn !== undefined && newDecisionOn > today && { newDecisionOn }),
  };
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

function textOf(
  { t, errors }: DecideView,
  name: string,
  label: string,
  hint: string,
  value: string | undefined,
): Html {
  return textArea({
    name,
    label,
    hint,
    rows: 3,
    optional: t('frame.optional'),
    value,
    error: errorFor(errors, name),
  });
}
