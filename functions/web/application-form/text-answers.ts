import type * as z from 'zod';
import type { ApplicationDraftKind } from '../../../shared/domain/draft.ts';
import { looksLikePersonalNumber } from '../../../shared/domain/personal-number.ts';
import {
  line,
  optionalLine,
  optionalParagraph,
  paragraph,
  type TextLimits,
} from '../../../shared/domain/text.ts';
import { isTextKey, type TextFacts, type TextKey } from '../../../shared/text/translate.ts';
import type { Report } from './faults.ts';
import type { SingleField, Typed } from './form.ts';

/** The most characters of each text, for the rule and for the hint. */
export const longest = {
  activity: 500,
  purposeText: 4000,
  continuationText: 4000,
  decisionBasis: 200,
  earlierFunding: 500,
  continuedNeedText: 500,
  newHiresMotivation: 2000,
  existingResources: 2000,
  sharedWith: 300,
  contact: 300,
  manager: 300,
} as const satisfies Partial<Record<SingleField, number>>;
export type TextField = keyof typeof longest;
/** Of the comment to a completion and of the reason for a change. */
export const longestRemark = 2000;
export type RequiredText = 'activity' | 'purposeText' | 'continuationText' | 'contact' | 'manager';

type Builder<T> = (limits: TextLimits) => z.ZodType<T>;

/** The texts of an application, each by the rules of shared/domain/text.ts and without personal numbers. */
export function readTexts(typed: Typed, report: Report) {
  const required = (field: RequiredText, builder: Builder<string>) => {
    if (typed[field].trim() === '') return report(field, `apply.required.${field}`);
    return read(typed, field, builder, report);
  };
  const optional = (field: TextField, builder: Builder<string | undefined>) =>
    read(typed, field, builder, report);
  return {
    activity: required('activity', line),
    purposeText: required('purposeText', paragraph),
    continuationText: required('continuationText', paragraph),
    decisionBasis: optional('decisionBasis', optionalLine),
    earlierFunding: optional('earlierFunding', optionalLine),
    continuedNeedText: optional('continuedNeedText', optionalParagraph),
    newHiresMotivation: optional('newHiresMotivation', optionalParagraph),
    existingResources: optional('existingResources', optionalParagraph),
    sharedWith: optional('sharedWith', optionalLine),
    contact: required('contact', line),
    manager: required('manager', line),
  };
}

/** The comment to a completion, which may be left out, or the reason for a change, which is needed. */
export function readRemark(typed: Typed, kind: ApplicationDraftKind, report: Report): string | undefined {
  if (kind === 'application') return undefined;
  if (kind === 'change' && typed.remark.trim() === '') return report('remark', 'form.required.remark');
  return readText(typed.remark, 'remark', optionalParagraph, longestRemark, report);
}

const read = <T extends string | undefined>(
  typed: Typed,
  field: TextField,
  builder: Builder<T>,
  report: Report,
): T | undefined => readText(typed[field], field, builder, longest[field], report);

/** A text by the rules of shared/domain/text.ts, without personal numbers; undefined when blank or at fault. */
export function readText<T extends string | undefined, Field extends string>(
  written: string,
  field: Field,
  builder: Builder<T>,
  max: number,
  report: (field: Field, key: TextKey, facts?: TextFacts) => undefined,
): T | undefined {
  const result = builder({ max }).safeParse(written);
  if (!result.success) {
    const key = result.error.issues[0]?.message ?? '';
    if (key === 'text.too-long') return report(field, 'apply.problem.tooLong', { max });
    return report(field, isTextKey(key) ? key : 'text.required');
  }
  if (result.data && looksLikePersonalNumber(result.data))
    return report(field, 'apply.problem.personalNumber');
  return result.data;
}
