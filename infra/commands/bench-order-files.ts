import { type OrderRow, orderFileKinds, type PaymentOrder } from '../../shared/domain/payment-order.ts';
import { orderFiles } from '../../shared/orders/order-files.ts';
import { localBookkeeping, localPayer } from '../local/local-payer.ts';

/*
 * A process of its own, so that its memory is that of the four files and nothing else: makes them of 10 000 payouts and
 * says, as JSON, how long it took and the most memory that the process ever had. Started by bench-orders.ts.
 */
const count = 10_000;

const rows = Array.from({ length: count }, (_, index): OrderRow => {
  const number = String(index).padStart(16, '0');
  return {
    reference: `01D7V3S4M0${number}2019Q101`,
    payoutId: `01D7V3S4M0${number}-2019Q1-1`,
    applicationId: `01D7V3S4M0${number}`,
    programmeId: 'professionsmiljarden-2019',
    programmeName: 'Professionsmiljarden',
    decisionNumber: `RS/255/2018-${index}`,
    fundingPart: 'Stimulansmedel',
    costObject: index % 2 === 0 ? '9902' : '9917',
    activity: `Förlängda öppettider – kvällar & helger, omgång ${index}`,
    quarter: '2019Q1',
    payee: {
      unitId: `vardgivare-${index % 400}`,
      name: `Vårdgivare ${index % 400} AB`,
      organisationNumber: '559999-9991',
      account:
        index % 3 === 0 ? { kind: 'plusgiro', number: '1-8' } : { kind: 'bankgiro', number: '5050-1055' },
    },
    payeeReference: `Faktura ${index}`,
    amount: 1000 + index,
    attestedBy: 'Controller',
    attestedAt: '2019-04-02T08:00:00.000Z',
  };
});

const order: PaymentOrder = {
  id: '01D7V3S4M0AAAAAAAAAAAAAAAA',
  status: 'closed',
  choice: {},
  payOn: '2019-04-15',
  payer: localPayer,
  bookkeeping: localBookkeeping,
  createdAt: '2019-04-03T07:15:30.000Z',
  createdBy: { email: 'controller@example.org', name: 'Controller' },
  count,
  sum: rows.reduce((sum, { amount }) => sum + amount, 0),
  chunks: 1,
};

const startedAt = performance.now();
let bytes = 0;
for (const kind of orderFileKinds) bytes += (await orderFiles.make(kind, order, rows)).content.length;
const seconds = (performance.now() - startedAt) / 1000;
// maxRSS is in kibibytes (Node's documentation).
const megabytes = (process.resourceUsage().maxRSS * 1024) / 1_000_000;
console.log(JSON.stringify({ seconds, megabytes, bytes }));
