/**
 * What is written where a file's character set lacks a sign, by the sign. The rule, in this order: a sign that the set has
 * stays; a sign of this table is written as the table says; a letter with a mark that the set lacks loses its mark
 * (`š` is `s`); a control or anything else that nobody sees becomes a space; the rest becomes `?`, so that a reader sees
 * that something stood there.
 */
const replacements = new Map(
  Object.entries({
    '§': 'par.',
    '€': 'EUR',
    '–': '-',
    '—': '-',
    '‐': '-',
    '‑': '-',
    '−': '-',
    '“': '"',
    '”': '"',
    '„': '"',
    '»': '"',
    '«': '"',
    '‘': "'",
    '’': "'",
    '´': "'",
    '`': "'",
    '"': "'",
    '…': '...',
    '•': '-',
    '·': '.',
    '½': '1/2',
    '¼': '1/4',
    '&': '+',
    _: '-',
    ';': ',',
    '!': '.',
    '%': ' procent',
    '@': '(a)',
    '#': 'nr',
    '*': '.',
    '=': '-',
    '<': '(',
    '>': ')',
    '[': '(',
    ']': ')',
    '{': '(',
    '}': ')',
    '|': '/',
    '\\': '/',
    æ: 'ä',
    Æ: 'Ä',
    ø: 'ö',
    Ø: 'Ö',
    ß: 'ss',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    ŋ: 'n',
    Ŋ: 'N',
    ŧ: 't',
    Ŧ: 'T',
    þ: 'th',
    Þ: 'Th',
    ł: 'l',
    Ł: 'L',
  }),
);

const unseen = /[\p{Cc}\p{Cf}\p{Z}\p{Cs}\p{Cn}]/u;

/** What both character sets of ours have, in words with one space between: most texts, and nothing to look up. */
const everywhere = /^[A-Za-z0-9ÅÄÖåäö/().,:+-]+(?: [A-Za-z0-9ÅÄÖåäö/().,:+-]+)*$/;

/** One line of text in which every sign is one that `has` knows, without spaces at its ends or two in a row. */
export function inKnownLetters(text: string, has: (sign: string) => boolean): string {
  if (everywhere.test(text)) return text;
  const signs = [...text.normalize('NFC')].map((sign) => written(sign, has));
  return signs.join('').replace(/ {2,}/g, ' ').trim();
}

function written(sign: string, has: (sign: string) => boolean): string {
  if (unseen.test(sign)) return ' ';
  if (has(sign)) return sign;
  const replacement = replacements.get(sign);
  if (replacement !== undefined && replacement !== sign) {
    return [...replacement].map((it) => (has(it) ? it : written(it, has))).join('');
  }
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== '' && bare !== sign && [...bare].every(has) ? bare : '?';
}

/** At most so many signs; what is cut ends without a space. */
export const cutTo = (text: string, most: number): string => [...text].slice(0, most).join('').trimEnd();
