import writeSheet, { type Cell } from 'write-excel-file/node';
import { messageId, type OrderRow, type PaymentOrder } from '../domain/payment-order.ts';
import { withFixedTimes } from '../formats/fixed-times.ts';
import { dayCell, headingCell, sumCell, textCell } from '../formats/sheet-cells.ts';
import { type CellKind, columns } from './columns.ts';

/**
 * The rows as an XLSX sheet with typed cells: sums are numbers, days are dates, everything else is text. There are no
 * formulas, and what looks like one is text (SECURITY 20). The same order is always the same bytes.
 */
export async function makeSheetFile(order: PaymentOrder, rows: readonly OrderRow[]): Promise<Uint8Array> {
  const headings = columns.map(({ heading }) => headingCell(heading));
  const cells = rows.map((row) => columns.map(({ kind, of }) => cell(kind, of(row, order))));
  const sheet = writeSheet([headings, ...cells], {
    sheet: messageId(order).slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  });

  return withFixedTimes(new Uint8Array(await sheet.toBuffer()));
}

function cell(kind: CellKind, value: string | number): Cell {
  if (kind === 'sum') return sumCell(Number(value));
  return kind === 'day' ? dayCell(String(value)) : textCell(String(value));
}
