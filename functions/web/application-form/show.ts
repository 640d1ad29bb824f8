import type { Context } from 'hono';
import { acceptsApplicationsOn, isOpenTo } from '../../../shared/domain/programme.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { programmeText } from '../applications/application-words.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { refusal } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import type { Content } from '../ui/html.ts';
import type { CheckView } from './check-facts.ts';
import { checkPage, type SentBefore } from './check-page.ts';
import { closedPage, closedWithAnswers } from './closed-page.ts';
import type { FormError, Typed } from './form.ts';
import { formPage } from './form-page.ts';
import type { ApplyView, Matter } from './view.ts';

export const viewOf = (
  c: SiteContext,
  matter: Matter,
  typed: Typed,
  savedAt?: string | undefined,
): ApplyView => ({ ...wordsOf(c), ...matter, typed, savedAt });

/**
 * Lets this person's browser, and nobody else, keep a page under way: going back then shows what was typed, under the
 * same key, instead of a question whether to send the form again.
 */
const mayBeGoneBackTo = (c: Context<Site>) => c.header('Cache-Control', 'private, no-cache');

type Trouble = { faults?: readonly FormError[]; message?: Content; status?: 409 | 413 | 422 };

/** The form to fill in. It alone has a script: the one that saves it. */
export async function showForm(
  c: SiteContext,
  shown: ApplyView,
  { faults = [], message, status }: Trouble = {},
) {
  mayBeGoneBackTo(c);
  const view = { ...shown, savedAt: shown.savedAt ?? (await savedAtOf(c, shown.typed.key)) };
  const hasErrors = faults.length > 0 || status !== undefined;
  const title = `${view.t(`apply.title.${view.kind}`)}, ${programmeText(view.books.programme)}`;
  const body = formPage(view, { faults, message });
  return page(c, { title, body, status: status ?? (hasErrors ? 422 : 200), hasErrors, savesItself: true });
}

const savedAtOf = async (c: SiteContext, key: string) =>
  (await c.get('parts').drafts.find(personOf(c).email, key))?.savedAt;

export function showCheck(c: SiteContext, checked: CheckView, sentBefore?: SentBefore) {
  mayBeGoneBackTo(c);
  const body = checkPage(checked, sentBefore);
  const title = `${checked.t('apply.check.title')}: ${checked.t(`apply.title.${checked.kind}`)}`;
  return page(c, { title, body, status: sentBefore ? 409 : 200, hasErrors: sentBefore !== undefined });
}

type ClosedMatter = Matter & { closed: NonNullable<Matter['closed']> };
export const isClosed = (matter: Matter): matter is ClosedMatter => matter.closed !== undefined;

/** Nothing can be sent in: a page to read, with what was typed if anything was. `status` of a form that was sent. */
export async function showClosed(
  c: SiteContext,
  matter: ClosedMatter,
  answers?: { typed: Typed; isSaved: boolean; status?: 409 | 422 },
) {
  const { title } = matter.closed;
  if (!answers) return page(c, { title, body: closedPage({ ...wordsOf(c), ...matter }) });
  const { typed, isSaved, status } = answers;
  const copyKey = isSaved && matter.kind === 'application' ? typed.key : undefined;
  const open = copyKey === undefined ? [] : await openProgrammes(c);
  const view = { ...viewOf(c, matter, typed), closed: matter.closed };
  const body = closedWithAnswers(view, { open, copyKey });
  return page(c, { title, body, status: status ?? 200, hasErrors: status !== undefined });
}

/** Where this person can send in an application today. */
export async function openProgrammes(c: SiteContext) {
  const { programmes, clock } = c.get('parts');
  const today = localDateOf(clock.now());
  return (await programmes.list()).filter(
    (programme) => acceptsApplicationsOn(programme, today) && isOpenTo(programme, personOf(c)),
  );
}

export const unreadable = (c: SiteContext) =>
  refusal(c, 400, 'apply.unreadable.title', c.get('t')('apply.unreadable.text'));
