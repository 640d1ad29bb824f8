import { html } from 'hono/html';

export type MailBody = {
  language: 'sv' | 'en';
  greeting: string;
  intro: string;
  facts: [label: string, value: string][];
  link: { text: string; url: string };
  footer: string;
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

/** Plain text for every mail program: facts as lines, the link on a line of its own. */
export function renderText({ greeting, intro, facts, link, footer }: MailBody): string {
  const lines = facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  return [greeting, intro, lines, `${link.text}:\n${link.url}`, footer].join('\n\n');
}

/** The same as HTML. Styles stand on the elements: mail programs drop style sheets. All text is escaped. */
export function renderHtml({ language, greeting, intro, facts, link, footer }: MailBody): string {
  const row = ([label, value]: [string, string]) => html`<tr>
<th scope="row" style="text-align:left;vertical-align:top;padding:6px 16px 6px 0;font-weight:600;color:#3d4f57">${label}</th>
<td style="padding:6px 0;vertical-align:top;white-space:pre-line">${value}</td></tr>`;
  return String(html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${link.text}</title></head>
<body style="margin:0;background:#eef3f4;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#12262e">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff">
<p style="margin:0 0 16px">${greeting}</p>
<p style="margin:0 0 16px">${intro}</p>
<table style="border-collapse:collapse;margin:0 0 24px">${facts.map(row)}</table>
<p style="margin:0 0 24px"><a href="${link.url}" style="display:inline-block;padding:12px 20px;background:#0e4a5c;color:#ffffff;text-decoration:none;border-radius:6px">${link.text}</a></p>
<p style="margin:0;font-size:14px;color:#50626a">${footer}</p>
</div></body></html>`);
}
