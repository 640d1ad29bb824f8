import { Hono } from 'hono';
import { html } from 'hono/html';
import type { CaseFile } from '../../../shared/domain/case-file.ts';
import { type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { type Closing, standingFollowUp } from '../../../shared/domain/follow-up.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { hasRole, readsEverything } from '../../../shared/domain/person.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import type { ReviewCommand } from '../../../shared/use-cases/review-follow-up.ts';
import { mayRead } from '../applications/access.ts';
import { type Words, wordsOf } from '../applications/words.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, refusal, statusOf, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { linkButton } from '../ui/button.ts';
import type { FieldError } from '../ui/error-summary.ts';
import type { Content } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { accountDifferences } from './differences.ts';
import { followUpPath, reviewPath } from './paths.ts';
import { readReview, type TypedReturn } from './review-form.ts';
import { reviewPage } from './review-page.ts';
import { closingNow, type ReviewCase, type ReviewView } from './review-view.ts';

/** The review of a unit's account: those who read everything see it, a coordinator accepts or returns it. */
export const reviewRoutes = new Hono<Site>()
  .get('/:id/review', async (c) => {
    const found = await enter(c);
    if (found instanceof Response) return found;
    return showReview(c, found);
  })
  .post('/:id/review', async (c) => {
    const file = await readable(c);
    if (!file) return notFound(c);
    if (!hasRole(personOf(c), 'coordinator')) return notAllowed(c);
    const read = readReview(await c.req.parseBody({ all: true }), c.get('t'));
    if (!read) return unreadableForm(c);
    const found = await enter(c);
    if (found instanceof Response) return found;
    if (!read.ok) return showReview(c, found, { errors: read.errors, typed: read.typed, status: 422 });
    const { revision, command, typed } = read;
    const applicationId = found.file.application.id;
    try {
      await c.get('parts').reviewFollowUp({ person: personOf(c), applicationId, revision, command });
    } catch (error) {
      return refuse(c, error, { revision, command, typed });
    }
    return c.redirect(`${reviewPath(applicationId)}?done=1`, 303);
  });

/** The account that stands, for those who read everything; the unit has its own page, for others there is none (SECURITY 42). */
async function enter(c: SiteContext): Promise<ReviewCase | Response> {
  const file = await readable(c);
  if (!file) return notFound(c);
  const { id, programmeId } = file.application;
  if (!readsEverything(personOf(c))) return c.redirect(followUpPath(id), 303);
  const books = await c.get('parts').programmes.find(programmeId);
  if (!books) return notFound(c);
  const followUp = standingFollowUp(file.followUps);
  return followUp ? { file, books, followUp } : nothingSent(c, id);
}

async function readable(c: SiteContext): Promise<CaseFile | undefined> {
  const id = c.req.param('id') ?? '';
  const file = isApplicationId(id) ? await c.get('parts').applications.caseFile(id) : undefined;
  return file && mayRead(personOf(c), file.application) ? file : undefined;
}

function nothingSent(c: SiteContext, id: string) {
  const t = c.get('t');
  const see = linkButton({ href: `/applications/${id}`, text: t('decide.seeApplication') });
  const status = c.req.method === 'POST' ? 409 : 404;
  return refusal(c, status, 'review.nothing.title', t('review.nothing.text'), [see]);
}

type Shown = {
  errors?: readonly FieldError[];
  typed?: TypedReturn | undefined;
  refused?: readonly Content[];
  status?: 409 | 422;
};

function showReview(
  c: SiteContext,
  found: ReviewCase,
  { errors = [], typed, refused = [], status }: Shown = {},
) {
  const view: ReviewView = {
    ...wordsOf(c),
    ...found,
    person: personOf(c),
    now: c.get('parts').clock.now(),
    today: localDateOf(c.get('parts').clock.now()),
    justDone: c.req.query('done') === '1',
    refused,
    errors,
    typed,
  };
  const title = `${view.t('review.title')}: ${found.followUp.activity}`;
  const body = reviewPage(view);
  return page(c, { title, body, ...(status && { status, hasErrors: true }) });
}

const fields: Partial<Record<DomainErrorName, string>> = { ReasonMissing: 'reason', DateNotAllowed: 'until' };

/**
 * What was refused is said on the page as it is now: what has changed since, or who was faster; the reason stays as it was
 * typed. What the person may not do at all has a page of its own.
 */
async function refuse(
  c: SiteContext,
  error: unknown,
  answer: { revision: number; command: ReviewCommand; typed: TypedReturn | undefined },
) {
  const { typed } = answer;
  if (!isDomainError(error)) throw error;
  c.get('parts').log.info('PAGE_REFUSED', { error: error.name });
  const found = await enter(c);
  if (found instanceof Response) return found;
  const { t, language } = wordsOf(c);
  const message = errorText(t, language, error);
  const see = linkButton({ href: reviewPath(found.file.application.id), text: t('review.see') });
  if (error.name === 'OwnFollowUp') return refusal(c, 403, 'review.own.title', message, [see]);
  const status = statusOf[error.name];
  if (status !== 409 && status !== 422) throw error;
  const field = fields[error.name];
  if (field) return showReview(c, found, { errors: [{ field, message }], typed, status });
  return showReview(c, found, { refused: [whatHappened(c, message, found, answer)], typed, status });
}

/** Why it was refused and, where another account stands than the person saw, what differs (SECURITY 15). */
function whatHappened(
  c: SiteContext,
  message: string,
  found: ReviewCase,
  { revision, command }: { revision: number; command: ReviewCommand },
): Content {
  const { file, books, followUp } = found;
  const words = wordsOf(c);
  const seen = file.followUps.find((it) => it.revision === revision);
  const changed =
    seen && seen.revision !== followUp.revision
      ? accountDifferences({ ...words, file, programme: books.programme }, seen, followUp)
      : undefined;
  const moved =
    seen === followUp && command.outcome === 'accepted' && followUp.status === 'submitted'
      ? html`<p>${sumsNow(words, found, command.seenClosing)}</p>`
      : undefined;
  return notice({
    kind: 'danger',
    title: words.t('refused.changed.title'),
    body: html`<p>${message}</p>${changed ?? ''}${moved ?? ''}`,
    announce: true,
  });
}

/** What accepting would have done as the person saw it, and what it does now. */
function sumsNow({ t }: Words, found: ReviewCase, seen: Closing): string {
  const now = closingNow(found);
  return t('review.moved', {
    used: formatKronor(now.used),
    released: formatKronor(now.released),
    overpaid: formatKronor(now.overpaid),
    usedSeen: formatKronor(seen.used),
    releasedSeen: formatKronor(seen.released),
    overpaidSeen: formatKronor(seen.overpaid),
  });
}
