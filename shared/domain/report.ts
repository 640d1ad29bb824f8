import * as z from 'zod';
import { continuedNeeds } from './continued-need.ts';
import { statuses } from './lifecycle.ts';

const kronor = z.int();

/**
 * What a report adds up, in kronor (DOMAIN §3). `asked`: applied for. `decided`: what decisions granted, as it stands.
 * `used`, `paid`, `released` and `recovered`: by the ledger; `released` is what follow-ups gave back.
 */
export const SumsSchema = z.strictObject({
  asked: kronor,
  decided: kronor,
  used: kronor,
  paid: kronor,
  released: kronor,
  recovered: kronor,
});
export type Sums = z.infer<typeof SumsSchema>;

/** One row of a sum by purpose, cost object, unit or funding part; purposes of the second level are `parts`. */
const GroupSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  activities: z.int().min(0),
  sums: SumsSchema,
  parts: z
    .array(z.strictObject({ id: z.string(), name: z.string(), activities: z.int().min(0), sums: SumsSchema }))
    .optional(),
});
export type ReportGroup = z.infer<typeof GroupSchema>;

/** One application of the programme. The account is there when it has been sent in. */
export const ReportActivitySchema = z.strictObject({
  applicationId: z.string(),
  activity: z.string(),
  unitId: z.string(),
  unit: z.string(),
  status: z.enum(statuses),
  /** Of the decision that stands. */
  decision: z.string().optional(),
  /** The first is the main one: sums by purpose count the whole activity there. */
  purposeIds: z.array(z.string()),
  costObject: z.string(),
  fundingPartId: z.string(),
  sums: SumsSchema,
  followUp: z.enum(['none', 'asked', 'submitted', 'returned', 'accepted']),
  late: z.boolean(),
  account: z
    .strictObject({
      measures: z.string(),
      effects: z.array(z.strictObject({ purposeId: z.string(), text: z.string() })),
      indicators: z.array(z.strictObject({ id: z.string(), value: z.number() })),
      /** What it cost in all, in kronor, with `depreciation` as this year's part of an investment. */
      outcome: kronor,
      depreciation: kronor,
      deviationComment: z.string().optional(),
      continuedNeed: z.strictObject({
        answer: z.enum(continuedNeeds),
        amount: z.int().optional(),
        text: z.string().optional(),
      }),
    })
    .optional(),
});
export type ReportActivity = z.infer<typeof ReportActivitySchema>;

/**
 * A programme's report to the authority (DOMAIN facts 10, 34, 40). This schema is published: whoever reads the JSON can
 * rely on it, and a change of meaning raises `v`. Kronor; days of Stockholm.
 */
export const ReportSchema = z.strictObject({
  v: z.literal(1),
  programme: z.strictObject({
    id: z.string(),
    name: z.string(),
    year: z.int(),
    agreementTitle: z.string().optional(),
    diaryNumber: z.string().optional(),
    agreementDiaryNumber: z.string().optional(),
    authority: z.string().optional(),
    dueOn: z.iso.date(),
    purposes: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        parts: z.array(z.strictObject({ id: z.string(), name: z.string() })).optional(),
      }),
    ),
  }),
  /** Every approved activity has an accepted account. */
  complete: z.boolean(),
  /** Why it was locked all the same. */
  incompleteBecause: z.string().optional(),
  /**
   * Activities by how far their account has come: `approved` are all that owe one, `asked` those that have been asked, of
   * which `submitted` waits for review, `returned` is to be mended and `accepted` is closed. `late`: it came after its last
   * day, or has not come though that day has passed.
   */
  followUps: z.strictObject({
    approved: z.int().min(0),
    asked: z.int().min(0),
    submitted: z.int().min(0),
    returned: z.int().min(0),
    accepted: z.int().min(0),
    late: z.int().min(0),
  }),
  allocated: kronor,
  total: SumsSchema,
  byPurpose: z.array(GroupSchema),
  byCostObject: z.array(GroupSchema),
  byUnit: z.array(GroupSchema),
  byPart: z.array(GroupSchema),
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      purposeId: z.string(),
      name: z.string(),
      unit: z.string(),
      /** Of the activities that measured it. */
      sum: z.number(),
      activities: z.int().min(0),
    }),
  ),
  /** How the strategic leadership supports the work (DOMAIN fact 10). */
  leadership: z.string(),
  /** Of the allocated money what nobody used; `repaid`: it goes back to the state (DOMAIN fact 41). */
  unused: z.strictObject({ amount: kronor, repaid: z.boolean() }),
  activities: z.array(ReportActivitySchema),
});
export type Report = z.infer<typeof ReportSchema>;

export const reportFileKinds = ['pdf', 'xlsx', 'csv', 'json'] as const;
export type ReportFileKind = (typeof reportFileKinds)[number];

/** A file as it was made of a locked version; `name` is what people save it as, `key` where it lies. */
export const ReportFileSchema = z.object({
  kind: z.enum(reportFileKinds),
  name: z.string(),
  key: z.string(),
  bytes: z.int(),
  sha256: z.string(),
});
export type ReportFile = z.infer<typeof ReportFileSchema>;

const SignedSchema = z.object({ by: z.object({ email: z.string(), name: z.string() }), at: z.string() });

/** Where in a report something differs; `report` is what stands in it once. */
export const reportPlaces = [
  'report',
  'total',
  'purpose',
  'costObject',
  'unit',
  'part',
  'indicator',
  'activity',
] as const;

/** What can differ there. */
export const reportFields = [
  'asked',
  'decided',
  'used',
  'paid',
  'released',
  'recovered',
  'activities',
  'approved',
  'accepted',
  'late',
  'complete',
  'incompleteBecause',
  'allocated',
  'unused',
  'repaid',
  'leadership',
  'agreement',
  'diaryNumber',
  'agreementDiaryNumber',
  'authority',
  'dueOn',
  'name',
  'unit',
  'status',
  'decision',
  'purposes',
  'costObject',
  'part',
  'followUp',
  'measures',
  'effect',
  'indicator',
  'outcome',
  'depreciation',
  'deviationComment',
  'need',
] as const;
export type ReportField = (typeof reportFields)[number];

/**
 * What differs from the version before: a sum or a text by its place in the report. `path` is for programs; `place`, `about`
 * (what the purpose, unit or activity is called) and `field` are the same for people. Sums stand as whole kronor without
 * grouping, long texts are cut. What is missing was not there, or is there no more.
 */
export const ReportDifferenceSchema = z.object({
  path: z.string(),
  place: z.enum(reportPlaces),
  about: z.string().optional(),
  field: z.enum(reportFields),
  before: z.string().optional(),
  after: z.string().optional(),
});
export type ReportDifference = z.infer<typeof ReportDifferenceSchema>;

/**
 * A version of a report: locked, then approved by who decides, then sent (DOMAIN fact 34). What it says is frozen in pieces
 * beside it, and `hash` is the SHA-256 of its JSON. Moments in UTC, days in Stockholm.
 */
export const ReportVersionSchema = z.object({
  programmeId: z.string(),
  version: z.int().min(1),
  hash: z.string(),
  complete: z.boolean(),
  /** Why it was locked all the same. */
  incompleteBecause: z.string().optional(),
  total: SumsSchema,
  pieces: z.int().min(1),
  locked: SignedSchema,
  differences: z.array(ReportDifferenceSchema),
  /** Further differences, which are counted alone. */
  furtherDifferences: z.int().min(0).default(0),
  approved: SignedSchema.extend({ delegation: z.object({ id: z.string(), point: z.string() }) }).optional(),
  sent: SignedSchema.extend({ on: z.iso.date(), reference: z.string().optional() }).optional(),
  files: z.array(ReportFileSchema).optional(),
});
export type ReportVersion = z.infer<typeof ReportVersionSchema>;
