import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { button } from '../ui/button.ts';
import { facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { depreciationSoFar, deviationText } from './figures.ts';
import { type FollowUpView, figuresSoFar } from './view.ts';

/** Where the sums stand on the page, which the script writes anew when it has saved. */
export const sumsId = 'sums';

/** What the costs come to so far, against the award. The button counts anew without a script; the script does it by itself. */
export function sumsSoFar(view: FollowUpView): Html {
  const { t, path, books } = view;
  const { year } = books.programme;
  const shown = shownSums(view);
  const at = (id: keyof typeof shown): Html => html`<span id="${id}">${shown[id]}</span>`;
  const tiles = facts(
    [
      { term: t('followUp.sum.costs'), value: at('sum-costs') },
      { term: t('facts.depreciation', { year }), value: at('sum-depreciation') },
      { term: t('followUp.sum.outcome'), value: at('sum-outcome') },
      { term: t('term.award'), value: formatKronor(view.award.amount), note: view.award.number },
    ],
    { look: 'tiles' },
  );
  const count = button({
    text: t('followUp.count'),
    variant: 'secondary',
    size: 'sm',
    formaction: `${path}/count#${sumsId}`,
  });
  return html`<div class="bl-sums" id="${sumsId}" tabindex="-1" role="group" aria-label="${t('followUp.sum.title')}">
    ${tiles}
    <p role="status">${t('followUp.sum.deviation')} <strong>${at('sum-deviation')}</strong></p>
    <p class="bl-actions">${count}</p>
  </div>`;
}

/** This year's depreciation of what has been typed of an investment; '' while there is none, or it cannot be read. */
export function depreciationLine({ t, books, typed }: FollowUpView): string {
  const { programme } = books;
  const depreciation = depreciationSoFar(typed, programme);
  if (depreciation === undefined) return '';
  return `${t('facts.depreciation', { year: programme.year })}: ${formatKronor(depreciation)}`;
}

/** The sums as words, by the ids under which they stand. */
export function shownSums(view: FollowUpView) {
  const { costs, depreciation, outcome, deviation } = figuresSoFar(view);
  return {
    'sum-costs': formatKronor(costs),
    'sum-depreciation': formatKronor(depreciation),
    'sum-outcome': formatKronor(outcome),
    'sum-deviation': deviationText(view.t, deviation),
    'depreciation-so-far': depreciationLine(view),
  };
}
