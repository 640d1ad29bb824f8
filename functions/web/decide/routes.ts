import { Hono } from 'hono';
import type { Application } from '../../../shared/domain/application.ts';
import { latestQuestion } from '../../../shared/domain/case-file.ts';
import { type DomainError, type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import { mayAnswer } from '../../../shared/use-cases/decide-application.ts';
import { loadCase } from '../../../shared/use-cases/load-case.ts';
import { mayRead } from '../applications/access.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notFound, notYours, refusal, statusOf } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { linkButton } from '../ui/button.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { fieldOf, readDecision, type Typed } from './form.ts';
import { decidePage } from './page.ts';

type Answer = { errors: FieldError[]; typed: Typed; status: 200 | 409 | 422 };

/** The director's question: reading it changes nothing, the button decides. */
export const decideRoutes = new Hono<Site>()
  .use('/:id/decide', (c, next) => (isApplicationId(c.req.param('id')) ? next() : notFound(c)))
  .get('/:id/decide', (c) => show(c, { errors: [], typed: {}, status: 200 }))
  .post('/:id/decide', async (c) => {
    const body = await c.req.parseBody({ all: true });
    const read = readDecision(body, c.get('t'));
    if (!read.ok) return show(c, { errors: read.errors, typed: typedIn(body), status: 422 });
    const applicationId = c.req.param('id');
    try {
      await c.get('parts').decideApplication({ person: personOf(c), applicationId, ...read });
    } catch (error) {
      return refuse(c, error, typedIn(body));
    }
    return c.redirect(`/applications/${applicationId}`, 303);
  });

async function show(c: SiteContext, answer: Answer) {
  const parts = c.get('parts');
  const person = personOf(c);
  const { file, books } = await loadCase(parts, c.req.param('id') ?? '');
  const question = latestQuestion(file);
  if (!question || !mayAnswer(person, question)) return refuseReader(c, person, file.application);
  if (question.status === 'answered') return c.redirect(`/applications/${file.application.id}`, 303);
  const waiting = await parts.applications.ofProgramme(books.programme.id, 'submitted');
  const view = { file, books, question, others: waiting.filter(({ id }) => id !== file.application.id) };
  const title = c.get('t')('decide.title', { activity: file.application.content.activity });
  const body = decidePage({ ...view, ...answer, t: c.get('t'), language: c.get('language') });
  return page(c, { title, body, status: answer.status, hasErrors: answer.errors.length > 0 });
}

/** Who may read the application learns that the question is somebody else's; for others it does not exist. */
function refuseReader(c: SiteContext, person: Person, application: Application) {
  if (!mayRead(person, application)) return notFound(c);
  c.get('parts').log.info('LINK_FOREIGN');
  return notYours(c);
}

/** A refusal that can be mended is shown in the form, with everything as it was typed. The rest has a page of its own. */
function refuse(c: SiteContext, error: unknown, typed: Typed) {
  if (!isDomainError(error)) throw error;
  if (error.name === 'NotAllowed') return refuseDecider(c);
  const field = error.name === 'MotivationMissing' ? motivationField(typed) : fieldOf[error.name];
  if (!field) return refuseWhole(c, error);
  const message = errorText(c.get('t'), c.get('language'), error);
  return show(c, { errors: [{ field, message }], typed, status: statusOf[error.name] === 409 ? 409 : 422 });
}

/** A decision by somebody without the right to it tells them no more than the page would. */
async function refuseDecider(c: SiteContext) {
  const { file } = await loadCase(c.get('parts'), c.req.param('id') ?? '');
  return refuseReader(c, personOf(c), file.application);
}

const motivationField = (typed: Typed): string =>
  typed.outcome === 'rejected' ? 'rejectMotivation' : 'motivation';

function refuseWhole(c: SiteContext, error: DomainError & { name: DomainErrorName }) {
  if (error.name !== 'AlreadyDecided' && error.name !== 'ApplicationChanged') throw error;
  const t = c.get('t');
  const href = `/applications/${c.req.param('id')}`;
  const see = linkButton({ href, text: t('decide.seeApplication') });
  return refusal(c, 409, 'refused.changed.title', errorText(t, c.get('language'), error), [see]);
}

const typedIn = (body: Record<string, unknown>): Typed =>
  Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
