import { html } from 'hono/html';
import { formatNumber } from '../../../shared/domain/money.ts';
import {
  flattenPurposes,
  indicatorsOf,
  type Programme,
  type Purpose,
} from '../../../shared/domain/programme.ts';
import { typedText } from '../directory/form.ts';
import { errorFor } from '../ui/error-summary.ts';
import { selectField } from '../ui/field.ts';
import { fieldPanel, fieldRow } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { more } from '../ui/page.ts';
import { amount, type FormView, lines, text } from './fields.ts';
import { blankRows, fieldNames, forecastRows, rows } from './form.ts';

/** The parts of the grant: their names, their amounts, and what a raise rests on. */
export function partsPanel(view: FormView, { fundingParts }: Programme): Html {
  const { t } = view;
  const parts = fundingParts.map(({ id, name, amount: kronor }) =>
    fieldRow(
      text(view, { name: fieldNames.partName(id), label: t('programmeEdit.parts.name'), value: name }),
      amount(view, {
        name: fieldNames.partAmount(id),
        label: t('programmeEdit.parts.amount'),
        value: formatNumber(kronor),
      }),
    ),
  );
  return fieldPanel({
    id: 'parts-panel',
    title: t('programmeEdit.parts'),
    intro: t('programmeEdit.parts.intro'),
    body: [
      ...parts.map((part, index) => group(t('programmeEdit.parts.one', { number: index + 1 }), part)),
      text(view, {
        name: 'raiseReference',
        label: t('programmeEdit.raiseReference'),
        hint: t('programmeEdit.raiseReference.hint'),
        optional: true,
      }),
    ],
  });
}

/** Fields that are called the same as their neighbours' are told apart by their legend. */
const group = (legend: string, body: Html): Html =>
  html`<fieldset class="ds-fieldset bl-choices"><legend class="ds-label">${legend}</legend>${body}</fieldset>`;

export function purposesPanel(view: FormView, { purposes }: Programme): Html {
  const { t } = view;
  return fieldPanel({
    id: 'purposes-panel',
    title: t('programmeEdit.purposes'),
    intro: t('programmeEdit.purposes.intro'),
    body: [
      ...purposes.flatMap((purpose) => purposeFields(view, purpose)),
      lines(view, {
        name: 'newPurposes',
        label: t('programmeEdit.newPurposes'),
        hint: t('programmeEdit.oneEach'),
        values: [],
        optional: true,
      }),
    ],
  });
}

function purposeFields(view: FormView, { id, name, parts = [] }: Purpose): Html[] {
  const { t } = view;
  const field = (one: { id: string; name: string }) =>
    text(view, {
      name: fieldNames.purpose(one.id),
      label: t('programmeEdit.purpose', { id: one.id }),
      value: one.name,
    });
  const newParts = fieldNames.newParts(id);
  const label = t('programmeEdit.newParts', { id });
  return [
    field({ id, name }),
    ...parts.map(field),
    more({
      text: label,
      open: Boolean(typedText(view.typed, newParts)) || errorFor(view.errors, newParts) !== undefined,
      body: lines(view, {
        name: newParts,
        label,
        hint: t('programmeEdit.oneEach'),
        values: [],
        optional: true,
      }),
    }),
  ];
}

export function indicatorsPanel(view: FormView, programme: Programme): Html {
  const { t } = view;
  const stored = indicatorsOf(programme).map(({ id, name, unit, purposeId }) =>
    fieldRow(
      text(view, {
        name: fieldNames.indicatorName(id),
        label: t('programmeEdit.indicator.name', { id: purposeId }),
        value: name,
      }),
      unitField(view, fieldNames.indicatorUnit(id), unit),
    ),
  );
  return fieldPanel({
    id: 'indicators-panel',
    title: t('programmeEdit.indicators'),
    intro: t('programmeEdit.indicators.intro'),
    body: [...stored, ...rows(blankRows).map((row) => newIndicator(view, programme, row))],
  });
}

function newIndicator(view: FormView, programme: Programme, row: number): Html {
  const { t, typed, errors } = view;
  const purpose = fieldNames.newIndicatorPurpose(row);
  const body = html`${text(view, {
    name: fieldNames.newIndicatorName(row),
    label: t('programmeEdit.indicator.new'),
    optional: true,
  })}${fieldRow(
    selectField({
      name: purpose,
      label: t('programmeEdit.indicator.purpose'),
      placeholder: t('programmeEdit.indicator.choose'),
      value: typedText(typed, purpose),
      error: errorFor(errors, purpose),
      options: flattenPurposes(programme).map(({ id, name }) => ({ value: id, text: `${id} ${name}` })),
    }),
    unitField(view, fieldNames.newIndicatorUnit(row), undefined),
  )}`;
  return group(`${t('programmeEdit.indicator.new')} ${row}`, body);
}

const unitField = (view: FormView, name: string, value: string | undefined): Html =>
  text(view, {
    name,
    label: view.t('programmeEdit.indicator.unit'),
    hint: view.t('programmeEdit.indicator.unit.hint'),
    value,
    width: 'medium',
  });

export function forecastPanel(view: FormView, programme: Programme): Html {
  const { t } = view;
  const { forecast = [] } = programme;
  return fieldPanel({
    id: 'forecast-panel',
    title: t('programmeEdit.forecast'),
    intro: t('programmeEdit.forecast.intro'),
    body: forecastRows(programme).map((row) => {
      const one = forecast[row - 1];
      return fieldRow(
        text(view, {
          name: fieldNames.forecastYear(row),
          label: t('programmeEdit.forecast.year'),
          value: one && String(one.year),
          width: 'short',
        }),
        amount(view, {
          name: fieldNames.forecastAmount(row),
          label: t('programmeEdit.forecast.amount'),
          value: one && formatNumber(one.amount),
        }),
      );
    }),
  });
}
