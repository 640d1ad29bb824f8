import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { payoutMoney } from '../../../shared/domain/payout.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import { link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish, withSwedish } from '../ui/in-swedish.ts';
import { pageTitle, section, stack } from '../ui/page.ts';
import { attestCard } from './attest-card.ts';
import { attestCircumstances } from './attest-circumstances.ts';
import type { AttestView } from './attest-view.ts';
import { attestBar, moneyBar } from './money-bar.ts';
import { costTable, payoutFacts } from './payout-facts.ts';
import { payoutHistory } from './payout-history.ts';
import { quarterDays, quarterTag } from './payout-words.ts';

/** What a controller attests: the request, the money before and after it, the award, what was paid before. */
export function attestPage(view: AttestView): Content[] {
  const { t, errors, refused, payout, file } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    titleOf(view),
    stack(...refused, ...attestCircumstances(view)),
    money(view),
    ...(view.mayAnswer ? [html`<div class="bl-section">${attestCard(view)}</div>`] : []),
    request(view),
    award(view),
    section({ id: 'history', title: t('attest.history'), body: payoutHistory(view, file.payouts, payout) }),
    ...(view.mayAnswer ? [html`<p>${link({ href: '#your-attest', text: t('attest.toAnswer') })}</p>`] : []),
  ];
}

function titleOf(view: AttestView): Html {
  const { t, language, file, payout } = view;
  const lede = withSwedish(
    view,
    'attest.lede',
    { unit: payout.unitName, amount: formatKronor(payout.amount), quarter: quarterText(t, payout.quarter) },
    ['unit'],
  );
  return pageTitle({
    back: { href: `/applications/${file.application.id}`, text: t('attest.back') },
    eyebrow: t(payout.status === 'requested' ? 'attest.eyebrow' : 'attest.eyebrow.answered'),
    title: inSwedish(payout.activity, language),
    lede,
    tags: quarterTag(t, payout.status),
  });
}

/** Of what waits for an answer with what is left after it; else as the money is. */
function money({ t, file, payout, award }: AttestView): Html {
  const others = file.payouts.filter(({ id }) => id !== payout.id);
  const bar =
    payout.status === 'requested'
      ? attestBar(t, {
          id: 'award',
          name: t('payouts.money.title'),
          money: payoutMoney(award?.amount ?? 0, others),
          amount: payout.amount,
        })
      : moneyBar(t, {
          id: 'award',
          name: t('payouts.money.title'),
          money: payoutMoney(award?.amount ?? 0, file.payouts),
        });
  return section({ id: 'money', title: t('attest.money'), body: card({ tone: 'raised', body: bar }) });
}

function request(view: AttestView): Html {
  const { t, payout } = view;
  return section({
    id: 'request',
    title: t('attest.request', { quarter: quarterText(t, payout.quarter) }),
    intro: quarterDays(view, payout.quarter),
    body: [payoutFacts(view, payout), costTable(view, payout.costLines)],
  });
}

function award({ t, language, award, books, payout }: AttestView): Html {
  const partId = award?.fundingPartId ?? payout.award.fundingPartId;
  const part = books.programme.fundingParts.find(({ id }) => id === partId)?.name ?? partId;
  return section({
    id: 'award-facts',
    title: t('attest.award'),
    body: facts([
      { term: t('term.decisionNumber'), value: award?.number ?? payout.award.number },
      { term: t('term.award'), value: formatKronor(award?.amount ?? 0) },
      ...(award ? [{ term: t('attest.decidedAt'), value: formatDate(award.decidedAt, language) }] : []),
      { term: t('term.fundingPart'), value: inSwedish(part, language) },
      { term: t('term.costObject'), value: award?.costObject ?? payout.award.costObject },
    ]),
  });
}
