import { html } from 'hono/html';
import type { Forecast, PartForecast } from '../../../shared/domain/forecast.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { Words } from '../applications/words.ts';
import { barList } from '../ui/bar-list.ts';
import { card } from '../ui/card.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';

/** What of the grant will not be used (DOMAIN fact 37): a sentence, a bar for each part, and the figures. */
export function forecastSection(words: Words, { parts, total }: Forecast): Html {
  const { t, language } = words;
  const title = t('forecast.title');
  const sentence = total === 0 ? t('forecast.none') : t('forecast.some', { amount: formatKronor(total) });
  const bars =
    total > 0 && parts.length > 1
      ? barList({
          label: title,
          items: parts.map((part) => ({
            name: inSwedish(part.name, language),
            value: part.total,
            text: formatKronor(part.total),
          })),
        })
      : '';
  const body = card({
    tone: 'raised',
    body: html`<p>${sentence}</p>${bars}${total > 0 ? figures(words, parts, total) : ''}`,
  });
  return section({ title, id: 'unused', body });
}

function figures({ t, language }: Words, parts: readonly PartForecast[], total: number): Html {
  const sum = (key: 'uncommitted' | 'neverAsked' | 'total'): Column<PartForecast> => ({
    key,
    heading: t(`forecast.${key}`),
    numeric: true,
    cell: (part) => formatNumber(part[key]),
  });
  return dataTable({
    id: 'unused-table',
    caption: t('forecast.caption'),
    columns: [
      {
        key: 'part',
        heading: t('forecast.part'),
        header: true,
        cell: ({ name }) => inSwedish(name, language),
      },
      sum('uncommitted'),
      sum('neverAsked'),
      sum('total'),
    ],
    rows: parts,
    ...(parts.length > 1 && { sums: [{ label: t('forecast.sum'), values: { total: formatNumber(total) } }] }),
    empty: '',
  });
}
