import { messageId, type OrderRow, type PaymentOrder } from '../domain/payment-order.ts';
import { localDateOf } from '../domain/stockholm-time.ts';

/** A cell by what it is: `sum` in kronor, `day` as `2019-04-02`. */
export type CellKind = 'text' | 'sum' | 'day';
type Column = {
  heading: string;
  kind: CellKind;
  width: number;
  of(row: OrderRow, order: PaymentOrder): string | number;
};

/** The one list of what the sheet and the CSV file show of each row. Their readers are in Swedish offices. */
export const columns: readonly Column[] = [
  { heading: 'Referens', kind: 'text', width: 38, of: (row) => row.reference },
  { heading: 'Betalningsuppdrag', kind: 'text', width: 32, of: (_row, order) => messageId(order) },
  { heading: 'Betalningsdag', kind: 'day', width: 14, of: (_row, order) => order.payOn },
  { heading: 'Mottagare', kind: 'text', width: 30, of: (row) => row.payee.name },
  { heading: 'Organisationsnummer', kind: 'text', width: 20, of: (row) => row.payee.organisationNumber },
  { heading: 'Kontotyp', kind: 'text', width: 10, of: (row) => row.payee.account.kind },
  { heading: 'Kontonummer', kind: 'text', width: 14, of: (row) => row.payee.account.number },
  { heading: 'Belopp', kind: 'sum', width: 14, of: (row) => row.amount },
  { heading: 'Mottagarens referens', kind: 'text', width: 22, of: (row) => row.payeeReference ?? '' },
  { heading: 'Kvartal', kind: 'text', width: 9, of: (row) => row.quarter },
  { heading: 'Satsning', kind: 'text', width: 30, of: (row) => row.programmeName },
  { heading: 'Del av bidraget', kind: 'text', width: 20, of: (row) => row.fundingPart },
  { heading: 'Objekt', kind: 'text', width: 9, of: (row) => row.costObject },
  { heading: 'Beslut', kind: 'text', width: 18, of: (row) => row.decisionNumber },
  { heading: 'Aktivitet', kind: 'text', width: 40, of: (row) => row.activity },
  { heading: 'Attesterat av', kind: 'text', width: 24, of: (row) => row.attestedBy },
  { heading: 'Attesterat den', kind: 'day', width: 14, of: (row) => localDateOf(row.attestedAt) },
];
