import * as z from 'zod';
import type { Closing } from '../../../shared/domain/follow-up.ts';
import { parseLocalDate } from '../../../shared/domain/stockholm-time.ts';
import { paragraph } from '../../../shared/domain/text.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { ReviewCommand } from '../../../shared/use-cases/review-follow-up.ts';
import { readFreeText } from '../frame/free-text.ts';
import { wholeNumber } from '../frame/whole-number.ts';
import type { FieldError } from '../ui/error-summary.ts';

/** The most characters of the reason for a return. */
export const longestReason = 2000;

export type TypedReturn = { reason: string; until: string };

const single = z.string().default('');

/** The sums that stood beside the button as its form carries them, in whole kronor. */
export const sumsSeen = ({ used, released, overpaid }: Closing): string => `${used}-${released}-${overpaid}`;

const seenSums = z
  .string()
  .regex(/^\d{1,12}-\d{1,12}-\d{1,12}$/)
  .transform((seen): Closing => {
    const [used = 0, released = 0, overpaid = 0] = seen.split('-').map(Number);
    return { used, released, overpaid };
  });

/** Any other field is refused: nobody sets an amount or a name through the form (SECURITY 22). */
const ReviewFormSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('accepted'), revision: wholeNumber, seen: seenSums }),
  z.strictObject({ outcome: z.literal('returned'), revision: wholeNumber, reason: single, until: single }),
]);

export type ReadReview =
  | { ok: true; revision: number; command: ReviewCommand; typed: TypedReturn | undefined }
  | { ok: false; typed: TypedReturn; errors: FieldError[] };

/** Reads the form, or says what is wrong with the reason and the day; undefined when it is not a form of ours. */
export function readReview(body: unknown, t: Translate): ReadReview | undefined {
  const form = ReviewFormSchema.safeParse(body).data;
  if (!form) return undefined;
  const { revision } = form;
  if (form.outcome === 'accepted')
    return { ok: true, revision, command: { outcome: 'accepted', seenClosing: form.seen }, typed: undefined };
  const typed = { reason: form.reason, until: form.until };
  const reason = reasonOf(form.reason, t);
  const until = parseLocalDate(form.until);
  if (reason.ok && until.ok) {
    const command = { outcome: 'returned' as const, reason: reason.text, until: until.date };
    return { ok: true, revision, command, typed };
  }
  const errors = [
    ...(reason.ok ? [] : [{ field: 'reason', message: reason.fault }]),
    ...(until.ok ? [] : [{ field: 'until', message: t(`date.${until.problem}`) }]),
  ];
  return { ok: false, typed, errors };
}

/** A reason that is missing is asked for in words of its own. */
const reasonOf = (typed: string, t: Translate) =>
  typed.trim() === ''
    ? { ok: false as const, fault: t('review.reason.required') }
    : readFreeText(paragraph, typed, t, { max: longestReason, otherwise: 'review.reason.required' });
