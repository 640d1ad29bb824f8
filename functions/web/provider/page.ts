import { html } from 'hono/html';
import type { Person } from '../../../shared/domain/person.ts';
import type { Provider } from '../../../shared/domain/provider.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Unit } from '../../../shared/domain/unit.ts';
import type { Words } from '../applications/words.ts';
import { areaTable } from '../directory/area-part.ts';
import { contactTable } from '../directory/contacts-part.ts';
import { accountText } from '../directory/provider-words.ts';
import { card } from '../ui/card.ts';
import { facts } from '../ui/facts.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { columns, pageTitle, section } from '../ui/page.ts';

export type ProviderView = Words & {
  unit: Unit & { provider: Provider };
  contacts: readonly Person[];
  /** Who can change what is wrong. */
  administrators: readonly Person[];
  today: LocalDate;
};

/** What the region has noted of a provider, for its own contacts to read. */
export function providerPage(view: ProviderView): Content[] {
  const { t, language, unit, contacts, today } = view;
  const { organisationNumber, account, areas } = unit.provider;
  const main = [
    ...accountWaits(view),
    section({
      title: t('directory.facts'),
      id: 'facts',
      body: facts([
        { term: t('term.provider'), value: inSwedish(unit.name, language) },
        { term: t('directory.provider.organisationNumber'), value: organisationNumber },
        { term: t('directory.provider.account'), value: accountText(t, account) },
      ]),
    }),
    section({
      title: t('directory.areas'),
      id: 'areas',
      intro: t('directory.areas.intro'),
      body: areaTable(view, areas),
    }),
    section({
      title: t('directory.contacts'),
      id: 'contacts',
      body: contactTable({ ...view, contacts, today, mayOpen: false }),
    }),
  ];
  return [
    pageTitle({ title: t('frame.ownProvider'), lede: t('provider.lede') }),
    columns({ main, aside: turnTo(view), asideLabel: t('provider.turnTo') }),
  ];
}

/** The provider is the first to know whether a new number is its own. */
function accountWaits({ t, unit }: ProviderView): Html[] {
  const { accountChange } = unit.provider;
  if (!accountChange) return [];
  const body = t('provider.account.waits', { account: accountText(t, accountChange.account) });
  return [notice({ kind: 'warning', title: t('provider.waits'), body })];
}

function turnTo({ t, language, administrators }: ProviderView): Html {
  const body =
    administrators.length === 0
      ? html`<p>${t('provider.turnTo.none')}</p>`
      : html`<p>${t('provider.turnTo.text')}</p>
        <ul class="ds-list">${administrators.map(({ name, email }) => html`<li>${inSwedish(name, language)}<br><a class="ds-link" href="mailto:${email}">${email}</a></li>`)}</ul>`;
  return card({ title: t('provider.turnTo'), id: 'turn-to', tone: 'tinted', body });
}
