import { Hono } from 'hono';
import { hasRole, readsEverything } from '../../../shared/domain/person.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { mayReadOrders } from '../orders/access.ts';
import { choicesOf, listPayouts, readFilter } from './list-filter.ts';
import { listPage } from './list-page.ts';
import { isContact, ownActivities } from './own-activities.ts';
import { ownPage } from './own-page.ts';
import { waitingAttests } from './waiting-attests.ts';

/** Payouts: a provider's contact sees their own, whoever reads everything sees all. The rows are chosen here, not in the page. */
export const payoutRoutes = new Hono<Site>().get('/', (c) => {
  const person = personOf(c);
  if (readsEverything(person)) return showAll(c);
  return isContact(person) ? showOwn(c) : notFound(c);
});

async function showOwn(c: SiteContext) {
  const parts = c.get('parts');
  const person = personOf(c);
  const activities = await ownActivities(parts, person, parts.clock.now());
  const body = ownPage({ ...wordsOf(c), activities, unitName: person.unitName ?? person.name });
  return page(c, { title: c.get('t')('payouts.own.title'), body });
}

async function showAll(c: SiteContext) {
  const parts = c.get('parts');
  const person = personOf(c);
  const attests = hasRole(person, 'controller');
  const [programmes, units, waiting] = await Promise.all([
    parts.programmes.list(),
    parts.directory.units(),
    attests ? waitingAttests(parts, person, parts.clock.now()) : [],
  ]);
  const choices = choicesOf(programmes, units);
  const asked = { status: c.req.query('status'), quarter: c.req.query('quarter'), unit: c.req.query('unit') };
  const filter = readFilter(asked, choices);
  const found = await listPayouts(parts.payouts, filter);
  const body = listPage({
    ...wordsOf(c),
    waiting,
    attests,
    seesOrders: mayReadOrders(person),
    choices,
    filter,
    ...found,
  });
  return page(c, { title: c.get('t')('payouts.title'), body });
}
