import { html } from 'hono/html';
import { mendingDays } from '../../../shared/domain/follow-up-rules.ts';
import { addDaysToDate, formatDate } from '../../../shared/domain/stockholm-time.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { actions, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorFor } from '../ui/error-summary.ts';
import { dateField, textArea } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { more } from '../ui/page.ts';
import { reviewPath } from './paths.ts';
import { closingFacts } from './review-closing.ts';
import { longestReason, sumsSeen } from './review-form.ts';
import { acceptRefusal, closingNow, type ReviewView } from './review-view.ts';

/**
 * The answer in one place: what accepting does with the money and the button that does it, and a form of its own to return.
 * The acceptance is not offered when it would be refused.
 */
export function reviewCard(view: ReviewView): Html {
  const { t, language } = view;
  const refusal = acceptRefusal(view);
  const accept = refusal
    ? notice({
        kind: 'warning',
        title: t('review.blocked.title'),
        headingLevel: 3,
        body: errorText(t, language, refusal),
      })
    : acceptForm(view);
  return card({
    id: 'your-answer',
    title: t('review.answer'),
    tone: 'raised',
    body: [accept, html`<div class="bl-ways">${returnForm(view)}</div>`],
  });
}

function acceptForm(view: ReviewView): Html {
  const { t, followUp } = view;
  return form({
    id: 'accept-form',
    action: reviewPath(followUp.applicationId),
    hidden: { outcome: 'accepted', revision: followUp.revision, seen: sumsSeen(closingNow(view)) },
    body: [
      html`<p>${t('review.accept.text')}</p>`,
      closingFacts(view),
      actions(button({ text: t('review.accept.button') })),
    ],
  });
}

function returnForm({ t, language, followUp, today, typed, errors }: ReviewView): Html {
  const [earliest, latest] = [addDaysToDate(today, 1), addDaysToDate(today, mendingDays.most)];
  const body = form({
    id: 'return-form',
    action: reviewPath(followUp.applicationId),
    hidden: { outcome: 'returned', revision: followUp.revision },
    body: [
      html`<p class="bl-subtle">${t('review.return.intro')}</p>`,
      textArea({
        name: 'reason',
        label: t('review.return.reason'),
        hint: t('review.return.hint'),
        rows: 4,
        maxlength: longestReason,
        value: typed?.reason,
        error: errorFor(errors, 'reason'),
      }),
      dateField({
        name: 'until',
        label: t('review.return.until'),
        hint: t('review.return.days', {
          earliest: formatDate(earliest, language),
          latest: formatDate(latest, language),
        }),
        value: typed?.until ?? addDaysToDate(today, mendingDays.usual),
        error: errorFor(errors, 'until'),
      }),
      actions(button({ text: t('review.return.button'), variant: 'secondary' })),
    ],
  });
  return more({ id: 'return', text: t('review.return.open'), body, open: typed !== undefined });
}
