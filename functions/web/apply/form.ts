import * as z from 'zod';
import { costTypes } from '../../../shared/domain/application.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { TextFacts, TextKey } from '../../../shared/text/translate.ts';

/** The fields that are sent once each, in the order in which the form asks; the first choice's or input's id is the name. */
export const singleFields = [
  'activity',
  'nature',
  'purposeText',
  'withinPurpose',
  'decisionExists',
  'decisionBasis',
  'earlierFunding',
  'continuationText',
  'amountStatus',
  'amount',
  ...costTypes.flatMap((type) => [`cost-${type}`, `recurrence-${type}`] as const),
  'investment',
  'investmentAmount',
  'inServiceOn',
  'usefulLifeYears',
  'fundingPart',
  'costObject',
  'continuedNeed',
  'continuedNeedAmount',
  'continuedNeedText',
  'newHires',
  'newHiresMotivation',
  'fullTimeEquivalents',
  'periodMonths',
  'existingResources',
  'contact',
  'manager',
  'sharedWith',
] as const;
export type SingleField = (typeof singleFields)[number];
export type FormField = SingleField | 'purposes';

/** What was typed, as it was typed; a field that was not sent is ''. `key` says which opening of the form it comes from. */
export type Typed = Record<SingleField, string> & { key: string; purposes: string[] };

/** One fault by its field. `field` is the id of the input; without one the fault is the whole form's. */
export type FormError = { field: FormField; key: TextKey; facts?: TextFacts };

const submissionKey = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
// No programme has so many; what is sent is bounded before it is looked at.
const mostPurposes = 200;
const repeated = z
  .union([z.string().transform((one) => [one]), z.array(z.string()).max(mostPurposes)])
  .default([]);
const single = z.string().default('');

// Repeated values come as an array and are refused here too: one field, one value.
const shape = {
  key: submissionKey,
  purposes: repeated,
  ...(Object.fromEntries(singleFields.map((field) => [field, single])) as Record<SingleField, typeof single>),
};

/** Exactly these fields: nobody sets a status or a decider through a form (SECURITY 22). */
const TypedSchema = z.strictObject(shape);
const SubmittedSchema = z.strictObject({ ...shape, sendAgain: z.literal('yes').optional() });

/** Sorts out a form's body; undefined when it has unknown or repeated fields, a file, or no key. */
export function readTyped(body: unknown): Typed | undefined {
  return TypedSchema.safeParse(body).data;
}

/** As {@link readTyped}, and whether the person has ticked that the same content shall be sent again. */
export function readSubmitted(body: unknown): { typed: Typed; sendAgain: boolean } | undefined {
  const result = SubmittedSchema.safeParse(body);
  if (!result.success) return undefined;
  const { sendAgain, ...typed } = result.data;
  return { typed, sendAgain: sendAgain === 'yes' };
}

/** An empty form. Only what has one possible answer is filled in; a wrong default of a question would do harm. */
export function blankForm(key: string, programme: Programme): Typed {
  const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
  return {
    ...(Object.fromEntries(singleFields.map((field) => [field, ''])) as Record<SingleField, string>),
    key,
    purposes: [],
    costObject: only(programme.costObjects) ?? '',
    fundingPart: only(programme.fundingParts)?.id ?? '',
  };
}

/** Everything that was typed, as hidden fields carry it from page to page. Unanswered fields are left out. */
export function typedPairs({ purposes, ...single }: Typed): [name: string, value: string][] {
  return [
    ...Object.entries(single).filter(([, value]) => value !== ''),
    ...purposes.map((id): [string, string] => ['purposes', id]),
  ];
}
