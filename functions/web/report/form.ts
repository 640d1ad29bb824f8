import * as z from 'zod';
import { longestLeadershipText } from '../../../shared/domain/leadership-text.ts';
import { type LocalDate, localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { optionalLine, optionalParagraph } from '../../../shared/domain/text.ts';
import { isTextKey, type Translate } from '../../../shared/text/translate.ts';
import { readFreeText } from '../frame/free-text.ts';
import { isApplicationId } from '../frame/ids.ts';
import { wholeNumber } from '../frame/whole-number.ts';
import type { FieldError } from '../ui/error-summary.ts';

/** Longest reason and reference, in characters. */
export const longestReason = 1000;
const longestReference = 100;
const typed = z.string().max(100_000).default('');
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** How far along the late ones the reminding has come: a day and an application, as its row sorts. */
const lateMark = z
  .string()
  .max(200)
  .refine((mark) => /^\d{4}-\d{2}-\d{2}_/.test(mark) && isApplicationId(mark.slice(11)));

/** The figures of the draft that was seen, in the order of `seenFigures`. */
const seenSums = z
  .string()
  .regex(/^-?\d{1,15}(?:_-?\d{1,15}){7}$/)
  .transform((sums) => sums.split('_').map(Number));

/** Any other field is refused: nobody sets a sum, a hash that was not seen or a name through a form (SECURITY 22). */
export const RemindFormSchema = z.union([
  z.strictObject({ application: z.string().refine(isApplicationId) }),
  z.strictObject({ all: z.literal('late'), after: lateMark.optional() }),
]);
export const NoFieldsSchema = z.strictObject({});
export const LockFormSchema = z.strictObject({ because: typed, hash, sums: seenSums });
export const ApproveFormSchema = z.strictObject({ hash });
export const SentFormSchema = z.strictObject({ hash, on: typed, reference: typed });
/** `version` is 0 where no text has been saved. */
export const LeadershipFormSchema = z.strictObject({
  text: typed,
  version: z.union([z.literal('0').transform(() => 0), wholeNumber]),
});

export const readLateMark = (mark: unknown): string | undefined => lateMark.safeParse(mark).data;

export type TypedSent = { on: string; reference: string };
export type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

/** The leadership's text; empty is a text as well. */
export function readLeadership(text: string, t: Translate): Read<string> {
  const limits = { max: longestLeadershipText, otherwise: 'report.leadership.hint' } as const;
  const read = readFreeText(optionalParagraph, text, t, limits);
  return read.ok
    ? { ok: true, value: read.text ?? '' }
    : { ok: false, errors: [{ field: 'text', message: read.fault }] };
}

/** Why a report is locked though it is not complete; whether it is needed, the lock itself says. */
export function readReason(text: string, t: Translate): Read<string | undefined> {
  const limits = { max: longestReason, otherwise: 'report.lock.because.hint' } as const;
  const read = readFreeText(optionalParagraph, text, t, limits);
  return read.ok
    ? { ok: true, value: read.text }
    : { ok: false, errors: [{ field: 'because', message: read.fault }] };
}

/** The day and the authority's reference. */
export function readSent(
  form: TypedSent,
  t: Translate,
): Read<{ on: LocalDate; reference: string | undefined }> {
  const day = localDateSchema.safeParse(form.on);
  const reference = readFreeText(optionalLine, form.reference, t, {
    max: longestReference,
    otherwise: 'report.sent.reference.hint',
  });
  const key = day.error?.issues[0]?.message ?? '';
  const errors: FieldError[] = [
    ...(day.success ? [] : [{ field: 'on', message: t(isTextKey(key) ? key : 'date.invalid') }]),
    ...(reference.ok ? [] : [{ field: 'reference', message: reference.fault }]),
  ];
  return day.success && reference.ok
    ? { ok: true, value: { on: day.data, reference: reference.text } }
    : { ok: false, errors };
}
