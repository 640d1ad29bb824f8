import { html, raw } from 'hono/html';

// Told apart by their shape, so that colour is never the only sign.
const shapes = {
  check: '<path d="M3.5 8.5l3 3 6-7"/>',
  cross: '<path d="M4 4l8 8M12 4l-8 8"/>',
  clock: '<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>',
  dot: '<circle class="bl-icon__fill" cx="8" cy="8" r="3.4"/>',
  ring: '<circle cx="8" cy="8" r="5"/>',
  pen: '<path d="M3 13l.7-3L10.500 3.200a1.100 1.100 0 0 1 1.600 0l.7.7a1.100 1.100 0 0 1 0 1.600L6 12.300z"/>',
  back: '<path d="M13 8H3.500M7 4 3 8l4 4"/>',
  warning: '<path d="M8 2.300 14.300 13.300H1.700z"/><path d="M8 6.500v3M8 11.300v.2"/>',
  arrow: '<path d="M3 8h9.500M9 4l4 4-4 4"/>',
  pause: '<path d="M5.500 4v8M10.500 4v8"/>',
  undo: '<path d="M6.500 3 3 6.500 6.500 10M3 6.500h6a4 4 0 0 1 0 8H7"/>',
  minus: '<path d="M3.500 8h9"/>',
  plus: '<path d="M3.500 8h9M8 3.500v9"/>',
  flag: '<path d="M4 14V2.500h7.500L9.800 5.500l1.700 3H4"/>',
} as const;

export type IconName = keyof typeof shapes;

/** A small line drawing in the text's colour; always beside words, so hidden from screen readers. */
export function icon(name: IconName) {
  return html`<svg class="bl-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${raw(shapes[name])}</svg>`;
}
