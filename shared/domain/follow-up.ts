import * as z from 'zod';
import { costTypes, InvestmentSchema } from './application.ts';
import { continuedNeeds } from './continued-need.ts';
import { followUpStatuses } from './follow-up-summary.ts';

/** Longest text of a follow-up, in characters. */
export const longestAnswer = 4000;
const text = z.string().min(1).max(longestAnswer);
const kronor = z.int().min(0);
const PersonNamedSchema = z.object({ email: z.string(), name: z.string() });

/** What the unit answers (DOMAIN facts 30, 31, 35). Kronor; costs as they were booked, by type. */
export const FollowUpContentSchema = z.strictObject({
  /** What was done. */
  measures: text,
  /** The effect, for each of the activity's purposes. */
  effects: z.array(z.strictObject({ purposeId: z.string(), text })).min(1),
  /** Of the programme's indicators for those purposes; what was not measured is left out. */
  indicators: z.array(z.strictObject({ id: z.string(), value: z.number() })),
  /** Booked costs by type, without what an investment cost to buy: of that only this year's depreciation is charged. */
  outcome: z.array(z.strictObject({ type: z.enum(costTypes), amount: kronor })).max(costTypes.length),
  investment: InvestmentSchema.optional(),
  /** Why it cost more or less than was granted; the decision's number stands beside it (DOMAIN fact 30). */
  deviationComment: text.optional(),
  continuedNeed: z.strictObject({
    answer: z.enum(continuedNeeds),
    amount: z.int().min(1).optional(),
    text: text.optional(),
  }),
});
export type FollowUpContent = z.infer<typeof FollowUpContentSchema>;

/** What closing an activity does with its money, in kronor (see follow-up-closing.ts). */
export const ClosingSchema = z.object({
  /** Charged to the award: the outcome, at most the award, and of a provider at most what it was paid. */
  used: kronor,
  /** Given back to the funding part at once. */
  released: kronor,
  /** Paid out and not used: asked back, and released when it has come. */
  overpaid: kronor,
});
export type Closing = z.infer<typeof ClosingSchema>;

/**
 * The year-end account of one approved activity: a row beside its application for each time it was sent in; the last one
 * counts. Kronor; moments in UTC, days in Stockholm. `depreciation` is this year's part of the investment.
 */
export const FollowUpSchema = z.object({
  id: z.string(),
  applicationId: z.string(),
  programmeId: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  activity: z.string(),
  revision: z.int().min(1).max(99),
  status: z.enum(followUpStatuses),
  content: FollowUpContentSchema,
  depreciation: kronor,
  /** What it is measured against: the award as it stood when it was sent in. */
  award: z.object({
    number: z.string(),
    amount: kronor,
    fundingPartId: z.string(),
    costObject: z.string(),
  }),
  submittedBy: PersonNamedSchema,
  submittedAt: z.string(),
  /** It came after its last day. */
  late: z.boolean(),
  returned: z
    .object({ by: PersonNamedSchema, at: z.string(), reason: z.string(), until: z.iso.date() })
    .optional(),
  accepted: z.object({ by: PersonNamedSchema, at: z.string(), closing: ClosingSchema }).optional(),
});
export type FollowUp = z.infer<typeof FollowUpSchema>;

export const followUpId = (applicationId: string, revision: number): string =>
  `${applicationId}-F${revision}`;

/** What the activity cost, in kronor: booked costs and this year's depreciation. */
export const outcomeOf = ({ content, depreciation }: Pick<FollowUp, 'content' | 'depreciation'>): number =>
  content.outcome.reduce((sum, { amount }) => sum + amount, depreciation);

/** Outcome less award, in kronor: above zero it cost more. */
export const deviationOf = (followUp: Pick<FollowUp, 'content' | 'depreciation' | 'award'>): number =>
  outcomeOf(followUp) - followUp.award.amount;

/** The account that stands: the last that was sent in. */
export const standingFollowUp = (followUps: readonly FollowUp[]): FollowUp | undefined => followUps.at(-1);
