import { html } from 'hono/html';
import { continuedNeeds } from '../../../shared/domain/continued-need.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { indicatorsOf } from '../../../shared/domain/programme.ts';
import type { TextKey } from '../../../shared/text/translate.ts';
import { isBlank } from '../application-form/investment-answers.ts';
import { radioGroup } from '../ui/choices.ts';
import { errorFor } from '../ui/error-summary.ts';
import { amountField, dateField, textArea, textField } from '../ui/field.ts';
import { fieldPanel, fieldRow } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { costsField } from './costs-field.ts';
import { effectField, measuredField, type SingleField } from './form.ts';
import { depreciationLine, sumsSoFar } from './sums.ts';
import { type FormView, labelOf, purposesOf } from './view.ts';

/** The sections of the form, in their order. The id is also where "change" leads. */
export const sections = ['measures', 'effects', 'outcome', 'investment', 'deviation', 'need'] as const;
export type Section = (typeof sections)[number];
export const sectionId = (section: Section): string => `about-${section}`;

/** All that is asked, section by section. */
export const panels = (view: FormView): Html[] =>
  sections.map((section) =>
    fieldPanel({
      id: sectionId(section),
      title: view.t(`followUp.section.${section}`, { year: view.books.programme.year + 1 }),
      ...introOf(view, section),
      body: fields[section](view),
    }),
  );

const fields: Record<Section, (view: FormView) => Content[]> = {
  measures: (view) => [longText(view, 'measures', { rows: 6, needed: 'always' })],
  effects: effectFields,
  outcome: (view) => [costsField(view), sumsSoFar(view)],
  investment: investmentFields,
  deviation: (view) => [
    longText(view, 'deviationComment', { rows: 4, needed: 'sometimes', hint: 'followUp.hint.deviation' }),
  ],
  need: needFields,
};

function introOf({ t, award }: FormView, section: Section): { intro?: Content } {
  if (section === 'outcome') return { intro: t('followUp.intro.outcome') };
  if (section === 'investment') return { intro: t('apply.hint.investment') };
  if (section !== 'deviation') return {};
  const amount = formatKronor(award.amount);
  return { intro: t('followUp.intro.deviation', { number: award.number, amount }) };
}

type Look = { needed?: 'always' | 'sometimes' | 'never'; hint?: TextKey };

/** The part of a field that is the same for all: its name, its words, what was typed, and its error. */
function common(view: FormView, name: SingleField, { needed = 'sometimes', hint }: Look = {}) {
  const { t, typed, errors, books } = view;
  return {
    name,
    label: labelOf(view, name),
    value: typed[name],
    hint: hint && t(hint, { year: books.programme.year }),
    error: errorFor(errors, name),
    required: needed === 'always',
    optional: needed === 'never' ? t('frame.optional') : undefined,
    // Not "off": the browser then also forgets the text when the person goes back to the page.
    autocomplete: 'on',
  };
}

const longText = (view: FormView, name: SingleField, { rows, ...look }: Look & { rows: number }): Html =>
  textArea({ ...common(view, name, look), rows });

/** One text for each purpose with its indicators below; last what was written of a purpose that is there no more. */
function effectFields(view: FormView): Content[] {
  const purposes = purposesOf(view);
  const known = new Set(purposes.map(({ id }) => effectField(id)));
  const left = Object.entries(view.typed.effects).filter(
    ([name, text]) => !known.has(name) && !isBlank(text),
  );
  const { programme } = view.books;
  const shown = new Set<string>();
  return [
    ...purposes.flatMap(({ id }) => {
      const own = indicatorsOf(programme, [id]).filter((it) => !shown.has(it.id));
      for (const it of own) shown.add(it.id);
      return [effectText(view, effectField(id)), ...own.map((it) => measured(view, it))];
    }),
    ...left.map(([name]) => effectText(view, name)),
  ];
}

function effectText(view: FormView, name: string): Html {
  return textArea({
    name,
    label: labelOf(view, name),
    hint: view.t('followUp.hint.effect'),
    value: view.typed.effects[name],
    error: errorFor(view.errors, name),
    required: true,
    rows: 4,
    autocomplete: 'on',
  });
}

function measured(view: FormView, { id, name, unit }: { id: string; name: string; unit: string }): Html {
  const { t, language, typed, errors } = view;
  const field = measuredField(id);
  return textField({
    name: field,
    label: html`${inSwedish(name, language)}<span class="bl-optional">, ${inSwedish(unit, language)}</span>`,
    hint: t('followUp.hint.measured'),
    value: typed.measured[field],
    error: errorFor(errors, field),
    width: 'short',
    autocomplete: 'on',
  });
}

function investmentFields(view: FormView): Content[] {
  const { t } = view;
  const { label, ...question } = common(view, 'investment', { needed: 'always' });
  const choices = (['yes', 'no'] as const).map((value) => ({ value, text: t(`apply.${value}`) }));
  return [
    radioGroup({ ...question, legend: label, choices, inline: true }),
    amountField({ ...common(view, 'investmentAmount'), suffix: t('frame.kronor') }),
    fieldRow(
      dateField({ ...common(view, 'inServiceOn', { hint: 'apply.hint.inServiceOn' }) }),
      dateField({ ...common(view, 'usefulLifeYears', { hint: 'apply.hint.usefulLifeYears' }) }),
    ),
    html`<p id="depreciation-so-far">${depreciationLine(view)}</p>`,
  ];
}

function needFields(view: FormView): Content[] {
  const { t } = view;
  const { label, ...question } = common(view, 'continuedNeed', { needed: 'always' });
  const choices = continuedNeeds.map((value) => ({ value, text: t(`continuedNeed.${value}`) }));
  return [
    radioGroup({ ...question, legend: label, choices, inline: true }),
    amountField({ ...common(view, 'continuedNeedAmount', { needed: 'never' }), suffix: t('frame.kronor') }),
    longText(view, 'continuedNeedText', { rows: 3, hint: 'apply.hint.continuedNeedText' }),
  ];
}
