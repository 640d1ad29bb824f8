import { html } from 'hono/html';
import type { Application } from '../../../shared/domain/application.ts';
import { lacksAccount } from '../../../shared/domain/compile-report.ts';
import { dueOnOf } from '../../../shared/domain/follow-up-dates.ts';
import { isAwaited } from '../../../shared/domain/follow-up-summary.ts';
import { formatNumber } from '../../../shared/domain/money.ts';
import type { ReportActivity } from '../../../shared/domain/report.ts';
import type { FiguredActivity, ReportFigures } from '../../../shared/domain/report-figures.ts';
import { formatDate, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { CompiledFigures } from '../../../shared/use-cases/read-report-basis.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link, linkButton } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, section } from '../ui/page.ts';
import { type Paged, pager } from '../ui/paging.ts';
import { type TagKind, tag } from '../ui/tag.ts';
import { reportPath } from './paths.ts';

/** So many stand on the report's own page; all of them have a page of their own. */
const shownAtOnce = 15;
export const missingOnPage = 50;

/** `mayWrite`: who looks reminds and begins. */
export type MissingView = Words & {
  compiled: CompiledFigures;
  mayWrite: boolean;
  holidays: readonly LocalDate[];
  /** How far the last click came with reminding those who are late. */
  remindAfter?: string | undefined;
};
export type MissingRow = FiguredActivity & { application: Application | undefined };

/** Approved activities without an accepted account: the late ones first. */
export function missingRows({ report, books }: CompiledFigures): MissingRow[] {
  const applications = new Map(books.applications.map((it) => [it.id, it]));
  return report.activities
    .filter(lacksAccount)
    .map((activity) => ({ ...activity, application: applications.get(activity.applicationId) }))
    .sort((one, other) => Number(other.late) - Number(one.late));
}

/** The unit's answer is waited for, so that it can be reminded. */
export const waitsForUnit = ({ followUp }: Pick<ReportActivity, 'followUp'>): boolean =>
  followUp !== 'none' && isAwaited({ status: followUp });

/** So many are reminded by one click. */
export const mostReminded = 50;

/** Sorts by how long it has been late; no two rows have the same. */
export const lateMarkOf = ({ application, applicationId }: MissingRow): string =>
  `${application?.followUp?.dueOn ?? ''}_${applicationId}`;

/** Those that are late and wait for their unit, the longest first; after a mark, those that come after it. */
export const lateRows = (rows: readonly MissingRow[], after = ''): MissingRow[] =>
  rows
    .filter((row) => row.late && waitsForUnit(row) && lateMarkOf(row) > after)
    .toSorted((one, other) => (lateMarkOf(one) < lateMarkOf(other) ? -1 : 1));

/** Completeness comes first: who is missing, in what state, and what to do about it. */
export function missingSection(view: MissingView): Html {
  const { t, compiled } = view;
  const { report } = compiled;
  const rows = missingRows(compiled);
  const path = `${reportPath(report.programme.id)}/missing`;
  const all =
    rows.length > shownAtOnce
      ? [link({ href: path, text: t('report.missing.all', { count: formatNumber(rows.length) }) })]
      : [];
  return section({
    id: 'missing',
    title: t('report.missing.title'),
    body: [
      notice({ kind: report.complete ? 'success' : 'warning', body: html`<p>${stateText(t, report)}</p>` }),
      ...ways(view, rows),
      ...(rows.length > 0 ? [missingTable(view, rows.slice(0, shownAtOnce))] : []),
      ...all.map((it) => html`<p>${it}</p>`),
    ],
  });
}

/** All of them, page by page. */
export function missingPage(view: MissingView, rows: Paged<MissingRow>): Content[] {
  const { t, compiled } = view;
  const path = reportPath(compiled.report.programme.id);
  return [
    pageTitle({
      back: { href: path, text: t('report.toReport') },
      title: t('report.missing.page.title'),
      lede: stateText(t, compiled.report),
    }),
    missingTable(view, rows.items),
    pager(t, `${path}/missing`, rows),
  ];
}

function stateText(t: Translate, { complete, followUps: { approved, accepted } }: ReportFigures): string {
  if (approved === 0) return t('report.missing.nothingApproved');
  if (complete) return t('report.missing.none');
  return t('report.missing.some', { accepted: formatNumber(accepted), approved: formatNumber(approved) });
}

/** What can be done for several at once. */
function ways(view: MissingView, rows: readonly MissingRow[]): Html[] {
  const { t, compiled, mayWrite, remindAfter } = view;
  const { report } = compiled;
  if (!mayWrite) return [];
  const path = reportPath(report.programme.id);
  const late = lateRows(rows, remindAfter).length;
  const notBegun = rows.filter(({ followUp }) => followUp === 'none').length;
  const remind = form({
    id: 'remind-late-form',
    action: `${path}/remind`,
    hidden: { all: 'late', ...(remindAfter !== undefined && { after: remindAfter }) },
    body: actions(button({ text: remindText(t, late, remindAfter !== undefined) })),
  });
  const beginText =
    notBegun === 1 ? t('report.begin.one') : t('report.begin', { count: formatNumber(notBegun) });
  const begin = form({
    id: 'begin-form',
    action: `${path}/begin`,
    body: [
      html`<p class="bl-subtle bl-measure">${t('report.begin.text')}</p>`,
      actions(button({ text: beginText, variant: 'secondary' })),
    ],
  });
  return [...(late > 0 ? [remind] : []), ...(notBegun > 0 ? [begin] : [])];
}

function remindText(t: Translate, late: number, goesOn: boolean): string {
  const facts = { count: formatNumber(Math.min(late, mostReminded)), all: formatNumber(late) };
  if (goesOn) return t('report.missing.remindNext', facts);
  return late > mostReminded ? t('report.missing.remindSome', facts) : t('report.missing.remindLate', facts);
}

function missingTable(view: MissingView, rows: readonly MissingRow[]): Html {
  const { t, language } = view;
  return dataTable<MissingRow>({
    id: 'missing-table',
    caption: t('report.missing.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'activity',
        heading: t('term.activity'),
        header: true,
        width: 'wide',
        cell: ({ applicationId, activity }) =>
          link({ href: `/applications/${applicationId}`, text: inSwedish(activity, language) }),
      },
      { key: 'unit', heading: t('term.unit'), cell: (row) => whoCell(view, row) },
      { key: 'state', heading: t('report.missing.state'), cell: (row) => stateCell(t, row) },
      {
        key: 'due',
        heading: t('report.missing.due'),
        cell: ({ application }) =>
          application?.followUp
            ? formatDate(dueOnOf(application.followUp, view.compiled.programme, view.holidays), language)
            : '',
      },
      ...(view.mayWrite
        ? [
            {
              key: 'action',
              heading: t('report.missing.action'),
              cell: (row: MissingRow) => actionCell(view, row),
            },
          ]
        : []),
    ],
    rows,
    empty: t('report.missing.none'),
  });
}

function whoCell({ language }: MissingView, { unit, application }: MissingRow): Html {
  const name = application?.applicant.name;
  const person = name ? html`<br><span class="bl-subtle">${inSwedish(name, language)}</span>` : '';
  return html`${inSwedish(unit, language)}${person}`;
}

const kinds: Record<ReportActivity['followUp'], TagKind> = {
  none: 'draft',
  asked: 'waiting',
  submitted: 'waiting',
  returned: 'returned',
  accepted: 'granted',
};

export const followUpText = (t: Translate, state: ReportActivity['followUp']): string =>
  state === 'none' ? t('report.state.none') : t(`followUpStatus.${state}`);

function stateCell(t: Translate, { followUp, late }: MissingRow): Html {
  const state = tag({ kind: kinds[followUp], text: followUpText(t, followUp) });
  return late ? html`${state} ${tag({ kind: 'warning', text: t('report.late') })}` : state;
}

function actionCell({ t, compiled: { report } }: MissingView, row: MissingRow): Content {
  const { applicationId, activity, followUp } = row;
  const about = html`<span class="ds-sr-only">: ${activity}</span>`;
  if (followUp === 'submitted') {
    return linkButton({
      href: `/applications/${applicationId}/review`,
      text: html`${t('report.missing.review')}${about}`,
      variant: 'secondary',
      size: 'sm',
    });
  }
  if (!waitsForUnit(row)) return '';
  return form({
    action: `${reportPath(report.programme.id)}/remind`,
    hidden: { application: applicationId },
    body: button({ text: html`${t('report.missing.remind')}${about}`, variant: 'secondary', size: 'sm' }),
  });
}
