import { Hono } from 'hono';
import { latestAsked } from '../../../shared/domain/case-file.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { mayRead } from './access.ts';
import { applicationPage } from './page.ts';
import { wordsOf } from './words.ts';

/**
 * One application. To those who may not read it, it does not exist: the same 404 as an unknown id, after the same one
 * read of the table (SECURITY 42).
 */
export const applicationRoutes = new Hono<Site>().get('/:id', async (c) => {
  const { applications, programmes, directory, clock } = c.get('parts');
  const person = personOf(c);
  const id = c.req.param('id');
  const file = isApplicationId(id) ? await applications.caseFile(id) : undefined;
  if (!file || !mayRead(person, file.application)) return notFound(c);
  const question = latestAsked(file);
  const [books, holder] = await Promise.all([
    programmes.find(file.application.programmeId),
    question?.status === 'open' ? directory.find(question.askedOf) : undefined,
  ]);
  if (!books) return notFound(c);
  const body = applicationPage({ ...wordsOf(c), file, books, person, now: clock.now(), holder });
  return page(c, { title: file.application.content.activity, body });
});
