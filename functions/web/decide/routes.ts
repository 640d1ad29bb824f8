import { Hono } from 'hono';
import { latestAsked } from '../../../shared/domain/case-file.ts';
import { applicantsOf } from '../../../shared/domain/content-version.ts';
import { DomainError } from '../../../shared/domain/errors.ts';
import { delegationOn } from '../../../shared/domain/person.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { assertMayAnswer, mayAnswer } from '../../../shared/use-cases/may-answer.ts';
import { mayRead } from '../applications/access.ts';
import { isApplicationId } from '../frame/ids.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { whoCameBy } from '../link/came-by.ts';
import { notTheirs } from '../link/not-theirs.ts';
import { oldLinkPage } from '../link/old-link.ts';
import { readDecision, type Typed } from './form.ts';
import { refuse, refuseByName } from './refuse.ts';
import { show } from './show.ts';

/** The director's question: reading it changes nothing but the note of a forwarded link, the button decides. */
export const decideRoutes = new Hono<Site>()
  .use('/:id/decide', (c, next) => (isApplicationId(c.req.param('id')) ? next() : notFound(c)))
  .get('/:id/decide', open)
  .post('/:id/decide', async (c) => {
    const person = personOf(c);
    const { applications, decideApplication } = c.get('parts');
    const applicationId = c.req.param('id');
    const file = await applications.caseFile(applicationId);
    if (!file || !mayRead(person, file.application)) return notFound(c);
    const body = await c.req.parseBody({ all: true });
    const read = readDecision(body, c.get('t'));
    const typed = typedIn(body);
    const question = latestAsked(file);
    if (!read.ok) {
      if (!question || !mayAnswer(person, question)) return notTheirs(c, file);
      return show(c, { file, question, errors: read.errors, typed, status: 422 });
    }
    try {
      await decideApplication({ person, applicationId, ...read });
    } catch (error) {
      return refuse(c, error, { typed, ...read });
    }
    return c.redirect(`/applications/${applicationId}`, 303);
  });

async function open(c: SiteContext) {
  const person = personOf(c);
  const { applications } = c.get('parts');
  const id = c.req.param('id') ?? '';
  const cameBy = await whoCameBy(c, id);
  const file = await applications.caseFile(id);
  if (!file || !(cameBy || mayRead(person, file.application))) return notFound(c);
  const question = latestAsked(file);
  const answered = (cameBy?.question ?? question)?.status === 'answered';
  if (answered && mayRead(person, file.application)) return c.redirect(`/applications/${id}`, 303);
  if (!question || !mayAnswer(person, question)) return notTheirs(c, file, cameBy);
  if (cameBy?.isOld) return oldLinkPage(c, question);
  try {
    await assertMayDecideNow(c, question, applicantsOf(file.application, file.versions));
  } catch (error) {
    return refuseByName(c, error, question);
  }
  return show(c, { file, question, errors: [], typed: {}, status: 200 });
}

/** Said when the page is opened, not only when something has been written. The click is checked by the use case. */
async function assertMayDecideNow(
  c: SiteContext,
  question: NonNullable<ReturnType<typeof latestAsked>>,
  applicants: readonly string[],
): Promise<void> {
  const { directory, clock } = c.get('parts');
  const person = personOf(c);
  const now = clock.now();
  await assertMayAnswer(directory, person, question, now);
  if (applicants.includes(person.email)) throw new DomainError('OwnApplication');
  if (!delegationOn(person, localDateOf(now))) throw new DomainError('NotAllowed');
}

const typedIn = (body: Record<string, unknown>): Typed =>
  Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
