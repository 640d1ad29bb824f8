import { html } from 'hono/html';
import type { Person } from '../../../shared/domain/person.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { link } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import { statusTags } from './directory-words.ts';
import { personPath } from './view.ts';

type ContactsView = Words & {
  contacts: readonly Person[];
  today: LocalDate;
  /** May the persons' own pages be read by who looks? */
  mayOpen: boolean;
};

/** A provider's persons: who applies and asks for its money. */
export function contactsPart(view: ContactsView): Html {
  const { t } = view;
  return section({
    title: t('directory.contacts'),
    id: 'contacts',
    intro: t('directory.contacts.intro'),
    body: contactTable(view),
  });
}

export function contactTable({ t, language, contacts, today, mayOpen }: ContactsView): Html {
  return dataTable({
    id: 'contacts-table',
    caption: t('directory.contacts.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'name',
        heading: t('directory.name'),
        header: true,
        cell: ({ name, email }) => {
          const text = inSwedish(name, language);
          return mayOpen ? link({ href: personPath(email), text }) : text;
        },
      },
      { key: 'email', heading: t('directory.email'), cell: ({ email }) => email },
      {
        key: 'status',
        heading: t('directory.status'),
        cell: (person) => html`${statusTags(t, person, today)}`,
      },
    ],
    rows: [...contacts],
    empty: t('directory.contacts.none'),
  });
}
