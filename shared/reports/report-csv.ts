import type { Report, ReportActivity } from '../domain/report.ts';
import { type CsvCell, csvFile, decimalComma, harmless } from '../formats/csv-lines.ts';
import { type ActivityColumn, activityColumns } from './activity-columns.ts';
import { t } from './report-words.ts';

/**
 * The activities as CSV for a Swedish spreadsheet, one line each. Sums are whole kronor, what was measured has a decimal
 * comma. No text can be read as a formula (SECURITY 20). Of a report that is not complete each line ends with why, so that
 * the file stays one table.
 */
export function makeReportCsv(report: Report): Uint8Array {
  const columns = [...activityColumns(report), ...becauseColumn(report)];
  return csvFile(
    columns.map(({ heading }) => harmless(heading)),
    report.activities,
    (activity) => columns.map((column) => cell(column, activity)),
  );
}

const becauseColumn = ({ incompleteBecause }: Report): ActivityColumn[] =>
  incompleteBecause === undefined
    ? []
    : [{ heading: t('reportFile.sheet.because'), kind: 'text', width: 60, of: () => incompleteBecause }];

function cell({ kind, of }: ActivityColumn, activity: ReportActivity): CsvCell {
  const value = of(activity);
  if (value === undefined) return '';
  return kind === 'text' ? harmless(String(value)) : decimalComma(Number(value));
}
