import * as z from 'zod';
import { paragraph } from '../../../shared/domain/text.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import type { AttestCommand } from '../../../shared/use-cases/attest-payout.ts';
import { type FreeText, readFreeText } from '../frame/free-text.ts';
import { wholeNumber } from '../frame/whole-number.ts';
import type { FieldError } from '../ui/error-summary.ts';

/** The most characters of the reason for a return. */
export const longestReason = 2000;

/** What the person saw: the request, and the number of the decision behind its award (SECURITY 15). */
export type Seen = { revision: number; award: string };

const seen = { revision: wholeNumber, award: z.string().min(1).max(100) };

/** Any other field is refused: nobody sets an amount or a name through the form (SECURITY 22). */
const AttestFormSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('attested'), ...seen }),
  z.strictObject({ outcome: z.literal('returned'), ...seen, reason: z.string().default('') }),
]);

export type ReadAttest =
  | { ok: true; seen: Seen; command: AttestCommand }
  | { ok: false; typed: string; errors: FieldError[] };

/** Reads the form, or says what is wrong with the reason; undefined when it is not a form of ours. */
export function readAttest(body: unknown, t: Translate): ReadAttest | undefined {
  const form = AttestFormSchema.safeParse(body).data;
  if (!form) return undefined;
  const { outcome, revision, award } = form;
  if (outcome === 'attested') return { ok: true, seen: { revision, award }, command: { outcome } };
  const read = reasonOf(form.reason, t);
  return read.ok
    ? { ok: true, seen: { revision, award }, command: { outcome, reason: read.text } }
    : { ok: false, typed: form.reason, errors: [{ field: 'reason', message: read.fault }] };
}

/** A reason that is missing is asked for in words of its own. */
const reasonOf = (typed: string, t: Translate): FreeText<string> =>
  typed.trim() === ''
    ? { ok: false, fault: t('attest.reason.required') }
    : readFreeText(paragraph, typed, t, { max: longestReason, otherwise: 'attest.reason.required' });
