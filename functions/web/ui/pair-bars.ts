import { html } from 'hono/html';
import type { Content, Html } from './html.ts';

/** Two values of the same thing; the texts are the values as a reader sees them. */
export type PairItem = {
  name: Content;
  first: { value: number; text: string };
  second: { value: number; text: string };
};
export type PairBars = { label: string; first: string; second: string; items: readonly PairItem[] };

/** Two values of each thing as bars below each other, the first outlined and the second solid, each with its words. */
export function pairBars({ label, first, second, items }: PairBars): Html {
  const longest = Math.max(...items.flatMap((item) => [item.first.value, item.second.value]), 1);
  const row = (item: PairItem) =>
    html`<li class="bl-pairs__item"><span class="bl-pairs__name">${item.name}</span>${bar(first, item.first, { longest, kind: 'first' })}${bar(second, item.second, { longest, kind: 'second' })}</li>`;
  return html`<ol class="bl-pairs" aria-label="${label}">${items.map(row)}</ol>`;
}

// Widths are attributes in per cent, not style: the content security policy allows no inline style.
function bar(
  what: string,
  { value, text }: PairItem['first'],
  { longest, kind }: { longest: number; kind: 'first' | 'second' },
): Html {
  const width = ((100 * value) / longest).toFixed(2);
  return html`<span class="bl-pairs__line"><span class="bl-pairs__what">${what}</span><strong class="bl-pairs__value">${text}</strong><svg class="bl-pairs__bar" width="100%" height="12" aria-hidden="true" focusable="false"><rect class="bl-pairs__${kind}" x="0.5" y="0.5" width="${width}%" height="11" rx="3"/></svg></span>`;
}
