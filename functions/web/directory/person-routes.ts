import { Hono } from 'hono';
import type * as z from 'zod';
import { personEmailSchema } from '../../../shared/domain/directory-input.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { type Answered, addAbsence, attempt, endAbsence, readAbsence, tellAbsence } from './absence-acts.ts';
import { mayEditDirectory } from './access.ts';
import type { FieldNames } from './answers.ts';
import {
  BlockFormSchema,
  DelegationFormSchema,
  NewPersonFormSchema,
  PersonFormSchema,
  type ReadForm,
  readForm,
  type Typed,
  typedIn,
  VersionFormSchema,
} from './form.ts';
import { newPersonPage } from './new-person-page.ts';
import { personPage } from './person-page.ts';
import { wholeViewOf } from './person-view.ts';
import { noAnswer, personPath } from './view.ts';

const personFields: FieldNames = { unit: 'unit', roles: 'roles', PersonExists: 'email' };
const delegationFields: FieldNames = { from: 'delegationFrom', through: 'delegationThrough' };

/** Each form of a person's page has an address of its own, and names the version that was seen. */
export const personRoutes = new Hono<Site>()
  .get('/new', (c) =>
    mayEditDirectory(personOf(c)) ? showNew(c, { answer: noAnswer, status: 200 }) : notAllowed(c),
  )
  .use('/:email/*', (c, next) => (isEmail(emailOf(c)) ? next() : notFound(c)))
  .get('/:email', (c) => show(c, { answer: noAnswer, status: 200 }))
  .post('/:email/absences', async (c) => {
    const body = await c.req.parseBody({ all: true });
    return onForm(c, body, readAbsence(body, c.get('t')), (form) =>
      tellAbsence(c, () => addAbsence(c, emailOf(c), form), typedIn(body)),
    );
  })
  .post('/:email/absences/:id/end', (c) =>
    onVersion(c, (version) => tellAbsence(c, () => endAbsence(c, emailOf(c), c.req.param('id'), version))),
  )
  .post('/:email/mails-arrive', (c) =>
    onVersion(c, (version) => attempt(c, () => c.get('parts').savePerson.mailsArrive(seen(c, version)), {})),
  )
  .use((c, next) => (mayEditDirectory(personOf(c)) ? next() : notAllowed(c)))
  .post('/', addPerson)
  .post('/:email', async (c) => {
    const body = await c.req.parseBody({ all: true });
    return onForm(c, body, readForm(PersonFormSchema, body, c.get('t')), ({ version, ...form }) =>
      attempt(
        c,
        () => c.get('parts').savePerson.edit(seen(c, version), fieldsOf(form)),
        personFields,
        typedIn(body),
      ),
    );
  })
  .post('/:email/delegations', async (c) => {
    const body = await c.req.parseBody({ all: true });
    return onForm(c, body, readForm(DelegationFormSchema, body, c.get('t')), (form) => {
      const { version, point, limit, delegationFrom: from, delegationThrough: through } = form;
      const delegation = { point, from, ...(limit && { limit }), ...(through && { through }) };
      const add = () => c.get('parts').savePerson.addDelegation(seen(c, version), delegation);
      return attempt(c, add, delegationFields, typedIn(body));
    });
  })
  .post('/:email/delegations/:id/end', (c) =>
    onVersion(c, (version) =>
      attempt(c, () => c.get('parts').savePerson.endDelegation(seen(c, version), c.req.param('id')), {}),
    ),
  )
  .post('/:email/block', async (c) => {
    const body = await c.req.parseBody({ all: true });
    return onForm(c, body, readForm(BlockFormSchema, body, c.get('t')), ({ version, blocked }) =>
      attempt(c, () => c.get('parts').savePerson.setBlocked(seen(c, version), blocked === 'yes'), {}),
    );
  });

/** Anything else is nobody's page: the table need not be asked, and takes no key that is too long (see ids.ts). */
const isEmail = (text: string): boolean => personEmailSchema.safeParse(text).data === text;
const emailOf = (c: SiteContext): string => (c.req.param('email') ?? '').toLowerCase();
const seen = (c: SiteContext, seenVersion: number) => ({ by: personOf(c), email: emailOf(c), seenVersion });

type PersonForm = Pick<z.output<typeof PersonFormSchema>, 'name' | 'roles' | 'unit' | 'language'>;

/** Without a unit or a language of their own, the person has none. */
const fieldsOf = ({ name, roles, unit, language }: PersonForm) => ({
  name,
  roles,
  unitId: unit === '' ? undefined : unit,
  language: language === '' ? undefined : language,
});

async function onForm<T>(
  c: SiteContext,
  body: Record<string, unknown>,
  read: ReadForm<T>,
  act: (form: T) => Promise<Answered | undefined>,
) {
  if (read.kind === 'foreign') return unreadableForm(c);
  if (read.kind === 'faulty')
    return show(c, { answer: { errors: read.errors, typed: typedIn(body) }, status: 422 });
  const refused = await act(read.form);
  return refused ? show(c, refused) : c.redirect(`${personPath(emailOf(c))}?saved=1`, 303);
}

async function onVersion(c: SiteContext, act: (version: number) => Promise<Answered | undefined>) {
  const body = await c.req.parseBody({ all: true });
  return onForm(c, body, readForm(VersionFormSchema, body, c.get('t')), ({ version }) => act(version));
}

type Shown = Answered | { answer: Answered['answer']; status: 200 };

async function show(c: SiteContext, { answer, status }: Shown) {
  const view = await wholeViewOf(c, emailOf(c), answer);
  if (!view) return notFound(c);
  return page(c, { title: view.person.name, body: personPage(view), status, hasErrors: status !== 200 });
}

async function addPerson(c: SiteContext) {
  const body = await c.req.parseBody({ all: true });
  const read = readForm(NewPersonFormSchema, body, c.get('t'));
  if (read.kind === 'foreign') return unreadableForm(c);
  const typed: Typed = typedIn(body);
  if (read.kind === 'faulty') return showNew(c, { answer: { errors: read.errors, typed }, status: 422 });
  const { email, ...form } = read.form;
  const add = () => c.get('parts').savePerson.add(personOf(c), email, fieldsOf(form));
  const refused = await attempt(c, add, personFields, typed);
  return refused ? showNew(c, refused) : c.redirect(`${personPath(email)}?saved=1`, 303);
}

async function showNew(c: SiteContext, { answer, status }: Shown) {
  const units = await c.get('parts').directory.units();
  const title = c.get('t')('directory.person.new');
  const body = newPersonPage({ ...wordsOf(c), units, answer });
  return page(c, { title, body, status, hasErrors: status !== 200 });
}
