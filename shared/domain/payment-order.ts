import * as z from 'zod';
import { type Account, AccountSchema } from './account-number.ts';
import { QuarterSchema } from './payout.ts';

/** Who pays, as the region's finance system knows it. */
export const PayerSchema = z.strictObject({
  name: z.string().min(1).max(70),
  organisationNumber: z.string().regex(/^\d{6}-\d{4}$/),
  account: AccountSchema,
  /** BIC of the payer's bank; without it the file says that none is provided. */
  bic: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/)
    .optional(),
});
export type Payer = z.infer<typeof PayerSchema>;

/** How a payout is booked (SIE 4i): the cost with its cost object as an object of `dimension`, against the settlement account. */
export const BookkeepingSchema = z.strictObject({
  dimension: z.int().min(1).max(999),
  dimensionName: z.string().min(1),
  series: z.string().min(1).max(8),
  costAccount: z.string().regex(/^\d{4,6}$/),
  costAccountName: z.string().min(1),
  settlementAccount: z.string().regex(/^\d{4,6}$/),
  settlementAccountName: z.string().min(1),
});
export type Bookkeeping = z.infer<typeof BookkeepingSchema>;

/** One payout as it was when it was ordered: frozen, so that the files are the same whenever they are made. Kronor. */
export const OrderRowSchema = z.object({
  /** `payoutReference`: what the finance system answers with. */
  reference: z.string(),
  payoutId: z.string(),
  applicationId: z.string(),
  programmeId: z.string(),
  programmeName: z.string(),
  decisionNumber: z.string(),
  fundingPart: z.string(),
  costObject: z.string(),
  activity: z.string(),
  quarter: QuarterSchema,
  payee: z.object({
    unitId: z.string(),
    name: z.string(),
    organisationNumber: z.string(),
    account: AccountSchema,
  }),
  /** The provider's own reference. */
  payeeReference: z.string().optional(),
  amount: z.int().min(1),
  attestedBy: z.string(),
  attestedAt: z.string(),
});
export type OrderRow = z.infer<typeof OrderRowSchema>;

/** An account as an order pays to it: no other may wait to be attested when that is written (SECURITY 43). */
export type PaidAccount = { unitId: string; account: Account };

/** The account of each provider that the rows pay to. */
export const accountsOf = (rows: readonly Pick<OrderRow, 'payee'>[]): PaidAccount[] => [
  ...new Map(rows.map(({ payee: { unitId, account } }) => [unitId, { unitId, account }] as const)).values(),
];

export const orderFileKinds = ['payment', 'accounting', 'sheet', 'csv'] as const;
export type OrderFileKind = (typeof orderFileKinds)[number];

/** A file that has been made whole: `key` is where it lies, `sha256` of its bytes. */
export const OrderFileSchema = z.object({
  kind: z.enum(orderFileKinds),
  name: z.string(),
  key: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type OrderFile = z.infer<typeof OrderFileSchema>;

/** What payouts an order takes; a field that is missing takes all. */
export const OrderChoiceSchema = z.strictObject({
  programmeId: z.string().optional(),
  quarter: QuarterSchema.optional(),
  unitId: z.string().optional(),
});
export type OrderChoice = z.infer<typeof OrderChoiceSchema>;

/**
 * A batch of attested payouts. `gathering`: its payouts are being claimed; `closed`: the rows, count and sum stand for ever.
 * `payOn` is Stockholm's day on which the bank is to pay. The message id is made from `id` alone.
 */
export const PaymentOrderSchema = z.object({
  id: z.string(),
  status: z.enum(['gathering', 'closed']),
  choice: OrderChoiceSchema,
  payOn: z.iso.date(),
  payer: PayerSchema,
  bookkeeping: BookkeepingSchema,
  createdAt: z.string(),
  createdBy: z.object({ email: z.string(), name: z.string() }),
  /** Rows so far. */
  count: z.int().min(0),
  /** Kronor so far. */
  sum: z.int().min(0),
  /** How many pieces the rows are stored in. */
  chunks: z.int().min(0),
  files: z.array(OrderFileSchema).optional(),
});
export type PaymentOrder = z.infer<typeof PaymentOrderSchema>;

/** The message id of the payment order, at most 35 signs: made twice, it is the same (SECURITY 39). */
export const messageId = ({ id }: Pick<PaymentOrder, 'id'>): string => `BL-${id}`;
