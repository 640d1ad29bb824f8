import { html } from 'hono/html';
import { formatTime } from '../../../shared/domain/stockholm-time.ts';
import { mostDrafts, type SavedDraft } from '../../../shared/use-cases/save-draft.ts';
import type { SiteContext } from '../frame/site.ts';
import { link } from '../ui/button.ts';
import { notice } from '../ui/notice.ts';

/** What saving a form under way came to. `closed`: what it is for can no longer be sent in. */
export type SaveResult = SavedDraft | { refused: 'closed' };
export type NotSaved = Exclude<SaveResult, { saved: string }>;

/** The result as a sentence, for the line that the script writes. */
export function said(c: SiteContext, result: SaveResult): string {
  const t = c.get('t');
  if ('saved' in result) return t('form.saved', { when: formatTime(result.saved, c.get('language')) });
  return t(`form.notSaved.${result.refused}`, { most: mostDrafts });
}

/** Why the form was not saved, and a way on: to stand above the form. */
export function notSaved(c: SiteContext, result: NotSaved) {
  const t = c.get('t');
  const ways = {
    sent: () => link({ href: madeBy(result), text: t('form.notSaved.sent.link') }),
    'too-many': () => link({ href: '/#drafts', text: t('form.notSaved.tooMany.link') }),
    'too-large': () => '',
    closed: () => '',
  };
  const body = html`<p>${said(c, result)}</p><p>${ways[result.refused]()}</p>`;
  const message = notice({ kind: 'danger', title: t('form.notSaved.title'), body, announce: true });
  return { message, status: result.refused === 'too-large' ? (413 as const) : (409 as const) };
}

const madeBy = (result: NotSaved): string =>
  'applicationId' in result ? `/applications/${result.applicationId}` : '/';
