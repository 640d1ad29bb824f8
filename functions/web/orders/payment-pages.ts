import { html } from 'hono/html';
import { formatNumber } from '../../../shared/domain/money.ts';
import type { UnmatchedLine } from '../../../shared/domain/payment-answer.ts';
import type { NotedPayments } from '../../../shared/use-cases/note-payments.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { dataTable } from '../ui/data-table.ts';
import { errorFor, errorSummary, type FieldError } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import { fileField, textArea } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { pageTitle, section } from '../ui/page.ts';

type AnswerView = Words & { typed: string; errors: readonly FieldError[] };

/** The form that takes the answer, as a file or as lines. */
export function answerPage({ t, typed, errors }: AnswerView): Content[] {
  const body = [
    fileField({
      name: 'file',
      label: t('payments.file'),
      hint: t('payments.file.hint'),
      accept: '.csv,.txt,text/csv,text/plain',
      error: errorFor(errors, 'file'),
    }),
    textArea({
      name: 'text',
      label: t('payments.text'),
      rows: 8,
      value: typed,
      error: errorFor(errors, 'text'),
    }),
    actions(button({ text: t('payments.button') })),
  ];
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({
      back: { href: '/orders', text: t('orders.back') },
      title: t('payments.title'),
      lede: t('payments.lede'),
    }),
    form({ id: 'answer-form', action: '/orders/payments', enctype: 'multipart/form-data', body }),
  ];
}

type ResultView = Words & { result: Extract<NotedPayments, { ok: true }> };

/** How many were noted, and every line that matched nothing. */
export function resultPage({ t, result }: ResultView): Content[] {
  const counts = facts(
    [
      { term: t('payments.done.noted'), value: formatNumber(result.noted.length) },
      { term: t('payments.done.before'), value: formatNumber(result.before) },
      { term: t('payments.done.unmatched'), value: formatNumber(result.unmatched.length) },
    ],
    { look: 'tiles' },
  );
  const ways = actions(
    linkButton({ href: '/orders', text: t('orders.back') }),
    linkButton({ href: '/orders/payments', text: t('payments.another'), variant: 'secondary' }),
  );
  return [
    pageTitle({ back: { href: '/orders', text: t('orders.back') }, title: t('payments.done.title') }),
    html`<div class="bl-section">${card({ tone: 'raised', body: counts })}</div>`,
    ...(result.unmatched.length > 0 ? [unmatchedSection({ t, lines: result.unmatched })] : []),
    html`<div class="bl-section">${ways}</div>`,
  ];
}

function unmatchedSection({ t, lines }: Pick<Words, 't'> & { lines: readonly UnmatchedLine[] }): Html {
  const table = dataTable<UnmatchedLine>({
    id: 'unmatched-table',
    caption: t('payments.unmatched.caption'),
    captionHidden: true,
    columns: [
      { key: 'line', heading: t('payments.unmatched.line'), numeric: true, cell: ({ line }) => String(line) },
      { key: 'reference', heading: t('order.reference'), header: true, cell: ({ reference }) => reference },
      {
        key: 'why',
        heading: t('payments.unmatched.why'),
        width: 'wide',
        cell: ({ problem }) => t(`payments.problem.${problem}`),
      },
    ],
    rows: lines,
    empty: '',
  });
  return section({
    id: 'unmatched',
    title: t('payments.unmatched.title'),
    intro: t('payments.unmatched.intro'),
    body: table,
  });
}
