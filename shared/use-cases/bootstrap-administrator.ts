import { isActiveAdministrator } from '../domain/directory-rules.ts';
import { hasRole, type Person } from '../domain/person.ts';
import { optimistically } from './optimistic.ts';
import { type DirectoryDeps, personWrite } from './write-person.ts';

/** `taken`: there is an administrator already. `used`: the right to name the first one has been used before. */
export type Bootstrapped = 'named' | 'taken' | 'used';

/**
 * Names the first administrator: a new person, or one of the directory, who is let in again if they were blocked. Works
 * once, whatever happens to that administrator afterwards.
 */
export function createBootstrapAdministrator(deps: DirectoryDeps) {
  return ({ email, name }: { email: string; name: string }): Promise<Bootstrapped> =>
    optimistically(async () => {
      const administrators = await deps.directory.withRole('administrator');
      if (administrators.some(isActiveAdministrator)) return 'taken';
      const before = await deps.directory.find(email);
      const after = asAdministrator(before ?? { email, name, roles: [], delegations: [], absences: [] });
      const write = personWrite(deps, { before, after, by: 'bootstrap' });
      return (await deps.directory.takeBootstrap(after, write)) ? 'named' : 'used';
    });
}

function asAdministrator({ blocked: _before, ...person }: Person): Person {
  return hasRole(person, 'administrator') ? person : { ...person, roles: [...person.roles, 'administrator'] };
}
