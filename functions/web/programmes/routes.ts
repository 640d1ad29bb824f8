import { Hono } from 'hono';
import { hasRole, type Person, readsEverything } from '../../../shared/domain/person.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import { readMoves } from '../../../shared/use-cases/read-ledger.ts';
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
import { decidedByPart } from './decided.ts';
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
    const [books, all, list] = await Promise.all([
      programmes.find(id),
      applications.ofProgramme(id),
      programmes.list(),
    ]);
    if (!books) return notFound(c);
    const person = personOf(c);
    const shown = showsInvitations(person, books.programme);
    const moves = await readMoves(parts, books, all);
    const [invitations, looked] = await Promise.all([
      shown ? loggedInvitations(parts, id) : [],
      lookAfter(parts, person, { books, applications: all, moves }),
    ]);
    const rows = activityRows(all.filter((it) => readsAllRows(person) || it.unitId === person.unitId));
    const body = programmePage({
      ...wordsOf(c),
      books,
      decided: decidedByPart(books.programme, moves, today),
      rows,
      conditional: conditionalCount(all),
      filter: readFilter({ status: c.req.query('status'), unit: c.req.query('unit') }, rows),
      names: new Map(list.map((programme) => [programme.id, programmeText(programme)])),
      person,
      today,
      invitations,
      invited: shown && c.req.query('invited') !== undefined,
      looked,
      done: { saved: c.req.query('saved') !== undefined, noted: c.req.query('noted') !== undefined },
    });
    return page(c, { title: programmeText(books.programme), body });
  });

const readsAllRows = (person: Person): boolean => !hasRole(person, 'provider') || readsEverything(person);
