import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { OrderRow } from '../../../shared/domain/payment-order.ts';
import type { Words } from '../applications/words.ts';
import { quarterTitle } from '../payouts/payout-words.ts';
import { link } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { sumOf } from './sum-of.ts';

type RowsView = Words & { rows: readonly OrderRow[] };
type Sum = { name: string; count: number; sum: number };

/** So many rows are shown; all of them are in the files. */
const mostShown = 200;

/** Rows and kronor by something that they have in common. */
export function sumTable(
  { t, language, rows }: RowsView,
  by: { id: string; heading: string; caption: string; nameOf(row: OrderRow): string },
): Html {
  const groups = [...Map.groupBy(rows, by.nameOf)].map(
    ([name, some]): Sum => ({ name, count: some.length, sum: sumOf(some) }),
  );
  return dataTable<Sum>({
    id: by.id,
    caption: by.caption,
    captionHidden: true,
    columns: [
      { key: 'name', heading: by.heading, header: true, cell: ({ name }) => inSwedish(name, language) },
      { key: 'count', heading: t('orders.count'), numeric: true, cell: ({ count }) => formatNumber(count) },
      { key: 'sum', heading: t('orders.sum'), numeric: true, cell: ({ sum }) => formatKronor(sum) },
    ],
    rows: groups.toSorted((one, other) => one.name.localeCompare(other.name, 'sv')),
    sums: [
      {
        label: t('order.sumAll'),
        values: { count: formatNumber(rows.length), sum: formatKronor(sumOf(rows)) },
      },
    ],
    empty: '',
  });
}

export function rowTable({ t, language, rows }: RowsView): Html {
  const table = dataTable<OrderRow>({
    id: 'row-table',
    caption: t('order.rows.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'provider',
        heading: t('orders.provider'),
        header: true,
        cell: ({ payee }) => inSwedish(payee.name, language),
      },
      {
        key: 'account',
        heading: t('order.account'),
        cell: ({ payee }) => t(`order.account.${payee.account.kind}`, { number: payee.account.number }),
      },
      {
        key: 'activity',
        heading: t('order.activity'),
        width: 'wide',
        cell: ({ applicationId, activity }) =>
          link({ href: `/applications/${applicationId}`, text: inSwedish(activity, language) }),
      },
      { key: 'quarter', heading: t('orders.quarter'), cell: ({ quarter }) => quarterTitle(t, quarter) },
      { key: 'costObject', heading: t('order.costObject'), cell: ({ costObject }) => costObject },
      { key: 'reference', heading: t('order.reference'), cell: ({ reference }) => reference },
      {
        key: 'amount',
        heading: t('order.amount'),
        numeric: true,
        cell: ({ amount }) => formatKronor(amount),
      },
    ],
    rows: rows.slice(0, mostShown),
    empty: '',
  });
  if (rows.length <= mostShown) return table;
  const more = t('order.rows.more', { most: formatNumber(mostShown), count: formatNumber(rows.length) });
  return html`${table}<p class="bl-subtle">${more}</p>`;
}
