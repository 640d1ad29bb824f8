import { isProviders } from '../../../shared/domain/application.ts';
import { daysToRepay } from '../../../shared/domain/follow-up-closing.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { findFundingPart } from '../../../shared/domain/programme.ts';
import { facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { closingNow, type ReviewView } from './review-view.ts';

/** What accepting does with the money, or did: used, given back, asked back; each in words. */
export function closingFacts(view: Pick<ReviewView, 't' | 'file' | 'books' | 'followUp'>): Html {
  const { t, file, books, followUp } = view;
  const { used, released, overpaid } = closingNow(view);
  const isProvider = isProviders(file.application);
  const { fundingPartId } = followUp.award;
  const part = findFundingPart(books.programme, fundingPartId)?.name ?? fundingPartId;
  return facts([
    {
      term: t('review.closing.used'),
      value: formatKronor(used),
      note: t(isProvider ? 'review.closing.used.provider' : 'review.closing.used.department'),
    },
    {
      term: t('review.closing.released'),
      value: formatKronor(released),
      note: t(released > 0 ? 'review.closing.released.text' : 'review.closing.released.none', { part }),
    },
    ...(isProvider
      ? [
          {
            term: t('review.closing.overpaid'),
            value: formatKronor(overpaid),
            note: t(overpaid > 0 ? 'review.closing.overpaid.text' : 'review.closing.overpaid.none', {
              days: daysToRepay,
            }),
          },
        ]
      : []),
  ]);
}
