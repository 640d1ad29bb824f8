import { html } from 'hono/html';
import type { Content, Html } from './html.ts';

/** One quarter: its name, its state as a tag, what there is to know of it, and a way on if something can be done. */
export type QuarterItem = {
  name: Content;
  tag: Content;
  lines: readonly Content[];
  way?: Content | undefined;
};

/** The four quarters of a year side by side, two by two or below one another where it is narrow. */
export function quarterRow(options: { label: string; items: readonly QuarterItem[] }): Html {
  return html`<ol class="bl-quarters" aria-label="${options.label}">${options.items.map(item)}</ol>`;
}

function item({ name, tag, lines, way }: QuarterItem): Html {
  return html`<li class="bl-quarters__item">
    <p class="bl-quarters__name">${name}</p>${tag}
    ${lines.map((line) => html`<p class="bl-quarters__line">${line}</p>`)}
    ${way ? html`<div class="bl-quarters__way">${way}</div>` : ''}
  </li>`;
}
