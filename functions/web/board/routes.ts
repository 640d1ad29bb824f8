import { Hono } from 'hono';
import { type BoardList, sinceLastList } from '../../../shared/domain/board-list.ts';
import { type DomainErrorName, isDomainError } from '../../../shared/domain/errors.ts';
import { readsEverything } from '../../../shared/domain/person.ts';
import { type LocalDate, localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { errorText } from '../../../shared/text/error-text.ts';
import type { Period } from '../../../shared/use-cases/board-decisions.ts';
import { mayMark, notReported, seenOf } from '../../../shared/use-cases/mark-reported.ts';
import { wordsOf } from '../applications/words.ts';
import { page } from '../frame/page.ts';
import { notAllowed, notFound, statusOf, unreadableForm } from '../frame/refusals.ts';
import { personOf, type Site, type SiteContext } from '../frame/site.ts';
import { wholeNumber } from '../frame/whole-number.ts';
import type { FieldError } from '../ui/error-summary.ts';
import { pageOf } from '../ui/paging.ts';
import { type BoardFilter, type ReadFilter, readFilter, readMark, type TypedMark } from './form.ts';
import { boardListPage, boardPage, type Mark } from './page.ts';

const decisionsOnPage = 100;

/** Decisions under delegation: whoever reads everything sees them, coordinators mark what the board is told of. */
export const boardRoutes = new Hono<Site>()
  .use(readersOnly)
  .get('/', async (c) => {
    const lists = await c.get('parts').boardLists.list();
    return show(c, await filterIn(c, lists), lists);
  })
  .post('/', (c) => (mayMark(personOf(c)) ? mark(c) : notAllowed(c)))
  .get('/:number', async (c) => {
    const list = await listIn(c);
    if (!list) return notFound(c);
    const rows = await c.get('parts').boardLists.rows(list);
    const decisions = rows.map((row) => ({ row }));
    const shown = pageOf(decisions, c.req.query('page'), decisionsOnPage);
    const body = boardListPage(wordsOf(c), { list, decisions, shown });
    return page(c, { title: c.get('t')('board.list.title', { number: list.number }), body });
  })
  .get('/:number/csv', async (c) => {
    const list = await listIn(c);
    if (!list) return notFound(c);
    const { boardLists, boardListCsv } = c.get('parts');
    const t = c.get('t');
    const csv = boardListCsv(await boardLists.rows(list), t);
    const name = t('board.list.fileName', { number: list.number });
    return c.body(Uint8Array.from(csv), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    });
  });

async function readersOnly(c: SiteContext, next: () => Promise<void>) {
  if (!readsEverything(personOf(c))) return notFound(c);
  await next();
}

async function listIn(c: SiteContext): Promise<BoardList | undefined> {
  const number = wholeNumber.safeParse(c.req.param('number')).data;
  const lists = number === undefined ? [] : await c.get('parts').boardLists.list();
  return lists.find((list) => list.number === number);
}

const todayIn = (c: SiteContext): LocalDate => localDateOf(c.get('parts').clock.now());

async function filterIn(c: SiteContext, lists: readonly BoardList[]): Promise<ReadFilter> {
  const today = todayIn(c);
  const { from, through = today, show: shown } = c.req.query();
  const since = from ?? (await sinceIn(c, lists, today));
  return readFilter({ from: since, through, show: shown }, c.get('t'));
}

/** Since the last list; before the first one, since the first programme opened. */
async function sinceIn(c: SiteContext, lists: readonly BoardList[], today: LocalDate): Promise<LocalDate> {
  const last = sinceLastList(lists);
  if (last !== undefined) return last;
  const opened = (await c.get('parts').programmes.list()).map(({ assumed }) => assumed.opens).toSorted();
  return [...opened, today][0] ?? today;
}

type Refused = { status: 409 | 422; errors: FieldError[]; typed: TypedMark };

async function show(
  c: SiteContext,
  { filter, period, errors }: ReadFilter,
  lists: readonly BoardList[],
  refused?: Refused,
) {
  const all = period ? await c.get('parts').boardDecisions(period, lists) : [];
  const decisions = filter.show === 'all' ? all : all.filter(({ list }) => list === undefined);
  const faults = refused?.errors ?? errors;
  const rows = notReported(decisions);
  const mayBeMarked = mayMark(personOf(c)) && filter.show === 'unreported' && rows.length > 0;
  const body = boardPage({
    ...wordsOf(c),
    filter,
    period,
    decisions,
    shown: pageOf(decisions, c.req.query('page'), decisionsOnPage),
    lists,
    mark: mayBeMarked ? markOf(c, seenOf(rows), refused?.typed) : undefined,
    today: todayIn(c),
    errors: faults,
  });
  const failed = faults.length > 0;
  const status = refused?.status ?? (failed ? 422 : 200);
  return page(c, { title: c.get('t')('board.title'), body, status, hasErrors: failed });
}

/** One form is one list, however often it is sent. */
const markOf = (c: SiteContext, seen: string, typed?: TypedMark): Mark => ({
  id: typed?.id ?? c.get('parts').newId(),
  seen,
  meetingOn: typed?.meetingOn ?? '',
  minutes: typed?.minutes ?? '',
});

/** Refusals that show the decisions again, as they are now, with the field that each is of. */
const fieldOf: Partial<Record<DomainErrorName, string>> = {
  BoardListChanged: 'choice',
  NothingToReport: 'choice',
  DatesReversed: 'choice',
  DateNotAllowed: 'meetingOn',
};

async function mark(c: SiteContext) {
  const { t, language } = wordsOf(c);
  const read = readMark(await c.req.parseBody({ all: true }), t);
  if (!read) return unreadableForm(c);
  const { typed } = read;
  const period: Period = { from: typed.from, through: typed.through };
  if (!read.ok) return showRefused(c, period, { status: 422, errors: read.errors, typed });
  const { meetingOn, minutes } = read;
  const { id, seen } = typed;
  try {
    const marked = { person: personOf(c), id, period, seen, meetingOn, minutes };
    const { list } = await c.get('parts').markReported(marked);
    return c.redirect(`/board/${list.number}`, 303);
  } catch (error) {
    const field = isDomainError(error) ? fieldOf[error.name] : undefined;
    if (!isDomainError(error) || field === undefined) throw error;
    const message = errorText(t, language, error);
    const status = statusOf[error.name] === 422 ? 422 : 409;
    return showRefused(c, period, { status, errors: [{ field, message }], typed });
  }
}

/** The lists are read after the refusal: somebody else may have made the one that it is about. */
async function showRefused(c: SiteContext, period: Period, refused: Refused) {
  const filter: BoardFilter = { ...period, show: 'unreported' };
  const lists = await c.get('parts').boardLists.list();
  return show(c, { filter, period, errors: [] }, lists, refused);
}
