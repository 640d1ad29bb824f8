import { html } from 'hono/html';
import type { Content, Html } from './html.ts';
import { icon } from './icon.ts';

/** One field that was changed. A missing `before` was added, a missing `after` was taken away. */
export type Difference = {
  term: Content;
  before?: Content | undefined;
  after?: Content | undefined;
};
/** The words of the two columns, and what stands where nothing was or is. */
export type DifferenceTexts = { before: string; after: string; nothing: string };

/**
 * Old and new value of each field side by side, below one another where it is narrow. The words and the signs − and +
 * tell them apart, never the colour alone.
 */
export function differences(options: { items: readonly Difference[]; texts: DifferenceTexts }): Html {
  return html`<dl class="bl-differences">${options.items.map((item) => row(item, options.texts))}</dl>`;
}

function row({ term, before, after }: Difference, texts: DifferenceTexts): Html {
  const nothing = html`<span class="bl-differences__nothing">${texts.nothing}</span>`;
  const words = (text: string) =>
    html`<span class="bl-differences__word">${text}</span><span class="ds-sr-only">: </span>`;
  const old = before ? html`<del>${before}</del>` : nothing;
  const now = after ? html`<ins>${after}</ins>` : nothing;
  return html`<div class="bl-differences__row"><dt>${term}</dt>
    <dd class="bl-differences__before">${icon('minus')}<div>${words(texts.before)}${old}</div></dd>
    <dd class="bl-differences__after">${icon('plus')}<div>${words(texts.after)}${now}</div></dd></div>`;
}
