import writeSheet, { type Cell } from 'write-excel-file/node';
import { messageId, type OrderRow, type PaymentOrder } from '../domain/payment-order.ts';
import { type CellKind, columns, oneLine } from './columns.ts';
import { withFixedTimes } from './fixed-times.ts';

/**
 * The rows as an XLSX sheet with typed cells: sums are numbers, days are dates, everything else is text. There are no
 * formulas, and what looks like one is text (SECURITY 20). The same order is always the same bytes.
 */
export async function makeSheetFile(order: PaymentOrder, rows: readonly OrderRow[]): Promise<Uint8Array> {
  const headings = columns.map(({ heading }): Cell => ({ value: heading, type: String, fontWeight: 'bold' }));
  const cells = rows.map((row) => columns.map(({ kind, of }) => cell(kind, of(row, order))));
  const sheet = writeSheet([headings, ...cells], {
    sheet: messageId(order).slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });

  return withFixedTimes(new Uint8Array(await sheet.toBuffer()));
}

function cell(kind: CellKind, value: string | number): Cell {
  if (kind === 'sum') return { value: Number(value), type: Number, format: '#,##0' };
  if (kind === 'day') return { value: new Date(`${value}T00:00:00.000Z`), type: Date, format: 'yyyy-mm-dd' };
  // A plain string is a cell of text, whatever it begins with.
  return oneLine(String(value)) || null;
}
