import { formatNumber } from '../../../shared/domain/money.ts';
import type { Payout } from '../../../shared/domain/payout.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Html } from '../ui/html.ts';
import { answeredText, quarterTag, quarterTitle } from './payout-words.ts';

/** The other requests of the activity, by quarter, with what became of them. */
export function payoutHistory(words: Words, payouts: readonly Payout[], shown: Payout): Html {
  const { t, language } = words;
  return dataTable({
    id: 'history-table',
    caption: t('attest.history.caption'),
    captionHidden: true,
    columns: [
      {
        key: 'quarter',
        heading: t('payouts.quarter'),
        header: true,
        cell: ({ quarter, revision }: Payout) =>
          revision === 1
            ? quarterTitle(t, quarter)
            : t('attest.history.again', { quarter: quarterTitle(t, quarter), revision }),
      },
      {
        key: 'requested',
        heading: t('payouts.requestedOn'),
        cell: (row) => formatDate(row.requestedAt, language),
      },
      {
        key: 'amount',
        heading: t('payout.amount'),
        numeric: true,
        cell: ({ amount }) => formatNumber(amount),
      },
      { key: 'status', heading: t('payouts.status'), cell: ({ status }) => quarterTag(t, status) },
      { key: 'answer', heading: t('payout.answer'), cell: (row) => answeredText(words, row) ?? '' },
    ],
    rows: payouts.filter(({ id }) => id !== shown.id),
    empty: t('attest.history.empty'),
  });
}
