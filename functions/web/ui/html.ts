import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of markup whose values have been escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
/** What a component takes where text or markup may stand; a plain string is escaped when it is placed. */
export type Content = Html | string;
export type HeadingLevel = 1 | 2 | 3 | 4;

/** A heading of the given level; the class decides how large it looks, the level what it means. */
export function heading(
  level: HeadingLevel,
  content: Content,
  attributes: { class?: string; id?: string } = {},
) {
  const tag = raw(`h${level}`);
  return html`<${tag}${attribute('class', attributes.class)}${attribute('id', attributes.id)}>${content}</${tag}>`;
}

/** One attribute with a leading space, or nothing when there is no value. The name must be our own. */
export function attribute(name: string, value: string | number | undefined): Html {
  return value === undefined || value === '' ? html`` : html` ${raw(name)}="${String(value)}"`;
}

/** A bare attribute such as `required`, or nothing. The name must be our own. */
export function flag(name: string, on: boolean | undefined): Html {
  return on ? html` ${raw(name)}` : html``;
}

/** Joins ids for aria-describedby; undefined when none is left. */
export function ids(...values: (string | false | undefined)[]): string | undefined {
  const present = values.filter((value) => typeof value === 'string' && value !== '');
  return present.length > 0 ? present.join(' ') : undefined;
}

/** Text that may also be broken after a slash, so that joined words fit a narrow screen; markup is left as it is. */
export function breakable(text: Content): Content {
  if (typeof text !== 'string' || !text.includes('/')) return text;
  const parts = text.split('/');
  return html`${parts.map((part, index) => (index < parts.length - 1 ? html`${part}/<wbr>` : part))}`;
}
