import * as z from 'zod';
import { continuedNeeds } from './continued-need.ts';
import { FollowUpSummarySchema } from './follow-up-summary.ts';
import { MoveSchema } from './ledger.ts';
import { type Status, statuses } from './lifecycle.ts';

export const amountStatuses = ['exact', 'approximate', 'preliminary', 'awaited'] as const;
export const natures = ['new', 'ongoing', 'keep-up'] as const;
export const applicantKinds = ['department', 'provider'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];
export const costTypes = ['staff', 'equipment', 'building', 'training', 'it', 'other'] as const;
export type CostType = (typeof costTypes)[number];

export const CostLineSchema = z.strictObject({
  type: z.enum(costTypes),
  amount: z.int().min(1),
  recurrence: z.enum(['one-off', 'running']),
});

export const InvestmentSchema = z.strictObject({
  amount: z.int().min(1),
  inServiceOn: z.iso.date(),
  usefulLifeYears: z.int().min(1).max(50),
});

/** What an applicant says (DOMAIN facts 11–22, 43). Amounts in whole kronor; `amount` is missing while it is awaited. */
export const ApplicationContentSchema = z.strictObject({
  activity: z.string().min(1),
  nature: z.enum(natures),
  purposeText: z.string().min(1),
  continuationText: z.string().min(1),
  purposeIds: z.array(z.string()).min(1),
  withinPurpose: z.boolean(),
  decisionExists: z.boolean(),
  earlierFunding: z.string().optional(),
  decisionBasis: z.string().optional(),
  amountStatus: z.enum(amountStatuses),
  amount: z.int().min(1).optional(),
  costLines: z.array(CostLineSchema).max(costTypes.length),
  investment: InvestmentSchema.optional(),
  continuedNeed: z.strictObject({
    answer: z.enum(continuedNeeds),
    amount: z.int().min(1).optional(),
    text: z.string().optional(),
  }),
  costObject: z.string(),
  fundingPartId: z.string(),
  fullTimeEquivalents: z.number().min(0).max(1000).optional(),
  periodMonths: z.int().min(1).max(60).optional(),
  newHires: z.boolean(),
  newHiresMotivation: z.string().optional(),
  existingResources: z.string().optional(),
  sharedWith: z.string().optional(),
  contact: z.string(),
  manager: z.string(),
});
export type ApplicationContent = z.infer<typeof ApplicationContentSchema>;

/**
 * What a list needs to know of the decision that stands: the latest that approved or rejected. `amount` in kronor, 0 when
 * rejected.
 */
export const DecisionSummarySchema = z.object({
  number: z.string(),
  outcome: z.enum(['approved', 'rejected']),
  amount: z.int().min(0),
  fundingPartId: z.string().optional(),
  costObject: z.string().optional(),
  decidedAt: z.string(),
  /** Stockholm's date by which a new decision is due (DOMAIN fact 27). */
  newDecisionOn: z.iso.date().optional(),
  /** Holds only once the state's agreement is signed (DOMAIN fact 8). */
  conditional: z.boolean().optional(),
});

/** A change of an approved activity that is asked for (DOMAIN fact 45); the activity stays approved meanwhile. */
export const ChangeRequestSchema = z.object({
  content: ApplicationContentSchema,
  reason: z.string().min(1),
  status: z.enum(['submitted', 'returned', 'deferred']),
  requestedAt: z.string(),
});

/** Rows from before there was a second phase have the round of the decision phase alone. */
function withRounds(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || 'rounds' in row || !('round' in row)) return row;
  return { ...row, rounds: { decision: Number(row.round) } };
}

/**
 * One application in one programme. `version` moves with what a person decides on (optimistic lock of human acts);
 * `auditCount` and `auditHead` move with every audit row.
 */
export const ApplicationSchema = z.preprocess(
  withRounds,
  z.object({
    id: z.string(),
    programmeId: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    applicant: z.object({ email: z.string(), name: z.string() }),
    content: ApplicationContentSchema,
    status: z.enum(statuses),
    version: z.int().min(1),
    /** Whose it is: departments are never paid (DOMAIN fact 29). Missing in applications from before there were providers. */
    applicantKind: z.enum(applicantKinds).optional(),
    /** The rounds of its executions, by phase and for payouts by quarter (see round.ts). */
    rounds: z.strictObject({
      decision: z.int().min(1),
      payouts: z.record(z.string().regex(/^\d{4}Q[1-4]$/), z.int().min(1)).optional(),
      followUp: z.int().min(1).optional(),
    }),
    submittedAt: z.string(),
    source: z.enum(['form', 'import']),
    decision: DecisionSummarySchema.optional(),
    change: ChangeRequestSchema.optional(),
    /** The year-end account, from when it is asked for (DOMAIN facts 30–35). */
    followUp: FollowUpSummarySchema.optional(),
    /** What its ledger entries moved, oldest first. Missing in applications from before they remembered it. */
    moves: z.array(MoveSchema).optional(),
    auditCount: z.int().min(0),
    auditHead: z.string(),
  }),
);
export type Application = z.infer<typeof ApplicationSchema>;

/** D3's mark: within the purpose, and a decision to carry it out exists. It sorts and informs; it never blocks (DOMAIN fact 14). */
export const hasMarkA = (content: ApplicationContent): boolean =>
  content.withinPurpose && content.decisionExists;

export const sumOfCostLines = (content: Pick<ApplicationContent, 'costLines'>): number =>
  content.costLines.reduce((sum, line) => sum + line.amount, 0);

/** What is to be decided, or was last: the change that is asked for, or else the application itself. */
export function matterOf({ status, content, change }: Application): {
  status: Status;
  content: ApplicationContent;
  isChange: boolean;
} {
  return change
    ? { status: change.status, content: change.content, isChange: true }
    : { status, content, isChange: false };
}

/** The application when its matter has got another status: a change that is decided or withdrawn is no longer asked for. */
export function withStatus(application: Application, status: Status): Application {
  const { change, ...rest } = application;
  if (!change) return { ...application, status };
  if (status === 'submitted' || status === 'returned' || status === 'deferred')
    return { ...rest, change: { ...change, status } };
  return status === 'approved' ? { ...rest, content: change.content } : rest;
}

export const isProviders = ({ applicantKind }: Pick<Application, 'applicantKind'>): boolean =>
  applicantKind === 'provider';

/** Its follow-up has been accepted: no money moves any more, and nothing is changed. */
export const isClosed = ({ followUp }: Pick<Application, 'followUp'>): boolean =>
  followUp?.status === 'accepted';
