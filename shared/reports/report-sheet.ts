import writeSheets, { type Cell } from 'write-excel-file/node';
import type { Report, ReportGroup } from '../domain/report.ts';
import { sumNames } from '../domain/report-sums.ts';
import { localDateOf } from '../domain/stockholm-time.ts';
import { withFixedTimes } from '../formats/fixed-times.ts';
import { dayCell, headingCell, numberCell, sumCell, textCell } from '../formats/sheet-cells.ts';
import { type ActivityColumn, activityColumns } from './activity-columns.ts';
import {
  groupings,
  inKronor,
  type LockedVersion,
  purposeNames,
  rowsOfGroup,
  t,
  titleOf,
} from './report-words.ts';

type Sheet = { sheet: string; data: Cell[][]; columns: { width: number }[]; stickyRowsCount: number };

/**
 * The report as XLSX: a summary, the sums in four ways, the activities, the effects and the indicators. Sums and measures
 * are numbers, days are dates, all else is text. There are no formulas, and what looks like one is text (SECURITY 20).
 */
export async function makeReportSheet(report: Report, version: LockedVersion): Promise<Uint8Array> {
  const sheets = [
    summary(report, version),
    ...groupings.map(({ name, of }) => groups(name, of(report))),
    activities(report),
    effects(report),
    indicators(report),
  ];
  return withFixedTimes(new Uint8Array(await writeSheets(sheets).toBuffer()));
}

const sheetOf = (name: string, widths: number[], headings: string[], rows: Cell[][]): Sheet => ({
  sheet: name,
  data: [headings.map(headingCell), ...rows],
  columns: widths.map((width) => ({ width })),
  stickyRowsCount: 1,
});

function summary(report: Report, { version, hash, locked }: LockedVersion): Sheet {
  const { programme, followUps, total, unused } = report;
  const row = (name: string, value: Cell): Cell[] => [textCell(name), value];
  return sheetOf(
    t('reportFile.sheet.summary'),
    [40, 60],
    [t('reportFile.sheet.fact'), t('reportFile.sheet.value')],
    [
      row(t('reportFile.fact.programme'), textCell(titleOf(report))),
      row(t('reportFile.fact.agreement'), textCell(programme.agreementTitle ?? '')),
      row(t('reportFile.fact.diaryNumber'), textCell(programme.diaryNumber ?? '')),
      row(t('reportFile.fact.agreementDiaryNumber'), textCell(programme.agreementDiaryNumber ?? '')),
      row(t('reportFile.fact.authority'), textCell(programme.authority ?? '')),
      row(t('reportFile.fact.dueOn'), dayCell(programme.dueOn)),
      row(t('reportFile.fact.version'), numberCell(version)),
      row(t('reportFile.fact.locked'), dayCell(localDateOf(locked.at))),
      row(t('reportFile.fact.hash'), textCell(hash)),
      row(t('reportFile.completeness'), textCell(t(report.complete ? 'facts.yes' : 'facts.no'))),
      ...(report.incompleteBecause === undefined
        ? []
        : [row(t('reportFile.sheet.because'), textCell(report.incompleteBecause))]),
      row(t('reportFile.sheet.followUps'), textCell(t('reportFile.complete.counts', followUps))),
      row(inKronor(t('reportFile.money.allocated')), sumCell(report.allocated)),
      ...sumNames.map((name) => row(inKronor(t(`report.sum.${name}`)), sumCell(total[name]))),
      row(inKronor(t('reportFile.money.unused')), sumCell(unused.amount)),
      row(t('reportFile.sheet.repaid'), textCell(t(unused.repaid ? 'facts.yes' : 'facts.no'))),
      row(t('reportFile.leadership'), textCell(report.leadership)),
    ],
  );
}

/** The parts of a purpose stand below it and are in its sums. */
const groups = (name: (typeof groupings)[number]['name'], all: readonly ReportGroup[]): Sheet =>
  sheetOf(
    t(`reportFile.by.${name}`),
    [40, 10, ...sumNames.map(() => 14)],
    [
      t(`reportFile.name.${name}`),
      t('reportFile.countLong'),
      ...sumNames.map((it) => inKronor(t(`report.sum.${it}`))),
    ],
    all
      .flatMap(rowsOfGroup)
      .map((row) => [
        textCell(row.name),
        numberCell(row.activities),
        ...sumNames.map((it) => sumCell(row.sums[it])),
      ]),
  );

function activities(report: Report): Sheet {
  const columns = activityColumns(report);
  return sheetOf(
    t('reportFile.sheet.activities'),
    columns.map(({ width }) => width),
    columns.map(({ heading }) => heading),
    report.activities.map((activity) => columns.map(({ kind, of }) => cell(kind, of(activity)))),
  );
}

function cell(kind: ActivityColumn['kind'], value: string | number | undefined): Cell {
  if (value === undefined) return null;
  if (kind === 'sum') return sumCell(Number(value));
  return kind === 'number' ? numberCell(Number(value)) : textCell(String(value));
}

/** One row for each effect: what an activity says of several purposes can be sorted by them. */
function effects(report: Report): Sheet {
  const names = purposeNames(report);
  const rows = report.activities.flatMap(({ activity, unit, account }) =>
    (account?.effects ?? []).map(({ purposeId, text }) => [
      textCell(names.get(purposeId) ?? purposeId),
      textCell(activity),
      textCell(unit),
      textCell(text),
    ]),
  );
  return sheetOf(
    t('reportFile.sheet.effects'),
    [36, 40, 26, 80],
    [
      t('reportFile.name.purpose'),
      t('reportFile.activity'),
      t('reportFile.name.unit'),
      t('reportFile.effect'),
    ],
    rows,
  );
}

function indicators(report: Report): Sheet {
  const names = purposeNames(report);
  return sheetOf(
    t('reportFile.indicators'),
    [36, 40, 14, 18, 18],
    [
      t('reportFile.name.purpose'),
      t('reportFile.indicator'),
      t('reportFile.indicator.sum'),
      t('reportFile.indicator.unit'),
      t('reportFile.countLong'),
    ],
    report.indicators.map((it) => [
      textCell(names.get(it.purposeId) ?? it.purposeId),
      textCell(it.name),
      numberCell(it.sum),
      textCell(it.unit),
      numberCell(it.activities),
    ]),
  );
}
