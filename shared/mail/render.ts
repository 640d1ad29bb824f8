import { html } from 'hono/html';
import type { Piece } from '../text/pieces.ts';
import type { Language } from '../text/translate.ts';

/** What stands in a mail: plain, or in pieces of which some are data in Swedish. */
export type Text = string | readonly Piece[];
export type Fact = readonly [label: Text, value: Text];

export type MailBody = {
  language: Language;
  greeting: string;
  paragraphs: readonly Text[];
  facts: readonly Fact[];
  link: { text: string; url: string };
  footer: Text;
};

const longestSubject = 150;

/**
 * A header's text: one line, whatever the applicant wrote. Line breaks of every kind (CR, LF, U+0085, U+2028, U+2029) and
 * other control characters become a space (SECURITY 18).
 */
export function headerText(text: string): string {
  const oneLine = text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  return shortened(oneLine, longestSubject);
}

/** At most so many signs, cut between words where there are any, and never within a sign. */
export function shortened(text: string, longest: number): string {
  const signs = [...text];
  if (signs.length <= longest) return text;
  const cut = signs.slice(0, longest - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

const plain = (text: Text): string =>
  typeof text === 'string' ? text : text.map((piece) => piece.text).join('');

/** Plain text for every mail program: facts as lines, the link on a line of its own. */
export function renderText({ greeting, paragraphs, facts, link, footer }: MailBody): string {
  const lines = facts.map(([label, value]) => `${plain(label)}: ${plain(value)}`).join('\n');
  return [greeting, ...paragraphs.map(plain), lines, `${link.text}:\n${link.url}`, plain(footer)].join(
    '\n\n',
  );
}

/** The same as HTML. Styles stand on the elements: mail programs drop style sheets. All text is escaped. */
export function renderHtml({ language, greeting, paragraphs, facts, link, footer }: MailBody): string {
  const marked = (text: Text) =>
    typeof text === 'string' ? text : text.map((piece) => markedPiece(piece, language));
  // Label and value below one another: a telephone has no room for two columns, and mail programs drop media queries.
  const row = ([label, value]: Fact) =>
    html`<dt style="margin:0;font-size:14px;color:#50626a">${marked(label)}</dt>
<dd style="margin:0 0 12px;font-weight:600;white-space:pre-line;overflow-wrap:anywhere">${marked(value)}</dd>\n`;
  return String(html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${link.text}</title></head>
<body style="margin:0;background:#eef3f4;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#12262e">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff">
<p style="margin:0 0 16px">${greeting}</p>
${paragraphs.map((text) => html`<p style="margin:0 0 16px">${marked(text)}</p>\n`)}<dl style="margin:0 0 24px">${facts.map(row)}</dl>
<p style="margin:0 0 24px"><a href="${link.url}" style="display:inline-block;padding:12px 20px;background:#0e4a5c;color:#ffffff;text-decoration:none;border-radius:6px">${link.text}</a></p>
<p style="margin:0;font-size:14px;color:#50626a">${marked(footer)}</p>
</div></body></html>`);
}

/** Swedish in a mail of another language says so, for those who have it read out. */
const markedPiece = ({ text, swedish }: Piece, language: Language) =>
  swedish && language !== 'sv' ? html`<span lang="sv">${text}</span>` : html`${text}`;
