import { isDeepStrictEqual } from 'node:util';
import { applies, hasRole, type Person } from '../../../shared/domain/person.ts';
import { acceptsApplicationsOn, isOpenTo, type Programme } from '../../../shared/domain/programme.ts';
import { formatDate, localDateOf } from '../../../shared/domain/stockholm-time.ts';
import type { CheckView } from '../application-form/check-facts.ts';
import { blankForm } from '../application-form/form.ts';
import { formRoutes } from '../application-form/routes-of.ts';
import type { Matter } from '../application-form/view.ts';
import type { Refused, Sent } from '../application-form/way.ts';
import { programmeText } from '../applications/application-words.ts';
import { applyPath } from '../drafts/draft-path.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { notAllowed, notFound } from '../frame/refusals.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { startingPoint } from './starting-point.ts';

/** Applying: fill in, check, send in. */
export const applyRoutes = formRoutes('/:programmeId/apply', { enter, begin, send });

/** Only an applicant of a department or a provider's contact applies, and only in a programme that exists. */
async function enter(c: SiteContext): Promise<Matter | Refused> {
  const person = personOf(c);
  const { unitId, unitName } = person;
  if (!applies(person) || !unitId || !unitName) return { refused: notAllowed(c) };
  const id = c.req.param('programmeId') ?? '';
  const books = isProgrammeId(id) ? await c.get('parts').programmes.find(id) : undefined;
  if (!books) return { refused: notFound(c) };
  return {
    kind: 'application',
    path: applyPath(id),
    books,
    unitName,
    applicantKind: hasRole(person, 'provider') ? 'provider' : 'department',
    closed: closedTo(c, person, books.programme) ?? closedToday(c, books.programme),
  };
}

/** Some programmes are only for departments. */
function closedTo(c: SiteContext, person: Person, programme: Programme): Matter['closed'] {
  if (isOpenTo(programme, person)) return undefined;
  const t = c.get('t');
  return { title: t('apply.closed.providers'), text: t('error.ProvidersMayNotApply') };
}

/** Says when the programme is or was open. */
function closedToday(c: SiteContext, programme: Programme): Matter['closed'] {
  const today = localDateOf(c.get('parts').clock.now());
  if (acceptsApplicationsOn(programme, today)) return undefined;
  const [t, language] = [c.get('t'), c.get('language')];
  const key = today < programme.assumed.opens ? 'apply.closed.before' : 'apply.closed.after';
  const opens = formatDate(programme.assumed.opens, language);
  const closes = formatDate(programme.assumed.closes, language);
  const text = t(key, { programme: programmeText(programme), opens, closes });
  return { title: t('apply.closed.title'), text };
}

/** Blank, or with what an earlier application or draft of the person's brings along. */
async function begin(c: SiteContext, { books: { programme } }: Matter, key: string) {
  const { from, copy } = c.req.query();
  const blank = blankForm(key, programme);
  if (from === undefined && copy === undefined) return blank;
  const answers = await startingPoint(c, programme, { from, copy });
  return answers && { ...blank, ...answers };
}

async function send(c: SiteContext, checked: CheckView, sendAgain: boolean): Promise<Sent> {
  const { typed, content, books } = checked;
  const changed = await sentWithOtherAnswers(c, checked);
  if (changed) {
    // With a key of its own it becomes an application of its own, if that is what the person wants.
    const key = c.get('parts').newId();
    return { earlier: { how: 'changed', applicationId: changed }, typed: { ...typed, key } };
  }
  const programmeId = books.programme.id;
  const submission = { person: personOf(c), programmeId, content, key: typed.key, sendAgain };
  return { path: `/applications/${await c.get('parts').submitApplication(submission)}` };
}

/**
 * The same form sent twice is one application, unless the answers were changed in between: then the person is told,
 * for silently showing the first one would lose what was written. Gives the earlier application's id.
 */
async function sentWithOtherAnswers(
  c: SiteContext,
  { typed, content, books }: CheckView,
): Promise<string | undefined> {
  const { applications } = c.get('parts');
  const id = await applications.findSubmission(personOf(c).email, typed.key);
  const made = id && (await applications.find(id));
  if (!made) return undefined;
  const same = made.programmeId === books.programme.id && isDeepStrictEqual(made.content, content);
  return same ? undefined : id;
}
