import { Hono } from 'hono';
import * as z from 'zod';
import { readsEverything } from '../../../shared/domain/person.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { translator } from '../../../shared/text/translate.ts';
import { wordsOf } from '../applications/words.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { calendarPage } from './page.ts';

/** The forms of the secret address have nothing to fill in. */
const NothingSchema = z.strictObject({});

/** The days of the programmes, by month (DOMAIN facts 9, 38 and 39). Everybody sees those that concern them. */
export const calendarRoutes = new Hono<Site>()
  .get('/', async (c) => {
    const wanted = c.req.query('programme');
    return wanted && !isProgrammeId(wanted) ? notFound(c) : showCalendar(c, { only: wanted || undefined });
  })
  .post('/feed', async (c) => {
    if (!(await isEmptyForm(c))) return unreadableForm(c);
    const secret = await c.get('parts').calendarFeeds.make(personOf(c));
    return showCalendar(c, { address: `${c.get('parts').settings.ORIGIN}/calendar/feed/${secret}.ics` });
  })
  .post('/feed/end', async (c) => {
    if (!(await isEmptyForm(c))) return unreadableForm(c);
    await c.get('parts').calendarFeeds.end(personOf(c));
    return c.redirect('/calendar?ended=1#feed', 303);
  });

const isEmptyForm = async (c: SiteContext): Promise<boolean> =>
  NothingSchema.safeParse(await c.req.parseBody({ all: true })).success;

async function showCalendar(
  c: SiteContext,
  { only, address }: { only?: string | undefined; address?: string },
): Promise<Response> {
  const { calendar, calendarFeeds, clock } = c.get('parts');
  const person = personOf(c);
  const [shown, since] = await Promise.all([
    calendar(person, { marks: true, only }),
    calendarFeeds.since(person),
  ]);
  const body = calendarPage({
    ...wordsOf(c),
    ...shown,
    only,
    readsAll: readsEverything(person),
    today: localDateOf(clock.now()),
    feed: { since, address, ended: c.req.query('ended') !== undefined },
  });
  return page(c, { title: c.get('t')('calendar.title'), body });
}

/** As long as a secret of 256 bits in base64url is. */
const secretForm = /^[\w-]{43}\.ics$/;

/**
 * A person's calendar for programs that cannot sign in: stands before the pages that need a session. What is unknown,
 * ended, or of somebody who is blocked looks the same (SECURITY 42); GET changes nothing.
 */
export const calendarFeedRoutes = new Hono<Site>().get('/calendar/feed/:file', async (c) => {
  const { calendar, calendarFeeds, calendarFile, settings } = c.get('parts');
  const file = c.req.param('file');
  const person = secretForm.test(file) ? await calendarFeeds.personOf(file.slice(0, -4)) : undefined;
  if (!person) return notFound(c);
  const language = person.language ?? 'sv';
  const { entries, programmes } = await calendar(person, { marks: false });
  const text = calendarFile({
    entries,
    programmes,
    origin: settings.ORIGIN,
    t: translator(language),
    language,
  });
  return c.body(text, 200, {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="bidragsled.ics"',
  });
});
