import { html } from 'hono/html';
import { formatTime } from '../../../shared/domain/stockholm-time.ts';
import { mostDrafts, type SavedDraft } from '../../../shared/use-cases/save-draft.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { link } from '../ui/button.ts';
import { notice } from '../ui/notice.ts';
import { keptOf, type Typed } from './form.ts';
import { isClosed } from './show.ts';
import type { Matter } from './view.ts';

type Result = SavedDraft | { refused: 'closed' };
type NotSaved = Exclude<Result, { saved: string }>;

/**
 * Saves the form as the person's draft. A closed programme's is saved too, since it can be taken along to another; a
 * completion or a change that can no longer be sent in is not.
 */
export async function saveForm(c: SiteContext, matter: Matter, typed: Typed): Promise<Result> {
  if (isClosed(matter) && matter.kind !== 'application') return { refused: 'closed' };
  const { kind, books, file } = matter;
  return c.get('parts').saveDraft({
    key: typed.key,
    email: personOf(c).email,
    kind,
    programmeId: books.programme.id,
    ...(file && { applicationId: file.application.id }),
    typed: keptOf(typed),
  });
}

/** The result as a sentence, for the line that the script writes. */
export function said(c: SiteContext, result: Result): string {
  const t = c.get('t');
  if ('saved' in result) return t('form.saved', { when: formatTime(result.saved, c.get('language')) });
  return t(`form.notSaved.${result.refused}`, { most: mostDrafts });
}

/** The form again, with why it was not saved and a way on. */
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
