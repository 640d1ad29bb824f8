import { html } from 'hono/html';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import { actions, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import type { Content, Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { section, stack } from '../ui/page.ts';
import { costTable, payoutFacts } from './payout-facts.ts';
import { quarterTag } from './payout-words.ts';
import { moneyCard, quarterTop } from './request-page.ts';
import type { QuarterView } from './request-view.ts';

/**
 * A quarter for which nothing can be asked now: why, and what has been asked for. `justSent`: the page after the click,
 * which says what happens next.
 */
export function quarterPage(
  view: QuarterView,
  { why, justSent }: { why: string; justSent: boolean },
): Content[] {
  const { t, state } = view;
  const said = justSent
    ? notice({
        kind: 'success',
        title: t('payoutRequest.sent.title'),
        body: html`<p>${t('payoutRequest.sent.text')}</p>`,
        announce: true,
      })
    : notice({ kind: 'info', body: why });
  return [
    quarterTop(view, t('payoutRequest.quarter', { quarter: quarterText(t, state.quarter) })),
    stack(said, moneyCard(view)),
    ...asked(view),
    actions(linkButton({ href: '/payouts', text: t('payouts.own.title'), variant: 'secondary' })),
  ];
}

function asked(view: QuarterView): Html[] {
  const { t, state } = view;
  const { standing } = state;
  if (!standing || standing.status === 'lapsed') return [];
  return [
    section({
      id: 'asked',
      title: t('payoutRequest.asked'),
      body: [
        card({
          aside: quarterTag(t, standing.status),
          title: t('payoutRequest.asked.card'),
          id: 'asked-card',
          headingLevel: 3,
          body: payoutFacts(view, standing),
        }),
        costTable(view, standing.costLines),
      ],
    }),
  ];
}
