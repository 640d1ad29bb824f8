import { Hono } from 'hono';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { mayRead } from './access.ts';
import { applicationPage } from './page.ts';
import { wordsOf } from './words.ts';

/** One application. To those who may not read it, it does not exist: the same 404 as an unknown id (SECURITY 42). */
export const applicationRoutes = new Hono<Site>().get('/:id', async (c) => {
  const { applications, programmes } = c.get('parts');
  const person = personOf(c);
  const id = c.req.param('id');
  const file = isApplicationId(id) ? await applications.caseFile(id) : undefined;
  const mine = file && mayRead(person, file.application);
  const books = mine ? await programmes.find(file.application.programmeId) : undefined;
  if (!file || !books) return notFound(c);
  const body = applicationPage({ ...wordsOf(c), file, programme: books.programme, person });
  return page(c, { title: file.application.content.activity, body });
});
