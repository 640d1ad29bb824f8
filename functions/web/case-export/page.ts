import { html } from 'hono/html';
import type { Application } from '../../../shared/domain/application.ts';
import { type CaseExport, daysOfCases, isExportGone } from '../../../shared/domain/case-export.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { formatNumber } from '../../../shared/domain/money.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link, linkButton } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, section } from '../ui/page.ts';

export type CaseExportView = Words & {
  application: Application;
  /** Made when the page is opened: one form is one file, however often it is sent. */
  newId: string;
  now: Instant;
  exports: readonly CaseExport[];
};

const addressOf = ({ id, applicationId }: CaseExport): string =>
  `/applications/${applicationId}/export/${id}`;

/** On the page of the application: one click has the file made. */
export const caseExportSection = ({ t }: Pick<Words, 't'>, applicationId: string, newId: string): Html =>
  section({
    id: 'export',
    title: t('caseExport.title'),
    intro: t('caseExport.lede'),
    body: [
      askForm(t, applicationId, newId),
      html`<p>${link({ href: `/applications/${applicationId}/export`, text: t('caseExport.list') })}</p>`,
    ],
  });

const askForm = (t: Words['t'], applicationId: string, newId: string): Html =>
  form({
    id: 'export-form',
    action: `/applications/${applicationId}/export`,
    hidden: { id: newId },
    body: actions(button({ text: t('caseExport.button'), variant: 'secondary' })),
  });

/** What the file holds, the button that has it made, and the files that have been made. */
export function caseExportPage(view: CaseExportView): Content[] {
  const { t, application, newId } = view;
  const ask = askForm(t, application.id, newId);
  return [
    title(view, t('caseExport.lede')),
    html`<div class="bl-section">${notice({ kind: 'info', body: html`<p>${t('caseExport.personal')}</p>` })}${ask}</div>`,
    section({ id: 'files', title: t('caseExport.list'), body: exportTable(view) }),
  ];
}

const title = ({ t, language, application }: Words & { application: Application }, lede?: string): Html =>
  pageTitle({
    back: { href: `/applications/${application.id}`, text: t('caseExport.back') },
    title: html`${t('caseExport.title')}: ${inSwedish(application.content.activity, language)}`,
    ...(lede && { lede }),
  });

function exportTable({ t, language, exports, now }: CaseExportView): Html {
  const when = ({ at }: CaseExport): string => formatDateTime(at, language);
  return dataTable({
    id: 'exports',
    caption: t('caseExport.list.caption'),
    columns: [
      { key: 'at', heading: t('caseExport.at'), header: true, cell: when },
      {
        key: 'by',
        heading: t('caseExport.by'),
        cell: ({ requestedBy }) => inSwedish(requestedBy.name, language),
      },
      {
        key: 'file',
        heading: t('caseExport.file'),
        cell: (it) =>
          isExportGone(it, now)
            ? t('caseExport.gone', { days: daysOfCases })
            : it.file
              ? link({
                  href: `${addressOf(it)}/file`,
                  text: t('caseExport.fetch.of', { when: when(it), kilobytes: kilobytes(it.file.bytes) }),
                })
              : link({ href: addressOf(it), text: t('caseExport.making') }),
      },
    ],
    rows: exports,
    empty: t('caseExport.list.empty'),
  });
}

const kilobytes = (bytes: number): string => formatNumber(Math.ceil(bytes / 1000));

export type OneExportView = Words & {
  application: Application;
  request: CaseExport;
  newId: string;
  now: Instant;
  late: boolean;
};

/** One file: that it is being made, or where it is. */
export function oneExportPage(view: OneExportView): Content[] {
  const { t, application } = view;
  const all = link({ href: `/applications/${application.id}/export`, text: t('caseExport.toAll') });
  return [title(view), html`<div class="bl-section">${stateOf(view)}<p>${all}</p></div>`];
}

function stateOf(view: OneExportView): Html {
  const { request, now } = view;
  if (isExportGone(request, now)) return gone(view);
  return request.file ? ready(view, request.file.bytes) : making(view);
}

function gone({ t, application, newId }: OneExportView): Html {
  const body = html`<p>${t('caseExport.gone.text', { days: daysOfCases })}</p>${askForm(t, application.id, newId)}`;
  return notice({ kind: 'warning', body });
}

function ready({ t, request }: OneExportView, bytes: number): Html {
  const fetch = linkButton({
    href: `${addressOf(request)}/file`,
    text: t('caseExport.fetch', { kilobytes: kilobytes(bytes) }),
  });
  const body = html`<p>${t('caseExport.ready')}</p><p>${t('caseExport.personal')}</p>${actions(fetch)}`;
  return notice({ kind: 'success', body });
}

function making({ t, request, late }: OneExportView): Html {
  const look = linkButton({ href: addressOf(request), text: t('caseExport.look'), variant: 'secondary' });
  const body = html`<p>${t(late ? 'caseExport.late' : 'caseExport.making.text')}</p>${actions(look)}`;
  return notice({ kind: late ? 'warning' : 'info', body });
}
