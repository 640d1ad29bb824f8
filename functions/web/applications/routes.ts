import { Hono } from 'hono';
import { isApplicationId } from '../frame/ids.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { mayRead } from './access.ts';
import { showApplication } from './show.ts';

/**
 * One application. To those who may not read it, it does not exist: the same 404 as an unknown id, after the same one
 * read of the table (SECURITY 42).
 */
export const applicationRoutes = new Hono<Site>().get('/:id', async (c) => {
  const { applications } = c.get('parts');
  const id = c.req.param('id');
  const file = isApplicationId(id) ? await applications.caseFile(id) : undefined;
  if (!file || !mayRead(personOf(c), file.application)) return notFound(c);
  return showApplication(c, file);
});
