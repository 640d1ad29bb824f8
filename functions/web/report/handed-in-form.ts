import * as z from 'zod';
import { type LocalDate, localDateSchema } from '../../../shared/domain/stockholm-time.ts';
import { optionalLine } from '../../../shared/domain/text.ts';
import { isTextKey, type Translate } from '../../../shared/text/translate.ts';
import { readFreeText } from '../frame/free-text.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Read } from './form.ts';

/** Characters of the reference or the reason. */
export const longestHandedIn = 200;
const typed = z.string().max(100_000).default('');

export const HandedInFormSchema = z.strictObject({ handedInOn: typed, handedInReference: typed });
/** Names the note that was seen. */
export const UndoHandedInSchema = z.strictObject({ notedAt: z.iso.datetime() });

/** The day, and what the report can be found by or why it was made elsewhere; both are needed. */
export function readHandedIn(
  form: z.output<typeof HandedInFormSchema>,
  t: Translate,
): Read<{ on: LocalDate; reference: string }> {
  const day = localDateSchema.safeParse(form.handedInOn);
  const reference = readFreeText(optionalLine, form.handedInReference, t, {
    max: longestHandedIn,
    otherwise: 'report.handedIn.reference.needed',
  });
  if (day.success && reference.ok && reference.text)
    return { ok: true, value: { on: day.data, reference: reference.text } };
  const key = day.error?.issues[0]?.message ?? '';
  const fault = reference.ok ? t('report.handedIn.reference.needed') : reference.fault;
  const errors: FieldError[] = [
    ...(day.success ? [] : [{ field: 'handedInOn', message: t(isTextKey(key) ? key : 'date.invalid') }]),
    ...(reference.ok && reference.text ? [] : [{ field: 'handedInReference', message: fault }]),
  ];
  return { ok: false, errors };
}
