import { html } from 'hono/html';

// A cairn with a dab of orange paint, as summer trails in the mountains are marked.
const stones = [
  'M4.6 26.2c0-2.6 4.2-4.6 11-4.6s11.8 1.7 11.8 4.4c0 2.4-4.6 3.6-11.6 3.6S4.6 28.6 4.6 26.2Z',
  'M7.4 17.4c.2-2.5 3.8-4 8.8-3.7 4.7.2 8 1.6 7.9 3.9-.2 2.3-4 3.3-8.6 3.2-4.9-.1-8.3-1-8.1-3.4Z',
  'M11.2 9.7c.3-2.2 2.8-3.6 5.9-3.4 3 .2 5 1.6 4.8 3.6-.2 2-2.6 3-5.5 2.9-3.1 0-5.5-1-5.2-3.1Z',
];
const paint = 'M13.4 17.2a2.3 1.45 0 1 0 4.6 0a2.3 1.45 0 1 0-4.6 0Z';

/** The cairn, drawn inline in the colour of the text around it. Decorative: the name stands beside it. */
export function mark() {
  return html`<svg class="bl-mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
    <g class="bl-mark__stones"><path d="${stones[0]}"/><path d="${stones[1]}"/><path d="${stones[2]}"/></g>
    <path class="bl-mark__paint" d="${paint}"/>
  </svg>`;
}

/** The same mark as a file of its own, for the browser's tab. */
export const iconSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0e2f3b"/><path fill="#f4f8f9" d="${stones.join('')}"/><path fill="#ee6a2c" d="${paint}"/></svg>
`;
