import { Hono } from 'hono';
import type { Account } from '../../../shared/domain/account-number.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { mayAttestAccounts } from '../../../shared/use-cases/attest-account.ts';
import type { UnitFields } from '../../../shared/use-cases/save-unit.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { type Answered, attempt } from './absence-acts.ts';
import { mayEditDirectory, mayReadDirectory } from './access.ts';
import type { FieldNames } from './answers.ts';
import {
  NewUnitFormSchema,
  type ReadForm,
  readForm,
  typedIn,
  UnitFormSchema,
  VersionFormSchema,
} from './form.ts';
import {
  AccountAnswerFormSchema,
  AreaFormSchema,
  NewProviderFormSchema,
  ProviderFormSchema,
} from './provider-form.ts';
import { unitsPage, unitsTitle } from './unit-pages.ts';
import { showNewUnit, showUnit, unitOf } from './unit-view.ts';
import { noAnswer, unitPath } from './view.ts';

const fields: FieldNames = {
  name: 'name',
  aliases: 'aliases',
  through: 'through',
  organisationNumber: 'organisationNumber',
};
const areaFields: FieldNames = { from: 'areaFrom', through: 'areaThrough' };
const nothingSaid = { answer: noAnswer, status: 200 } as const;

/** Units: names, aliases and dates, and of providers their account and areas. */
export const unitRoutes = new Hono<Site>()
  .get('/', async (c) => {
    const { directory, clock } = c.get('parts');
    const person = personOf(c);
    const mayRead = mayReadDirectory(person);
    const units = (await directory.units()).filter(({ provider }) => mayRead || provider);
    const today = localDateOf(clock.now());
    const view = { ...wordsOf(c), units, today, mayEdit: mayEditDirectory(person), mayRead };
    return page(c, { title: unitsTitle(view), body: unitsPage(view) });
  })
  .use('/:id/*', async (c, next) => ((await unitOf(c)) ? next() : notFound(c)))
  .get('/:id', (c) => showUnit(c, nothingSaid))
  .post('/:id/account', async (c) => {
    if (!mayAttestAccounts(personOf(c))) return notAllowed(c);
    const body = await c.req.parseBody({ all: true });
    return onForm(c, body, readForm(AccountAnswerFormSchema, body, c.get('t')), (form) => {
      const { version: seenVersion, kind, number, answer } = form;
      const seen = { id: idOf(c), seenVersion, account: { kind, number }, answer };
      return attempt(c, () => c.get('parts').attestAccount({ by: personOf(c), ...seen }), {});
    });
  })
  .use((c, next) => (mayEditDirectory(personOf(c)) ? next() : notAllowed(c)))
  .post('/', (c) => addUnit(c, 'department'))
  .post('/:id', async (c) => {
    const body = await c.req.parseBody({ all: true });
    const unit = await unitOf(c);
    const t = c.get('t');
    const edit = ({ version: seenVersion, ...form }: UnitForm & { version: number }) =>
      attempt(
        c,
        () => c.get('parts').saveUnit.edit({ by: personOf(c), id: idOf(c), seenVersion }, fieldsOf(form)),
        fields,
        typedIn(body),
      );
    return unit?.provider
      ? onForm(c, body, readForm(ProviderFormSchema, body, t), edit)
      : onForm(c, body, readForm(UnitFormSchema, body, t), edit);
  })
  .post('/:id/areas', async (c) => {
    const body = await c.req.parseBody({ all: true });
    return onForm(c, body, readForm(AreaFormSchema, body, c.get('t')), (form) => {
      const { version: seenVersion, areaName: name, areaFrom: from, areaThrough: through } = form;
      const area = { name, from, ...(through && { through }) };
      const add = () => c.get('parts').changeAreas.add(personOf(c), { id: idOf(c), seenVersion }, area);
      return attempt(c, add, areaFields, typedIn(body));
    });
  })
  .post('/:id/areas/:area/end', async (c) => {
    const body = await c.req.parseBody({ all: true });
    return onForm(c, body, readForm(VersionFormSchema, body, c.get('t')), ({ version: seenVersion }) => {
      const seen = { id: idOf(c), seenVersion };
      return attempt(c, () => c.get('parts').changeAreas.end(personOf(c), seen, c.req.param('area')), {});
    });
  });

/** Not below the units: one may be called New. */
export const newUnitRoutes = new Hono<Site>()
  .use('/:kind{new-unit|new-provider}', (c, next) => (mayEditDirectory(personOf(c)) ? next() : notAllowed(c)))
  .get('/new-unit', (c) => showNewUnit(c, nothingSaid, 'department'))
  .get('/new-provider', (c) => showNewUnit(c, nothingSaid, 'provider'))
  .post('/new-provider', (c) => addUnit(c, 'provider'));

const idOf = (c: SiteContext): string => c.req.param('id') ?? '';

type UnitForm = Pick<UnitFields, 'name' | 'aliases' | 'from' | 'through'> & {
  organisationNumber?: string;
  accountNumber?: Account;
};

/** Of a provider the form has both; of a department neither. */
function fieldsOf({ name, aliases, from, through, organisationNumber, accountNumber }: UnitForm): UnitFields {
  const provider = organisationNumber &&
    accountNumber && { provider: { organisationNumber, account: accountNumber } };
  return { name, aliases, from, through, ...provider };
}

async function onForm<T>(
  c: SiteContext,
  body: Record<string, unknown>,
  read: ReadForm<T>,
  act: (form: T) => Promise<Answered | undefined>,
) {
  if (read.kind === 'foreign') return unreadableForm(c);
  if (read.kind === 'faulty')
    return showUnit(c, { answer: { errors: read.errors, typed: typedIn(body) }, status: 422 });
  const refused = await act(read.form);
  return refused ? showUnit(c, refused) : c.redirect(`${unitPath(idOf(c))}?saved=1`, 303);
}

async function addUnit(c: SiteContext, kind: 'department' | 'provider') {
  const body = await c.req.parseBody({ all: true });
  const t = c.get('t');
  const read: ReadForm<UnitForm> =
    kind === 'provider' ? readForm(NewProviderFormSchema, body, t) : readForm(NewUnitFormSchema, body, t);
  if (read.kind === 'foreign') return unreadableForm(c);
  const typed = typedIn(body);
  if (read.kind === 'faulty')
    return showNewUnit(c, { answer: { errors: read.errors, typed }, status: 422 }, kind);
  let id = '';
  const add = async () => {
    id = await c.get('parts').saveUnit.add(personOf(c), fieldsOf(read.form));
  };
  const refused = await attempt(c, add, fields, typed);
  return refused ? showNewUnit(c, refused, kind) : c.redirect(`${unitPath(id)}?saved=1`, 303);
}
