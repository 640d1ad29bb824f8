import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import { workingDayAfter } from '../../../shared/domain/pay-day.ts';
import type { PaymentOrder } from '../../../shared/domain/payment-order.ts';
import { formatDate, formatDateTime, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { WaitingPayouts } from '../../../shared/use-cases/waiting-payouts.ts';
import type { Words } from '../applications/words.ts';
import { quarterTitle } from '../payouts/payout-words.ts';
import { actions, button, link, linkButton } from '../ui/button.ts';
import { dataTable } from '../ui/data-table.ts';
import { errorFor, errorSummary, type FieldError } from '../ui/error-summary.ts';
import { dateField, selectField } from '../ui/field.ts';
import { fieldPanel, fieldRow, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle, section } from '../ui/page.ts';
import type { OrderChoices, TypedOrder } from './form.ts';
import { statusTag } from './order-words.ts';
import { heldTable, waitingTable } from './waiting-tables.ts';

export type OrdersView = Words & {
  waiting: WaitingPayouts;
  orders: readonly PaymentOrder[];
  choices: OrderChoices;
  mayOrder: boolean;
  today: LocalDate;
  typed: TypedOrder;
  errors: readonly FieldError[];
};

/** What is attested and waits, the form that makes an order of it, and the orders that have been made. */
export function listPage(view: OrdersView): Content[] {
  const { t, errors, mayOrder, waiting } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({
      back: { href: '/payouts', text: t('orders.toPayouts') },
      title: t('orders.title'),
      lede: t('orders.lede'),
    }),
    section({ id: 'waiting', title: t('orders.waiting.title'), body: waitingTable(view) }),
    ...(waiting.held.length > 0
      ? [section({ id: 'held', title: t('orders.held.title'), body: heldTable(view) })]
      : []),
    ...(mayOrder ? [orderForm(view)] : []),
    section({
      id: 'orders',
      title: t('orders.list.title'),
      body: [orderTable(view), ...(mayOrder ? [toAnswer(view)] : [])],
    }),
  ];
}

function orderForm(view: OrdersView): Html {
  const { t, typed, errors, choices, today } = view;
  const select = (name: 'programme' | 'quarter' | 'provider', options: { value: string; text: string }[]) =>
    selectField({
      name,
      label: t(`orders.${name}`),
      placeholder: t('orders.all'),
      value: typed[name],
      error: errorFor(errors, name),
      options,
    });
  const day = dateField({
    name: 'payOn',
    label: t('orders.new.day'),
    hint: t('orders.new.day.hint', { example: workingDayAfter(today) }),
    value: typed.payOn,
    error: errorFor(errors, 'payOn'),
    required: true,
  });
  const body = [
    select(
      'quarter',
      choices.quarters.map((it) => ({ value: it, text: quarterTitle(t, it) })),
    ),
    fieldRow(
      select(
        'programme',
        choices.programmes.map(({ id, name, year }) => ({ value: id, text: `${name} ${year}` })),
      ),
      select(
        'provider',
        choices.providers.map(({ id, name }) => ({ value: id, text: name })),
      ),
    ),
    day,
    actions(button({ text: t('orders.new.button') })),
  ];
  const panel = fieldPanel({
    id: 'new-order',
    title: t('orders.new.title'),
    intro: t('orders.new.intro'),
    body: form({ id: 'order-form', action: '/orders', hidden: { id: typed.id }, body }),
  });
  return html`<div class="bl-section">${panel}</div>`;
}

/** Where the finance system's answer to these orders is read. */
const toAnswer = ({ t }: Words): Html =>
  actions(linkButton({ href: '/orders/payments', text: t('payments.link'), variant: 'secondary' }));

function orderTable({ t, language, orders }: OrdersView): Html {
  return dataTable<PaymentOrder>({
    id: 'order-table',
    caption: t('orders.list.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'made',
        heading: t('orders.made'),
        header: true,
        cell: ({ id, createdAt }) =>
          link({ href: `/orders/${id}`, text: formatDateTime(createdAt, language) }),
      },
      {
        key: 'by',
        heading: t('orders.madeBy'),
        cell: ({ createdBy }) => inSwedish(createdBy.name, language),
      },
      { key: 'payOn', heading: t('orders.new.day'), cell: ({ payOn }) => formatDate(payOn, language) },
      { key: 'count', heading: t('orders.count'), numeric: true, cell: ({ count }) => formatNumber(count) },
      { key: 'sum', heading: t('orders.sum'), numeric: true, cell: ({ sum }) => formatKronor(sum) },
      { key: 'status', heading: t('orders.status'), cell: (order) => statusTag(t, order) },
    ],
    rows: orders,
    empty: t('orders.list.empty'),
  });
}
