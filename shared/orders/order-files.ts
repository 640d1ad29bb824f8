import { messageId, type OrderFileKind, type OrderRow, type PaymentOrder } from '../domain/payment-order.ts';
import type { OrderFiles } from '../use-cases/ports.ts';
import { makeAccountingFile } from './accounting-file.ts';
import { makeCsvFile } from './csv-file.ts';
import { makePaymentFile } from './payment-file.ts';
import { makeSheetFile } from './sheet-file.ts';

type Maker = {
  ending: string;
  contentType: string;
  make(order: PaymentOrder, rows: readonly OrderRow[]): Uint8Array | Promise<Uint8Array>;
};

const makers: Record<OrderFileKind, Maker> = {
  payment: { ending: 'xml', contentType: 'application/xml', make: makePaymentFile },
  // SI is the ending that the format's description gives files to be read in.
  accounting: { ending: 'si', contentType: 'application/octet-stream', make: makeAccountingFile },
  sheet: {
    ending: 'xlsx',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: makeSheetFile,
  },
  csv: { ending: 'csv', contentType: 'text/csv; charset=utf-8', make: makeCsvFile },
};

/** Each file is called by the order's message id. */
export const orderFiles: OrderFiles = {
  make: async (kind, order, rows) => {
    const { ending, contentType, make } = makers[kind];
    return { kind, name: `${messageId(order)}.${ending}`, contentType, content: await make(order, rows) };
  },
};
