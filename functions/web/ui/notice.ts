import { html } from 'hono/html';
import { attribute, type Content, type HeadingLevel, type Html, heading } from './html.ts';

export type NoticeKind = 'info' | 'warning' | 'success' | 'danger';

/** Something to know before going on. `announce` for what has just happened: it is then read out. */
export function notice(options: {
  kind: NoticeKind;
  body: Content;
  title?: string;
  headingLevel?: HeadingLevel;
  announce?: boolean;
}): Html {
  const { kind, title } = options;
  const role = options.announce ? (kind === 'danger' ? 'alert' : 'status') : undefined;
  const top =
    title === undefined
      ? ''
      : heading(options.headingLevel ?? 2, title, { class: 'ds-heading bl-notice__title' });
  return html`<div class="ds-alert bl-notice" data-color="${kind}"${attribute('role', role)}>${top}<div class="bl-notice__body">${options.body}</div></div>`;
}
