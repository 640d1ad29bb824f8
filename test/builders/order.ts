import { localBookkeeping, localPayer } from '../../infra/local/local-payer.ts';
import type { Account } from '../../shared/domain/account-number.ts';
import type { OrderRow, PaymentOrder } from '../../shared/domain/payment-order.ts';

export const aBankgiro: Account = { kind: 'bankgiro', number: '5050-1055' };
export const aPlusgiro: Account = { kind: 'plusgiro', number: '1-8' };

/** A payout of 100 000 kr to a provider with a bankgiro, frozen into an order. */
export function anOrderRow(overrides: Partial<OrderRow> = {}): OrderRow {
  return {
    reference: '01D7V3S4M0000000000000000A2019Q101',
    payoutId: '01D7V3S4M0000000000000000A-2019Q1-1',
    applicationId: '01D7V3S4M0000000000000000A',
    programmeId: 'provsatsning-2019',
    programmeName: 'Provsatsning 2019',
    decisionNumber: 'RS/100/2019-1',
    fundingPart: 'Stimulansmedel',
    costObject: '9902',
    activity: 'Förlängda öppettider',
    quarter: '2019Q1',
    payee: {
      unitId: 'vardbolaget',
      name: 'Vårdbolaget AB',
      organisationNumber: '559999-9991',
      account: aBankgiro,
    },
    amount: 100_000,
    attestedBy: 'Controller',
    attestedAt: '2019-04-02T22:30:00.000Z',
    ...overrides,
  };
}

/** So many rows, each with a reference, a payee and a sum of its own; every third is paid to a plusgiro. */
export const orderRows = (count: number): OrderRow[] =>
  Array.from({ length: count }, (_, index) =>
    anOrderRow({
      reference: `01D7V3S4M0${String(index).padStart(16, '0')}2019Q101`,
      costObject: index % 2 === 0 ? '9902' : '9917',
      amount: 1000 + index,
      payee: {
        unitId: `vardgivare-${index}`,
        name: `Vårdgivare ${index} AB`,
        organisationNumber: '559999-9991',
        account: index % 3 === 0 ? aPlusgiro : aBankgiro,
      },
    }),
  );

/** A closed order of these rows, made on 3 April 2019 and to be paid on the 15th. */
export function anOrder(rows: readonly OrderRow[], overrides: Partial<PaymentOrder> = {}): PaymentOrder {
  return {
    id: '01D7V3S4M0AAAAAAAAAAAAAAAA',
    status: 'closed',
    choice: { quarter: '2019Q1' },
    payOn: '2019-04-15',
    payer: localPayer,
    bookkeeping: localBookkeeping,
    createdAt: '2019-04-03T07:15:30.123Z',
    createdBy: { email: 'controller@example.org', name: 'Controller' },
    count: rows.length,
    sum: rows.reduce((sum, { amount }) => sum + amount, 0),
    chunks: 1,
    ...overrides,
  };
}

/** Texts that begin a formula somewhere, or that a spreadsheet strips before it looks (SECURITY 20). */
export const formulaTexts = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  '＝1+1',
  ' =1',
  '"=1"',
  "'=1",
  '\u200b=1',
  'x;=1',
  'x\n=1',
  'x",=1',
] as const;
