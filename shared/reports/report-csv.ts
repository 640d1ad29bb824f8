import type { Report, ReportActivity } from '../domain/report.ts';
import { type CsvCell, csvFile, decimalComma, harmless } from '../formats/csv-lines.ts';
import { type ActivityColumn, activityColumns } from './activity-columns.ts';

/**
 * The activities as CSV for a Swedish spreadsheet, one line each. Sums are whole kronor, what was measured has a decimal
 * comma. No text can be read as a formula (SECURITY 20).
 */
export function makeReportCsv(report: Report): Uint8Array {
  const columns = activityColumns(report);
  return csvFile(
    columns.map(({ heading }) => harmless(heading)),
    report.activities,
    (activity) => columns.map((column) => cell(column, activity)),
  );
}

function cell({ kind, of }: ActivityColumn, activity: ReportActivity): CsvCell {
  const value = of(activity);
  if (value === undefined) return '';
  return kind === 'text' ? harmless(String(value)) : decimalComma(Number(value));
}
