import { Hono } from 'hono';
import { html } from 'hono/html';
import * as z from 'zod';
import { carriedContent } from '../../../shared/domain/carried-content.ts';
import { followUpOpensAt } from '../../../shared/domain/follow-up-dates.ts';
import { applies, type Person, readsEverything } from '../../../shared/domain/person.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { hasExpired } from '../../../shared/domain/stockholm-time.ts';
import { carryKey } from '../../../shared/use-cases/carry-state.ts';
import { isOfUnit } from '../../../shared/use-cases/unit-member.ts';
import { openProgrammes } from '../application-form/show.ts';
import { typedDraftOf } from '../application-form/typed-from-carried.ts';
import { wordsOf } from '../applications/words.ts';
import { applyPath } from '../drafts/draft-path.ts';
import { notSaved } from '../drafts/saving.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import type { Content } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { pageOf } from '../ui/paging.ts';
import { needsOf, waysOf } from './load.ts';
import { needsPage } from './page.ts';

const needsOnPage = 100;
const ApplySchema = z.strictObject({ applicationId: z.string(), programmeId: z.string() });

/** What continues next year; from there next year's application begins with the old facts (DOMAIN facts 7, 15, 35). */
export const needRoutes = new Hono<Site>()
  .get('/', (c) => showNeeds(c))
  .post('/', async (c) => {
    const wanted = ApplySchema.safeParse(await c.req.parseBody({ all: true })).data;
    if (!wanted) return unreadableForm(c);
    const { applicationId, programmeId } = wanted;
    const { applications, programmes, drafts, saveDraft, carryOver } = c.get('parts');
    const person = personOf(c);
    const application = isApplicationId(applicationId) ? await applications.find(applicationId) : undefined;
    if (!application || !isOfUnit(person, application)) return notFound(c);
    const from = (await programmes.find(application.programmeId))?.programme;
    if (!from) return notFound(c);
    const open = await openProgrammes(c);
    const to = open.find(({ id, year }) => id === programmeId && year > from.year);
    if (!to) return showNeeds(c, { refused: [closedNotice(c, from.year)], status: 422 });
    const typed = typedDraftOf(carriedContent(application, from, to));
    const key = carryKey(application, to);
    // A second click leads to what the first one made, or a coordinator.
    if (!(await drafts.find(person.email, key))) {
      const [begun] = await carryOver.states([{ application, from }], [to]);
      if (begun?.state === 'sent') return c.redirect(`/applications/${begun.applicationId}`, 303);
      if (begun?.state === 'draft')
        return showNeeds(c, { refused: [begunNotice(c, begun.holder)], status: 409 });
      const result = await saveDraft({
        key,
        email: person.email,
        kind: 'application',
        programmeId: to.id,
        typed,
      });
      if ('refused' in result) {
        const { message, status } = notSaved(c, result);
        return showNeeds(c, { refused: [message], status });
      }
    }
    return c.redirect(`${applyPath(to.id)}?draft=${key}`, 303);
  });

const closedNotice = (c: SiteContext, year: number): Content =>
  notice({ kind: 'danger', body: html`<p>${c.get('t')('needs.closed', { year })}</p>`, announce: true });

const begunNotice = (c: SiteContext, { name }: Person): Content =>
  notice({ kind: 'danger', body: html`<p>${c.get('t')('needs.begun', { who: name })}</p>`, announce: true });

type Shown = { refused?: readonly Content[]; status?: 409 | 413 | 422 };

async function showNeeds(c: SiteContext, { refused = [], status }: Shown = {}) {
  const parts = c.get('parts');
  const person = personOf(c);
  if (!applies(person) && !readsEverything(person)) return notAllowed(c);
  const programmes = await parts.programmes.list();
  const years = [...new Set(programmes.map(({ year }) => year))].toSorted((one, other) => other - one);
  const year = years.find((it) => String(it) === c.req.query('year')) ?? latestYear(c, programmes);
  const ofYear = programmes.filter((it) => it.year === year);
  const [needs, programmesOpen] = await Promise.all([needsOf(parts, person, ofYear), openProgrammes(c)]);
  const open = programmesOpen.filter((it) => it.year > year);
  const shown = pageOf(needs, c.req.query('page'), needsOnPage);
  const body = needsPage({
    ...wordsOf(c),
    person,
    year,
    years,
    needs,
    shown,
    ways: await waysOf(parts, person, shown.items, open),
    open,
    refused,
  });
  const title = c.get('t')('needs.title', { year: year + 1 });
  return page(c, { title, body, ...(status && { status, hasErrors: true }) });
}

/** The latest year whose accounts can be sent in; before any can, the latest year there is. */
function latestYear(c: SiteContext, programmes: readonly Programme[]): number {
  const { clock, holidays } = c.get('parts');
  const now = clock.now();
  const opened = programmes.filter((it) => hasExpired(followUpOpensAt(it, holidays), now));
  const [latest] = (opened.length > 0 ? opened : programmes)
    .map(({ year }) => year)
    .toSorted((one, other) => other - one);
  return latest ?? Number(now.slice(0, 4));
}
