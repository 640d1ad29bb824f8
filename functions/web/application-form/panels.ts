import { amountStatuses, natures } from '../../../shared/domain/application.ts';
import { continuedNeeds } from '../../../shared/domain/continued-need.ts';
import { leftIn } from '../../../shared/domain/ledger.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { dateField, selectField } from '../ui/field.ts';
import { fieldPanel, fieldRow } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { costsErrorIn, costsField } from './costs-field.ts';
import type { FormError } from './form.ts';
import { purposesField } from './purposes-field.ts';
import {
  amount,
  common,
  type FormView,
  longText,
  panel,
  radios,
  remarkId,
  text,
  yesOrNo,
} from './questions.ts';

/** All that is asked, section by section. */
export function panels(view: FormView, faults: readonly FormError[]): Content[] {
  return [
    activityPanel(view),
    basisPanel(view),
    moneyPanel(view, faults),
    investmentPanel(view),
    fundingPanel(view),
    needPanel(view),
    staffingPanel(view),
    peoplePanel(view),
    ...(view.kind === 'application' ? [] : [remarkPanel(view)]),
  ];
}

function activityPanel(view: FormView): Html {
  const { t } = view;
  return panel(view, 'activity', [
    text(view, 'activity', { hint: 'apply.hint.activity' }),
    radios(
      view,
      'nature',
      natures.map((value) => ({ value, text: t(`nature.${value}`) })),
    ),
    purposesField(view),
    longText(view, 'purposeText', { hint: 'apply.hint.purposeText', rows: 6 }),
    yesOrNo(view, 'withinPurpose', { hint: 'apply.hint.withinPurpose' }),
  ]);
}

function basisPanel(view: FormView): Html {
  return panel(view, 'basis', [
    yesOrNo(view, 'decisionExists', { hint: 'apply.hint.decisionExists' }),
    text(view, 'decisionBasis', { hint: 'apply.hint.decisionBasis', needed: 'never', width: 'medium' }),
    text(view, 'earlierFunding', { hint: 'apply.hint.earlierFunding', needed: 'never' }),
    longText(view, 'continuationText', { hint: 'apply.hint.continuationText', rows: 5 }),
  ]);
}

function moneyPanel(view: FormView, faults: readonly FormError[]): Html {
  const { t } = view;
  const statuses = amountStatuses.map((value) => ({
    value,
    text: t(`amountStatus.${value}`),
    hint: value === 'awaited' ? t('apply.hint.awaited') : undefined,
  }));
  return panel(view, 'money', [
    radios(view, 'amountStatus', statuses),
    amount(view, 'amount', { hint: 'apply.hint.amount' }),
    costsField({ ...view, costsError: costsErrorIn(view, faults) }),
  ]);
}

function investmentPanel(view: FormView): Html {
  const { t } = view;
  const ifYes = (field: 'inServiceOn' | 'usefulLifeYears') => common(view, field, { needed: 'sometimes' });
  return panel(
    view,
    'investment',
    [
      yesOrNo(view, 'investment', { hint: 'apply.hint.ifInvestment' }),
      amount(view, 'investmentAmount', { needed: 'sometimes' }),
      fieldRow(
        dateField({
          ...ifYes('inServiceOn'),
          hint: t('apply.hint.inServiceOn', { year: view.books.programme.year }),
        }),
        dateField({ ...ifYes('usefulLifeYears'), hint: t('apply.hint.usefulLifeYears') }),
      ),
    ],
    'apply.hint.investment',
  );
}

function fundingPanel(view: FormView): Html {
  const { t, books } = view;
  const parts = books.programme.fundingParts.map(({ id, name, earmarkedFor }) => {
    const left = formatKronor(leftIn(books.balances, id));
    const hint = earmarkedFor
      ? t('apply.hint.earmarked', { earmarkedFor, left })
      : t('apply.hint.left', { left });
    return { value: id, text: name, hint };
  });
  const objects = books.programme.costObjects.map((value) => ({ value, text: value }));
  const object = common(view, 'costObject', { hint: 'apply.hint.costObject' });
  return panel(view, 'funding', [
    radios(view, 'fundingPart', parts),
    selectField({
      ...object,
      options: objects,
      width: 'short',
      ...(objects.length > 1 && { placeholder: t('apply.choose') }),
    }),
  ]);
}

function needPanel(view: FormView): Html {
  const { t } = view;
  const answers = continuedNeeds.map((value) => ({ value, text: t(`continuedNeed.${value}`) }));
  return panel(view, 'need', [
    radios(view, 'continuedNeed', answers, { inline: true }),
    amount(view, 'continuedNeedAmount', { hint: 'apply.hint.continuedNeedAmount', needed: 'never' }),
    longText(view, 'continuedNeedText', {
      hint: 'apply.hint.continuedNeedText',
      needed: 'sometimes',
      rows: 2,
    }),
  ]);
}

function staffingPanel(view: FormView): Html {
  return panel(view, 'staffing', [
    yesOrNo(view, 'newHires', { hint: 'apply.hint.newHires' }),
    longText(view, 'newHiresMotivation', {
      hint: 'apply.hint.newHiresMotivation',
      needed: 'sometimes',
      rows: 3,
    }),
    fieldRow(
      text(view, 'fullTimeEquivalents', { hint: 'apply.hint.fullTimeEquivalents', needed: 'never' }),
      text(view, 'periodMonths', { hint: 'apply.hint.periodMonths', needed: 'never' }),
    ),
    longText(view, 'existingResources', { hint: 'apply.hint.existingResources', needed: 'never' }),
  ]);
}

function peoplePanel(view: FormView): Html {
  return panel(view, 'people', [
    text(view, 'contact', { hint: 'apply.hint.person' }),
    text(view, 'manager', { hint: 'apply.hint.person' }),
    text(view, 'sharedWith', { hint: 'apply.hint.sharedWith', needed: 'never' }),
  ]);
}

/** What the applicant says of a completion, or why a change is asked for. */
function remarkPanel(view: FormView): Html {
  const isChange = view.kind === 'change';
  return fieldPanel({
    id: remarkId,
    title: view.t(isChange ? 'form.remark.change.title' : 'form.remark.completion.title'),
    body: longText(view, 'remark', {
      hint: isChange ? 'form.remark.change.hint' : 'form.remark.completion.hint',
      needed: isChange ? 'always' : 'never',
    }),
  });
}
