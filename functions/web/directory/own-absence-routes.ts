import { Hono } from 'hono';
import { page } from '../frame/page.ts';
import { notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import {
  type Answered,
  addAbsence,
  endAbsence,
  readAbsence,
  readVersion,
  tellAbsence,
} from './absence-acts.ts';
import { decides } from './access.ts';
import { typedIn } from './form.ts';
import { ownAbsencePage } from './own-absence-page.ts';
import { viewOf } from './person-view.ts';
import { noAnswer } from './view.ts';

const path = '/directory/absence';

/** One's own absences, for those who decide or attest; for others the page does not exist. */
export const ownAbsenceRoutes = new Hono<Site>()
  .use((c, next) => (decides(personOf(c)) ? next() : notFound(c)))
  .get('/', (c) => show(c, { answer: noAnswer, status: 200 }))
  .post('/', async (c) => {
    const body = await c.req.parseBody({ all: true });
    const read = readAbsence(body, c.get('t'));
    if (read.kind === 'foreign') return unreadableForm(c);
    if (read.kind === 'faulty')
      return show(c, { answer: { errors: read.errors, typed: typedIn(body) }, status: 422 });
    return answered(
      c,
      tellAbsence(c, () => addAbsence(c, personOf(c).email, read.form), typedIn(body)),
    );
  })
  .post('/:id/end', async (c) => {
    const read = readVersion(await c.req.parseBody({ all: true }), c.get('t'));
    if (read.kind !== 'read') return unreadableForm(c);
    const end = () => endAbsence(c, personOf(c).email, c.req.param('id'), read.form.version);
    return answered(c, tellAbsence(c, end));
  });

async function answered(c: SiteContext, outcome: Promise<Answered | undefined>) {
  const refused = await outcome;
  return refused ? show(c, refused) : c.redirect(`${path}?saved=1`, 303);
}

async function show(
  c: SiteContext,
  { answer, status }: Answered | { answer: Answered['answer']; status: 200 },
) {
  const view = await viewOf(c, personOf(c).email, answer);
  if (!view) return notFound(c);
  const title = c.get('t')('frame.absence');
  return page(c, { title, body: ownAbsencePage(view), status, hasErrors: status !== 200 });
}
