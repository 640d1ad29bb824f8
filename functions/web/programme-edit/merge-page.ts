import { html } from 'hono/html';
import type { Programme } from '../../../shared/domain/programme.ts';
import { nextYearOf, unionOf } from '../../../shared/domain/programme-merge.ts';
import { versionOf } from '../../../shared/use-cases/save-programme.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { actions, button } from '../ui/button.ts';
import { checkboxGroup } from '../ui/choices.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { errorFor, errorSummary, type FieldError } from '../ui/error-summary.ts';
import { fieldPanel, fieldRow, form, hiddenFields } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle } from '../ui/page.ts';
import { dayFields } from './edit-page.ts';
import { amount, box, type FormView, lines, text } from './fields.ts';
import { fieldNames } from './form.ts';

export const mergePath = '/programmes/new';

/** Which programmes next year's shall follow. */
export function choosePage(
  words: Words,
  { programmes, errors }: { programmes: readonly Programme[]; errors: readonly FieldError[] },
): Content[] {
  const { t, language } = words;
  const boxes = checkboxGroup({
    name: 'from',
    legend: t('merge.choose'),
    choices: programmes.map((programme) => ({
      value: programme.id,
      text: inSwedish(programmeText(programme), language),
    })),
    error: errorFor(errors, 'from'),
  });
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({
      back: { href: '/programmes', text: t('programmes.title') },
      title: t('merge.title'),
      lede: t('merge.lede'),
    }),
    html`<form class="bl-form" method="get" action="${mergePath}">${boxes}${actions(button({ text: t('merge.choose.submit') }))}<input type="hidden" name="chosen" value="1"></form>`,
  ];
}

export type MergeView = FormView & { sources: readonly [Programme, ...Programme[]] };

/** Next year's programme: what comes along is shown, what is new is typed. */
export function mergePage(view: MergeView): Content[] {
  const { t, language, sources, errors } = view;
  const names = sources.map(programmeText).join(', ');
  const hidden = { versions: sources.map(versionOf).join(',') };
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({
      back: { href: '/programmes', text: t('programmes.title') },
      title: t('merge.title'),
      lede: inSwedish(t('merge.from', { programmes: names }), language),
    }),
    form({
      id: 'merge-form',
      action: mergePath,
      hidden,
      body: [
        ...sources.flatMap(({ id }) => hiddenFields({ from: id })),
        namesPanel(view),
        fieldPanel({
          id: 'days-panel',
          title: t('programmeEdit.days'),
          intro: t('merge.days.intro'),
          body: dayFields(view, nextYearOf(sources)),
        }),
        partsPanel(view),
        purposesPanel(view),
        actions(button({ text: t('merge.make') })),
      ],
    }),
  ];
}

function namesPanel(view: MergeView): Html {
  const { t, sources } = view;
  const { name, year } = nextYearOf(sources);
  const field = (field: 'agreementTitle' | 'diaryNumber' | 'agreementDiaryNumber') =>
    text(view, {
      name: field,
      label: t(`programmeEdit.${field}`),
      optional: true,
      width: field === 'agreementTitle' ? 'full' : 'medium',
    });
  return fieldPanel({
    id: 'about-panel',
    title: t('programmeEdit.about'),
    body: [
      text(view, { name: 'name', label: t('programmeEdit.name'), value: name }),
      text(view, { name: 'year', label: t('merge.year'), value: String(year), width: 'short' }),
      field('agreementTitle'),
      fieldRow(field('diaryNumber'), field('agreementDiaryNumber')),
      box(view, 'agreementAwaited', 'merge.agreementAwaited', true),
    ],
  });
}

function partsPanel(view: MergeView): Html {
  const { t, sources } = view;
  const { parts, costObjects } = unionOf(sources);
  return fieldPanel({
    id: 'parts-panel',
    title: t('programmeEdit.parts'),
    intro: t('merge.parts.intro'),
    body: [
      ...parts.map(({ id, name }) =>
        amount(view, { name: fieldNames.partAmount(id), label: inSwedish(name, view.language) }),
      ),
      lines(view, {
        name: 'costObjects',
        label: t('programmeEdit.costObjects'),
        hint: t('programmeEdit.oneEach'),
        values: costObjects,
      }),
    ],
  });
}

type MappedPurpose = { id: string; name: string; before: string[] };

/** The mapping stands on the page, so that nobody wonders which purpose became which. */
function purposesPanel(view: MergeView): Html {
  const { t, language, sources } = view;
  const { purposes, origins } = unionOf(sources);
  const nameOf = new Map(sources.map((source) => [source.id, programmeText(source)]));
  const all = purposes.flatMap(({ id, name, parts = [] }) => [{ id, name }, ...parts]);
  const rows = all.map(({ id, name }) => ({
    id,
    name,
    before: origins
      .filter(({ becomes }) => becomes === id)
      .map(({ programmeId, purposeId }) => `${nameOf.get(programmeId) ?? programmeId}: ${purposeId}`),
  }));
  const columns: Column<MappedPurpose>[] = [
    { key: 'new', heading: t('merge.purpose.new'), cell: ({ id }) => id },
    {
      key: 'name',
      heading: t('merge.purpose.name'),
      header: true,
      width: 'wide',
      cell: ({ name }) => inSwedish(name, language),
    },
    {
      key: 'before',
      heading: t('merge.purpose.old'),
      cell: ({ before }) =>
        html`${before.map((one, index) => html`${index > 0 ? html`<br>` : ''}${inSwedish(one, language)}`)}`,
    },
  ];
  return fieldPanel({
    id: 'purposes-panel',
    title: t('merge.purposes'),
    intro: t('merge.purposes.intro'),
    body: dataTable({
      id: 'purposes-table',
      caption: t('merge.purposes.caption'),
      captionHidden: true,
      columns,
      rows,
      empty: '',
    }),
  });
}
