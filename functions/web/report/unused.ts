import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import type { ReportFigures } from '../../../shared/domain/report-figures.ts';
import type { Words } from '../applications/words.ts';
import { facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';

/**
 * What nobody used, and what becomes of it: a statement that cites both diary numbers, of which a missing one is said to
 * be missing (DOMAIN fact 41).
 */
export function unusedSection(words: Words, report: ReportFigures): Html {
  const { t } = words;
  const { allocated, total, unused } = report;
  const { diaryNumber, agreementDiaryNumber } = report.programme;
  const lacks = unused.repaid && (!diaryNumber || !agreementDiaryNumber);
  const sums = facts(
    [
      { term: t('report.unused.allocated'), value: formatKronor(allocated) },
      { term: t('report.sum.used'), value: formatKronor(total.used) },
      { term: t('report.unused.amount'), value: formatKronor(unused.amount) },
    ],
    { look: 'tiles' },
  );
  return section({
    id: 'unused',
    title: t('report.unused.title'),
    body: [
      sums,
      html`<p class="bl-measure">${unusedText(words, report)}</p>`,
      ...(report.complete ? [] : [html`<p class="bl-subtle bl-measure">${t('report.unused.notYet')}</p>`]),
      ...(lacks ? [html`<p class="bl-subtle bl-measure">${t('report.unused.addNumbers')}</p>`] : []),
    ],
  });
}

function unusedText({ t }: Words, { allocated, total, unused, programme }: ReportFigures): string {
  const amount = formatKronor(unused.amount);
  if (!unused.repaid) return t('report.unused.kept', { amount });
  const missing = t('report.unused.noNumber');
  const numbers = {
    own: programme.diaryNumber ?? missing,
    theirs: programme.agreementDiaryNumber ?? missing,
  };
  if (unused.amount <= 0) return t('report.unused.nothing', numbers);
  const sums = { allocated: formatKronor(allocated), used: formatKronor(total.used), amount };
  return t('report.unused.repaid', { ...sums, ...numbers });
}
