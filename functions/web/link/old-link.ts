import { html } from 'hono/html';
import type { Question } from '../../../shared/domain/question.ts';
import { formatDate, hasExpired } from '../../../shared/domain/stockholm-time.ts';
import { page } from '../frame/page.ts';
import type { SiteContext } from '../frame/site.ts';
import { actions, button, linkButton } from '../ui/button.ts';
import { form } from '../ui/form.ts';
import { pageTitle } from '../ui/page.ts';
import { pathOf } from './path-of.ts';

/**
 * An old link explains itself to the one who has the question: a newer one is in their mailbox, or it has expired and a
 * new one can be sent, to the registered address only (SECURITY 11). Having signed in, they may also go on at once.
 */
export function oldLinkPage(c: SiteContext, question: Question) {
  const { clock } = c.get('parts');
  const t = c.get('t');
  const { applicationId, sequence, linkExpiresAt, askedAt } = question;
  const expired = linkExpiresAt !== undefined && hasExpired(linkExpiresAt, clock.now());
  const why = expired ? 'expired' : 'replaced';
  const day = formatDate(expired ? linkExpiresAt : askedAt, c.get('language'));
  const goOn = linkButton({ href: pathOf(question), text: t('link.old.goOn') });
  const renew = form({
    id: 'renew-form',
    action: `/applications/${applicationId}/link`,
    hidden: { sequence },
    body: button({ text: t('link.renew.button'), variant: 'secondary' }),
  });
  const title = t(`link.old.${why}.title`);
  const body = [
    pageTitle({ title, lede: t(`link.old.${why}.text`, { day }) }),
    html`<p>${t('link.old.signedIn')}</p>`,
    actions(goOn),
    ...(expired ? [html`<div class="bl-section"><p>${t('link.renew.text')}</p>${renew}</div>`] : []),
  ];
  return page(c, { title, body, status: 410 });
}
