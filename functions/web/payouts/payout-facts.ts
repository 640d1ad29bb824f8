import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { Payout, PayoutCostLine } from '../../../shared/domain/payout.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { dataTable } from '../ui/data-table.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { writtenText } from '../ui/page.ts';
import { answeredText } from './payout-words.ts';

/** What was asked for, by whom, and what has become of it. */
export const payoutFacts = (words: Words, payout: Payout): Html =>
  facts([...askedFacts(words, payout), ...answerFacts(words, payout)]);

function askedFacts({ t, language }: Words, payout: Payout): Fact[] {
  const { amount, area, reference, requestedBy, requestedAt, notReimbursed, revision } = payout;
  const again = revision > 1 ? t('payout.again', { revision }) : undefined;
  return [
    { term: t('payout.amount'), value: formatKronor(amount), note: again },
    ...(requestedBy ? [{ term: t('payout.requestedBy'), value: requestedBy.name }] : []),
    { term: t('payout.requestedAt'), value: formatDateTime(requestedAt, language) },
    ...(area ? [{ term: t('payout.area'), value: inSwedish(area.name, language) }] : []),
    ...(reference ? [{ term: t('payout.reference'), value: writtenText(reference, language) }] : []),
    ...(notReimbursed ? [{ term: t('payout.statement'), value: t('payout.statement.yes') }] : []),
  ];
}

function answerFacts(words: Words, payout: Payout): Fact[] {
  const { t, language } = words;
  const { returned, order, paid } = payout;
  const answered = answeredText(words, payout);
  return [
    ...(answered ? [{ term: t('payout.answer'), value: answered }] : []),
    ...(returned ? [{ term: t('payout.reason'), value: writtenText(returned.reason, language) }] : []),
    ...(order ? [{ term: t('payout.orderedAt'), value: formatDateTime(order.at, language) }] : []),
    ...(paid ? [{ term: t('payout.paidOn'), value: formatDate(paid.on, language) }] : []),
  ];
}

/** The costs by type, with their sum. */
export function costTable({ t, language }: Words, lines: readonly PayoutCostLine[]): Html {
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  return dataTable({
    id: 'costs-table',
    caption: t('payout.costs'),
    columns: [
      { key: 'type', heading: t('payout.cost.type'), cell: ({ type }) => t(`costType.${type}`) },
      {
        key: 'text',
        heading: t('payout.cost.text'),
        header: true,
        width: 'wide',
        cell: ({ text }) => inSwedish(text, language),
      },
      {
        key: 'amount',
        heading: t('payout.cost.amount'),
        numeric: true,
        cell: ({ amount }) => formatNumber(amount),
      },
    ],
    rows: lines,
    sums: [{ label: t('payout.cost.sum'), values: { amount: formatNumber(sum) } }],
    empty: t('payout.costs.none'),
  });
}
