import * as z from 'zod';
import { optionalParagraph } from '../../../shared/domain/text.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { readFreeText } from '../frame/free-text.ts';
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
  const read = readFreeText(optionalParagraph, message, t, {
    max: longestMessage,
    otherwise: 'text.control',
  });
  const errors: FieldError[] = [
    ...(provider.length === 0 ? [{ field: 'provider', message: t('invite.error.none') }] : []),
    ...(read.ok ? [] : [{ field: 'message', message: read.fault }]),
  ];
  return errors.length > 0 || !read.ok
    ? { ok: false, errors }
    : { ok: true, unitIds: provider, message: read.text };
}
