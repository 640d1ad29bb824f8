import { html } from 'hono/html';
import { warningsOf } from '../../../shared/domain/directory-rules.ts';
import { isFaultOfAddress, mailFaultOf } from '../../../shared/domain/mail-fault.ts';
import { button } from '../ui/button.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { daysText, faultText } from './directory-words.ts';
import { type PersonView, personPath } from './view.ts';

export const savedNotice = ({ t, saved }: Pick<PersonView, 't' | 'saved'>): Html[] =>
  saved ? [notice({ kind: 'success', body: t('directory.saved'), announce: true })] : [];

/** What keeps the person from being asked, or will: said, but nothing is stopped by it. */
export function warningNotice(view: PersonView): Html[] {
  const { t, person, officials, today } = view;
  const found = warningsOf(person, { persons: officials, today });
  if (found.length === 0) return [];
  const texts = found.map((warning) =>
    warning.name === 'NoDelegation'
      ? t('directory.warning.NoDelegation')
      : t('directory.warning.SubstituteUnable', {
          days: daysText(view, warning.absence),
          why: t(`error.${warning.why}`, { name: warning.substitute }),
        }),
  );
  const body = html`<ul class="ds-list">${texts.map((text) => html`<li>${text}</li>`)}</ul>`;
  return [notice({ kind: 'warning', title: t('directory.warnings'), body })];
}

/** Mails do not arrive: since when and why, and the way to say that they do again. */
export function mailFaultNotice(view: PersonView): Html[] {
  const { t, person } = view;
  const { mailFault, email, version = 0 } = person;
  if (!mailFault) return [];
  const again = form({
    id: 'mails-form',
    action: `${personPath(email)}/mails-arrive`,
    hidden: { version },
    body: button({ text: t('directory.mailFault.again'), variant: 'secondary' }),
  });
  const listed = isFaultOfAddress(mailFaultOf(mailFault.why)) ? html`<p>${t('mailFault.listed')}</p>` : '';
  const body = html`<p>${faultText(view, mailFault)}</p>${listed}${again}`;
  return [notice({ kind: 'warning', title: t('directory.mailFault.title'), body })];
}
