import { html } from 'hono/html';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import type { ReportFigures } from '../../../shared/domain/report-figures.ts';
import type { Words } from '../applications/words.ts';
import { card } from '../ui/card.ts';
import { dataTable } from '../ui/data-table.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { more, section } from '../ui/page.ts';
import { type PairItem, pairBars } from '../ui/pair-bars.ts';

/** As many as can be taken in at a glance; all of them are in the table. */
const shown = 10;

/** `outcome` is missing until an account has come in; `accounts` have come in of the unit's approved `activities`. */
export type UnitOutcome = {
  unitId: string;
  name: string;
  granted: number;
  outcome: number | undefined;
  accounts: number;
  activities: number;
};

/** What each unit was granted, and what it cost by the accounts that have come in; the largest award first. */
export function outcomeByUnit({ activities }: ReportFigures): UnitOutcome[] {
  return [...Map.groupBy(activities, ({ unitId }) => unitId)]
    .map(([unitId, own]) => {
      const outcomes = own.flatMap(({ account }) => account?.outcome ?? []);
      return {
        unitId,
        name: own.at(-1)?.unit ?? unitId,
        granted: own.reduce((sum, { sums }) => sum + sums.decided, 0),
        outcome: outcomes.length > 0 ? outcomes.reduce((sum, it) => sum + it, 0) : undefined,
        accounts: outcomes.length,
        activities: own.filter(({ status }) => status === 'approved').length,
      };
    })
    .filter(({ granted }) => granted > 0)
    .sort((one, other) => other.granted - one.granted || one.name.localeCompare(other.name, 'sv'));
}

/** What is granted can be compared with what it cost once every account is there. */
const isAllIn = ({ accounts, activities }: UnitOutcome): boolean => accounts >= activities;

/** Granted against outcome, a pair of bars for each of the units that were granted most. */
export function unitSection(words: Words, report: ReportFigures): Html[] {
  const { t } = words;
  const units = outcomeByUnit(report);
  if (units.length === 0) return [];
  const title = t('report.units.title');
  const bars = pairBars({
    label: title,
    first: t('report.units.granted'),
    second: t('report.units.outcome'),
    items: units.slice(0, shown).map((unit) => pairOf(words, unit)),
  });
  const note =
    units.length > shown
      ? html`<p class="bl-subtle">${t('report.units.first', { shown, count: formatNumber(units.length) })}</p>`
      : '';
  const body = card({
    tone: 'raised',
    body: [
      html`${bars}${note}`,
      more({ text: t('report.units.table'), about: title, body: figures(words, units) }),
    ],
  });
  return [section({ id: 'units', title, intro: t('report.units.intro'), body })];
}

function pairOf({ t, language }: Words, unit: UnitOutcome): PairItem {
  const { name, granted, outcome, accounts, activities } = unit;
  const come = isAllIn(unit)
    ? ''
    : html`<br><span class="bl-subtle">${t('report.units.come', { accounts, activities })}</span>`;
  return {
    name: html`${inSwedish(name, language)}${come}`,
    first: { value: granted, text: formatKronor(granted) },
    second: {
      value: outcome ?? 0,
      text: outcome === undefined ? t('report.units.awaited') : formatKronor(outcome),
    },
  };
}

/** The same in figures, of all units. */
function figures({ t, language }: Words, units: readonly UnitOutcome[]): Html {
  const awaited = t('report.units.awaited');
  const sumOf = (of: (unit: UnitOutcome) => number) =>
    formatNumber(units.reduce((sum, it) => sum + of(it), 0));
  return dataTable<UnitOutcome>({
    id: 'units-table',
    caption: t('report.units.title'),
    captionHidden: true,
    columns: [
      { key: 'unit', heading: t('term.unit'), header: true, cell: ({ name }) => inSwedish(name, language) },
      {
        key: 'granted',
        heading: t('report.units.granted'),
        numeric: true,
        cell: ({ granted }) => formatNumber(granted),
      },
      {
        key: 'outcome',
        heading: t('report.units.outcome'),
        numeric: true,
        cell: ({ outcome }) => (outcome === undefined ? awaited : formatNumber(outcome)),
      },
      {
        key: 'difference',
        heading: t('report.units.difference'),
        numeric: true,
        cell: (unit) => (isAllIn(unit) ? formatNumber((unit.outcome ?? 0) - unit.granted) : awaited),
      },
      {
        key: 'accounts',
        heading: t('report.units.accounts'),
        numeric: true,
        cell: ({ accounts, activities }) => t('report.units.of', { accounts, activities }),
      },
    ],
    rows: units,
    sums: [
      {
        label: t('report.sum.all'),
        values: {
          granted: sumOf(({ granted }) => granted),
          outcome: sumOf(({ outcome = 0 }) => outcome),
          difference: '',
          accounts: '',
        },
      },
    ],
    empty: '',
  });
}
