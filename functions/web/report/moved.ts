import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { ReportFigures } from '../../../shared/domain/report-figures.ts';
import { sumNames } from '../../../shared/domain/report-sums.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { differences } from '../ui/differences.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';

type Figure = { term: string; text: string; value: number };

/** The figures that say most of a draft: how many accounts have come, and the sums in kronor. */
function seenFigures(t: Translate, { followUps, total }: ReportFigures): Figure[] {
  const count = (term: string, value: number): Figure => ({ term, value, text: formatNumber(value) });
  return [
    count(t('report.moved.approved'), followUps.approved),
    count(t('report.moved.accepted'), followUps.accepted),
    ...sumNames.map((it) => ({
      term: t(`report.sum.${it}`),
      value: total[it],
      text: formatKronor(total[it]),
    })),
  ];
}

/** The same as the form carries them. */
export const sumsSeen = ({ followUps, total }: ReportFigures): string =>
  [followUps.approved, followUps.accepted, ...sumNames.map((it) => total[it])].join('_');

/** What differs from the draft that was seen (SECURITY 15); where no sum does, texts or single activities do. */
export function movedNotice(
  t: Translate,
  report: ReportFigures,
  seen: readonly number[] | undefined,
): Html[] {
  if (!seen) return [];
  const counts = 2;
  const items = seenFigures(t, report).flatMap(({ term, value, text }, index) => {
    const before = seen[index] ?? 0;
    if (before === value) return [];
    return [{ term, before: index < counts ? formatNumber(before) : formatKronor(before), after: text }];
  });
  const texts = {
    before: t('report.moved.before'),
    after: t('report.moved.after'),
    nothing: t('report.differences.nothing'),
  };
  const body = items.length > 0 ? differences({ items, texts }) : html`<p>${t('report.moved.texts')}</p>`;
  return [notice({ kind: 'warning', title: t('report.moved.title'), body })];
}
