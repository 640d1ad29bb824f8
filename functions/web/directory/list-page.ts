import { html } from 'hono/html';
import { type Person, type Role, roles } from '../../../shared/domain/person.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link, linkButton } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { selectField, textField } from '../ui/field.ts';
import { filterForm } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { pageTitle, section } from '../ui/page.ts';
import { daysText, delegationText, nextAbsence, rolesText, statusTags } from './directory-words.ts';
import { personPath } from './view.ts';

export type PersonFilter = { role?: Role | undefined; text: string };
export type ListView = Words & {
  persons: Person[];
  filter: PersonFilter;
  today: LocalDate;
  mayEdit: boolean;
};

/** Everybody, with what matters for who is asked; narrowed by role and by words of name, address or unit. */
export function listPage(view: ListView): Content[] {
  const { t, persons, filter, mayEdit } = view;
  const shown = filterPersons(persons, filter);
  const ways = [
    ...(mayEdit ? [linkButton({ href: '/directory/persons/new', text: t('directory.person.new') })] : []),
    linkButton({ href: '/directory/units', text: t('directory.units'), variant: 'secondary' }),
  ];
  return [
    pageTitle({ title: t('frame.directory'), lede: t('directory.lede') }),
    html`<div class="bl-section">${actions(...ways)}</div>`,
    section({
      title: t('directory.persons'),
      id: 'persons',
      body: [filterOf(view), countOf(view, shown.length), tableOf(view, shown)],
    }),
  ];
}

/** Those who match: every word must stand somewhere in the name, the address or the unit. */
export function filterPersons(persons: readonly Person[], { role, text }: PersonFilter): Person[] {
  const words = text.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return persons.filter((person) => {
    const known = [person.name, person.email, person.unitName ?? ''].join('\n').toLocaleLowerCase('sv');
    return (role === undefined || person.roles.includes(role)) && words.every((word) => known.includes(word));
  });
}

function filterOf({ t, filter }: ListView): Html {
  return filterForm({
    action: '/directory',
    label: t('directory.filter'),
    fields: [
      selectField({
        name: 'role',
        label: t('directory.role'),
        placeholder: t('directory.filter.all'),
        value: filter.role,
        options: roles.map((role) => ({ value: role, text: t(`role.${role}`) })),
      }),
      textField({
        name: 'q',
        label: t('directory.filter.text'),
        type: 'search',
        value: filter.text,
        maxlength: 100,
      }),
    ],
    submit: button({ text: t('directory.filter.submit'), variant: 'secondary' }),
  });
}

function countOf({ t, persons, filter }: ListView, shown: number): Html {
  const total = persons.length;
  if (filter.role === undefined && filter.text === '') {
    return html`<p class="bl-subtle">${t('directory.count', { total })}</p>`;
  }
  const clear = link({ href: '/directory', text: t('directory.filter.clear') });
  return html`<p class="bl-subtle" role="status">${t('directory.count.filtered', { shown, total })} ${clear}</p>`;
}

function tableOf(view: ListView, rows: Person[]): Html {
  return dataTable({
    id: 'persons-table',
    caption: view.t('directory.persons.caption'),
    captionHidden: true,
    columns: columnsOf(view),
    rows,
    empty: view.t('directory.none'),
  });
}

function columnsOf(view: ListView): Column<Person>[] {
  const { t, today } = view;
  return [
    {
      key: 'name',
      heading: t('directory.name'),
      header: true,
      width: 'wide',
      cell: ({ name, email }) =>
        html`${link({ href: personPath(email), text: name })}<br><span class="bl-subtle">${email}</span>`,
    },
    {
      key: 'roles',
      heading: t('directory.roles'),
      cell: (person) => rolesText(t, person) || t('directory.roles.none'),
    },
    { key: 'unit', heading: t('term.unit'), cell: ({ unitName }) => unitName ?? '' },
    {
      key: 'delegation',
      heading: t('directory.delegation'),
      cell: ({ delegations }) => {
        const held = delegations.filter(({ through }) => through === undefined || through >= today);
        return html`${held.map((it, index) => html`${index > 0 ? html`<br>` : ''}${delegationText(view, it)}`)}`;
      },
    },
    { key: 'absence', heading: t('directory.absence'), cell: (person) => absenceCell(view, person) },
    {
      key: 'status',
      heading: t('directory.status'),
      cell: (person) => html`${statusTags(t, person, today)}`,
    },
  ];
}

function absenceCell(view: ListView, person: Person): string {
  const absence = nextAbsence(person, view.today);
  return absence ? daysText(view, absence) : '';
}
