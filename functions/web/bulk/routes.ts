import { Hono } from 'hono';
import * as z from 'zod';
import { formatKronor } from '../../../shared/domain/money.ts';
import { hasRole } from '../../../shared/domain/person.ts';
import type { ChosenApplication } from '../../../shared/use-cases/approve-several.ts';
import { mayRead } from '../applications/access.ts';
import { wordsOf } from '../applications/words.ts';
import { isApplicationId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notAllowed, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { activityOf, choosePage, mostAtOnce } from './choose-page.ts';
import { confirmPage } from './confirm-page.ts';
import { resultPage } from './result-page.ts';
import { exceeded, type PlainRow, partSums } from './sums.ts';
import { choiceOf, type WaitingRow, waitingRows } from './waiting-rows.ts';

/** More than any page of ours sends; `mostAtOnce` is what is decided. */
const mostRead = 1000;
const ChoiceSchema = z.string().regex(/^[\w.-]{1,150}~\d{1,6}$/);
const oneOrMore = z.preprocess((value) => [value ?? []].flat(), z.array(ChoiceSchema).max(mostRead));
/** Any other field is refused: amounts and parts are those of the applications (SECURITY 22). */
const FormSchema = z.strictObject({ application: oneOrMore.optional() });

/** Several plain approvals confirmed on one page. Each is a decision of its own. */
export const bulkRoutes = new Hono<Site>()
  .use('/several/*', decidersOnly)
  .use('/several', decidersOnly)
  .get('/several', async (c) => choose(c, await waiting(c), [], []))
  .post('/several', async (c) => {
    const chosen = await readChosen(c);
    if (!chosen) return unreadableForm(c);
    const all = await waiting(c);
    const rows = all.filter(
      (row): row is PlainRow => row.plain !== undefined && chosen.includes(choiceOf(row.application)),
    );
    const errors = tooMany(c, chosen) ?? faultsOf(c, chosen, rows);
    if (errors.length > 0) return choose(c, all, chosen, errors);
    const body = confirmPage({ ...wordsOf(c), rows });
    return page(c, { title: c.get('t')('bulk.title'), body });
  })
  .post('/several/confirmed', async (c) => {
    const chosen = await readChosen(c);
    if (!chosen || chosen.length === 0) return unreadableForm(c);
    const many = tooMany(c, chosen);
    if (many) return choose(c, await waiting(c), chosen, many);
    return decideAll(c, [...new Set(chosen)].map(parseChoice));
  });

async function decidersOnly(c: SiteContext, next: () => Promise<void>) {
  if (!hasRole(personOf(c), 'director', 'substitute')) return notAllowed(c);
  await next();
}

function waiting(c: SiteContext): Promise<WaitingRow[]> {
  const parts = c.get('parts');
  return waitingRows(parts, personOf(c), parts.clock.now());
}

async function readChosen(c: SiteContext): Promise<string[] | undefined> {
  const read = FormSchema.safeParse(await c.req.parseBody({ all: true }));
  return read.success ? (read.data.application ?? []) : undefined;
}

const parseChoice = (choice: string): ChosenApplication => {
  const [applicationId = '', version] = choice.split('~');
  return { applicationId, seenVersion: Number(version) };
};

function tooMany(c: SiteContext, chosen: readonly string[]): FieldError[] | undefined {
  const count = new Set(chosen).size;
  if (count <= mostAtOnce) return undefined;
  const message = c.get('t')('bulk.fault.many', { most: mostAtOnce, count });
  return [{ field: 'application', message }];
}

/** What cannot be approved together is said before anything is. */
function faultsOf(c: SiteContext, chosen: readonly string[], rows: readonly PlainRow[]): FieldError[] {
  const t = c.get('t');
  const field = 'application';
  if (chosen.length === 0) return [{ field, message: t('bulk.fault.none') }];
  if (rows.length < new Set(chosen).size) return [{ field, message: t('bulk.fault.moved') }];
  return exceeded(partSums(rows)).map(({ part, takes, left }) => ({
    field,
    message: t('bulk.fault.money', {
      part: part.name,
      sum: formatKronor(takes),
      left: formatKronor(Math.max(left, 0)),
    }),
  }));
}

function choose(
  c: SiteContext,
  rows: readonly WaitingRow[],
  chosen: readonly string[],
  errors: readonly FieldError[],
) {
  const body = choosePage({ ...wordsOf(c), rows, chosen, errors });
  const failed = errors.length > 0;
  return page(c, { title: c.get('t')('bulk.title'), body, status: failed ? 422 : 200, hasErrors: failed });
}

/** The answer to the click shows the decisions; sent again, it shows the very same ones. */
async function decideAll(c: SiteContext, chosen: readonly ChosenApplication[]) {
  const { applications, approveSeveral } = c.get('parts');
  const person = personOf(c);
  const found = await Promise.all(
    chosen.map(({ applicationId: id }) => (isApplicationId(id) ? applications.find(id) : undefined)),
  );
  const readable = found.flatMap((it) => (it && mayRead(person, it) ? [it] : []));
  const activities = new Map(readable.map((it) => [it.id, activityOf(it)]));
  const results = await approveSeveral(person, chosen);
  const failed = results.some((it) => 'refusal' in it);
  const none = results.every((it) => 'refusal' in it);
  const body = resultPage({ ...wordsOf(c), results, activities });
  const title = c.get('t')('bulk.done.pageTitle');
  return page(c, { title, body, status: none ? 409 : 200, hasErrors: failed });
}
