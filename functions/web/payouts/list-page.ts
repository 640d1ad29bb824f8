import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import { type Payout, payoutStatuses } from '../../../shared/domain/payout.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link, linkButton } from '../ui/button.ts';
import { type Column, dataTable, type SumRow } from '../ui/data-table.ts';
import { selectField } from '../ui/field.ts';
import { filterForm } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle, section } from '../ui/page.ts';
import { type ListChoices, type ListFilter, mostRows, sumsByStatus } from './list-filter.ts';
import { attestPath } from './paths.ts';
import { quarterTag, quarterTitle } from './payout-words.ts';
import type { WaitingAttest } from './waiting-attests.ts';
import { attestTasks } from './waiting-section.ts';

export type ListView = Words & {
  waiting: readonly WaitingAttest[];
  /** What waits is shown to those who attest. */
  attests: boolean;
  seesOrders: boolean;
  choices: ListChoices;
  filter: ListFilter;
  rows: readonly Payout[];
  hasMore: boolean;
};

/** The payouts of all providers: first what waits for this person's attest, then the list. */
export function listPage(view: ListView): Content[] {
  const { t, attests } = view;
  return [
    pageTitle({ title: t('payouts.title'), lede: t('payouts.lede') }),
    ...(attests ? [attestTasks(view, view.waiting)] : []),
    section({ id: 'all', title: t('payouts.list.title'), body: [filterOf(view), ...listOf(view)] }),
    ...(view.seesOrders ? [ordersWay(t)] : []),
  ];
}

const ordersWay = (t: Translate): Html =>
  html`<div class="bl-section">${actions(linkButton({ href: '/orders', text: t('payouts.orders'), variant: 'secondary' }))}</div>`;

function filterOf({ t, choices, filter }: ListView): Html {
  const all = t('payouts.filter.all');
  return filterForm({
    action: '/payouts#all',
    label: t('payouts.filter'),
    fields: [
      selectField({
        name: 'status',
        label: t('payouts.status'),
        placeholder: all,
        value: filter.status,
        options: payoutStatuses.map((status) => ({ value: status, text: t(`payoutStatus.${status}`) })),
      }),
      selectField({
        name: 'quarter',
        label: t('payouts.quarter'),
        placeholder: all,
        value: filter.quarter,
        options: choices.quarters.map((quarter) => ({ value: quarter, text: quarterTitle(t, quarter) })),
      }),
      selectField({
        name: 'unit',
        label: t('payouts.provider'),
        placeholder: all,
        value: filter.unitId,
        options: choices.providers.map(({ id, name }) => ({ value: id, text: name })),
      }),
    ],
    submit: button({ text: t('payouts.filter.submit'), variant: 'secondary' }),
  });
}

function listOf(view: ListView): Html[] {
  const { t, rows, hasMore } = view;
  const more = hasMore ? [html`<p role="status">${t('payouts.list.more', { most: mostRows })}</p>`] : [];
  return [
    ...more,
    dataTable({
      id: 'payouts-table',
      caption: t('payouts.list.caption', { count: rows.length }),
      columns: columnsOf(view),
      rows,
      sums: sumRows(view),
      empty: t('payouts.list.empty'),
    }),
  ];
}

function columnsOf({ t, language }: ListView): Column<Payout>[] {
  return [
    {
      key: 'activity',
      heading: t('term.activity'),
      header: true,
      width: 'wide',
      cell: (row) =>
        link({
          href: attestPath(row.applicationId, row.quarter),
          text: inSwedish(row.activity, language),
          about: quarterTitle(t, row.quarter),
        }),
    },
    {
      key: 'provider',
      heading: t('payouts.provider'),
      cell: ({ unitName }) => inSwedish(unitName, language),
    },
    { key: 'quarter', heading: t('payouts.quarter'), cell: ({ quarter }) => quarterTitle(t, quarter) },
    { key: 'requested', heading: t('payouts.requestedOn'), cell: (row) => requestedOn(row, language) },
    { key: 'amount', heading: t('payout.amount'), numeric: true, cell: ({ amount }) => formatNumber(amount) },
    { key: 'costObject', heading: t('term.costObject'), cell: ({ award }) => award.costObject },
    { key: 'status', heading: t('payouts.status'), cell: ({ status }) => quarterTag(t, status) },
  ];
}

const requestedOn = (row: Payout, language: Words['language']): string =>
  row.status === 'lapsed' ? '–' : formatDate(row.requestedAt, language);

/** By status; what lapsed has no money. */
function sumRows({ t, rows }: ListView): SumRow[] {
  return sumsByStatus(rows)
    .filter(({ status }) => status !== 'lapsed')
    .map(({ status, count, sum }) => ({
      label: t('payouts.list.sum', { status: t(`payoutStatus.${status}`), count }),
      values: { amount: formatKronor(sum) },
    }));
}
