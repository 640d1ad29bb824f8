import * as z from 'zod';
import { costTypes } from './application.ts';
import { DomainError } from './errors.ts';
import type { Quarter } from './stockholm-time.ts';

/**
 * `requested`: asked for, nobody has attested. `returned`: sent back, to be asked for again. `attested`: the money counts as
 * paid. `ordered`: in a payment order. `paid`: the finance system says so. `lapsed`: nobody asked in time.
 */
export const payoutStatuses = ['requested', 'returned', 'attested', 'ordered', 'paid', 'lapsed'] as const;
export type PayoutStatus = (typeof payoutStatuses)[number];

/** The one table of what may happen to a payout; what is returned or lapsed is never changed, a new request is a row of its own. */
export const payoutLifecycle = {
  requested: { attest: 'attested', return: 'returned' },
  returned: {},
  attested: { order: 'ordered' },
  ordered: { pay: 'paid' },
  paid: {},
  lapsed: {},
} as const satisfies Record<PayoutStatus, Partial<Record<string, PayoutStatus>>>;

export const QuarterSchema = z.custom<Quarter>(
  (value) => typeof value === 'string' && /^\d{4}Q[1-4]$/.test(value),
  'quarter.invalid',
);

const PersonNamedSchema = z.object({ email: z.string(), name: z.string() });

/** A cost that the provider has had. Amount in kronor. */
export const PayoutCostLineSchema = z.strictObject({
  type: z.enum(costTypes),
  text: z.string().min(1),
  amount: z.int().min(1),
});
export type PayoutCostLine = z.infer<typeof PayoutCostLineSchema>;

/**
 * One provider's request for one quarter of an approved activity, and what became of it (DOMAIN facts 28, 29 and 44).
 * Kronor; moments in UTC, days in Stockholm. `revision` counts the requests for the quarter: the last one is what stands.
 */
export const PayoutSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  programmeId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  activity: z.string(),
  quarter: QuarterSchema,
  revision: z.int().min(1).max(99),
  status: z.enum(payoutStatuses),
  /** 0 when it lapsed. */
  amount: z.int().min(0),
  costLines: z.array(PayoutCostLineSchema),
  /** The decided area; its name as it was then. */
  area: z.object({ id: z.string(), name: z.string() }).optional(),
  /** The provider's own, for its books. */
  reference: z.string().optional(),
  /** The provider has said that nobody else has paid for these costs. */
  notReimbursed: z.literal(true).optional(),
  /** The award that it is taken from, as it stood. */
  award: z.object({ number: z.string(), fundingPartId: z.string(), costObject: z.string() }),
  requestedBy: PersonNamedSchema.optional(),
  /** Of a lapsed quarter: when it lapsed. */
  requestedAt: z.string(),
  attest: z
    .object({
      by: PersonNamedSchema,
      at: z.string(),
      delegation: z.object({ id: z.string(), point: z.string() }),
    })
    .optional(),
  returned: z.object({ by: PersonNamedSchema, at: z.string(), reason: z.string() }).optional(),
  /** The payment order that it went with. */
  order: z.object({ id: z.string(), at: z.string() }).optional(),
  /** What the finance system answered: `on` is its day. */
  paid: z.object({ on: z.iso.date(), notedAt: z.string(), notedBy: z.string() }).optional(),
});
export type Payout = z.infer<typeof PayoutSchema>;

export const payoutId = (applicationId: string, quarter: Quarter, revision: number): string =>
  `${applicationId}-${quarter}-${revision}`;

/** What stands for a quarter: its last request, or that it lapsed. */
export const standingPayout = (payouts: readonly Payout[], quarter: Quarter): Payout | undefined =>
  payouts.findLast((payout) => payout.quarter === quarter);

/** What has been asked for or granted, one for each quarter. */
export const standingPayouts = (payouts: readonly Payout[]): Payout[] =>
  payouts.filter((payout) => standingPayout(payouts, payout.quarter) === payout);

/**
 * The reference by which bank and finance system know the payout: letters and digits alone, 34 signs where the
 * application's id is a ULID (ISO 20022 takes at most 35).
 */
export const payoutReference = ({ applicationId, quarter, revision }: Payout): string =>
  `${applicationId}${quarter}${String(revision).padStart(2, '0')}`;

/** Which payout a reference names; spaces and hyphens that systems put in do no harm. Undefined when it names none. */
export function parsePayoutReference(
  text: string,
): { applicationId: string; quarter: Quarter; revision: number } | undefined {
  const [, applicationId, quarter, revision] =
    /^([0-9A-Z]+)(\d{4}Q[1-4])(\d{2})$/.exec(text.toUpperCase().replace(/[\s-]/g, '')) ?? [];
  if (!applicationId || !revision) return undefined;
  return { applicationId, quarter: QuarterSchema.parse(quarter), revision: Number(revision) };
}

export type PayoutAction = 'attest' | 'return' | 'order' | 'pay';

/** The status after an action. @throws DomainError PayoutAnswered, naming the status */
export function nextPayoutStatus(status: PayoutStatus, action: PayoutAction): PayoutStatus {
  const possible: Partial<Record<PayoutAction, PayoutStatus>> = payoutLifecycle[status];
  const next = possible[action];
  if (next === undefined) throw new DomainError('PayoutAnswered', { status });
  return next;
}

/** Kronor of an award: what has been attested counts as paid, and what is asked for is not free to be asked for again. */
export type PayoutMoney = { awarded: number; paid: number; asked: number; left: number; free: number };

const countsAsPaid = (status: PayoutStatus): boolean =>
  status === 'attested' || status === 'ordered' || status === 'paid';

/** `left` = awarded − paid; `free` = left − asked. Below zero only if somebody has written past the rules. */
export function payoutMoney(awarded: number, payouts: readonly Payout[]): PayoutMoney {
  const sum = (wanted: (payout: Payout) => boolean): number =>
    payouts.filter(wanted).reduce((total, { amount }) => total + amount, 0);
  const paid = sum(({ status }) => countsAsPaid(status));
  const asked = sum(({ status }) => status === 'requested');
  return { awarded, paid, asked, left: awarded - paid, free: awarded - paid - asked };
}
