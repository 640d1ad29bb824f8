import { html } from 'hono/html';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import type { StuckView } from './view.ts';

/** What a POST has just done, on the page that it led back to. */
export const receiptNotice = ({ t, receipt }: Pick<StuckView, 't' | 'receipt'>): Html[] =>
  receipt
    ? [
        html`<div class="bl-section">${notice({
          kind: receipt === 'nothing' ? 'info' : 'success',
          body: t(`stuck.done.${receipt}`),
          announce: true,
        })}</div>`,
      ]
    : [];
