import type { OrderRow, PaymentOrder } from '../domain/payment-order.ts';
import { type CsvCell, csvFile, harmless } from '../formats/csv-lines.ts';
import { columns } from './columns.ts';

/**
 * The rows as CSV for a Swedish spreadsheet. Sums are whole kronor without decimals or spaces, days as `2019-04-02`. No
 * text can be read as a formula (SECURITY 20).
 */
export const makeCsvFile = (order: PaymentOrder, rows: readonly OrderRow[]): Uint8Array =>
  csvFile(
    columns.map(({ heading }) => heading),
    rows,
    (row) => cellsOf(order, row),
  );

const cellsOf = (order: PaymentOrder, row: OrderRow): CsvCell[] =>
  columns.map(({ of, kind }) => (kind === 'text' ? harmless(String(of(row, order))) : of(row, order)));
