import * as z from 'zod';
import { defaultPayoutWindow, PayoutWindowSchema, type Window, windowOf } from './payout-window.ts';
import { hasRole, type Person } from './person.ts';
import type { Quarter } from './stockholm-time.ts';

const kronor = z.int().min(0);
const localDate = z.iso.date();

const PurposePartSchema = z.strictObject({ id: z.string().min(1), name: z.string().min(1) });

/** Purposes form a tree of two levels (DOMAIN fact 3). */
export const PurposeSchema = PurposePartSchema.extend({ parts: z.array(PurposePartSchema).optional() });

/** A part of the grant with a balance of its own (DOMAIN fact 4). Amounts in whole kronor; `precision` when printed rounded (fact 5). */
export const FundingPartSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1),
  amount: kronor,
  national: kronor.optional(),
  earmarkedFor: z.string().min(1).optional(),
  precision: kronor.optional(),
  printed: z.string().optional(),
});

const ConditionSchema = z.strictObject({ for: z.enum(['department', 'provider']), text: z.string().min(1) });
export type Condition = z.infer<typeof ConditionSchema>;
const ForecastSchema = z.strictObject({ year: z.int(), amount: kronor, precision: kronor.optional() });
const ReportingSchema = z.strictObject({
  authority: z.string(),
  due: localDate.optional(),
  ownerRole: z.string().optional(),
  sharedWith: z.string().optional(),
});

/** Something of a purpose that is counted at year end (DOMAIN facts 40 and 46); `unit` is what the number counts: "personer", "procent". */
const IndicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  purposeId: z.string().min(1),
  name: z.string().min(1),
  unit: z.string().min(1),
});
export type Indicator = z.infer<typeof IndicatorSchema>;

/** Which purpose of an earlier programme has become which of this one, when it was made from several (DOMAIN fact 7). */
const PurposeOriginSchema = z.strictObject({
  programmeId: z.string(),
  purposeId: z.string().min(1),
  becomes: z.string().min(1),
});
export type PurposeOrigin = z.infer<typeof PurposeOriginSchema>;

/** What the documents do not say and the system needs: shown as assumed in the interface. */
const AssumedSchema = z.strictObject({
  opens: localDate,
  closes: localDate,
  followUpOpens: localDate.optional(),
  followUpDue: localDate.optional(),
  reportDue: localDate.optional(),
  reportOwnerRole: z.string().optional(),
  providersMayApply: z.boolean().default(false),
  remindAfterDays: z.int().min(1).max(200),
  escalateAfterDays: z.int().min(1).max(200),
  payoutWindow: PayoutWindowSchema.optional(),
  indicators: z.array(IndicatorSchema).optional(),
});

/** One agreement for one year (DOMAIN facts 1–10). */
export const ProgrammeSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{3,80}$/),
    name: z.string().min(1),
    agreementTitle: z.string().optional(),
    aliases: z.array(z.string()).optional(),
    year: z.int().min(2000).max(2100),
    agreementYears: z.array(z.int()).optional(),
    agreementDate: localDate.optional(),
    /** The agreement was not signed when the programme was entered: decisions are conditional until it is (fact 8). */
    agreementAwaited: z.boolean().optional(),
    mergedFrom: z.array(z.string()).optional(),
    purposeOrigins: z.array(PurposeOriginSchema).optional(),
    /** Moves with each change on the pages; missing before the first. */
    version: z.int().min(1).optional(),
    /** When it was made or last changed on the pages (UTC). */
    changedAt: z.iso.datetime().optional(),
    diaryNumber: z.string().optional(),
    /** The agreement's, or the authority's, own diary number (DOMAIN facts 1 and 41). */
    agreementDiaryNumber: z.string().optional(),
    /** False: what is not used is general income and is not paid back to the state (DOMAIN fact 41). */
    unusedIsRepaid: z.boolean().optional(),
    indicators: z.array(IndicatorSchema).optional(),
    diaryNumberVariants: z.array(z.string()).optional(),
    category: z.int().min(1).max(3).optional(),
    categoryRule: z.string().optional(),
    parties: z.array(z.string()).optional(),
    requisitionFrom: z.string().optional(),
    populationDate: localDate.optional(),
    costObjects: z.array(z.string().min(1)).min(1),
    fundingParts: z.array(FundingPartSchema).min(1).max(20),
    forecast: z.array(ForecastSchema).optional(),
    purposes: z.array(PurposeSchema).min(1),
    conditions: z.array(ConditionSchema).optional(),
    reporting: ReportingSchema.optional(),
    decisionMakerRole: z.string().optional(),
    stated: z.strictObject({ decided: kronor.optional(), left: z.int().optional() }).optional(),
    source: z.string().optional(),
    assumed: AssumedSchema,
  })
  .refine(
    (programme) => unique(programme.fundingParts.map((part) => part.id)),
    'funding part ids must differ',
  );

/** What somebody has noted of the state's agreement since the programme was entered; the latest note counts. */
export const AgreementNoteSchema = z.object({
  signed: z.boolean(),
  /** The day of signing, by Stockholm's calendar. */
  on: localDate.optional(),
  notedAt: z.string(),
  notedBy: z.string(),
});
export type AgreementNote = z.infer<typeof AgreementNoteSchema>;

/** True while decisions in the programme are conditional (DOMAIN fact 8). */
export const isAgreementAwaited = (programme: Programme, note: AgreementNote | undefined): boolean =>
  note ? !note.signed : (programme.agreementAwaited ?? false);

export type Programme = z.infer<typeof ProgrammeSchema>;
export type FundingPart = z.infer<typeof FundingPartSchema>;
export type Purpose = z.infer<typeof PurposeSchema>;

const unique = (ids: string[]): boolean => new Set(ids).size === ids.length;

/** Every purpose and sub-purpose, in the agreement's order; `level` 1 or 2. */
export function flattenPurposes(programme: Programme): { id: string; name: string; level: 1 | 2 }[] {
  return programme.purposes.flatMap((purpose) => [
    { id: purpose.id, name: purpose.name, level: 1 as const },
    ...(purpose.parts ?? []).map((part) => ({ ...part, level: 2 as const })),
  ]);
}

export function findFundingPart(programme: Programme, id: string): FundingPart | undefined {
  return programme.fundingParts.find((part) => part.id === id);
}

/** Applications are taken from the start of `opens` to the end of `closes`, by Stockholm's calendar. */
export function acceptsApplicationsOn(programme: Programme, localDateToday: string): boolean {
  return programme.assumed.opens <= localDateToday && localDateToday <= programme.assumed.closes;
}

/** Departments apply in every programme, providers in those that say so. */
export const isOpenTo = ({ assumed }: Programme, person: Person): boolean =>
  hasRole(person, 'applicant') || (hasRole(person, 'provider') && assumed.providersMayApply);

export const payoutRulesOf = ({ assumed }: Programme) => assumed.payoutWindow ?? defaultPayoutWindow;

/** When a quarter's money may be asked for in this programme. */
export const payoutWindow = (programme: Programme, quarter: Quarter): Window =>
  windowOf(payoutRulesOf(programme), quarter);

/** The indicators of the purposes; all of the programme's when none are named. Those of a purpose hold for its parts as well. */
export function indicatorsOf(programme: Programme, purposeIds?: readonly string[]): Indicator[] {
  const all = [...(programme.indicators ?? []), ...(programme.assumed.indicators ?? [])];
  if (!purposeIds) return all;
  const wanted = new Set(purposeIds);
  const above = programme.purposes.filter(({ parts = [] }) => parts.some(({ id }) => wanted.has(id)));
  for (const { id } of above) wanted.add(id);
  return all.filter(({ purposeId }) => wanted.has(purposeId));
}
