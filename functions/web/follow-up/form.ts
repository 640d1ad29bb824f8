import * as z from 'zod';
import { costTypes } from '../../../shared/domain/application.ts';
import type { Draft } from '../../../shared/domain/draft.ts';
import { flattenPurposes, indicatorsOf, type Programme } from '../../../shared/domain/programme.ts';

/** The fields that every account has, in the order in which the form asks. */
export const singleFields = [
  'measures',
  ...costTypes.map((type) => `cost-${type}` as const),
  'investment',
  'investmentAmount',
  'inServiceOn',
  'usefulLifeYears',
  'deviationComment',
  'continuedNeed',
  'continuedNeedAmount',
  'continuedNeedText',
] as const;
export type SingleField = (typeof singleFields)[number];

/**
 * What was typed, as it was typed. `key` says which opening of the form it comes from, `award` the decision that the person
 * saw; `effects` and `measured` are by the names of their fields. `dropped` is what was written of purposes and indicators
 * that the programme has no more: it is shown once more, and goes no further.
 */
export type Typed = Record<SingleField, string> & {
  key: string;
  award: string;
  effects: Record<string, string>;
  measured: Record<string, string>;
  dropped: readonly string[];
};

// An id may hold anything; what stands in a page's addresses may not.
const asName = (id: string): string =>
  id.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);

/** The name of the field for the effect on a purpose. */
export const effectField = (purposeId: string): string => `effect-${asName(purposeId)}`;
/** The name of the field for an indicator's number. */
export const measuredField = (indicatorId: string): string => `measured-${asName(indicatorId)}`;

const effectFields = (programme: Programme): string[] =>
  flattenPurposes(programme).map(({ id }) => effectField(id));
const measuredFields = (programme: Programme): string[] =>
  indicatorsOf(programme).map(({ id }) => measuredField(id));

const submissionKey = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const single = z.string().default('');
const named = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, single]));

/**
 * Exactly the programme's fields, each once: nobody sets a status, an award or a depreciation through the form (SECURITY
 * 22). Purposes that the activity does not have, or no longer has, may be there: what was written of them is not lost.
 */
const typedSchema = (programme: Programme) =>
  z.strictObject({
    key: submissionKey,
    award: z.string().min(1).max(100),
    ...named(singleFields),
    ...named(effectFields(programme)),
    ...named(measuredFields(programme)),
  });

/** The name of a field for an effect or a number, whether the programme has it or not. */
const isNamedSo = (name: string): boolean => /^(?:effect|measured)-[\w-]{1,300}$/.test(name);

const retiredFields = (body: unknown, programme: Programme): string[] => {
  const own = new Set([...effectFields(programme), ...measuredFields(programme)]);
  return Object.keys(body ?? {}).filter((name) => isNamedSo(name) && !own.has(name));
};

/**
 * Sorts out a form's body; undefined when it has unknown or repeated fields, a file, or no key. A purpose or an indicator
 * that was removed while the form was open does not make it unreadable: all else that was typed stays.
 */
export function readTyped(body: unknown, programme: Programme): Typed | undefined {
  const read = typedSchema(programme)
    .extend(named(retiredFields(body, programme)))
    .safeParse(body);
  return read.success ? typedFrom(read.data, programme) : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function typedFrom(fields: Readonly<Record<string, unknown>>, programme: Programme): Typed {
  const pick = <K extends string>(names: readonly K[]) =>
    Object.fromEntries(names.map((name) => [name, textOf(fields[name])])) as Record<K, string>;
  return {
    ...pick(singleFields),
    key: textOf(fields.key),
    award: textOf(fields.award),
    effects: pick(effectFields(programme)),
    measured: pick(measuredFields(programme)),
    dropped: retiredFields(fields, programme)
      .map((name) => textOf(fields[name]).trim())
      .filter((text) => text !== ''),
  };
}

/** An empty form. */
export const blankForm = (key: string, award: string, programme: Programme): Typed =>
  typedFrom({ key, award }, programme);

/** Everything that was typed, as hidden fields carry it from page to page. Unanswered fields are left out. */
export function typedPairs({
  effects,
  measured,
  dropped: _,
  ...single
}: Typed): [name: string, value: string][] {
  return Object.entries({ ...single, ...effects, ...measured }).filter(([, value]) => value !== '');
}

/** What a draft keeps of a form; `activity` is what the draft is called in lists. */
export function keptOf(typed: Typed, activity: string): Draft['typed'] {
  const { key: _key, ...kept } = Object.fromEntries(typedPairs(typed));
  return { ...kept, activity };
}

/** A draft as a form. What the form no longer asks for is left out; what it has begun to ask for is blank. */
export const typedFromDraft = ({ key, typed }: Pick<Draft, 'key' | 'typed'>, programme: Programme): Typed =>
  typedFrom({ ...typed, key }, programme);
