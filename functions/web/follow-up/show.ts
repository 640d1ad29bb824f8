import { standingFollowUp } from '../../../shared/domain/follow-up.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { programmeText } from '../applications/application-words.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import type { Content } from '../ui/html.ts';
import { type CheckView, checkPage } from './check-page.ts';
import { closedPage } from './closed-page.ts';
import type { Closed } from './enter.ts';
import type { Fault } from './faults.ts';
import type { Typed } from './form.ts';
import { formPage } from './form-page.ts';
import type { FollowUpView, Matter } from './view.ts';

export const viewOf = (
  c: SiteContext,
  matter: Matter,
  typed: Typed,
  savedAt?: string | undefined,
): FollowUpView => ({ ...wordsOf(c), ...matter, typed, savedAt });

/** Lets this person's browser, and nobody else, keep a page under way: going back then shows what was typed. */
const mayBeGoneBackTo = (c: SiteContext) => c.header('Cache-Control', 'private, no-cache');

type Trouble = { faults?: readonly Fault[]; message?: Content; status?: 409 | 413 | 422 };

/** The form to fill in. It alone has a script: the one that saves it. */
export async function showForm(
  c: SiteContext,
  shown: FollowUpView,
  { faults = [], message, status }: Trouble = {},
) {
  mayBeGoneBackTo(c);
  const view = { ...shown, savedAt: shown.savedAt ?? (await savedAtOf(c, shown.typed.key)) };
  const hasErrors = faults.length > 0 || status !== undefined;
  const title = `${view.t('followUp.title')}, ${programmeText(view.books.programme)}`;
  const body = formPage(view, { faults, message });
  return page(c, { title, body, status: status ?? (hasErrors ? 422 : 200), hasErrors, savesItself: true });
}

const savedAtOf = async (c: SiteContext, key: string) =>
  (await c.get('parts').drafts.find(personOf(c).email, key))?.savedAt;

export function showCheck(c: SiteContext, checked: CheckView) {
  mayBeGoneBackTo(c);
  const title = `${checked.t('followUp.check.title')}: ${checked.t('followUp.title')}`;
  return page(c, { title, body: checkPage(checked) });
}

/**
 * Nothing can be sent in: a page that says why, with the account that stands. `typed` is what somebody has just tried to send;
 * it is shown, so that it is not lost.
 */
export function showClosed(c: SiteContext, { file, books, closed }: Closed, typed?: Typed) {
  const words = wordsOf(c);
  const { t, language } = words;
  const standing = standingFollowUp(file.followUps);
  const justSent = typed === undefined && c.req.query('sent') === '1' && standing?.status === 'submitted';
  const reads = typed === undefined && closed.name === 'ActivityClosed';
  // Who has typed nothing has lost nothing.
  const why = reads ? t('followUp.closed') : errorText(t, language, closed);
  const body = closedPage({ ...words, file, books, standing, justSent, why, typed });
  return page(c, {
    title: t('followUp.title'),
    body,
    ...(typed !== undefined && { status: 409 as const, hasErrors: true }),
  });
}
