import { stringify } from 'csv-stringify/sync';
import { createGrowingBytes } from './growing-bytes.ts';
import { oneLine } from './one-line.ts';

const byteOrderMark = '\ufeff';
const atOnce = 200;

export type CsvCell = string | number;

/**
 * Lines as CSV for a Swedish spreadsheet: UTF-8 with byte order mark, `;`, CRLF, every text in quotes. Numbers are written
 * as they are: what has decimals is handed over as text by `decimalComma`. `rows` are made a few at a time.
 */
export function csvFile<Row>(
  headings: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => CsvCell[],
): Uint8Array {
  const bytes = createGrowingBytes();
  bytes.add(byteOrderMark + asLines([[...headings]]));
  for (let from = 0; from < rows.length; from += atOnce) {
    bytes.add(asLines(rows.slice(from, from + atOnce).map(cellsOf)));
  }
  return bytes.all();
}

const asLines = (lines: CsvCell[][]): string =>
  stringify(lines, { delimiter: ';', record_delimiter: 'windows', quoted_string: true });

const begins = /^[=+\-@"'＝＋－＠﹦﹢﹣﹫]/u;

/**
 * Text that a spreadsheet takes for text: an apostrophe stands before what would begin a formula, or before a quote, which
 * spreadsheets take away before they look (SECURITY 20). Controls and spaces at the ends are gone before.
 */
export function harmless(text: string): string {
  const line = oneLine(text);
  return begins.test(line) ? `'${line}` : line;
}

/** A number as Swedish spreadsheets read it. Without decimals it stays a number. */
export const decimalComma = (value: number): CsvCell =>
  Number.isInteger(value) ? value : String(value).replace('.', ',');
