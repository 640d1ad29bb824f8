import { html, raw } from 'hono/html';
import { link } from '../../../functions/web/ui/button.ts';
import { facts } from '../../../functions/web/ui/facts.ts';
import { attribute } from '../../../functions/web/ui/html.ts';
import { pageTitle } from '../../../functions/web/ui/page.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { type LocalFrame, localPage } from '../local-page.ts';
import type { DemoPerson } from '../people/demo-person.ts';
import { bounceTag } from './bounce-form.ts';
import { languageOf, nameOf } from './mail-words.ts';
import type { Mail } from './mailbox.ts';

/** One mail as its reader gets it, and as plain text. Its links lead to the site. */
export function mailPage(frame: LocalFrame, mail: Mail, persons: readonly DemoPerson[]) {
  const { t, language } = frame;
  const written = html`<div class="local-mail"><div class="local-mail__text">${withLinks(mail.text)}</div></div>`;
  return localPage(frame, {
    title: mail.subject,
    body: [
      pageTitle({
        title: html`<span${attribute('lang', languageOf(mail))}>${mail.subject}</span>`,
        tags: bounceTag(t, mail),
        back: { href: '/', text: t('mailbox.all') },
      }),
      facts([
        { term: t('mailbox.from'), value: mail.from },
        {
          term: t('mailbox.recipient'),
          value: mail.to.map((to) => `${nameOf(t, to, persons)} <${to}>`).join(', '),
        },
        { term: t('mailbox.sent'), value: formatDateTime(mail.at, language) },
      ]),
      mail.html ? html`${htmlPart(frame, mail)}${textPart(frame, mail)}` : written,
      html`<p>${mail.to.map((to) =>
        link({
          href: `/?till=${encodeURIComponent(to.toLowerCase())}`,
          text: t('mailbox.allOf', { name: nameOf(t, to, persons) }),
        }),
      )}</p>`,
    ],
  });
}

/**
 * The mail's own styles stay within a shadow root, and the page's policy stops scripts and the network.
 * Unlike in a frame, its links are plain links of the page, by mouse and by keyboard.
 */
function htmlPart({ t }: LocalFrame, mail: Mail) {
  return html`<article class="local-mail" aria-label="${t('mailbox.content')}"><div${attribute('lang', languageOf(mail))}>
    <template shadowrootmode="open">${raw(mail.html)}</template>
  </div></article>`;
}

function textPart({ t }: LocalFrame, mail: Mail) {
  if (!mail.text) return '';
  return html`<details class="ds-details"><summary>${t('mailbox.asText')}</summary><div class="local-mail__text"${attribute('lang', languageOf(mail))}>${withLinks(mail.text)}</div></details>`;
}

function withLinks(text: string) {
  const parts = text.split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/);
  return parts.map((part, index) =>
    index % 2 === 1 ? html`<a class="ds-link" href="${part}">${part}</a>` : part,
  );
}

export function missingPage(frame: LocalFrame) {
  const title = frame.t('mailbox.missing');
  return localPage(frame, {
    title,
    hasErrors: true,
    body: html`${pageTitle({ title })}<p>${link({ href: '/', text: frame.t('mailbox.missing.all') })}</p>`,
  });
}
