import { lacksAccount } from '../domain/compile-report.ts';
import { formatKronor, formatMeasured, formatNumber } from '../domain/money.ts';
import type { Report, ReportGroup } from '../domain/report.ts';
import { sumNames } from '../domain/report-sums.ts';
import { formatDate } from '../domain/stockholm-time.ts';
import type { Fonts } from '../formats/pdf-document.ts';
import { createPaper, type Paper } from '../formats/pdf-paper.ts';
import { writeEffects } from './report-effects.ts';
import {
  followUpText,
  groupings,
  type LockedVersion,
  nameOf,
  rowsOfGroup,
  t,
  titleOf,
} from './report-words.ts';

/** The report as a tagged PDF that is read from top to bottom: what it is, whether it is whole, the money, the work. */
export function makeReportPaper(report: Report, version: LockedVersion, fonts: Fonts): Promise<Uint8Array> {
  const { diaryNumber } = report.programme;
  const title = titleOf(report);
  const named = t('reportFile.version', { version: version.version });
  const paper = createPaper({
    title,
    author: version.locked.by.name,
    createdAt: version.locked.at,
    footer: [diaryNumber, title, named].filter((it) => it !== undefined).join(', '),
    page: (number) => t('reportFile.page', { number }),
    fonts,
  });
  paper.title(title);
  writeFacts(paper, report, version);
  writeCompleteness(paper, report);
  writeMoney(paper, report);
  writeLeadership(paper, report);
  writeEffects(paper, report);
  writeIndicators(paper, report);
  writeActivities(paper, report);
  return paper.end();
}

function writeFacts(paper: Paper, { programme }: Report, { version, hash, locked }: LockedVersion): void {
  const { agreementTitle, diaryNumber, agreementDiaryNumber, authority } = programme;
  const given = (term: string, value: string | undefined): [string, string][] =>
    value ? [[term, value]] : [];
  paper.facts([
    ...given(t('reportFile.fact.agreement'), agreementTitle),
    ...given(t('reportFile.fact.diaryNumber'), diaryNumber),
    ...given(t('reportFile.fact.agreementDiaryNumber'), agreementDiaryNumber),
    ...given(t('reportFile.fact.authority'), authority),
    [t('reportFile.fact.dueOn'), formatDate(programme.dueOn, 'sv')],
    [t('reportFile.fact.version'), String(version)],
    [
      t('reportFile.fact.locked'),
      t('reportFile.fact.lockedBy', { day: formatDate(locked.at, 'sv'), name: locked.by.name }),
    ],
    [t('reportFile.fact.hash'), hash],
  ]);
  paper.text(t('reportFile.fact.hash.note'));
}

function writeCompleteness(paper: Paper, report: Report): void {
  const { complete, incompleteBecause: why, followUps, activities } = report;
  paper.section(t('reportFile.completeness'));
  paper.text(t(complete ? 'reportFile.complete.yes' : 'reportFile.complete.no'));
  if (why) paper.text(t('reportFile.complete.why', { why }));
  paper.text(t('reportFile.complete.counts', followUps));
  const missing = activities.filter(lacksAccount);
  if (missing.length === 0) return;
  paper.part(t('reportFile.missing'));
  paper.table({
    columns: [
      { heading: t('reportFile.activity'), share: 5 },
      { heading: t('reportFile.name.unit'), share: 3 },
      { heading: t('reportFile.followUp'), share: 3 },
    ],
    rows: missing.map((it) => [it.activity, it.unit, followUpText(it)]),
  });
}

function writeMoney(paper: Paper, report: Report): void {
  const { allocated, total, unused } = report;
  const amount = formatKronor(unused.amount);
  paper.section(t('reportFile.money'));
  paper.facts([
    [t('reportFile.money.allocated'), formatKronor(allocated)],
    ...sumNames.map((name): [string, string] => [t(`report.sum.${name}`), formatKronor(total[name])]),
    [
      t('reportFile.money.unused'),
      t(unused.repaid ? 'reportFile.money.repaid' : 'reportFile.money.kept', { amount }),
    ],
  ]);
  paper.text(t('reportFile.money.note'));
  writePlot(paper, report);
  for (const { name, of } of groupings) {
    paper.part(t(`reportFile.by.${name}`));
    writeGroups(paper, report, name, of(report));
  }
}

const mostBars = 15;

/** The picture of what units got and used; the table by unit has the same numbers, and all units. */
function writePlot(paper: Paper, { byUnit }: Report): void {
  const all = byUnit.filter(({ sums }) => sums.decided > 0 || sums.used > 0);
  const rows = all.toSorted((a, b) => b.sums.decided - a.sums.decided).slice(0, mostBars);
  if (rows.length === 0) return;
  const shown = rows.map(({ name, sums: { decided, used } }) =>
    t('reportFile.plot.row', { name, decided: formatKronor(decided), used: formatKronor(used) }),
  );
  paper.bars({
    title: t('reportFile.plot'),
    ...(rows.length < all.length && {
      note: t('reportFile.plot.largest', { shown: rows.length, count: all.length }),
    }),
    alt: t('reportFile.plot.alt', { rows: shown.join(' ') }),
    first: t('report.sum.decided'),
    second: t('report.sum.used'),
    rows: rows.map(({ name, sums }) => ({ name, first: bar(sums.decided), second: bar(sums.used) })),
  });
}

const bar = (amount: number) => ({ amount, shown: formatNumber(amount) });

const sumColumns = sumNames.map((name) => ({
  heading: t(`report.sum.${name}`),
  share: 10,
  numeric: true,
}));

function writeGroups(
  paper: Paper,
  { total, activities }: Report,
  name: (typeof groupings)[number]['name'],
  groups: readonly ReportGroup[],
): void {
  paper.table({
    columns: [
      { heading: t(`reportFile.name.${name}`), share: 27 },
      { heading: t('reportFile.count'), share: 7, numeric: true },
      ...sumColumns,
    ],
    rows: groups.flatMap(rowsOfGroup).map((row) => [row.name, String(row.activities), ...sumsOf(row)]),
    total: [t('reportFile.total'), String(activities.length), ...sumsOf({ sums: total })],
  });
}

const sumsOf = ({ sums }: Pick<ReportGroup, 'sums'>): string[] =>
  sumNames.map((name) => formatNumber(sums[name]));

function writeLeadership(paper: Paper, { leadership }: Report): void {
  paper.section(t('reportFile.leadership'));
  paper.text(leadership.trim() === '' ? t('reportFile.leadership.none') : leadership);
}

function writeIndicators(paper: Paper, { indicators }: Report): void {
  if (indicators.length === 0) return;
  paper.section(t('reportFile.indicators'));
  paper.table({
    columns: [
      { heading: t('reportFile.indicator'), share: 5 },
      { heading: t('reportFile.indicator.sum'), share: 2, numeric: true },
      { heading: t('reportFile.indicator.unit'), share: 2 },
      { heading: t('reportFile.countLong'), share: 2, numeric: true },
    ],
    rows: indicators.map((it) => [it.name, formatMeasured(it.sum, 'sv'), it.unit, String(it.activities)]),
  });
}

function writeActivities(paper: Paper, { activities, total }: Report): void {
  paper.section(t('reportFile.activities'));
  paper.table({
    columns: [
      { heading: t('reportFile.activity'), share: 22 },
      { heading: t('reportFile.decision'), share: 13 },
      ...sumColumns,
    ],
    rows: activities.map((it) => [nameOf(it), it.decision ?? t(`status.${it.status}`), ...sumsOf(it)]),
    total: [t('reportFile.total'), '', ...sumsOf({ sums: total })],
  });
}
