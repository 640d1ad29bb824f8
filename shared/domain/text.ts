import * as z from 'zod';

export const textProblems = ['bidirectional', 'zero-width', 'control', 'line-break'] as const;
export type TextProblem = (typeof textProblems)[number];

export type NormalisedText = { ok: true; text: string } | { ok: false; problem: TextProblem };

/** A `line` has no line break and may stand in a mail's subject; a `paragraph` may have LF. */
export type TextKind = 'line' | 'paragraph';

const bidirectional = /\p{Bidi_Control}/u;
// Joiners (U+200C, U+200D) too: no word in Swedish or the Sami languages needs them, and they hide differences.
const zeroWidth = /\u180e|[\u200b-\u200d]|[\u2060-\u2064]|\ufeff|[\u{e0000}-\u{e007f}]/u;
const lineBreak = /[\n\r\u2028\u2029\u0085]/u;
const otherControl = /(?![\n\t])\p{Cc}|[\ufff9-\ufffb]|\p{Noncharacter_Code_Point}/u;

/**
 * Text as it is stored: NFC, trimmed, LF as the only line break (CRLF, U+2028 and U+2029 become LF).
 *
 * Refused by name, before anything is trimmed, since what cannot be seen must not decide what is meant:
 * bidirectional controls (marks, embeddings, overrides, isolates), zero-width characters, controls other than LF
 * and TAB (noncharacters and halves of surrogate pairs too), and, in a `line`, every line break.
 * Spaces inside are kept as they are: the documents' spelling is not mended (DOMAIN §4).
 */
export function normaliseText(raw: string, kind: TextKind = 'paragraph'): NormalisedText {
  if (bidirectional.test(raw)) return { ok: false, problem: 'bidirectional' };
  if (zeroWidth.test(raw)) return { ok: false, problem: 'zero-width' };
  if (kind === 'line' && lineBreak.test(raw)) return { ok: false, problem: 'line-break' };
  const text = raw.replace(/\r\n|\u2028|\u2029/g, '\n');
  if (!text.isWellFormed() || otherControl.test(text)) return { ok: false, problem: 'control' };
  return { ok: true, text: text.normalize('NFC').trim() };
}

/**
 * `max` and `min` count UTF-16 units, as the browser's `maxlength` does, of the normalised text. `min` is 1 unless told.
 * The issues' `maximum` and `minimum` hold the numbers, for whoever wants to show them.
 */
export type TextLimits = { max: number; min?: number };

/** Required text on one line. Issues carry the message keys `text.required`, `text.too-short`, `text.too-long`, `text.<problem>`. */
export function line(limits: TextLimits) {
  return requiredText('line', limits);
}

/** Required text of one or more lines. Message keys as for {@link line}, but for `text.line-break`. */
export function paragraph(limits: TextLimits) {
  return requiredText('paragraph', limits);
}

/** As {@link line}, but a blank or absent text becomes undefined. */
export function optionalLine(limits: TextLimits) {
  return optionalText('line', limits);
}

/** As {@link paragraph}, but a blank or absent text becomes undefined. */
export function optionalParagraph(limits: TextLimits) {
  return optionalText('paragraph', limits);
}

function requiredText(kind: TextKind, limits: TextLimits) {
  return z
    .string({ error: 'text.required' })
    .transform((raw, context) => normalised(raw, kind, context))
    .superRefine((text, context) => checkLength(text, limits, context));
}

function optionalText(kind: TextKind, limits: TextLimits) {
  return z
    .string({ error: 'text.required' })
    .optional()
    .transform((raw, context) => (raw === undefined ? '' : normalised(raw, kind, context)))
    .superRefine((text, context) => {
      if (text !== '') checkLength(text, limits, context);
    })
    .transform((text) => (text === '' ? undefined : text));
}

type Context = z.core.$RefinementCtx<unknown>;

function normalised(raw: string, kind: TextKind, context: Context): string {
  const result = normaliseText(raw, kind);
  if (result.ok) return result.text;
  context.addIssue({ code: 'custom', message: `text.${result.problem}` });
  return z.NEVER;
}

function checkLength(text: string, { max, min = 1 }: TextLimits, context: Context): void {
  if (text.length > max) {
    context.addIssue({
      code: 'too_big',
      origin: 'string',
      maximum: max,
      message: 'text.too-long',
      input: text,
    });
  }
  if (text.length < min) {
    const message = text === '' ? 'text.required' : 'text.too-short';
    context.addIssue({ code: 'too_small', origin: 'string', minimum: min, message, input: text });
  }
}
