import { Hono } from 'hono';
import { decidedOverTime } from '../../../shared/domain/decided-over-time.ts';
import { hasRole, type Person, readsEverything } from '../../../shared/domain/person.ts';
import { type LocalDate, localDateOf } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks, ProgrammeStore } from '../../../shared/use-cases/ports.ts';
import { mayEditProgrammes } from '../../../shared/use-cases/save-programme.ts';
import { conditionalCount } from '../agreement/card.ts';
import { programmeText } from '../applications/application-words.ts';
import { wordsOf } from '../applications/words.ts';
import { isProgrammeId } from '../frame/ids.ts';
import { page } from '../frame/page.ts';
import { notFound } from '../frame/refusals.ts';
import { personOf, type Site } from '../frame/site.ts';
import { loggedInvitations } from '../invitations/log.ts';
import { showsInvitations } from '../invitations/section.ts';
import { lookAfter } from '../programme-edit/on-programme.ts';
import { activityRows, readFilter } from './activity-rows.ts';
import type { DecidedByPart } from './decided.ts';
import { programmeListPage } from './list-page.ts';
import { programmePage } from './page.ts';

/**
 * The programmes, and one with its table. Everybody who has signed in reads them; of the activities, a provider's contacts
 * read their own provider's alone (SECURITY 21).
 */
export const programmeRoutes = new Hono<Site>()
  .get('/', async (c) => {
    const { programmes, clock } = c.get('parts');
    const all = await Promise.all((await programmes.list()).map(({ id }) => programmes.find(id)));
    const books = all.filter((it): it is ProgrammeBooks => it !== undefined);
    const body = programmeListPage({
      ...wordsOf(c),
      books,
      today: localDateOf(clock.now()),
      mayMake: mayEditProgrammes(personOf(c)),
    });
    return page(c, { title: c.get('t')('programmes.title'), body });
  })
  .get('/:id', async (c) => {
    const parts = c.get('parts');
    const { programmes, applications, clock } = parts;
    const id = c.req.param('id');
    if (!isProgrammeId(id)) return notFound(c);
    const today = localDateOf(clock.now());
    const found = programmes.find(id);
    const [books, decided, all, list] = await Promise.all([
      found,
      found.then((it) => decidedByPart(programmes, it, today)),
      applications.ofProgramme(id),
      programmes.list(),
    ]);
    if (!books) return notFound(c);
    const person = personOf(c);
    const shown = showsInvitations(person, books.programme);
    const rows = activityRows(all.filter((it) => readsAllRows(person) || it.unitId === person.unitId));
    const body = programmePage({
      ...wordsOf(c),
      books,
      decided,
      rows,
      conditional: conditionalCount(all),
      filter: readFilter({ status: c.req.query('status'), unit: c.req.query('unit') }, rows),
      names: new Map(list.map((programme) => [programme.id, programmeText(programme)])),
      person,
      today,
      invitations: shown ? await loggedInvitations(parts, id) : [],
      invited: shown && c.req.query('invited') !== undefined,
      looked: await lookAfter(parts, person, { books, applications: all }),
      done: { saved: c.req.query('saved') !== undefined, noted: c.req.query('noted') !== undefined },
    });
    return page(c, { title: programmeText(books.programme), body });
  });

/** The ledger of every part, folded by day: one query a part, side by side. */
async function decidedByPart(
  programmes: Pick<ProgrammeStore, 'ledger'>,
  books: ProgrammeBooks | undefined,
  today: LocalDate,
): Promise<DecidedByPart> {
  const { id = '', year = 0, fundingParts = [] } = books?.programme ?? {};
  const series = fundingParts.map(async (part) => {
    const entries = await programmes.ledger(id, part.id);
    return [part.id, decidedOverTime(entries, year, today)] as const;
  });
  return new Map(await Promise.all(series));
}

const readsAllRows = (person: Person): boolean => !hasRole(person, 'provider') || readsEverything(person);
