import { Hono } from 'hono';
import { hasRole } from '../../../shared/domain/person.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { providerPage } from './page.ts';

/** A provider's own facts, for its contacts. For others the page does not exist: nobody names whose facts are shown. */
export const providerRoutes = new Hono<Site>().get('/', async (c) => {
  const { directory, clock } = c.get('parts');
  const { unitId, ...person } = personOf(c);
  const unit =
    unitId !== undefined && hasRole(person, 'provider') ? await directory.findUnit(unitId) : undefined;
  if (!unit?.provider) return notFound(c);
  const [persons, administrators] = await Promise.all([
    directory.withRole('provider'),
    directory.withRole('administrator'),
  ]);
  const body = providerPage({
    ...wordsOf(c),
    unit: { ...unit, provider: unit.provider },
    contacts: persons.filter((it) => it.unitId === unit.id && !it.blocked),
    administrators: administrators.filter(({ blocked }) => !blocked),
    today: localDateOf(clock.now()),
  });
  return page(c, { title: c.get('t')('frame.ownProvider'), body });
});
