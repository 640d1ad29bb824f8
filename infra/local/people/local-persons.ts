import { roles } from '../../../shared/domain/person.ts';
import type { Directory } from '../../../shared/use-cases/ports.ts';
import type { DemoPerson } from './demo-person.ts';

/** Everybody in the directory, for the sign-in page and for the names in the mailbox. */
export function createLocalPersons(directory: Directory): () => Promise<DemoPerson[]> {
  return async () => {
    const lists = await Promise.all(roles.map((role) => directory.withRole(role)));
    const byEmail = new Map(lists.flat().map((person) => [person.email, person]));
    return [...byEmail.values()].map(({ email, name, roles: held, unitName }) => ({
      email,
      name,
      roles: held,
      unitName,
    }));
  };
}
