import { html } from 'hono/html';
import { directoryLimits } from '../../../shared/domain/directory-input.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import { type Unit, unitHoldsOn } from '../../../shared/domain/unit.ts';
import type { DirectoryChange } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link, linkButton } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { errorFor, errorSummary } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import { dateField, textArea, textField } from '../ui/field.ts';
import { fieldPanel, fieldRow, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { pageTitle, section, stack } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import { changesPart } from './changes.ts';
import { daysText } from './directory-words.ts';
import { typedText } from './form.ts';
import { savedNotice } from './notices.ts';
import { type Answer, unitPath } from './view.ts';

export type UnitsView = Words & { units: Unit[]; today: LocalDate; mayEdit: boolean };

export function unitsPage(view: UnitsView): Content[] {
  const { t, units, mayEdit } = view;
  const ways = mayEdit
    ? [actions(linkButton({ href: '/directory/new-unit', text: t('directory.unit.new') }))]
    : [];
  const table = dataTable({
    id: 'units-table',
    caption: t('directory.units'),
    captionHidden: true,
    columns: columnsOf(view),
    rows: units,
    empty: t('directory.units.none'),
  });
  return [
    pageTitle({
      back: { href: '/directory', text: t('frame.directory') },
      title: t('directory.units'),
      lede: t('directory.units.lede'),
    }),
    stack(...ways, table),
  ];
}

function columnsOf(view: UnitsView): Column<Unit>[] {
  const { t, today } = view;
  return [
    {
      key: 'name',
      heading: t('term.unit'),
      header: true,
      width: 'wide',
      cell: ({ id, name }) => link({ href: unitPath(id), text: name }),
    },
    { key: 'aliases', heading: t('directory.aliases'), cell: ({ aliases }) => aliases.join(', ') },
    {
      key: 'days',
      heading: t('directory.days'),
      cell: (unit) => {
        const ended = unitHoldsOn(unit, today)
          ? ''
          : tag({ kind: 'ended', text: t('directory.unit.closed') });
        return html`${daysText(view, unit)} ${ended}`;
      },
    },
  ];
}

export type UnitView = Words & {
  /** Undefined for a new one. */
  unit: Unit | undefined;
  answer: Answer;
  saved: boolean;
  mayEdit: boolean;
  changes: DirectoryChange[];
  names: ReadonlyMap<string, string>;
};

/** A unit to read, change or add. */
export function unitPage(view: UnitView): Content[] {
  const { t, unit, answer, mayEdit } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors: answer.errors }),
    ...savedNotice(view),
    pageTitle({
      back: { href: '/directory/units', text: t('directory.units') },
      title: unit?.name ?? t('directory.unit.new'),
    }),
    mayEdit ? unitForm(view) : unit ? unitFacts(view, unit) : '',
    ...(unit ? [changesPart(view, view.changes, view.names)] : []),
  ];
}

function unitFacts(view: UnitView, unit: Unit): Html {
  const { t } = view;
  const body = facts([
    { term: t('directory.aliases'), value: unit.aliases.join(', ') || t('directory.aliases.none') },
    { term: t('directory.days'), value: daysText(view, unit) },
  ]);
  return section({ title: t('directory.facts'), id: 'facts', body });
}

function unitForm(view: UnitView): Html {
  const { t, unit, answer } = view;
  const { typed, errors } = answer;
  const date = (name: 'from' | 'through') =>
    dateField({
      name,
      label: t(`directory.unit.${name}`),
      hint: t(`directory.unit.${name}.hint`),
      optional: t('frame.optional'),
      value: typedText(typed, name) ?? unit?.[name],
      error: errorFor(errors, name),
    });
  const fields = [
    textField({
      name: 'name',
      label: t('directory.unit.name'),
      maxlength: directoryLimits.unitName,
      width: 'medium',
      value: typedText(typed, 'name') ?? unit?.name,
      error: errorFor(errors, 'name'),
    }),
    textArea({
      name: 'aliases',
      label: t('directory.aliases'),
      hint: t('directory.aliases.hint'),
      optional: t('frame.optional'),
      rows: 4,
      value: typedText(typed, 'aliases') ?? unit?.aliases.join('\n'),
      error: errorFor(errors, 'aliases'),
    }),
    fieldRow(date('from'), date('through')),
    actions(button({ text: t(unit ? 'directory.save' : 'directory.unit.add') })),
  ];
  return form({
    id: 'unit-form',
    action: unit ? unitPath(unit.id) : '/directory/units',
    ...(unit && { hidden: { version: unit.version ?? 0 } }),
    body: fieldPanel({ id: 'edit', title: t('directory.facts'), body: fields }),
  });
}
