import { html } from 'hono/html';
import type { Content, Html } from './html.ts';

/** `when` is what is shown, `dateTime` the same in ISO form; `detail` is text such as a motivation. */
export type HistoryEvent = {
  when: string;
  dateTime: string;
  what: Content;
  who?: string | undefined;
  detail?: Content | undefined;
};

/** What happened, in the order given: when, what, and who did it. */
export function history(options: { label: string; events: readonly HistoryEvent[] }): Html {
  return html`<ol class="bl-history" aria-label="${options.label}">${options.events.map(line)}</ol>`;
}

function line(event: HistoryEvent): Html {
  const who = event.who ? html`<span class="bl-history__who">${event.who}</span>` : '';
  const detail = event.detail ? html`<div class="bl-history__detail">${event.detail}</div>` : '';
  return html`<li class="bl-history__event">
    <p class="bl-history__when"><time datetime="${event.dateTime}">${event.when}</time>${who}</p>
    <p class="bl-history__what">${event.what}</p>${detail}
  </li>`;
}
