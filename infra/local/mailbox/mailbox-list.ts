import { html } from 'hono/html';
import { link } from '../../../functions/web/ui/button.ts';
import { attribute, type Html } from '../../../functions/web/ui/html.ts';
import { columns, pageTitle } from '../../../functions/web/ui/page.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { type LocalFrame, localPage } from '../local-page.ts';
import { groupByRole, roleLabel } from '../people/demo-person.ts';
import { bounceForm, bounceTag } from './bounce-form.ts';
import { fullName, isTo, languageOf, nameOf, personOf } from './mail-words.ts';
import type { Mail } from './mailbox.ts';
import type { Box } from './mailbox-page.ts';

/** What is looked at: of whom, if of one; the unread only; and which page, the first is 1. */
export type Wanted = { recipient: string | undefined; unreadOnly: boolean; page: number };

const onePage = 50;

/** The mails, the latest first, with who gets mail beside them. */
export function listPage(frame: LocalFrame, box: Box, wanted: Wanted) {
  const { t } = frame;
  const { recipient, unreadOnly, page } = wanted;
  const found = box.mails
    .filter((mail) => !recipient || isTo(mail, recipient))
    .filter((mail) => !unreadOnly || box.unread.has(mail.messageId))
    .reverse();
  const shown = found.slice((page - 1) * onePage, page * onePage);
  const title = titleOf(frame, box, wanted);
  const nothing = t(unreadOnly ? 'mailbox.none.unread' : 'mailbox.none');
  const list = html`<ul class="local-list">${shown.map((mail) => mailItem(frame, mail, box))}</ul>`;
  const main = html`<section aria-label="${t('mailbox.list')}">
    ${shown.length === 0 ? html`<p class="bl-empty">${nothing}</p>` : list}
    ${pages(frame, wanted, found.length > page * onePage)}
  </section>`;
  const top = pageTitle({ title, lede: t('mailbox.about') });
  const jump = html`<p class="local-jump">${link({ href: '#people', text: t('mailbox.people.choose') })}</p>`;
  const bouncing = recipient ? [bounceForm(frame, recipient, box.bounces)] : [];
  return localPage(frame, {
    title,
    body: [top, jump, columns({ main, aside: [...bouncing, peopleNav(frame, box, wanted)] })],
  });
}

function titleOf({ t }: LocalFrame, { persons }: Box, { recipient, unreadOnly }: Wanted): string {
  if (unreadOnly) return t('mailbox.unread.only');
  if (!recipient) return t('mailbox.all');
  const person = personOf(recipient, persons);
  return t('mailbox.to', { name: person ? fullName(person) : recipient });
}

function mailItem({ t, language }: LocalFrame, mail: Mail, { persons, unread }: Box): Html {
  const isUnread = unread.has(mail.messageId);
  const names = mail.to.map((address) => nameOf(t, address, persons)).join(', ');
  return html`<li class="local-mail-item"${attribute('data-unread', isUnread ? 'true' : undefined)}>
    <div class="local-mail-item__top">
      <h2${attribute('lang', languageOf(mail))}><a class="ds-link" href="/brev/${encodeURIComponent(mail.messageId)}">${mail.subject}</a></h2>
      ${bounceTag(t, mail)}
    </div>
    <p class="local-quiet">${isUnread ? html`<strong>${t('mailbox.unread')}</strong> · ` : ''}${t('mailbox.item.to', { names })} · ${formatDateTime(mail.at, language)}</p>
  </li>`;
}

function pages({ t }: LocalFrame, wanted: Wanted, hasOlder: boolean): Html | string {
  const { page } = wanted;
  if (page === 1 && !hasOlder) return '';
  const newer =
    page > 1 ? link({ href: addressOf({ ...wanted, page: page - 1 }), text: t('mailbox.newer') }) : '';
  const older = hasOlder
    ? link({ href: addressOf({ ...wanted, page: page + 1 }), text: t('mailbox.older') })
    : '';
  return html`<div class="local-pages">${newer}${older}</div>`;
}

function addressOf({ recipient, unreadOnly, page }: Wanted): string {
  const query = new URLSearchParams({
    ...(recipient ? { till: recipient } : {}),
    ...(unreadOnly ? { olasta: '1' } : {}),
    ...(page > 1 ? { sida: String(page) } : {}),
  });
  return query.size > 0 ? `/?${query}` : '/';
}

/** Everybody who has got mail, by role, with how many; the unread ones told apart. */
function peopleNav({ t }: LocalFrame, box: Box, wanted: Wanted): Html {
  const addresses = [...new Set(box.mails.flatMap(({ to }) => to.map((address) => address.toLowerCase())))];
  const recipients = addresses.map(
    (email) => personOf(email, box.persons) ?? { email, name: email, roles: [] },
  );
  const entry = (to: Omit<Wanted, 'page'>, name: string, mails: readonly Mail[]) => {
    const isHere = to.recipient === wanted.recipient && to.unreadOnly === wanted.unreadOnly;
    const href = addressOf({ ...to, page: 1 });
    return html`<li><a class="ds-link" href="${href}"${attribute('aria-current', isHere ? 'page' : undefined)}>${name}</a> <span class="local-quiet">(${countText(t, mails, box)})</span></li>`;
  };
  const unread = box.mails.filter(({ messageId }) => box.unread.has(messageId));
  return html`<nav class="local-people" id="people" aria-label="${t('mailbox.people')}">
    <ul>
      ${entry({ recipient: undefined, unreadOnly: false }, t('mailbox.all'), box.mails)}
      ${entry({ recipient: undefined, unreadOnly: true }, t('mailbox.unread.only'), unread)}
    </ul>
    ${groupByRole(recipients).map(
      ({ role, persons }) => html`<h2 class="local-label">${roleLabel(t, role)}</h2>
        <ul>${persons.map((person) => {
          const email = person.email.toLowerCase();
          const to = { recipient: email, unreadOnly: false };
          return entry(
            to,
            fullName(person),
            box.mails.filter((mail) => isTo(mail, email)),
          );
        })}</ul>`,
    )}
  </nav>`;
}

function countText(t: LocalFrame['t'], mails: readonly Mail[], { unread }: Box): string {
  const count = mails.length;
  const words = count === 1 ? t('mailbox.count.one') : t('mailbox.count', { count });
  const fresh = mails.filter(({ messageId }) => unread.has(messageId)).length;
  return fresh > 0 && fresh < count ? `${words}, ${t('mailbox.count.unread', { unread: fresh })}` : words;
}
