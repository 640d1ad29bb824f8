import * as z from 'zod';
import { looksLikePersonalNumber } from '../../../shared/domain/personal-number.ts';
import { paragraph } from '../../../shared/domain/text.ts';
import { isTextKey, type Translate } from '../../../shared/text/translate.ts';
import type { AttestCommand } from '../../../shared/use-cases/attest-payout.ts';
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
  const message = faultOf(form.reason, t);
  if (message !== undefined) return { ok: false, typed: form.reason, errors: [{ field: 'reason', message }] };
  const reason = reasonSchema.parse(form.reason);
  return { ok: true, seen: { revision, award }, command: { outcome, reason } };
}

const reasonSchema = paragraph({ max: longestReason });

function faultOf(typed: string, t: Translate): string | undefined {
  if (typed.trim() === '') return t('attest.reason.required');
  const read = reasonSchema.safeParse(typed);
  // No personal number is ever stored (DOMAIN §7).
  if (read.success) return looksLikePersonalNumber(read.data) ? t('apply.problem.personalNumber') : undefined;
  const key = read.error.issues[0]?.message ?? '';
  if (key === 'text.too-long') return t('apply.problem.tooLong', { max: longestReason });
  return t(isTextKey(key) ? key : 'attest.reason.required');
}
