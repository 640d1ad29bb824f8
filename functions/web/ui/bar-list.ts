import { html } from 'hono/html';
import type { Content, Html } from './html.ts';

/** One bar: `value` says how long it is, `text` is the value as a reader sees it. */
export type BarItem = { name: Content; value: number; text: Content };

/** Values side by side as bars, in the order given; the longest takes all the room. Each has its name and value in words. */
export function barList(options: { label: string; items: readonly BarItem[] }): Html {
  const longest = Math.max(...options.items.map(({ value }) => value), 1);
  return html`<ol class="bl-bars" aria-label="${options.label}">${options.items.map((item) => bar(item, longest))}</ol>`;
}

// Widths are attributes in per cent, not style: the content security policy allows no inline style.
function bar({ name, value, text }: BarItem, longest: number): Html {
  const width = ((100 * value) / longest).toFixed(2);
  return html`<li class="bl-bars__item"><span class="bl-bars__name">${name}</span><strong class="bl-bars__value">${text}</strong><svg class="bl-bars__bar" width="100%" height="12" aria-hidden="true" focusable="false"><rect class="bl-bars__fill" width="${width}%" height="100%" rx="3"/></svg></li>`;
}
