import { stringify } from 'csv-stringify/sync';
import type { OrderRow, PaymentOrder } from '../domain/payment-order.ts';
import { columns, oneLine } from './columns.ts';
import { createGrowingBytes } from './growing-bytes.ts';

const byteOrderMark = '\ufeff';
const atOnce = 200;

type Cell = string | number;

/**
 * The rows as CSV for a Swedish spreadsheet: UTF-8 with byte order mark, `;`, CRLF, every text in quotes. Sums are whole
 * kronor without decimals or spaces, days as `2019-04-02`. No text can be read as a formula (SECURITY 20).
 */
export function makeCsvFile(order: PaymentOrder, rows: readonly OrderRow[]): Uint8Array {
  const bytes = createGrowingBytes();
  bytes.add(byteOrderMark + asLines([columns.map(({ heading }) => heading)]));
  for (let from = 0; from < rows.length; from += atOnce) {
    bytes.add(asLines(rows.slice(from, from + atOnce).map((row) => cellsOf(order, row))));
  }
  return bytes.all();
}

const cellsOf = (order: PaymentOrder, row: OrderRow): Cell[] =>
  columns.map(({ of, kind }) => (kind === 'text' ? harmless(String(of(row, order))) : of(row, order)));

const asLines = (lines: Cell[][]): string =>
  stringify(lines, { delimiter: ';', record_delimiter: 'windows', quoted_string: true });

const begins = /^[=+\-@"'＝＋－＠﹦﹢﹣﹫]/u;

/**
 * Text that a spreadsheet takes for text: an apostrophe stands before what would begin a formula, or before a quote, which
 * spreadsheets take away before they look. Controls and spaces at the ends are gone before.
 */
function harmless(text: string): string {
  const line = oneLine(text);
  return begins.test(line) ? `'${line}` : line;
}
