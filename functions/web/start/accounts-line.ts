import { html } from 'hono/html';
import { mayAttestAccounts } from '../../../shared/use-cases/attest-account.ts';
import { link } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import type { StartView } from './view.ts';

/** New account numbers that wait for a second person, for those who may be that person (SECURITY 43). */
export function accountsLine({ t, language, person, accountsWaiting }: StartView): Html[] {
  if (!mayAttestAccounts(person) || accountsWaiting.length === 0) return [];
  const count = accountsWaiting.length;
  const units = accountsWaiting.map(
    ({ id, name }) =>
      html`<li>${link({ href: `/directory/units/${id}#account`, text: inSwedish(name, language) })}</li>`,
  );
  const body = html`<p>${t(count === 1 ? 'start.accounts.one' : 'start.accounts.many', { count })}</p><ul class="ds-list">${units}</ul>`;
  return [html`<div class="bl-section">${notice({ kind: 'warning', body })}</div>`];
}
