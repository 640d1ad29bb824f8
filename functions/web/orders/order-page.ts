import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import { workingDayAfter } from '../../../shared/domain/pay-day.ts';
import {
  messageId,
  type OrderFile,
  type OrderRow,
  type PaymentOrder,
} from '../../../shared/domain/payment-order.ts';
import { formatDate, formatDateTime, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { quarterTitle } from '../payouts/payout-words.ts';
import { actions, button, link, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorFor, errorSummary, type FieldError } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import { dateField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle, section } from '../ui/page.ts';
import { rowTable, sumTable } from './order-tables.ts';
import { statusTag } from './order-words.ts';

export type OrderView = Words & {
  order: PaymentOrder;
  rows: readonly OrderRow[];
  mayOrder: boolean;
  /** The names behind the choice, as the directory and the programmes have them. */
  chosen: { programme?: string | undefined; provider?: string | undefined };
  /** The files should have been there by now; `asked` when somebody has just asked for them once more. */
  late: boolean;
  asked: boolean;
  /** Another payment day must be chosen before the order is gone on with. */
  dayPassed: boolean;
  today: LocalDate;
  typedDay: string;
  errors: readonly FieldError[];
};

/** One order: what it is, its files, its sums and its rows. */
export function orderPage(view: OrderView): Content[] {
  const { t, language, order, rows } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors: view.errors }),
    pageTitle({
      back: { href: '/orders', text: t('orders.back') },
      title: t('order.title', { made: formatDateTime(order.createdAt, language) }),
      tags: statusTag(t, order),
    }),
    ...(order.status === 'gathering' ? [brokenOff(view)] : [filesSection(view)]),
    html`<div class="bl-section">${card({ tone: 'raised', body: orderFacts(view) })}</div>`,
    section({
      id: 'by-provider',
      title: t('order.byProvider.title'),
      body: sumTable(view, {
        id: 'provider-sums',
        heading: t('orders.provider'),
        caption: t('order.byProvider.caption'),
        nameOf: ({ payee }) => payee.name,
      }),
    }),
    section({
      id: 'by-cost-object',
      title: t('order.byCostObject.title'),
      body: sumTable(view, {
        id: 'cost-object-sums',
        heading: t('order.costObject'),
        caption: t('order.byCostObject.caption'),
        nameOf: ({ costObject }) => costObject,
      }),
    }),
    ...(rows.length > 0 ? [section({ id: 'rows', title: t('order.rows.title'), body: rowTable(view) })] : []),
  ];
}

function brokenOff(view: OrderView): Html {
  const { t, order, mayOrder, dayPassed } = view;
  const passed = dayPassed ? html`<p>${t('order.gathering.dayPassed')}</p>` : '';
  const goOn = form({
    id: 'resume-form',
    action: `/orders/${order.id}/resume`,
    body: [...(dayPassed ? [newDay(view)] : []), actions(button({ text: t('order.resume') }))],
  });
  const text = html`<p>${t('order.gathering')}</p>${passed}${mayOrder ? goOn : ''}`;
  return html`<div class="bl-section">${notice({ kind: 'warning', body: text })}</div>`;
}

const newDay = ({ t, today, typedDay, errors }: OrderView): Html =>
  dateField({
    name: 'payOn',
    label: t('orders.new.day'),
    hint: t('orders.new.day.hint', { example: workingDayAfter(today) }),
    value: typedDay,
    error: errorFor(errors, 'payOn'),
    required: true,
  });

function filesSection(view: OrderView): Html {
  const { t, order } = view;
  const { files } = order;
  if (!files) {
    return section({
      id: 'files',
      title: t('order.files.title'),
      body: notice({ kind: 'info', body: awaited(view) }),
    });
  }
  const items = files.map((file) => html`<li>${fileLink(view, file)}</li>`);
  return section({
    id: 'files',
    title: t('order.files.title'),
    body: html`<ul class="ds-list">${items}</ul>`,
  });
}

/** The files are being made; if they are late, whoever may order has them made again. */
function awaited({ t, order, late, asked, mayOrder }: OrderView): Html {
  const look = linkButton({ href: `/orders/${order.id}`, text: t('order.files.look'), variant: 'secondary' });
  if (asked) return html`<p>${t('order.files.askedAgain')}</p>${actions(look)}`;
  const again = form({
    id: 'files-form',
    action: `/orders/${order.id}/files`,
    body: actions(button({ text: t('order.files.again') })),
  });
  const lateText = late ? html`<p>${t('order.files.late')}</p>` : '';
  return html`<p>${t('order.files.making')}</p>${lateText}${actions(look)}${late && mayOrder ? again : ''}`;
}

function fileLink({ t, order }: OrderView, { kind, bytes }: OrderFile): Html {
  const size = t('order.file.size', { kilobytes: formatNumber(Math.ceil(bytes / 1000)) });
  return html`${link({ href: `/orders/${order.id}/files/${kind}`, text: t(`order.file.${kind}`) })} <span class="bl-subtle">${size}</span>`;
}

function orderFacts({ t, language, order, chosen }: OrderView): Html {
  const { quarter } = order.choice;
  const choice = [quarter && quarterTitle(t, quarter), chosen.programme, chosen.provider].filter(
    (it) => it !== undefined,
  );
  return facts(
    [
      { term: t('orders.sum'), value: formatKronor(order.sum) },
      { term: t('orders.count'), value: formatNumber(order.count) },
      { term: t('orders.new.day'), value: formatDate(order.payOn, language) },
      { term: t('order.choice'), value: choice.length > 0 ? choice.join(', ') : t('order.choice.all') },
      { term: t('orders.madeBy'), value: inSwedish(order.createdBy.name, language) },
      { term: t('order.messageId'), value: messageId(order) },
    ],
    { look: 'tiles' },
  );
}
