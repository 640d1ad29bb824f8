import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { Payout } from '../../../shared/domain/payout.ts';
import {
  type HeldPayout,
  mostInOrder,
  type WaitingPayouts,
} from '../../../shared/use-cases/waiting-payouts.ts';
import type { Words } from '../applications/words.ts';
import { quarterTitle } from '../payouts/payout-words.ts';
import { link } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import type { OrderChoices } from './form.ts';
import { sumOf } from './sum-of.ts';

type WaitingView = Words & { waiting: WaitingPayouts; choices: OrderChoices };
type Group = { programme: string; quarter: Payout['quarter']; count: number; sum: number };

/** What can be ordered, by quarter and programme with its sum. */
export function waitingTable({ t, language, waiting, choices }: WaitingView): Html {
  const payouts = waiting.ready.map(({ payout }) => payout);
  const table = dataTable<Group>({
    id: 'waiting-table',
    caption: t('orders.waiting.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'quarter',
        heading: t('orders.quarter'),
        header: true,
        cell: ({ quarter }) => quarterTitle(t, quarter),
      },
      {
        key: 'programme',
        heading: t('orders.programme'),
        cell: ({ programme }) => inSwedish(programme, language),
      },
      { key: 'count', heading: t('orders.count'), numeric: true, cell: ({ count }) => formatNumber(count) },
      { key: 'sum', heading: t('orders.sum'), numeric: true, cell: ({ sum }) => formatKronor(sum) },
    ],
    rows: groupsOf(payouts, choices),
    sums:
      payouts.length > 0
        ? [
            {
              label: t('order.sumAll'),
              values: { count: formatNumber(payouts.length), sum: formatKronor(sumOf(payouts)) },
            },
          ]
        : [],
    empty: t('orders.waiting.empty'),
  });
  const more =
    payouts.length < mostInOrder
      ? ''
      : html`<p class="bl-subtle">${t('orders.waiting.more', { most: formatNumber(mostInOrder) })}</p>`;
  return html`${table}${more}`;
}

/** What is held back, and why (SECURITY 43). */
export function heldTable({ t, language, waiting }: WaitingView): Html {
  return dataTable<HeldPayout>({
    id: 'held-table',
    caption: t('orders.held.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'provider',
        heading: t('orders.provider'),
        header: true,
        cell: ({ payout }) => inSwedish(payout.unitName, language),
      },
      { key: 'quarter', heading: t('orders.quarter'), cell: ({ payout }) => quarterTitle(t, payout.quarter) },
      {
        key: 'activity',
        heading: t('order.activity'),
        width: 'wide',
        cell: ({ payout }) =>
          link({ href: `/applications/${payout.applicationId}`, text: inSwedish(payout.activity, language) }),
      },
      {
        key: 'amount',
        heading: t('order.amount'),
        numeric: true,
        cell: ({ payout }) => formatKronor(payout.amount),
      },
      {
        key: 'why',
        heading: t('orders.held.why'),
        width: 'wide',
        cell: ({ why }) => t(`orders.held.${why}`),
      },
    ],
    rows: waiting.held,
    empty: '',
  });
}

function groupsOf(payouts: readonly Payout[], { programmes }: OrderChoices): Group[] {
  const groups = Map.groupBy(payouts, ({ quarter, programmeId }) => `${quarter} ${programmeId}`);
  return [...groups.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const programme = programmes.find(({ id }) => id === first.programmeId);
    const name = programme ? `${programme.name} ${programme.year}` : first.programmeId;
    return [{ programme: name, quarter: first.quarter, count: some.length, sum: sumOf(some) }];
  });
}
