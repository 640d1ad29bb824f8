import { parse } from 'csv-parse/sync';
import {
  readTableRow,
  type TableProblem,
  type TableRow,
  tableColumns,
} from '../../shared/domain/table-row.ts';

/** Limits of one file (SECURITY case 29). */
export const tableLimits = { bytes: 10 * 1024 * 1024, rows: 10_000 };

/** All rows that are right, and everything that is wrong. Import nothing if there is a problem. */
export type ReadTable = { rows: TableRow[]; problems: TableProblem[] };

type RawRow = { line: number; cells: string[] };

/**
 * Reads one of the region's tables (DOMAIN §4): tab-separated UTF-8 with a heading line, a quote being an ordinary
 * character; a byte order mark, CRLF or CR, blank lines and columns in another order are tolerated.
 * Nothing is thrown for a bad file: every problem is named, by line and column where it has one.
 */
export function readTable(content: Uint8Array): ReadTable {
  if (content.length > tableLimits.bytes) return failed([{ problem: 'table.too-large' }]);
  const decoded = decodeUtf8(content);
  if (decoded === undefined) return failed(linesNotUtf8(content));
  const [heading, ...rows] = splitIntoRows(decoded);
  if (!heading || rows.length === 0) return failed([{ problem: 'table.empty' }]);
  if (rows.length > tableLimits.rows) {
    return failed([{ problem: 'table.too-many-rows', found: String(rows.length) }]);
  }
  const headingProblems = checkHeading(heading);
  return headingProblems.length > 0 ? failed(headingProblems) : readRows(heading.cells, rows);
}

const failed = (problems: TableProblem[]): ReadTable => ({ rows: [], problems });

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** CR and LF are never part of another character in UTF-8, so that the lines can be tried one by one. */
function linesNotUtf8(bytes: Uint8Array): TableProblem[] {
  const lines = Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n|\r/);
  return lines.flatMap((text, index) =>
    decodeUtf8(Buffer.from(text, 'latin1')) === undefined
      ? [{ line: index + 1, problem: 'table.not-utf8' }]
      : [],
  );
}

function splitIntoRows(text: string): RawRow[] {
  const rows: RawRow[] = [];
  parse(text, {
    delimiter: '\t',
    quote: null,
    escape: null,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    on_record: (cells: string[], { lines }) => {
      rows.push({ line: lines, cells });
      return null;
    },
  });
  return rows;
}

function checkHeading({ line, cells }: RawRow): TableProblem[] {
  const known: readonly string[] = tableColumns;
  const missing = known.filter((column) => !cells.includes(column));
  const unknown = cells.filter((column) => !known.includes(column));
  const repeated = cells.filter((column, place) => known.includes(column) && cells.indexOf(column) !== place);
  const named = (problem: string, found: string[]) => found.map((column) => ({ line, column, problem }));
  return [
    ...named('table.missing-column', missing),
    ...named('table.unknown-column', unknown),
    ...named('table.repeated-column', repeated),
  ];
}

function readRows(columns: string[], rawRows: RawRow[]): ReadTable {
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  for (const { line, cells } of rawRows) {
    if (cells.length !== columns.length) {
      problems.push({ line, problem: 'table.column-count', found: String(cells.length) });
      continue;
    }
    const record = Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? '']));
    const read = readTableRow(record, line);
    if (read.ok) rows.push(read.row);
    else problems.push(...read.problems);
  }
  return { rows, problems };
}
