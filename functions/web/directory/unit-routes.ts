import { Hono } from 'hono';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { UnitSchema } from '../../../shared/domain/unit.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { type Answered, attempt } from './absence-acts.ts';
import { mayEditDirectory } from './access.ts';
import type { FieldNames } from './answers.ts';
import { NewUnitFormSchema, readForm, typedIn, UnitFormSchema } from './form.ts';
import { unitPage, unitsPage } from './unit-pages.ts';
import { noAnswer, unitPath } from './view.ts';

const fields: FieldNames = { name: 'name', aliases: 'aliases', through: 'through' };

/** Units: names, aliases and dates. */
export const unitRoutes = new Hono<Site>()
  .get('/', async (c) => {
    const { directory, clock } = c.get('parts');
    const [units, today] = [await directory.units(), localDateOf(clock.now())];
    const body = unitsPage({ ...wordsOf(c), units, today, mayEdit: mayEditDirectory(personOf(c)) });
    return page(c, { title: c.get('t')('directory.units'), body });
  })
  .get('/:id', (c) => show(c, { answer: noAnswer, status: 200 }))
  .use((c, next) => (mayEditDirectory(personOf(c)) ? next() : notAllowed(c)))
  .post('/', async (c) => {
    const body = await c.req.parseBody({ all: true });
    const read = readForm(NewUnitFormSchema, body, c.get('t'));
    if (read.kind === 'foreign') return unreadableForm(c);
    const typed = typedIn(body);
    if (read.kind === 'faulty') return show(c, { answer: { errors: read.errors, typed }, status: 422 });
    let id = '';
    const add = async () => {
      id = await c.get('parts').saveUnit.add(personOf(c), read.form);
    };
    const refused = await attempt(c, add, fields, typed);
    return refused ? show(c, refused) : c.redirect(`${unitPath(id)}?saved=1`, 303);
  })
  .post('/:id', async (c) => {
    const body = await c.req.parseBody({ all: true });
    const read = readForm(UnitFormSchema, body, c.get('t'));
    if (read.kind === 'foreign') return unreadableForm(c);
    const typed = typedIn(body);
    if (read.kind === 'faulty') return show(c, { answer: { errors: read.errors, typed }, status: 422 });
    const { version: seenVersion, ...form } = read.form;
    const id = c.req.param('id');
    if (!isUnitId(id)) return notFound(c);
    const edit = () => c.get('parts').saveUnit.edit({ by: personOf(c), id, seenVersion }, form);
    const refused = await attempt(c, edit, fields, typed);
    return refused ? show(c, refused) : c.redirect(`${unitPath(id)}?saved=1`, 303);
  });

/** Not below the units: one may be called New. */
export const newUnitRoute = (c: SiteContext) =>
  mayEditDirectory(personOf(c)) ? show(c, { answer: noAnswer, status: 200 }) : notAllowed(c);

const isUnitId = (text: string): boolean => UnitSchema.shape.id.safeParse(text).success;

type Shown = Answered | { answer: Answered['answer']; status: 200 };

/** A unit, or the form for a new one where the address names none. */
async function show(c: SiteContext, { answer, status }: Shown) {
  const { directory } = c.get('parts');
  const id = c.req.param('id');
  const unit = id !== undefined && isUnitId(id) ? await directory.findUnit(id) : undefined;
  if (id !== undefined && !unit) return notFound(c);
  const [changes, everybody] = await Promise.all([
    unit ? directory.changes('unit', unit.id) : [],
    unit ? directory.list() : [],
  ]);
  const body = unitPage({
    ...wordsOf(c),
    unit,
    answer,
    saved: c.req.method === 'GET' && c.req.query('saved') === '1',
    mayEdit: mayEditDirectory(personOf(c)),
    changes,
    names: new Map(everybody.map((it) => [it.email, it.name])),
  });
  const title = unit?.name ?? c.get('t')('directory.unit.new');
  return page(c, { title, body, status, hasErrors: status !== 200 });
}
