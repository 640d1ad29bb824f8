import { Hono } from 'hono';
import type { Difference } from '../../../shared/domain/difference.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { mayEditProgrammes, versionOf } from '../../../shared/use-cases/save-programme.ts';
import { wordsOf } from '../applications/words.ts';
import { readForm, type Typed, typedIn, typedText, version } from '../directory/form.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { type PageOptions, page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { refusedOf } from './answers.ts';
import { editPage } from './edit-page.ts';
import { editFormSchema } from './form.ts';
import { readFields } from './read-fields.ts';

/** A programme changed on its page, by those who look after the programmes. */
export const editRoutes = new Hono<Site>()
  .get('/:id/edit', (c) => onProgramme(c, (programme) => showEdit(c, programme, {})))
  .post('/:id/edit', (c) => onProgramme(c, (programme) => save(c, programme)));

/** Does something to the programme of the address, for those who may: else 404, or 403 when it exists. */
export async function onProgramme(
  c: SiteContext,
  act: (programme: Programme) => Response | Promise<Response>,
): Promise<Response> {
  const programme = await programmeOf(c);
  if (!programme) return notFound(c);
  return mayEditProgrammes(personOf(c)) ? act(programme) : notAllowed(c);
}

async function programmeOf(c: SiteContext): Promise<Programme | undefined> {
  const id = c.req.param('id') ?? '';
  const books = isProgrammeId(id) ? await c.get('parts').programmes.find(id) : undefined;
  return books?.programme;
}

async function save(c: SiteContext, programme: Programme): Promise<Response> {
  const body = await c.req.parseBody({ all: true });
  const typed = typedIn(body);
  const seen = version.safeParse(typedText(typed, 'version'));
  if (!seen.success) return unreadableForm(c);
  // A form of another version has the fields of that version: nothing of it is read, but all of it is shown.
  if (seen.data !== versionOf(programme)) return showMoved(c, seen.data, typed);
  const read = readForm(editFormSchema(programme), body, c.get('t'));
  if (read.kind === 'foreign') return unreadableForm(c);
  if (read.kind === 'faulty') return showEdit(c, programme, { typed, errors: read.errors, status: 422 });
  const wanted = readFields(programme, read.form);
  if (!wanted.ok) {
    const errors = wanted.faults.map(({ field, key }) => ({ field, message: c.get('t')(key) }));
    return showEdit(c, programme, { typed, errors, status: 422 });
  }
  const { fields, raiseReference } = wanted;
  try {
    const save = { person: personOf(c), programmeId: programme.id, seenVersion: seen.data };
    await c.get('parts').saveProgramme({ ...save, fields, raiseReference });
  } catch (error) {
    const { errors, status, name } = refusedOf(c, error);
    return name === 'ProgrammeChanged'
      ? showMoved(c, seen.data, typed)
      : showEdit(c, programme, { typed, errors, status });
  }
  return c.redirect(`/programmes/${programme.id}?saved=1`, 303);
}

/** Somebody else was first: what they changed, beside all that was typed (SECURITY 15). */
async function showMoved(c: SiteContext, seenVersion: number, typed: Typed): Promise<Response> {
  const programme = await programmeOf(c);
  if (!programme) return notFound(c);
  const changes = await c.get('parts').programmes.changes(programme.id);
  const moved = changes
    .filter((change) => change.version !== undefined && change.version > seenVersion)
    .toReversed()
    .flatMap(({ differences }) => differences);
  return showEdit(c, programme, { typed, moved, status: 409 });
}

type Shown = {
  typed?: Typed;
  errors?: FieldError[];
  moved?: Difference[];
  status?: NonNullable<PageOptions['status']>;
};

async function showEdit(c: SiteContext, programme: Programme, shown: Shown): Promise<Response> {
  const { typed = {}, errors = [], moved, status = 200 } = shown;
  const { programmes, holidays } = c.get('parts');
  const numbered = (await programmes.lastRunning(programme.id)) > 0;
  const body = editPage({ ...wordsOf(c), programme, numbered, typed, errors, holidays, moved });
  const title = c.get('t')('programmeEdit.title');
  return page(c, { title, body, status, hasErrors: status !== 200 });
}
