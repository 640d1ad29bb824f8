import { html } from 'hono/html';
import type { Delegation } from '../../../shared/domain/person.ts';
import { actions, button } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { errorFor } from '../ui/error-summary.ts';
import { amountField, dateField, textField } from '../ui/field.ts';
import { fieldPanel, fieldRow, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { daysText, limitText } from './directory-words.ts';
import { endButton } from './end-button.ts';
import { typedText } from './form.ts';
import { type PersonView, personPath } from './view.ts';

/** The person's delegations, and for administrators the way to add and end them. */
export function delegationPart(view: PersonView): Html {
  const { t, person, mayEdit } = view;
  const table = dataTable({
    id: 'delegations-table',
    caption: t('directory.delegations.caption'),
    captionHidden: true,
    columns: columnsOf(view),
    rows: person.delegations,
    empty: t('directory.delegations.none'),
  });
  return section({
    title: t('directory.delegations'),
    id: 'delegations',
    intro: t('directory.delegations.intro'),
    body: mayEdit ? [table, addForm(view)] : [table],
  });
}

function columnsOf(view: PersonView): Column<Delegation>[] {
  const { t, mayEdit } = view;
  return [
    { key: 'point', heading: t('directory.point'), header: true, cell: ({ point }) => point },
    { key: 'limit', heading: t('directory.limit'), cell: ({ limit }) => limitText(t, limit) },
    { key: 'days', heading: t('directory.days'), cell: (delegation) => daysText(view, delegation) },
    ...(mayEdit
      ? [{ key: 'end', heading: t('directory.change'), cell: (it: Delegation) => endOf(view, it) }]
      : []),
  ];
}

function endOf({ t, person, today }: PersonView, delegation: Delegation): Content {
  return endButton(t, {
    action: `${personPath(person.email)}/delegations/${encodeURIComponent(delegation.id)}/end`,
    version: person.version ?? 0,
    about: `${t('directory.delegation')} ${delegation.point}`,
    days: delegation,
    today,
  });
}

function addForm({ t, person, answer: { typed, errors } }: PersonView): Html {
  const date = (name: 'delegationFrom' | 'delegationThrough', hint: string) =>
    dateField({
      name,
      label: t(`directory.field.${name}`),
      hint,
      value: typedText(typed, name),
      error: errorFor(errors, name),
      optional: name === 'delegationThrough' ? t('frame.optional') : undefined,
    });
  const fields = [
    fieldRow(
      textField({
        name: 'point',
        label: t('directory.point'),
        hint: t('directory.point.hint'),
        width: 'short',
        value: typedText(typed, 'point'),
        error: errorFor(errors, 'point'),
      }),
      amountField({
        name: 'limit',
        label: t('directory.limit'),
        hint: t('directory.limit.hint'),
        suffix: t('frame.kronor'),
        optional: t('frame.optional'),
        value: typedText(typed, 'limit'),
        error: errorFor(errors, 'limit'),
      }),
    ),
    fieldRow(
      date('delegationFrom', t('directory.date.hint')),
      date('delegationThrough', t('directory.through.hint')),
    ),
    actions(button({ text: t('directory.delegation.add'), variant: 'secondary' })),
  ];
  const panel = fieldPanel({ id: 'new-delegation', title: t('directory.delegation.new'), body: fields });
  return html`${form({
    id: 'delegation-form',
    action: `${personPath(person.email)}/delegations`,
    hidden: { version: person.version ?? 0 },
    body: panel,
  })}`;
}
