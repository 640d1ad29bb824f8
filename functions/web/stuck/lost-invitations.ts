import { html } from 'hono/html';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { button, link } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { whyLost } from './mails.ts';
import { type LostInvitation, nameOf, type StuckView } from './view.ts';

/** Mails of invitations that did not arrive; left out when there are none. */
export function lostInvitationsTable(view: StuckView): Html[] {
  const { t, invitations } = view;
  if (invitations.length === 0) return [];
  return [
    dataTable({
      id: 'invitations-table',
      caption: t('stuck.invitations.caption'),
      columns: columnsOf(view),
      rows: invitations,
      empty: '',
    }),
  ];
}

function columnsOf(view: StuckView): Column<LostInvitation>[] {
  const { t, language } = view;
  return [
    {
      key: 'programme',
      heading: t('stuck.invitations.programme'),
      header: true,
      width: 'wide',
      cell: ({ programmeId, programme }) => link({ href: `/programmes/${programmeId}`, text: programme }),
    },
    {
      key: 'to',
      heading: t('stuck.mails.to'),
      cell: ({ mail }) => html`${nameOf(view, mail.to)}<br><span class="bl-subtle">${mail.to}</span>`,
    },
    {
      key: 'sent',
      heading: t('stuck.mails.sent'),
      cell: ({ mail }) => formatDateTime(mail.sentAt ?? mail.startedAt, language),
    },
    { key: 'why', heading: t('stuck.mails.why'), width: 'wide', cell: ({ mail }) => whyLost(view, mail) },
    { key: 'again', heading: t('stuck.mails.again'), cell: (lost) => againForm(view, lost) },
  ];
}

function againForm({ t }: StuckView, { mail, programme }: LostInvitation): Html {
  const about = html`<span class="ds-sr-only">: ${programme}, ${mail.to}</span>`;
  return form({
    action: '/stuck/invitations/again',
    hidden: { id: mail.applicationId, mailId: mail.id },
    body: button({ text: html`${t('stuck.mails.again')}${about}`, size: 'sm', variant: 'secondary' }),
  });
}
