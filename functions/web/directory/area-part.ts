import { directoryLimits } from '../../../shared/domain/directory-input.ts';
import type { DecidedArea, Provider } from '../../../shared/domain/provider.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import type { Words } from '../applications/words.ts';
import { actions, button } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { errorFor } from '../ui/error-summary.ts';
import { dateField, textField } from '../ui/field.ts';
import { fieldPanel, fieldRow, form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import { daysText } from './directory-words.ts';
import { endButton } from './end-button.ts';
import { typedText } from './form.ts';
import { type Answer, unitPath } from './view.ts';

export type AreaView = Words & {
  unit: Unit & { provider: Provider };
  answer: Answer;
  today: LocalDate;
  mayEdit: boolean;
};

/** Where the provider is publicly financed, and for administrators the way to add and end an area. */
export function areaPart(view: AreaView): Html {
  const { t, unit, mayEdit } = view;
  return section({
    title: t('directory.areas'),
    id: 'areas',
    intro: t('directory.areas.intro'),
    body: [
      areaTable(view, unit.provider.areas, mayEdit ? [endColumn(view)] : []),
      ...(mayEdit ? [addForm(view)] : []),
    ],
  });
}

export function areaTable(
  words: Words,
  areas: readonly DecidedArea[],
  more: readonly Column<DecidedArea>[] = [],
): Html {
  const { t } = words;
  return dataTable({
    id: 'areas-table',
    caption: t('directory.areas.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'area',
        heading: t('directory.area'),
        header: true,
        cell: ({ name }) => inSwedish(name, words.language),
      },
      { key: 'days', heading: t('directory.days'), cell: (area) => daysText(words, area) },
      ...more,
    ],
    rows: areas.toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
    empty: t('directory.areas.none'),
  });
}

const endColumn = ({ t, unit, today }: AreaView): Column<DecidedArea> => ({
  key: 'end',
  heading: t('directory.change'),
  cell: (area) =>
    endButton(t, {
      action: `${unitPath(unit.id)}/areas/${encodeURIComponent(area.id)}/end`,
      version: unit.version ?? 0,
      about: `${t('directory.area')} ${area.name}`,
      days: area,
      today,
    }),
});

function addForm({ t, unit, answer: { typed, errors } }: AreaView): Html {
  const date = (name: 'areaFrom' | 'areaThrough', hint: string) =>
    dateField({
      name,
      label: t(`directory.field.${name}`),
      hint,
      value: typedText(typed, name),
      error: errorFor(errors, name),
      optional: name === 'areaThrough' ? t('frame.optional') : undefined,
    });
  const fields = [
    textField({
      name: 'areaName',
      label: t('directory.area'),
      hint: t('directory.area.hint'),
      maxlength: directoryLimits.areaName,
      width: 'medium',
      value: typedText(typed, 'areaName'),
      error: errorFor(errors, 'areaName'),
    }),
    fieldRow(date('areaFrom', t('directory.date.hint')), date('areaThrough', t('directory.through.hint'))),
    actions(button({ text: t('directory.area.add') })),
  ];
  return form({
    id: 'area-form',
    action: `${unitPath(unit.id)}/areas`,
    hidden: { version: unit.version ?? 0 },
    body: fieldPanel({ id: 'new-area', title: t('directory.area.new'), body: fields }),
  });
}
