import { Hono } from 'hono';
import { hasRole } from '../../../shared/domain/person.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notAllowed } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { stuckPage } from './page.ts';

const limit = 500;

/** What is stuck, for those who look after it. */
export const stuckRoutes = new Hono<Site>().get('/', async (c) => {
  if (!hasRole(personOf(c), 'coordinator', 'administrator')) return notAllowed(c);
  const { outbox, applications } = c.get('parts');
  const rows = await outbox.listPending(limit);
  const ids = [...new Set(rows.flatMap(({ row }) => row?.applicationId ?? []))];
  const found = await Promise.all(ids.map((id) => applications.find(id)));
  const activities = new Map(found.flatMap((it) => (it ? [[it.id, it.content.activity] as const] : [])));
  const body = stuckPage({ ...wordsOf(c), rows, activities, limit });
  return page(c, { title: c.get('t')('stuck.title'), body });
});
