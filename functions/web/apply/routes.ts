import { isDeepStrictEqual } from 'node:util';
import { Hono } from 'hono';
import type { ApplicationContent } from '../../../shared/domain/application.ts';
import { type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { hasRole } from '../../../shared/domain/person.ts';
import { acceptsApplicationsOn, type Programme } from '../../../shared/domain/programme.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { programmeText } from '../applications/application-words.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, refusal } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { checkPage, type SentBefore } from './check-page.ts';
import { closedPage, closedWithAnswers } from './closed-page.ts';
import { readContent } from './content-from-form.ts';
import { blankForm, type FormError, type FormField, readSubmitted, readTyped, type Typed } from './form.ts';
import { formPage } from './form-page.ts';
import type { ApplyView } from './view.ts';

/**
 * Applying, without script: fill in, check, send. What was typed travels as hidden fields; only the last step writes,
 * once per opening of the form (SECURITY 25).
 */
export const applyRoutes = new Hono<Site>()
  .get('/:programmeId/apply', async (c) => {
    const entry = await enter(c);
    if ('refused' in entry) return entry.refused;
    const { books, unitName } = entry;
    if (!isOpen(c, books.programme)) return showClosed(c, entry);
    return showForm(c, viewOf(c, books, unitName, blankForm(c.get('parts').newId(), books.programme)));
  })
  .get('/:programmeId/apply/check', toForm)
  .get('/:programmeId/apply/change', toForm)
  .post('/:programmeId/apply/check', async (c) => {
    const entry = await enter(c);
    if ('refused' in entry) return entry.refused;
    const typed = readTyped(await c.req.parseBody({ all: true }));
    if (!typed) return unreadable(c);
    const view = viewOf(c, entry.books, entry.unitName, typed);
    if (!isOpen(c, entry.books.programme)) return showClosed(c, entry, typed);
    const read = readContent(typed, entry.books.programme);
    if (!read.ok) return showForm(c, view, read.errors);
    return showCheck(c, { ...view, ...read });
  })
  .post('/:programmeId/apply/change', async (c) => {
    const entry = await enter(c);
    if ('refused' in entry) return entry.refused;
    const typed = readSubmitted(await c.req.parseBody({ all: true }))?.typed;
    if (!typed) return unreadable(c);
    return showForm(c, viewOf(c, entry.books, entry.unitName, typed));
  })
  .post('/:programmeId/apply', async (c) => {
    const entry = await enter(c);
    if ('refused' in entry) return entry.refused;
    const submitted = readSubmitted(await c.req.parseBody({ all: true }));
    return submitted ? submit(c, entry, submitted) : unreadable(c);
  });

type Entry = { books: ProgrammeBooks; unitName: string };
type Checked = ApplyView & { content: ApplicationContent; becameApproximate: boolean };

/** Only an applicant of a unit applies, and only in a programme that exists. */
async function enter(c: SiteContext): Promise<Entry | { refused: Response | Promise<Response> }> {
  const person = personOf(c);
  const { unitId, unitName } = person;
  if (!hasRole(person, 'applicant') || !unitId || !unitName) return { refused: notAllowed(c) };
  const id = c.req.param('programmeId') ?? '';
  const books = isProgrammeId(id) ? await c.get('parts').programmes.find(id) : undefined;
  return books ? { books, unitName } : { refused: notFound(c) };
}

const viewOf = (c: SiteContext, books: ProgrammeBooks, unitName: string, typed: Typed): ApplyView => ({
  books,
  unitName,
  typed,
  t: c.get('t'),
  language: c.get('language'),
});

const today = (c: SiteContext) => localDateOf(c.get('parts').clock.now());
const isOpen = (c: SiteContext, programme: Programme) => acceptsApplicationsOn(programme, today(c));

/** Whoever asks again for a page that answers a form gets the form. */
function toForm(c: SiteContext) {
  return c.redirect(`/programmes/${encodeURIComponent(c.req.param('programmeId') ?? '')}/apply`, 303);
}

async function submit(
  c: SiteContext,
  entry: Entry,
  { typed, sendAgain }: { typed: Typed; sendAgain: boolean },
) {
  const { programme } = entry.books;
  const view = viewOf(c, entry.books, entry.unitName, typed);
  const read = readContent(typed, programme);
  if (!read.ok) return showForm(c, view, read.errors);
  const checked = { ...view, ...read };
  const changed = await sentWithOtherAnswers(c, checked);
  if (changed) return showChanged(c, checked, changed);
  const { content } = read;
  const submission = { person: personOf(c), programmeId: programme.id, content, key: typed.key, sendAgain };
  try {
    const id = await c.get('parts').submitApplication(submission);
    return c.redirect(`/applications/${id}`, 303);
  } catch (error) {
    return refuse(c, entry, checked, error);
  }
}

/**
 * The same form sent twice is one application, unless the answers were changed in between: then the person is told,
 * for silently showing the first one would lose what was written. Gives the earlier application's id.
 */
async function sentWithOtherAnswers(
  c: SiteContext,
  { typed, content, books }: Checked,
): Promise<string | undefined> {
  const { applications } = c.get('parts');
  const id = await applications.findSubmission(personOf(c).email, typed.key);
  const made = id && (await applications.find(id));
  if (!made) return undefined;
  const same = made.programmeId === books.programme.id && isDeepStrictEqual(made.content, content);
  return same ? undefined : id;
}

/** With a key of its own it becomes an application of its own, if that is what the person wants. */
function showChanged(c: SiteContext, checked: Checked, applicationId: string) {
  const typed = { ...checked.typed, key: c.get('parts').newId() };
  return showCheck(c, { ...checked, typed }, { how: 'changed', applicationId });
}

const fieldOf: Partial<Record<DomainErrorName, FormField>> = {
  AmountNotAllowed: 'amount',
  CostObjectNotInProgramme: 'costObject',
  FundingPartNotInProgramme: 'fundingPart',
  PurposeNotInProgramme: 'purposes',
};

/** A refusal that belongs to a field is shown by it. What has no place in the form is answered as everywhere else. */
function refuse(c: SiteContext, entry: Entry, checked: Checked, error: unknown) {
  if (!isDomainError(error)) throw error;
  const { name, facts } = error;
  c.get('parts').log.info('PAGE_REFUSED', { error: name });
  if (name === 'ProgrammeClosed') return showClosed(c, entry, checked.typed);
  if (name === 'SameContentSentBefore' && typeof facts.applicationId === 'string') {
    return showCheck(c, checked, { how: 'same', applicationId: facts.applicationId });
  }
  const field = fieldOf[name];
  if (!field) throw error;
  const allowed = entry.books.programme.costObjects.join(', ');
  return showForm(c, checked, [{ field, key: `error.${name}`, facts: { allowed } }]);
}

/**
 * Lets this person's browser, and nobody else, keep a page under way: going back then shows what was typed, under the
 * same key, instead of a question whether to send the form again.
 */
const mayBeGoneBackTo = (c: SiteContext) => c.header('Cache-Control', 'private, no-cache');

function showForm(c: SiteContext, view: ApplyView, faults: FormError[] = []) {
  mayBeGoneBackTo(c);
  const hasErrors = faults.length > 0;
  const body = formPage(view, { faults });
  const title = `${view.t('apply.title')}, ${programmeText(view.books.programme)}`;
  return page(c, { title, body, status: hasErrors ? 422 : 200, hasErrors });
}

function showCheck(c: SiteContext, checked: Checked, sentBefore?: SentBefore) {
  mayBeGoneBackTo(c);
  const body = checkPage(checked, sentBefore);
  const title = checked.t('apply.check.title');
  return page(c, { title, body, status: sentBefore ? 409 : 200, hasErrors: sentBefore !== undefined });
}

/** A closed programme: a page to read, or a refusal that keeps what was typed. */
function showClosed(c: SiteContext, { books, unitName }: Entry, typed?: Typed) {
  const title = c.get('t')('apply.closed.title');
  const shown = { books, unitName, t: c.get('t'), language: c.get('language'), today: today(c) };
  if (!typed) return page(c, { title, body: closedPage(shown) });
  return page(c, { title, body: closedWithAnswers({ ...shown, typed }), status: 422, hasErrors: true });
}

function unreadable(c: SiteContext) {
  return refusal(c, 400, 'apply.unreadable.title', c.get('t')('apply.unreadable.text'));
}
