import { html } from 'hono/html';
import { link } from './button.ts';
import type { Content, Html } from './html.ts';

/** `change` leads back to where the fact can be altered (on a page where answers are checked). */
export type Fact = {
  term: string;
  value: Content | Content[];
  note?: Content | undefined;
  change?: { href: string; text: string } | undefined;
};

/** Terms and their values. `rows` (the default) has one fact a line, `tiles` sets short facts side by side. */
export function facts(items: readonly Fact[], options: { look?: 'rows' | 'tiles' } = {}): Html {
  return html`<dl class="bl-facts" data-look="${options.look ?? 'rows'}">${items.map(row)}</dl>`;
}

function row(item: Fact): Html {
  const note = item.note ? html`<span class="bl-facts__note">${item.note}</span>` : '';
  const change = item.change
    ? html`<dd class="bl-facts__change">${link({ ...item.change, about: item.term.toLowerCase() })}</dd>`
    : '';
  return html`<div class="bl-facts__row"><dt>${item.term}</dt><dd>${item.value}${note}</dd>${change}</div>`;
}
