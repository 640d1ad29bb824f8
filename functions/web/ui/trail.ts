import { html } from 'hono/html';
import { attribute, type Content, flag, type Html } from './html.ts';
import { type IconName, icon } from './icon.ts';

/** `paused`: the way rests here, as after a return or until a date. `stopped`: it ended here, as after a rejection. */
export type TrailState = 'done' | 'now' | 'next' | 'stopped' | 'paused';
/**
 * One step. `at` is when, in words; `note` what a reader must know of it. A way with turns is said by more steps, in the
 * order in which they came: Decision (paused: returned), Completion, Decision again.
 */
export type TrailStep = {
  label: string;
  state: TrailState;
  at?: Content | undefined;
  note?: Content | undefined;
};

const markers: Record<TrailState, IconName> = {
  done: 'check',
  now: 'dot',
  next: 'ring',
  stopped: 'cross',
  paused: 'pause',
};
/** More steps than this do not fit side by side in one line: they go on in a second. */
const stepsInLine = 6;

/**
 * The steps of the process as a marked trail, left to right, or downwards where it is narrow.
 * `stateTexts` says each state in words ("Klart", "Nu", "Kommer", "Avslutat", "Pausat"): shown by the step, never
 * colour alone.
 */
export function trail(options: {
  label: string;
  steps: readonly TrailStep[];
  stateTexts: Readonly<Record<TrailState, string>>;
}): Html {
  const { label, steps, stateTexts } = options;
  const long = steps.length > stepsInLine ? 'true' : undefined;
  const now = steps.findLastIndex(({ state }) => state !== 'next' && state !== 'done');
  const items = steps.map((step, index) => {
    const passed = steps.slice(index + 1).some(({ state }) => state !== 'next');
    return item(step, stateTexts[step.state], { current: index === now && step.state !== 'stopped', passed });
  });
  return html`<ol class="bl-trail" aria-label="${label}"${attribute('data-long', long)}>${items}</ol>`;
}

/** `passed`: the way went on from here. `current`: it has come to here, whether it goes on or rests. */
function item(
  { label, state, at, note }: TrailStep,
  stateText: string,
  { current, passed }: { current: boolean; passed: boolean },
): Html {
  return html`<li class="bl-trail__step" data-state="${state}"${flag('data-passed', passed)}${attribute('aria-current', current ? 'step' : undefined)}>
    <span class="bl-trail__marker">${icon(markers[state])}</span>
    <div class="bl-trail__text">
      <p class="bl-trail__state">${stateText}</p>
      <p class="bl-trail__title">${label}</p>
      ${at ? html`<p class="bl-trail__detail">${at}</p>` : ''}
      ${note ? html`<p class="bl-trail__detail">${note}</p>` : ''}
    </div>
  </li>`;
}
