import { html } from 'hono/html';
import type { Language } from '../../../shared/text/translate.ts';
import { attribute, breakable, type Content, flag, type HeadingLevel, type Html, heading } from './html.ts';
import { icon } from './icon.ts';

/** The top of a page: where it belongs, its only h1, one sentence about it, and its status. */
export function pageTitle(options: {
  title: Content;
  eyebrow?: Content | undefined;
  lede?: Content | undefined;
  tags?: Content | Content[] | undefined;
  back?: { href: string; text: Content } | undefined;
}): Html {
  const { back } = options;
  return html`<div class="bl-page-title">
    ${back ? html`<p class="bl-back"><a class="ds-link" href="${back.href}">${icon('back')}${back.text}</a></p>` : ''}
    ${options.eyebrow ? html`<p class="bl-eyebrow">${options.eyebrow}</p>` : ''}
    <h1>${breakable(options.title)}</h1>
    ${options.tags ? html`<div class="bl-tags">${options.tags}</div>` : ''}
    ${options.lede ? html`<p class="bl-lede">${options.lede}</p>` : ''}
  </div>`;
}

/** A part of a page under its own heading. */
export function section(options: {
  title: Content;
  id: string;
  body: Content | Content[];
  intro?: Content;
  headingLevel?: HeadingLevel;
}): Html {
  return html`<section class="bl-section" aria-labelledby="${options.id}">
    ${heading(options.headingLevel ?? 2, options.title, { class: 'bl-heading-2', id: options.id })}
    ${options.intro ? html`<p class="bl-subtle bl-measure">${options.intro}</p>` : ''}
    ${options.body}
  </section>`;
}

/** The main matter, and beside it (below it where narrow) what one looks up meanwhile. */
export function columns(options: {
  main: Content | Content[];
  aside: Content | Content[];
  asideLabel?: string;
}): Html {
  return html`<div class="bl-columns"><div class="bl-columns__main">${options.main}</div><aside class="bl-columns__aside"${attribute('aria-label', options.asideLabel)}>${options.aside}</aside></div>`;
}

/** Things of equal weight side by side, as many as fit. */
export function grid(...items: Content[]): Html {
  return html`<div class="bl-grid">${items}</div>`;
}

/** What one may open to read more. `about` is read after the text where several look the same. */
export function more(options: {
  text: Content;
  about?: Content;
  body: Content | Content[];
  id?: string;
  /** Open from the start, as where something within is wrong. */
  open?: boolean;
}): Html {
  const about = options.about ? html`<span class="ds-sr-only">: ${options.about}</span>` : '';
  return html`<details class="bl-details"${attribute('id', options.id)}${flag('open', options.open)}><summary>${options.text}${about}</summary>${options.body}</details>`;
}

/** Things below one another with even air. */
export function stack(...items: Content[]): Html {
  return html`<div class="bl-stack">${items}</div>`;
}

/** Text that a person wrote, with their line breaks; Swedish, also where the page's `language` is another. */
export function writtenText(text: string, language: Language = 'sv'): Html {
  return html`<span class="bl-written"${attribute('lang', language === 'sv' ? undefined : 'sv')}>${text}</span>`;
}
