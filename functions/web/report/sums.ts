import { html } from 'hono/html';
import { formatNumber } from '../../../shared/domain/money.ts';
import type { ReportGroup, Sums } from '../../../shared/domain/report.ts';
import type { ReportFigures } from '../../../shared/domain/report-figures.ts';
import { sumNames } from '../../../shared/domain/report-sums.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { Words } from '../applications/words.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';

type SumsView = Words & { report: ReportFigures };
type Row = Omit<ReportGroup, 'parts'> & { below: boolean };
type Table = { id: string; title: string; heading: string; rows: readonly Row[]; note?: string };

/** What was asked, decided, used, paid, released and paid back: by purpose, cost object, unit and part of the grant. */
export function sumsSection(view: SumsView): Html {
  const { t, report } = view;
  const flat = (groups: readonly ReportGroup[]): Row[] =>
    groups.flatMap(({ parts = [], ...group }) => [
      { ...group, below: false },
      ...parts.map((part) => ({ ...part, below: true })),
    ]);
  return section({
    id: 'sums',
    title: t('report.sums.title'),
    intro: t('report.sums.intro'),
    body: [
      sumTable(view, {
        ...{ id: 'by-purpose', title: t('report.sum.byPurpose'), heading: t('report.sum.purpose') },
        rows: flat(report.byPurpose),
        note: t('report.sum.byPurpose.note'),
      }),
      sumTable(view, {
        ...{ id: 'by-cost-object', title: t('report.sum.byCostObject'), heading: t('term.costObject') },
        rows: flat(report.byCostObject),
      }),
      sumTable(view, {
        ...{ id: 'by-part', title: t('report.sum.byPart'), heading: t('term.fundingPart') },
        rows: flat(report.byPart),
      }),
      sumTable(view, {
        ...{ id: 'by-unit', title: t('report.sum.byUnit'), heading: t('term.unit') },
        rows: flat(report.byUnit),
      }),
    ],
  });
}

function sumTable(view: SumsView, { id, title, heading, rows, note }: Table): Html {
  const { t, report } = view;
  const table = dataTable<Row>({
    id: `${id}-table`,
    caption: title,
    columns: [
      { key: 'name', heading, header: true, width: 'wide', cell: (row) => nameCell(view, row) },
      {
        key: 'activities',
        heading: t('report.sum.activities'),
        numeric: true,
        cell: ({ activities }) => formatNumber(activities),
      },
      ...sumNames.map((sum) => ({
        key: sum,
        heading: t(`report.sum.${sum}`),
        numeric: true,
        cell: ({ sums }: Row) => formatNumber(sums[sum]),
      })),
    ],
    rows,
    sums: rows.length > 0 ? [totalRow(t, report)] : [],
    empty: t('report.sum.none'),
  });
  return html`<div class="bl-report-sums">${table}${note ? html`<p class="bl-subtle">${note}</p>` : ''}</div>`;
}

function nameCell({ t, language }: SumsView, { name, below }: Row): Content {
  const shown = inSwedish(name, language);
  return below ? html`<span class="bl-subtle">${t('report.sum.ofWhich')}</span> ${shown}` : shown;
}

const totalRow = (t: Translate, { activities, total }: ReportFigures) => ({
  label: t('report.sum.all'),
  values: { activities: formatNumber(activities.length), ...formatted(total) },
});

const formatted = (sums: Sums): Record<string, string> =>
  Object.fromEntries(sumNames.map((sum) => [sum, formatNumber(sums[sum])]));
