import { html } from 'hono/html';
import type { Html } from './html.ts';
import { type IconName, icon } from './icon.ts';

/** What a status means for the reader; the words are passed in. */
export type TagKind =
  | 'draft'
  | 'waiting'
  | 'granted'
  | 'rejected'
  | 'returned'
  | 'deferred'
  | 'withdrawn'
  | 'warning'
  | 'ended'
  | 'mark';

const looks: Record<TagKind, { color: string; icon: IconName }> = {
  draft: { color: 'neutral', icon: 'pen' },
  waiting: { color: 'info', icon: 'clock' },
  granted: { color: 'success', icon: 'check' },
  rejected: { color: 'danger', icon: 'cross' },
  returned: { color: 'warning', icon: 'back' },
  deferred: { color: 'info', icon: 'pause' },
  withdrawn: { color: 'neutral', icon: 'undo' },
  warning: { color: 'warning', icon: 'warning' },
  ended: { color: 'neutral', icon: 'ring' },
  mark: { color: 'accent', icon: 'flag' },
};

/** A status in words, with a shape and a colour that say the same. */
export function tag(options: { kind: TagKind; text: string }): Html {
  const look = looks[options.kind];
  return html`<span class="ds-tag bl-tag" data-color="${look.color}">${icon(look.icon)}${options.text}</span>`;
}
