import { Hono } from 'hono';
import { roles } from '../../../shared/domain/person.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { mayEditDirectory, mayReadDirectory, mayReadProviders } from './access.ts';
import { listPage } from './list-page.ts';
import { ownAbsenceRoutes } from './own-absence-routes.ts';
import { personRoutes } from './person-routes.ts';
import { newUnitRoutes, unitRoutes } from './unit-routes.ts';

const longestSearch = 100;

/**
 * The directory: for whoever may not read it, it does not exist (SECURITY 42). One's own absences are for those who decide
 * or attest, and controllers read of the units the providers.
 */
export const directoryRoutes = new Hono<Site>()
  .route('/absence', ownAbsenceRoutes)
  .use((c, next) => (mayReadProviders(personOf(c)) ? next() : notFound(c)))
  .route('/units', unitRoutes)
  .use((c, next) => (mayReadDirectory(personOf(c)) ? next() : notFound(c)))
  .get('/', async (c) => {
    const { directory, clock } = c.get('parts');
    const filter = {
      role: roles.find((role) => role === c.req.query('role')),
      text: (c.req.query('q') ?? '').trim().slice(0, longestSearch),
    };
    const view = { persons: await directory.list(), today: localDateOf(clock.now()), filter };
    const body = listPage({ ...wordsOf(c), ...view, mayEdit: mayEditDirectory(personOf(c)) });
    return page(c, { title: c.get('t')('frame.directory'), body });
  })
  .route('/persons', personRoutes)
  .route('/', newUnitRoutes);
