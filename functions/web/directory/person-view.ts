import { personEmailSchema } from '../../../shared/domain/directory-input.ts';
import { localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { readOfficials } from '../../../shared/use-cases/write-person.ts';
import { wordsOf } from '../applications/words.ts';
import { personOf, type SiteContext } from '../frame/site.ts';
import { mayEditDirectory } from './access.ts';
import type { Answer, PersonView, WholePersonView } from './view.ts';

/** The person and who may stand in for them; undefined when there is no such person. */
export async function viewOf(c: SiteContext, email: string, answer: Answer): Promise<PersonView | undefined> {
  const { directory, clock } = c.get('parts');
  const known = personEmailSchema.safeParse(email);
  const person = known.success ? await directory.find(known.data) : undefined;
  if (!person) return undefined;
  return {
    ...wordsOf(c),
    person,
    officials: await readOfficials(directory),
    today: localDateOf(clock.now()),
    mayEdit: mayEditDirectory(personOf(c)),
    answer,
    saved: c.req.method === 'GET' && c.req.query('saved') === '1',
  };
}

export async function wholeViewOf(
  c: SiteContext,
  email: string,
  answer: Answer,
): Promise<WholePersonView | undefined> {
  const { directory } = c.get('parts');
  const view = await viewOf(c, email, answer);
  if (!view) return undefined;
  const [units, changes, everybody] = await Promise.all([
    directory.units(),
    directory.changes('person', view.person.email),
    directory.list(),
  ]);
  const names = new Map(everybody.map((it) => [it.email, it.name]));
  return { ...view, units, changes, names, isSelf: view.person.email === personOf(c).email };
}
