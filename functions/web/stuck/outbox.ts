import { html } from 'hono/html';
import { type OutboxRow, type PendingOutboxRow, stuckAfterAttempts } from '../../../shared/domain/outbox.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { link } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import type { Content, Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { outboxLists } from './outbox-lists.ts';
import type { StuckView } from './view.ts';

/** What has not reached the state machine: what has failed, and what is on its way. */
export function outboxSections(view: StuckView): Content[] {
  const { t, rows, limits } = view;
  const { stuck, pending } = outboxLists(rows);
  const limited =
    rows.length >= limits.rows
      ? [html`<p class="bl-subtle">${t('stuck.limited', { count: limits.rows })}</p>`]
      : [];
  return [part(view, 'failed', stuck), part(view, 'pending', pending), ...limited];
}

function part(view: StuckView, which: 'failed' | 'pending', rows: PendingOutboxRow[]): Html {
  const { t } = view;
  const title = t(`stuck.${which}.title`);
  if (rows.length === 0) {
    const body = html`<p class="bl-empty">${t(`stuck.${which}.empty`)}</p>`;
    return section({ title, id: which, body });
  }
  return section({
    title,
    id: which,
    intro: t(`stuck.${which}.intro`, { attempts: stuckAfterAttempts }),
    body: dataTable({
      id: `${which}-table`,
      caption: t(`stuck.${which}.caption`),
      captionHidden: true,
      columns: columnsOf(view),
      rows,
      empty: '',
    }),
  });
}

/** A change of the directory is about every application that waits, an errand about none. */
function aboutWhat({ t, activities }: StuckView, row: OutboxRow): Content {
  if (row.kind === 'directory-changed') return t('stuck.everyApplication');
  if (row.kind === 'start-errand') return t(`stuck.errand.${row.errand}`);
  const { applicationId } = row;
  return link({
    href: `/applications/${applicationId}`,
    text: activities.get(applicationId) ?? applicationId,
  });
}

/** A row that cannot be read is named by its id, for who looks into the table. */
function columnsOf(view: StuckView): Column<PendingOutboxRow>[] {
  const { t, language } = view;
  return [
    {
      key: 'what',
      heading: t('stuck.what'),
      cell: ({ row }) => t(row ? `stuck.${row.kind}` : 'stuck.unreadable'),
    },
    {
      key: 'application',
      heading: t('term.application'),
      header: true,
      width: 'wide',
      cell: ({ id, row }) => (row ? aboutWhat(view, row) : id),
    },
    {
      key: 'attempts',
      heading: t('stuck.attempts'),
      numeric: true,
      cell: ({ attempts }) => String(attempts),
    },
    { key: 'error', heading: t('stuck.lastError'), cell: ({ lastError }) => lastError ?? t('stuck.noError') },
    {
      key: 'since',
      heading: t('stuck.since'),
      cell: ({ row }) => (row ? formatDateTime(row.createdAt, language) : '–'),
    },
  ];
}
