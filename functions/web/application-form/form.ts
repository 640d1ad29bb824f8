import * as z from 'zod';
import { costTypes } from '../../../shared/domain/application.ts';
import type { ApplicationDraftKind, Draft } from '../../../shared/domain/draft.ts';
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
export type FormField = SingleField | 'purposes' | 'remark';

/** What the content of an application is typed in; a field that was not sent is ''. */
export type Answers = Record<SingleField, string> & { purposes: string[] };

/**
 * What was typed, as it was typed. `key` says which opening of the form it comes from. A completion and a change have a
 * `remark` (a comment, or the reason) and the `version` of the application that the person saw; else both are ''.
 */
export type Typed = Answers & { key: string; version: string; remark: string };

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

const ofEarlier = { version: z.string().regex(/^[1-9]\d{0,8}$/), remark: single };
const notEarlier = { version: '', remark: '' };

/** Exactly these fields: nobody sets a status or a decider through a form (SECURITY 22). */
const TypedSchema = {
  application: z.strictObject(shape).transform((typed) => ({ ...typed, ...notEarlier })),
  completion: z.strictObject({ ...shape, ...ofEarlier }),
  change: z.strictObject({ ...shape, ...ofEarlier }),
};
const SentApplicationSchema = z
  .strictObject({ ...shape, sendAgain: z.literal('yes').optional() })
  .transform(({ sendAgain, ...typed }) => ({
    typed: { ...typed, ...notEarlier },
    sendAgain: sendAgain === 'yes',
  }));

/** Sorts out a form's body; undefined when it has unknown or repeated fields, a file, or no key. */
export function readTyped(body: unknown, kind: ApplicationDraftKind = 'application'): Typed | undefined {
  return TypedSchema[kind].safeParse(body).data;
}

/** As {@link readTyped}, and whether the person has ticked that the same content shall be sent again. */
export function readSubmitted(
  body: unknown,
  kind: ApplicationDraftKind = 'application',
): { typed: Typed; sendAgain: boolean } | undefined {
  if (kind === 'application') return SentApplicationSchema.safeParse(body).data;
  const typed = readTyped(body, kind);
  return typed && { typed, sendAgain: false };
}

export const isKey = (text: string | undefined): text is string => submissionKey.safeParse(text).success;

/** An empty form. Only what has one possible answer is filled in; a wrong default of a question would do harm. */
export function blankForm(key: string, programme: Programme): Typed {
  const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
  return {
    ...blankAnswers(),
    ...notEarlier,
    key,
    costObject: only(programme.costObjects) ?? '',
    fundingPart: only(programme.fundingParts)?.id ?? '',
  };
}

export const blankAnswers = (): Answers => ({
  ...(Object.fromEntries(singleFields.map((field) => [field, ''])) as Record<SingleField, string>),
  purposes: [],
});

/** Everything that was typed, as hidden fields carry it from page to page. Unanswered fields are left out. */
export function typedPairs({ purposes, ...single }: Typed): [name: string, value: string][] {
  return [
    ...Object.entries(single).filter(([, value]) => value !== ''),
    ...purposes.map((id): [string, string] => ['purposes', id]),
  ];
}

/** What a draft keeps of a form: everything but its key, which is the draft's own. */
export function keptOf({ key: _key, purposes, ...single }: Typed): Draft['typed'] {
  const written = Object.entries(single).filter(([, value]) => value !== '');
  return { ...Object.fromEntries(written), ...(purposes.length > 0 && { purposes }) };
}

/** A draft as a form. What the form no longer asks for is left out; what it has begun to ask for is blank. */
export function typedFromDraft({ key, typed }: Pick<Draft, 'key' | 'typed'>): Typed {
  const one = (field: string): string => {
    const kept = typed[field];
    return typeof kept === 'string' ? kept : '';
  };
  return {
    ...(Object.fromEntries(singleFields.map((field) => [field, one(field)])) as Record<SingleField, string>),
    key,
    purposes: [typed.purposes ?? []].flat(),
    version: one('version'),
    remark: one('remark'),
  };
}
