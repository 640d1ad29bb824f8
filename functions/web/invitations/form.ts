import * as z from 'zod';
import { looksLikePersonalNumber } from '../../../shared/domain/personal-number.ts';
import { optionalParagraph } from '../../../shared/domain/text.ts';
import { isTextKey, type Translate } from '../../../shared/text/translate.ts';
import type { FieldError } from '../ui/error-summary.ts';

export const longestMessage = 2_000;
const mostProviders = 1_000;

const oneOrMore = z.preprocess(
  (value) => [value ?? []].flat(),
  z.array(z.string().regex(/^[\w.-]{1,150}$/)).max(mostProviders),
);

/** `key` is made with the form and becomes the invitation's id: the form sent twice is one invitation. */
const FormSchema = z.strictObject({
  key: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/),
  provider: oneOrMore,
  message: z.string().max(100_000).default(''),
});
export type TypedInvitation = z.infer<typeof FormSchema>;

/** The fields as they came; undefined when the form is not ours. */
export const readTyped = (body: Record<string, unknown>): TypedInvitation | undefined =>
  FormSchema.safeParse(body).data;

export type ReadInvitation =
  | { ok: true; unitIds: string[]; message: string | undefined }
  | { ok: false; errors: FieldError[] };

/** What was typed, if it can be sent. */
export function readInvitation({ provider, message }: TypedInvitation, t: Translate): ReadInvitation {
  const text = optionalParagraph({ max: longestMessage }).safeParse(message);
  const fault = text.success ? faultOf(text.data, t) : problemText(text.error, t);
  const errors: FieldError[] = [
    ...(provider.length === 0 ? [{ field: 'provider', message: t('invite.error.none') }] : []),
    ...(fault ? [{ field: 'message', message: fault }] : []),
  ];
  return errors.length > 0 ? { ok: false, errors } : { ok: true, unitIds: provider, message: text.data };
}

const faultOf = (text: string | undefined, t: Translate): string | undefined =>
  text && looksLikePersonalNumber(text) ? t('apply.problem.personalNumber') : undefined;

function problemText(error: z.ZodError, t: Translate): string {
  const key = error.issues[0]?.message ?? '';
  if (key === 'text.too-long') return t('apply.problem.tooLong', { max: longestMessage });
  return t(isTextKey(key) ? key : 'text.control');
}
