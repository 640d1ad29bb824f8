import { isDeepStrictEqual } from 'node:util';
import type { Draft } from '../../../shared/domain/draft.ts';
import { formPathOf } from '../drafts/draft-path.ts';
import { notSaved, said } from '../drafts/saving.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { readContent } from './content-from-form.ts';
import { type FormError, isKey, readSubmitted, readTyped, type Typed, typedFromDraft } from './form.ts';
import { refuse, showStale } from './refusing.ts';
import { saveForm } from './saving.ts';
import { isClosed, showCheck, showClosed, showForm, unreadable, viewOf } from './show.ts';
import { contentBefore, type Matter } from './view.ts';
import type { FormWay } from './way.ts';

type Answer = Response | Promise<Response>;

/**
 * The steps of a form, without script: open, save, check, change, send. What was typed travels as hidden fields. Opening
 * writes nothing; every step from there on saves the draft, and only the last one sends anything in, once per opening
 * (SECURITY 25).
 */
export function formSteps(way: FormWay) {
  /** Enters, and reads the form that was posted. */
  const posted =
    (step: (c: SiteContext, matter: Matter, typed: Typed) => Answer) =>
    async (c: SiteContext): Promise<Response> => {
      const matter = await way.enter(c);
      if ('refused' in matter) return matter.refused;
      const typed = readTyped(await c.req.parseBody({ all: true }), matter.kind);
      return typed ? step(c, matter, typed) : unreadable(c);
    };

  return {
    async open(c: SiteContext): Promise<Response> {
      const matter = await way.enter(c);
      if ('refused' in matter) return matter.refused;
      const key = c.req.query('draft');
      if (isKey(key)) return openAgain(c, way, matter, key);
      const begun = await draftOf(c, matter);
      if (isClosed(matter) && !begun) return showClosed(c, matter);
      const query = new URLSearchParams({ ...c.req.query(), draft: begun?.key ?? c.get('parts').newId() });
      return c.redirect(`${matter.path}?${query}`, 303);
    },
    save: posted(async (c, matter, typed) => {
      const result = await saveForm(c, matter, typed);
      if ('saved' in result) return c.redirect(`${matter.path}?draft=${typed.key}`, 303);
      if (isClosed(matter)) return showClosed(c, matter, { typed, isSaved: false, status: 409 });
      return showForm(c, viewOf(c, matter, typed), notSaved(c, result));
    }),
    autosave: posted(async (c, matter, typed) => {
      const result = await saveForm(c, matter, typed);
      return c.json({ said: said(c, result) }, 'saved' in result ? 200 : 409);
    }),
    check: posted(async (c, matter, typed) => {
      const result = await saveForm(c, matter, typed);
      const savedAt = 'saved' in result ? result.saved : undefined;
      if (isClosed(matter))
        return showClosed(c, matter, { typed, isSaved: savedAt !== undefined, status: 422 });
      if (isStale(matter, typed)) return showStale(c, matter, typed);
      const view = viewOf(c, matter, typed, savedAt);
      const read = readContent(typed, matter.books.programme, matter.kind);
      const faults = read.ok ? unchanged(matter, read) : read.errors;
      if (!read.ok || faults.length > 0) return showForm(c, view, { faults });
      return showCheck(c, { ...view, ...read });
    }),
    edit: (c: SiteContext) => edit(c, way),
    send: (c: SiteContext) => send(c, way),
    /** Whoever asks again for a page that answers a form gets the form. */
    async again(c: SiteContext): Promise<Response> {
      const matter = await way.enter(c);
      return 'refused' in matter ? matter.refused : c.redirect(matter.path, 303);
    },
  };
}

/** The form under its key: as it was saved, or as it begins. A key that has been used leads to what it made. */
async function openAgain(c: SiteContext, way: FormWay, matter: Matter, key: string): Promise<Response> {
  const { drafts, applications } = c.get('parts');
  const { email } = personOf(c);
  const draft = await drafts.find(email, key);
  if (draft && formPathOf(draft) !== matter.path) return c.redirect(`${formPathOf(draft)}?draft=${key}`, 303);
  const kept = draft && typedFromDraft(draft);
  if (isClosed(matter)) return showClosed(c, matter, kept && { typed: kept, isSaved: true });
  if (kept) return showForm(c, viewOf(c, matter, kept, draft.savedAt));
  const made = matter.kind === 'application' ? await applications.findSubmission(email, key) : undefined;
  if (made) return c.redirect(`/applications/${made}`, 303);
  const typed = await way.begin(c, matter, key);
  return typed ? showForm(c, viewOf(c, matter, typed)) : notFound(c);
}

/** What the person has begun of this completion or change; a new application is begun as often as one likes. */
async function draftOf(c: SiteContext, { kind, file }: Matter): Promise<Draft | undefined> {
  if (!file) return undefined;
  const all = await c.get('parts').drafts.ofPerson(personOf(c).email);
  return all.find((draft) => draft.kind === kind && draft.applicationId === file.application.id);
}

async function edit(c: SiteContext, way: FormWay): Promise<Response> {
  const matter = await way.enter(c);
  if ('refused' in matter) return matter.refused;
  // From the check page, which may also hold that the same content shall go again.
  const typed = readSubmitted(await c.req.parseBody({ all: true }), matter.kind)?.typed;
  return typed ? showForm(c, viewOf(c, matter, typed)) : unreadable(c);
}

/** The rules are asked even of a form that looks late: a second click must meet what the first one made. */
async function send(c: SiteContext, way: FormWay): Promise<Response> {
  const matter = await way.enter(c);
  if ('refused' in matter) return matter.refused;
  const submitted = readSubmitted(await c.req.parseBody({ all: true }), matter.kind);
  if (!submitted) return unreadable(c);
  const { typed, sendAgain } = submitted;
  const read = readContent(typed, matter.books.programme, matter.kind);
  const view = viewOf(c, matter, typed);
  if (!read.ok) return showForm(c, view, { faults: read.errors });
  try {
    const sent = await way.send(c, { ...view, ...read }, sendAgain);
    if ('earlier' in sent) return showCheck(c, { ...view, ...read, typed: sent.typed }, sent.earlier);
    await c.get('parts').drafts.remove(personOf(c).email, typed.key);
    return c.redirect(sent.path, 303);
  } catch (error) {
    return refuse(c, matter, { ...view, ...read }, error);
  }
}

/** Somebody has done something with the application since the form was opened. */
const isStale = ({ file }: Matter, { version }: Typed): boolean =>
  file !== undefined && file.application.version !== Number(version);

/** A completion that changes nothing and says nothing is none, and neither is a change that changes nothing. */
function unchanged(
  matter: Matter,
  { content, remark }: { content: unknown; remark: string | undefined },
): FormError[] {
  const before = contentBefore(matter);
  if (!before || !isDeepStrictEqual(before, content)) return [];
  if (matter.kind === 'change') return [{ field: 'activity', key: 'form.unchanged.change' }];
  return remark ? [] : [{ field: 'remark', key: 'form.unchanged.completion' }];
}
