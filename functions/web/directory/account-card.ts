import { html } from 'hono/html';
import type { Person } from '../../../shared/domain/person.ts';
import type { AccountChange, Provider } from '../../../shared/domain/provider.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import { mayAttestAccounts } from '../../../shared/use-cases/attest-account.ts';
import type { Words } from '../applications/words.ts';
import { actions, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { facts } from '../ui/facts.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { tag } from '../ui/tag.ts';
import { accountText } from './provider-words.ts';
import { unitPath } from './view.ts';

export type AccountView = Words & {
  unit: Unit & { provider: Provider };
  /** Who looks. */
  person: Person;
  names: ReadonlyMap<string, string>;
};

/** A new account that waits: what it is to become, who wrote it, and for a second person the two answers (SECURITY 43). */
export function accountCard(view: AccountView): Html[] {
  const { t, language, unit, names } = view;
  const { account, accountChange } = unit.provider;
  if (!accountChange) return [];
  const { by, at } = accountChange;
  const name = names.get(by) ?? by;
  const body = [
    html`<p class="bl-measure">${t('directory.provider.account.waits.text', { name, at: formatDate(at, language) })}</p>`,
    facts([
      { term: t('directory.provider.account.now'), value: accountText(t, account) },
      { term: t('directory.provider.account.new'), value: accountText(t, accountChange.account) },
    ]),
    answers(view, accountChange),
  ];
  const title = t('directory.provider.account.waits');
  const aside = tag({ kind: 'warning', text: t('directory.provider.held') });
  return [html`<div class="bl-section">${card({ id: 'account', title, aside, tone: 'raised', body })}</div>`];
}

function answers({ t, unit, person }: AccountView, { account, by }: AccountChange): Content {
  if (by === person.email) return html`<p>${t('directory.provider.account.own')}</p>`;
  if (!mayAttestAccounts(person)) return html`<p>${t('directory.provider.account.others')}</p>`;
  return form({
    id: 'account-form',
    action: `${unitPath(unit.id)}/account`,
    hidden: { version: unit.version ?? 0, ...account },
    body: actions(
      button({ text: t('directory.provider.account.attest'), name: 'answer', value: 'attest' }),
      button({
        text: t('directory.provider.account.refuse'),
        name: 'answer',
        value: 'refuse',
        variant: 'secondary',
        tone: 'danger',
      }),
    ),
  });
}
