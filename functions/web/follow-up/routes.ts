import { Hono } from 'hono';
import type { Draft } from '../../../shared/domain/draft.ts';
import { isDomainError } from '../../../shared/domain/errors.ts';
import type { FollowUpContent } from '../../../shared/domain/follow-up.ts';
import { awardOf } from '../../../shared/domain/payout-rules.ts';
import { isKey } from '../application-form/form.ts';
import { unreadable } from '../application-form/show.ts';
import { formPathOf } from '../drafts/draft-path.ts';
import { notSaved, type SaveResult, said } from '../drafts/saving.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { type Closed, enterFollowUp } from './enter.ts';
import { keptOf, readTyped, type Typed, typedFromDraft } from './form.ts';
import { followUpPath } from './paths.ts';
import { readFollowUp } from './read.ts';
import { refuse, showMoved } from './refusing.ts';
import { showCheck, showClosed, showForm, viewOf } from './show.ts';
import { shownSums } from './sums.ts';
import { typedFromApplication, typedFromFollowUp } from './typed-from.ts';
import type { Matter } from './view.ts';

type Answer = Response | Promise<Response>;

/**
 * The unit's account, step by step and without script: fill in, count, check, change, send. What was typed travels as hidden
 * fields. Opening writes nothing; every step from there on saves the draft, and only the last one sends anything in.
 */
export const followUpRoutes = new Hono<Site>()
  .get('/:id/follow-up', async (c) => {
    const matter = await enterFollowUp(c);
    if ('refused' in matter) return matter.refused;
    if ('closed' in matter) return showClosed(c, matter);
    const key = c.req.query('draft');
    if (isKey(key)) return openAgain(c, matter, key);
    const begun = await draftOf(c, matter);
    return c.redirect(`${matter.path}?draft=${begun?.key ?? c.get('parts').newId()}`, 303);
  })
  .post('/:id/follow-up', posted(send, sendAgain))
  .post(
    '/:id/follow-up/save',
    posted(async (c, matter, typed) => {
      const result = await save(c, matter, typed);
      if ('saved' in result && typed.dropped.length > 0) return showDropped(c, matter, typed);
      if ('saved' in result) return c.redirect(`${matter.path}?draft=${typed.key}`, 303);
      return showForm(c, viewOf(c, matter, typed), notSaved(c, result));
    }),
  )
  .post(
    '/:id/follow-up/autosave',
    posted(
      async (c, matter, typed) => {
        const result = await save(c, matter, typed);
        const shown = shownSums(viewOf(c, matter, typed));
        return c.json({ said: said(c, result), shown }, 'saved' in result ? 200 : 409);
      },
      (c) => c.json({ said: said(c, { refused: 'closed' }) }, 409),
    ),
  )
  .post(
    '/:id/follow-up/count',
    posted(async (c, matter, typed) => {
      const result = await save(c, matter, typed);
      return showForm(c, viewOf(c, matter, typed, 'saved' in result ? result.saved : undefined));
    }),
  )
  .post('/:id/follow-up/check', posted(check))
  .post(
    '/:id/follow-up/edit',
    posted((c, matter, typed) => showForm(c, viewOf(c, matter, typed))),
  )
  // Whoever asks again for a page that answers a form gets the form.
  .get('/:id/follow-up/:step{save|count|check|edit}', async (c) => {
    const matter = await enterFollowUp(c);
    if ('refused' in matter) return matter.refused;
    return 'closed' in matter ? showClosed(c, matter) : c.redirect(matter.path, 303);
  });

/** Enters, and reads the form that was posted. */
function posted(
  step: (c: SiteContext, matter: Matter, typed: Typed) => Answer,
  whenClosed: (c: SiteContext, matter: Closed, typed: Typed) => Answer = showClosed,
) {
  return async (c: SiteContext): Promise<Response> => {
    const matter = await enterFollowUp(c);
    if ('refused' in matter) return matter.refused;
    const typed = readTyped(await c.req.parseBody({ all: true }), matter.books.programme);
    if (!typed) return unreadable(c);
    return 'closed' in matter ? whenClosed(c, matter, typed) : step(c, matter, typed);
  };
}

/** The form under its key: as it was saved, or as it begins. */
async function openAgain(c: SiteContext, matter: Matter, key: string): Promise<Response> {
  const { programme } = matter.books;
  const draft = await c.get('parts').drafts.find(personOf(c).email, key);
  if (draft && formPathOf(draft) !== matter.path) return c.redirect(`${formPathOf(draft)}?draft=${key}`, 303);
  if (draft) return showForm(c, viewOf(c, matter, typedFromDraft(draft, programme), draft.savedAt));
  const begun = { key, award: matter.award.number, programme };
  const typed = matter.returned
    ? typedFromFollowUp(matter.returned.content, begun)
    : typedFromApplication(matter.file.application.content, begun);
  return showForm(c, viewOf(c, matter, typed));
}

/** What the person has begun of this account. */
async function draftOf(c: SiteContext, { file }: Matter): Promise<Draft | undefined> {
  const all = await c.get('parts').drafts.ofPerson(personOf(c).email);
  return all.find((draft) => draft.kind === 'follow-up' && draft.applicationId === file.application.id);
}

function save(c: SiteContext, { file, books }: Matter, typed: Typed): Promise<SaveResult> {
  const { id, content } = file.application;
  return c.get('parts').saveDraft({
    key: typed.key,
    email: personOf(c).email,
    kind: 'follow-up',
    programmeId: books.programme.id,
    applicationId: id,
    typed: keptOf(typed, content.activity),
  });
}

const aboutOf = ({ file, books, award }: Pick<Matter, 'file' | 'books' | 'award'>) => ({
  purposeIds: file.application.content.purposeIds,
  programme: books.programme,
  award,
});

async function check(c: SiteContext, matter: Matter, typed: Typed): Promise<Response> {
  const result = await save(c, matter, typed);
  if (typed.award !== matter.award.number) return showMoved(c, matter, typed);
  if (typed.dropped.length > 0) return showDropped(c, matter, typed);
  const view = viewOf(c, matter, typed, 'saved' in result ? result.saved : undefined);
  const read = readFollowUp(typed, aboutOf(matter));
  return read.ok
    ? showCheck(c, { ...view, content: read.content })
    : showForm(c, view, { faults: read.faults });
}

/** The programme has changed under the form: what no longer has a field is shown before anything goes on without it. */
const showDropped = (c: SiteContext, matter: Matter, typed: Typed) =>
  showForm(c, viewOf(c, matter, typed), { status: 409 });

async function send(c: SiteContext, matter: Matter, typed: Typed): Promise<Response> {
  if (typed.award !== matter.award.number) return showMoved(c, matter, typed);
  if (typed.dropped.length > 0) return showDropped(c, matter, typed);
  const read = readFollowUp(typed, aboutOf(matter));
  if (!read.ok) return showForm(c, viewOf(c, matter, typed), { faults: read.faults });
  try {
    return await submit(c, matter, { typed, content: read.content });
  } catch (error) {
    return refuse(c, matter, typed, error);
  }
}

/** A second click must meet what the first one made: the very same account is recorded once. */
async function sendAgain(c: SiteContext, closed: Closed, typed: Typed): Promise<Response> {
  const { application } = closed.file;
  const award = awardOf(application);
  const read = award && readFollowUp(typed, aboutOf({ ...closed, award }));
  if (closed.closed.name !== 'FollowUpSent' || !read?.ok) return showClosed(c, closed, typed);
  try {
    return await submit(c, closed, { typed, content: read.content });
  } catch (error) {
    if (isDomainError(error)) return showClosed(c, closed, typed);
    throw error;
  }
}

async function submit(
  c: SiteContext,
  { file }: Pick<Matter, 'file'>,
  { typed, content }: { typed: Typed; content: FollowUpContent },
): Promise<Response> {
  const person = personOf(c);
  const applicationId = file.application.id;
  await c.get('parts').submitFollowUp({ person, applicationId, content, seenAward: typed.award });
  await c.get('parts').drafts.remove(person.email, typed.key);
  return c.redirect(`${followUpPath(applicationId)}?sent=1`, 303);
}
