import { html } from 'hono/html';
import type { ApplicantKind } from '../../../shared/domain/application.ts';
import { directoryLimits } from '../../../shared/domain/directory-input.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
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
import { accountCard } from './account-card.ts';
import { areaPart } from './area-part.ts';
import { changesPart } from './changes.ts';
import { contactsPart } from './contacts-part.ts';
import { daysText } from './directory-words.ts';
import { typedText } from './form.ts';
import { savedNotice } from './notices.ts';
import { providerFields } from './provider-fields.ts';
import { accountText } from './provider-words.ts';
import { type Answer, unitPath } from './view.ts';

export type UnitsView = Words & {
  units: Unit[];
  today: LocalDate;
  mayEdit: boolean;
  /** The whole directory, or of it only the providers. */
  mayRead: boolean;
};

export function unitsPage(view: UnitsView): Content[] {
  const { t, units, mayEdit, mayRead } = view;
  const ways = mayEdit
    ? [
        actions(
          linkButton({ href: '/directory/new-unit', text: t('directory.unit.new') }),
          linkButton({
            href: '/directory/new-provider',
            text: t('directory.provider.new'),
            variant: 'secondary',
          }),
        ),
      ]
    : [];
  const table = dataTable({
    id: 'units-table',
    caption: unitsTitle(view),
    captionHidden: true,
    columns: columnsOf(view),
    rows: units,
    empty: t('directory.units.none'),
  });
  return [
    pageTitle({
      ...(mayRead && { back: { href: '/directory', text: t('frame.directory') } }),
      title: unitsTitle(view),
      lede: t(mayRead ? 'directory.units.lede' : 'directory.units.providers.lede'),
    }),
    stack(...ways, table),
  ];
}

export const unitsTitle = ({ t, mayRead }: Pick<UnitsView, 't' | 'mayRead'>): string =>
  t(mayRead ? 'directory.units' : 'frame.providers');

function columnsOf(view: UnitsView): Column<Unit>[] {
  const { t, today, mayRead } = view;
  return [
    {
      key: 'name',
      heading: t(mayRead ? 'term.unit' : 'term.provider'),
      header: true,
      width: 'wide',
      cell: ({ id, name }) => link({ href: unitPath(id), text: name }),
    },
    {
      key: 'kind',
      heading: t('directory.kind'),
      cell: ({ provider }) => {
        const waits = provider?.accountChange
          ? tag({ kind: 'warning', text: t('directory.provider.account.waits') })
          : '';
        return html`${t(`applicantKind.${provider ? 'provider' : 'department'}`)} ${waits}`;
      },
    },
    { key: 'aliases', heading: t('directory.aliases'), cell: ({ aliases }) => aliases.join(', ') },
    {
      key: 'days',
      heading: t('directory.days'),
      cell: (unit) => {
        const ended = unitHoldsOn(unit, today)
          ? ''
          : tag({
              kind: 'ended',
              text: t(unit.provider ? 'directory.provider.closed' : 'directory.unit.closed'),
            });
        return html`${daysText(view, unit)} ${ended}`;
      },
    },
  ];
}

export type UnitView = Words & {
  /** Undefined for a new one. */
  unit: Unit | undefined;
  kind: ApplicantKind;
  /** Who looks. */
  person: Person;
  /** Of a provider. */
  contacts: Person[];
  today: LocalDate;
  answer: Answer;
  saved: boolean;
  mayEdit: boolean;
  mayRead: boolean;
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
      back: { href: '/directory/units', text: unitsTitle(view) },
      title: unitTitle(view),
      ...(isProvider(unit) && { lede: t('applicantKind.provider') }),
    }),
    ...(isProvider(unit) ? accountCard({ ...view, unit }) : []),
    mayEdit ? unitForm(view) : unit ? unitFacts(view, unit) : '',
    ...(isProvider(unit)
      ? [contactsPart({ ...view, mayOpen: view.mayRead }), areaPart({ ...view, unit })]
      : []),
    ...(unit ? [changesPart(view, view.changes, view.names)] : []),
  ];
}

export const unitTitle = ({ t, unit, kind }: Pick<UnitView, 't' | 'unit' | 'kind'>): string =>
  unit?.name ?? t(kind === 'provider' ? 'directory.provider.new' : 'directory.unit.new');

const isProvider = (unit: Unit | undefined): unit is Unit & { provider: Provider } =>
  unit?.provider !== undefined;

function unitFacts(view: UnitView, unit: Unit): Html {
  const { t } = view;
  const { provider } = unit;
  const body = facts([
    ...(provider
      ? [
          { term: t('directory.provider.organisationNumber'), value: provider.organisationNumber },
          { term: t('directory.provider.account'), value: accountText(t, provider.account) },
        ]
      : []),
    { term: t('directory.aliases'), value: unit.aliases.join(', ') || t('directory.aliases.none') },
    { term: t('directory.days'), value: daysText(view, unit) },
  ]);
  return section({ title: t('directory.facts'), id: 'facts', body });
}

const addText = { department: 'directory.unit.add', provider: 'directory.provider.add' } as const;
const newPath = { department: '/directory/units', provider: '/directory/new-provider' } as const;

function unitForm(view: UnitView): Html {
  const { t, unit, kind, answer } = view;
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
    ...(kind === 'provider' ? providerFields(view) : []),
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
    actions(button({ text: t(unit ? 'directory.save' : addText[kind]) })),
  ];
  const panel = form({
    id: 'unit-form',
    action: unit ? unitPath(unit.id) : newPath[kind],
    ...(unit && { hidden: { version: unit.version ?? 0 } }),
    body: fieldPanel({ id: 'edit', title: t('directory.facts'), body: fields }),
  });
  return html`<div class="bl-section">${panel}</div>`;
}
