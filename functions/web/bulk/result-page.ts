import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import type { OneOfSeveral } from '../../../shared/use-cases/approve-several.ts';
import type { Words } from '../applications/words.ts';
import { actions, link, linkButton } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle, section } from '../ui/page.ts';

export type ResultView = Words & {
  results: readonly OneOfSeveral[];
  /** Activities by application id. */
  activities: ReadonlyMap<string, string>;
};
type Approved = Extract<OneOfSeveral, { decision: unknown }>;
type Refused = Extract<OneOfSeveral, { refusal: unknown }>;

/** What became of each: its decision's number, or why it was not approved. */
export function resultPage(view: ResultView): Content[] {
  const { t, results } = view;
  const approved = results.filter((it): it is Approved => 'decision' in it);
  const refused = results.filter((it): it is Refused => 'refusal' in it);
  const facts = { approved: approved.length, all: results.length };
  return [
    pageTitle({
      title: t('bulk.done.title', facts),
      lede: refused.length > 0 ? t('bulk.done.some') : t('bulk.done.all'),
    }),
    ...refusedSection(view, refused),
    ...approvedSection(view, approved),
    html`<div class="bl-section">${actions(linkButton({ href: '/', text: t('frame.toStart'), variant: 'secondary' }))}</div>`,
  ];
}

const applicationLink = ({ activities, language }: ResultView, id: string): Html =>
  link({ href: `/applications/${id}`, text: inSwedish(activities.get(id) ?? id, language) });

function approvedSection(view: ResultView, approved: readonly Approved[]): Html[] {
  const { t } = view;
  if (approved.length === 0) return [];
  const sum = approved.reduce((total, { decision }) => total + decision.amount, 0);
  const table = dataTable<Approved>({
    id: 'approved-table',
    caption: t('bulk.done.caption'),
    captionHidden: true,
    columns: [
      { key: 'number', heading: t('decision.number'), cell: ({ decision }) => decision.number },
      {
        key: 'activity',
        heading: t('term.activity'),
        header: true,
        width: 'wide',
        cell: ({ applicationId }) => applicationLink(view, applicationId),
      },
      {
        key: 'amount',
        heading: t('term.award'),
        numeric: true,
        cell: ({ decision }) => formatKronor(decision.amount),
      },
    ],
    rows: approved,
    sums: [{ label: t('bulk.confirm.sum'), values: { amount: formatKronor(sum) } }],
    empty: '',
  });
  return [section({ id: 'approved', title: t('bulk.done.approved'), body: table })];
}

function refusedSection(view: ResultView, refused: readonly Refused[]): Html[] {
  const { t, language } = view;
  if (refused.length === 0) return [];
  const lines = refused.map(
    ({ applicationId, refusal }) =>
      html`<li>${applicationLink(view, applicationId)}: ${errorText(t, language, refusal)}</li>`,
  );
  const body = html`<ul class="ds-list">${lines}</ul>`;
  return [section({ id: 'refused', title: t('bulk.done.refused'), body })];
}
