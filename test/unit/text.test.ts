import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { line, normaliseText, optionalLine, optionalParagraph, paragraph } from '../../shared/domain/text.ts';

const hex = (text: string) => text.codePointAt(0)?.toString(16).padStart(4, '0');
const named = (...signs: string[]) => signs.map((sign) => [hex(sign), sign] as const);
const issuesOf = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues ?? [];
const messagesOf = (schema: z.ZodType, value: unknown) =>
  issuesOf(schema, value).map(({ message }) => message);

describe('normaliseText', () => {
  it('SECURITY-30: makes NFD into NFC', () => {
    expect(normaliseText('Va\u030ardvalsna\u0308mnden')).toEqual({
      ok: true,
      text: 'V\u00e5rdvalsn\u00e4mnden',
    });
  });

  it.each(
    named(
      '\u202a',
      '\u202b',
      '\u202c',
      '\u202d',
      '\u202e',
      '\u2066',
      '\u2067',
      '\u2068',
      '\u2069',
      '\u200e',
      '\u200f',
      '\u061c',
    ),
  )('SECURITY-30: refuses the bidirectional control U+%s', (_, sign) => {
    expect(normaliseText(`a${sign}b`)).toEqual({ ok: false, problem: 'bidirectional' });
  });

  it.each(named('\u200b', '\u200c', '\u200d', '\u2060', '\u2063', '\ufeff', '\u180e', '\u{e0041}'))(
    'SECURITY-30: refuses the zero-width character U+%s, also at the ends',
    (_, sign) => {
      expect(normaliseText(`a${sign}b`)).toEqual({ ok: false, problem: 'zero-width' });
      expect(normaliseText(`${sign}ab`)).toEqual({ ok: false, problem: 'zero-width' });
    },
  );

  it.each(
    named(
      '\0',
      '\u0007',
      '\b',
      '\v',
      '\f',
      '\u001b',
      '\u007f',
      '\u0090',
      '\ufff9',
      '\uffff',
      '\ud800',
      '\udfff',
    ),
  )('refuses the control character U+%s', (_, sign) =>
    expect(normaliseText(`a${sign}b`, 'line')).toEqual({ ok: false, problem: 'control' }),
  );

  it.each(named('\n', '\r', '\u2028', '\u2029', '\u0085'))(
    'SECURITY-18: a text of one line cannot hold the line break U+%s, not even last',
    (_, sign) => {
      expect(normaliseText(`Subject${sign}Bcc: x@example.org`, 'line')).toEqual({
        ok: false,
        problem: 'line-break',
      });
      expect(normaliseText(`Subject${sign}`, 'line')).toEqual({ ok: false, problem: 'line-break' });
    },
  );

  it('makes every line break of a paragraph into LF, and refuses the odd ones', () => {
    expect(normaliseText('a\r\nb\u2028c\u2029d\ne')).toEqual({ ok: true, text: 'a\nb\nc\nd\ne' });
    expect(normaliseText('a\rb')).toEqual({ ok: false, problem: 'control' });
    expect(normaliseText('a\u0085b')).toEqual({ ok: false, problem: 'control' });
  });

  it('trims the ends but leaves the spaces and faults inside as they are', () => {
    const spelled = 'IT-satsning  i samverkan    Cosmic\tDatalager mfl, p\u00e5g\u00e5ende (utbetalning';
    expect(normaliseText(`\u00a0 ${spelled}\n `)).toEqual({ ok: true, text: spelled });
  });

  it('leaves ordinary writing alone: Swedish, Sami, symbols and emoji', () => {
    const written =
      '\u00e5\u00e4\u00f6 \u00c5\u00c4\u00d6 \u00e9 \u010d\u0111\u014b\u0161 \u2013 \u00a7 \u20ac \u201dcitat\u201d \u{1f44d} f\u00f6r\u00advaltning';
    expect(normaliseText(written, 'line')).toEqual({ ok: true, text: written });
  });

  it('gives a text that is its own normal form and holds nothing refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('line', 'paragraph'), (raw, kind) => {
        const once = normaliseText(raw, kind);
        if (!once.ok) return;
        expect(normaliseText(once.text, kind)).toEqual(once);
        expect(once.text).not.toMatch(/[\r\u2028\u2029\u0085\u200b\u202e]/);
        if (kind === 'line') expect(once.text).not.toContain('\n');
      }),
    );
  });
});

describe('the schemas for form texts', () => {
  const short = line({ max: 5 });

  it('give the normalised text', () => {
    expect(short.parse(' Va\u030ard ')).toBe('V\u00e5rd');
    expect(paragraph({ max: 20 }).parse('a\r\nb')).toBe('a\nb');
  });

  it('ask for a text that is blank or absent', () => {
    for (const blank of ['', '  \t ', undefined, null, 5])
      expect(messagesOf(short, blank)).toEqual(['text.required']);
    expect(messagesOf(paragraph({ max: 5 }), '\r\n \r\n')).toEqual(['text.required']);
  });

  it('count the normalised text against the limits and tell the limit', () => {
    expect(short.parse('  \u00e5\u00e4\u00f6\u00c5\u00c4  '.normalize('NFD'))).toBe(
      '\u00e5\u00e4\u00f6\u00c5\u00c4',
    );
    expect(issuesOf(short, '123456')).toMatchObject([{ message: 'text.too-long', maximum: 5 }]);
    expect(issuesOf(line({ max: 9, min: 3 }), 'ab')).toMatchObject([
      { message: 'text.too-short', minimum: 3 },
    ]);
    expect(line({ max: 9, min: 0 }).parse(' ')).toBe('');
  });

  it('name each refused character by its message key, once', () => {
    expect(messagesOf(short, 'a\u202eb')).toEqual(['text.bidirectional']);
    expect(messagesOf(short, '\u200b')).toEqual(['text.zero-width']);
    expect(messagesOf(short, 'a\0b')).toEqual(['text.control']);
    expect(messagesOf(short, 'a\nb')).toEqual(['text.line-break']);
    expect(messagesOf(optionalParagraph({ max: 5 }), 'a\0b')).toEqual(['text.control']);
  });

  it('make an optional text that is blank or absent undefined', () => {
    const form = z.object({ name: optionalLine({ max: 5 }), story: optionalParagraph({ max: 5 }) });
    expect(form.parse({ name: ' ', story: '\r\n' })).toEqual({ name: undefined, story: undefined });
    expect(form.parse({})).toEqual({ name: undefined, story: undefined });
    expect(form.parse({ name: ' a ', story: 'a\r\nb' })).toEqual({ name: 'a', story: 'a\nb' });
    expect(messagesOf(form, { name: '123456' })).toEqual(['text.too-long']);
  });
});
