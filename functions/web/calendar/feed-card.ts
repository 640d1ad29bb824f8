import { html } from 'hono/html';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { button } from '../ui/button.ts';
import { textField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { section } from '../ui/page.ts';

export type FeedView = {
  /** Since when the person has an address (UTC). */
  since: string | undefined;
  /** One that was made just now: shown this once. */
  address: string | undefined;
  ended: boolean;
};

export const feedNotice = ({ t }: Words, { address, ended }: FeedView): Html[] => {
  if (address !== undefined) {
    return [
      notice({
        kind: 'success',
        title: t('calendar.feed.made'),
        body: html`<p>${t('calendar.feed.once')}</p>${textField({ name: 'address', label: t('calendar.feed.address'), value: address })}`,
        announce: true,
      }),
    ];
  }
  return ended ? [notice({ kind: 'success', body: t('calendar.feed.ended'), announce: true })] : [];
};

/** A secret address for the person's own calendar program: made, replaced, ended. */
export function feedCard({ t, language }: Words, { since }: FeedView): Html {
  const make = (text: string) =>
    form({ id: 'feed-form', action: '/calendar/feed', body: button({ text, variant: 'secondary' }) });
  const end = form({
    id: 'feed-end-form',
    action: '/calendar/feed/end',
    body: button({ text: t('calendar.feed.end'), variant: 'tertiary' }),
  });
  const day = since === undefined ? '' : formatDate(since, language);
  const body =
    since === undefined
      ? make(t('calendar.feed.make'))
      : html`<p class="bl-measure">${t('calendar.feed.since', { day })}</p><div class="bl-actions">${make(t('calendar.feed.replace'))}${end}</div>`;
  return section({ title: t('calendar.feed.title'), id: 'feed', intro: t('calendar.feed.intro'), body });
}
