import { html } from 'hono/html';
import { formatNumber } from '../../../shared/domain/money.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { link } from './button.ts';
import type { Html } from './html.ts';

export type Paged<T> = { items: readonly T[]; number: number; pages: number; from: number; count: number };

/** One page of a long list; a number that the list does not have is its first page. */
export function pageOf<T>(all: readonly T[], asked: string | undefined, size: number): Paged<T> {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const wanted = /^[1-9]\d{0,4}$/.test(asked ?? '') ? Number(asked) : 1;
  const number = wanted > pages ? 1 : wanted;
  const from = (number - 1) * size;
  return { items: all.slice(from, from + size), number, pages, from, count: all.length };
}

/** Which of how many, and the ways to the pages beside this one. `path` may have a query of its own. */
export function pager(
  t: Translate,
  path: string,
  { items, number, pages, from, count }: Paged<unknown>,
): Html {
  if (pages === 1) return html``;
  const shown = t('frame.pager.shown', {
    from: formatNumber(from + 1),
    to: formatNumber(from + items.length),
    count: formatNumber(count),
  });
  const to = (page: number, text: string) =>
    link({ href: `${path}${path.includes('?') ? '&' : '?'}page=${page}`, text });
  const before = number > 1 ? to(number - 1, t('frame.pager.before')) : '';
  const after = number < pages ? to(number + 1, t('frame.pager.after')) : '';
  return html`<nav class="bl-pager" aria-label="${shown}"><p>${before} <span class="bl-subtle">${shown}</span> ${after}</p></nav>`;
}
