import type { Directory } from '../../../shared/use-cases/ports.ts';
import type { DemoPerson } from './demo-person.ts';

/** Everybody in the directory, for the sign-in page and for the names in the mailbox. */
export function createLocalPersons(directory: Directory): () => Promise<DemoPerson[]> {
  return async () => {
    const persons = await directory.list();
    return persons.map(({ email, name, roles, unitName }) => ({ email, name, roles, unitName }));
  };
}
