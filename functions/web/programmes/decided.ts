import { html } from 'hono/html';
import {
  type DecidedMonth,
  type DecidedOverTime,
  decidedOverTime,
} from '../../../shared/domain/decided-over-time.ts';
import type { LedgerMove } from '../../../shared/domain/ledger.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { formatDate, type LocalDate, monthNames } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import { card } from '../ui/card.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { more, section } from '../ui/page.ts';
import { type ChartPoint, chartLegend, picture, pictures, stepChart } from '../ui/step-chart.ts';
import { type PartMoney, partsMoney } from './parts-money.ts';

/** What was decided over time, by the id of the funding part. */
export type DecidedByPart = ReadonlyMap<string, DecidedOverTime>;

/** How the sum decided in each part moved over the year, by these entries. */
export function decidedByPart(
  { year, fundingParts }: Programme,
  entries: readonly LedgerMove[],
  today: LocalDate,
): DecidedByPart {
  const own = Map.groupBy(entries, ({ fundingPartId }) => fundingPartId);
  return new Map(fundingParts.map(({ id }) => [id, decidedOverTime(own.get(id) ?? [], year, today)]));
}
type Part = { money: PartMoney; time: DecidedOverTime };

/**
 * A picture for each part of the grant: how much was decided as the year went. Nothing where nothing has been decided,
 * and only a sentence where the days of the decisions are not known.
 */
export function decidedSection(words: Words, books: ProgrammeBooks, decided: DecidedByPart): Html[] {
  const parts = partsMoney(books).flatMap((money): Part[] => {
    const time = decided.get(money.part.id);
    return time ? [{ money, time }] : [];
  });
  const moved = parts.filter(({ time }) => time.decided !== 0 || time.after !== 0 || time.steps.length > 0);
  if (moved.length === 0) return [];
  const { t } = words;
  const body = moved.every(({ time }) => isUndated(time))
    ? html`<p class="bl-subtle bl-measure">${t('chart.time.undated')}</p>`
    : card({
        tone: 'raised',
        body: pictures(
          parts.map((part) =>
            picture({ name: inSwedish(part.money.part.name, words.language), body: pictureOf(words, part) }),
          ),
        ),
      });
  return [section({ title: t('chart.time.title'), id: 'over-time', body })];
}

/** All of it is imported history: a curve would show days that nobody knows. */
const isUndated = ({ undated, decided, after }: DecidedOverTime): boolean =>
  undated !== 0 && undated === decided + after;

function pictureOf(words: Words, part: Part): Html {
  const { t } = words;
  const { time } = part;
  const sentence = (text: string) => html`<p class="bl-subtle">${text}</p>`;
  if (isUndated(time)) return sentence(t('chart.time.undated'));
  if (time.months.length === 0)
    return sentence(t('chart.time.notBegun', { decided: formatKronor(time.decided), year: time.year }));
  if (time.decided === 0 && time.after === 0 && time.steps.length === 0)
    return sentence(t('chart.time.nothing'));
  return html`${chart(words, part)}${legend(words, part)}${notes(words, time).map(sentence)}${figures(words, part)}`;
}

function chart({ t, language }: Words, { money, time }: Part): Html {
  const { part, allocated } = money;
  const { year, decided, until } = time;
  const inMillions = Math.max(allocated, decided) >= 1_000_000;
  const facts = {
    until: formatDate(until, language),
    decided: formatKronor(decided),
    allocated: formatKronor(allocated),
  };
  return stepChart({
    id: `time-${part.id}`,
    title: t('chart.time.name', { part: part.name, year }),
    description: t('chart.time.description', facts),
    year,
    points: pointsOf(time),
    limit: { value: allocated, label: t('budget.allocated') },
    label: t('budget.decided'),
    months: monthNames(language).map((name) => name.slice(0, 3)),
    unit: t(inMillions ? 'chart.unit.million' : 'chart.unit.thousand'),
    formatTick: (kronor) => shortNumber(kronor / (inMillions ? 1_000_000 : 1_000), language),
  });
}

/** The line begins with the year and ends today. */
function pointsOf({ year, before, steps, decided, until }: DecidedOverTime): ChartPoint[] {
  return [
    { day: `${year}-01-01`, value: before },
    ...steps.map((step) => ({ day: step.day, value: step.decided })),
    { day: until, value: decided },
  ];
}

const shortNumber = (value: number, language: Words['language']): string => {
  const text = String(Math.round(value * 1000) / 1000);
  return language === 'sv' ? text.replace('.', ',') : text;
};

function legend({ t, language }: Words, { money, time }: Part): Html {
  const day = formatDate(time.until, language);
  const sum = (text: string, kronor: number) => html`${text} <strong>${formatKronor(kronor)}</strong>`;
  return chartLegend({
    decided: sum(t('chart.time.decidedUntil', { day }), time.decided),
    limit: sum(t('budget.allocated'), money.allocated),
  });
}

function notes({ t }: Words, { before, after, undated }: DecidedOverTime): string[] {
  return [
    before === 0 ? '' : t('chart.time.before', { amount: formatKronor(before) }),
    after === 0 ? '' : t('chart.time.after', { amount: formatKronor(after) }),
    undated === 0 ? '' : t('chart.time.partlyUndated', { amount: formatKronor(undated) }),
  ].filter(Boolean);
}

/** The same in figures, for those who would rather read. */
function figures({ t, language }: Words, { money: { part }, time }: Part): Html {
  const names = monthNames(language);
  const table = dataTable<DecidedMonth>({
    id: `time-${part.id}-table`,
    caption: t('chart.time.name', { part: part.name, year: time.year }),
    captionHidden: true,
    columns: [
      {
        key: 'month',
        heading: t('chart.time.month'),
        header: true,
        cell: ({ month }) => names[month - 1] ?? '',
      },
      {
        key: 'change',
        heading: t('chart.time.change'),
        numeric: true,
        cell: ({ change }) => formatNumber(change),
      },
      {
        key: 'sum',
        heading: t('chart.time.sum'),
        numeric: true,
        cell: ({ decided }) => formatNumber(decided),
      },
    ],
    rows: time.months,
    empty: '',
  });
  return more({ text: t('chart.time.table'), about: inSwedish(part.name, language), body: table });
}
