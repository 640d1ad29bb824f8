import { html } from 'hono/html';
import { attribute, type Content, type Html } from './html.ts';
import { type IconName, icon } from './icon.ts';

/** `stopped`: the trail ended here, as after a rejection. */
export type TrailState = 'done' | 'now' | 'next' | 'stopped';
export type TrailStep = { title: string; state: TrailState; detail?: Content | undefined };

const markers: Record<TrailState, IconName> = { done: 'check', now: 'dot', next: 'ring', stopped: 'cross' };

/**
 * The steps of the process as a marked trail, left to right, or downwards where it is narrow.
 * `stateTexts` says each state in words ("Klart", "Nu", "Kommer", "Avslutat"): shown by the step, never colour alone.
 */
export function trail(options: {
  label: string;
  steps: readonly TrailStep[];
  stateTexts: Readonly<Record<TrailState, string>>;
}): Html {
  const step = ({
    title,
    state,
    detail,
  }: TrailStep) => html`<li class="bl-trail__step" data-state="${state}"${attribute('aria-current', state === 'now' ? 'step' : undefined)}>
    <span class="bl-trail__marker">${icon(markers[state])}</span>
    <div class="bl-trail__text">
      <p class="bl-trail__state">${options.stateTexts[state]}</p>
      <p class="bl-trail__title">${title}</p>
      ${detail ? html`<p class="bl-trail__detail">${detail}</p>` : ''}
    </div>
  </li>`;
  return html`<ol class="bl-trail" aria-label="${options.label}">${options.steps.map(step)}</ol>`;
}
