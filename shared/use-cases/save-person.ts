import { endedNow } from '../domain/directory-rules.ts';
import { DomainError } from '../domain/errors.ts';
import { type Delegation, hasRole, type Person, type Role } from '../domain/person.ts';
import { optimistically } from './optimistic.ts';
import { createChangePerson, type DirectoryDeps, type PersonChange, writePerson } from './write-person.ts';

/** What an administrator writes of a person. */
export type PersonFields = Pick<Person, 'name' | 'roles' | 'unitId' | 'language'>;

/** Which person, as which version of them was seen, and who changes. */
export type SeenPerson = { by: Person; email: string; seenVersion: number };

/**
 * What administrators do with persons. Each is one transaction with its history (see `createChangePerson`).
 * @throws DomainError NotAllowed, PersonExists, PersonNotFound, DirectoryChanged; DirectoryRefused
 */
export function createSavePerson(deps: DirectoryDeps) {
  const changePerson = createChangePerson(deps);

  const changed = async (seen: SeenPerson, change: PersonChange['change'], ...may: Role[]): Promise<void> => {
    assertMay(seen.by, ...may);
    await changePerson({ ...seen, by: seen.by.email, change });
  };

  return {
    add: (by: Person, email: string, fields: PersonFields): Promise<void> =>
      optimistically(async () => {
        assertMay(by);
        if (await deps.directory.find(email)) throw new DomainError('PersonExists');
        await writePerson(deps, undefined, { email, ...fields, delegations: [], absences: [] }, by.email);
      }),

    edit: (seen: SeenPerson, fields: PersonFields): Promise<void> =>
      changed(seen, (before) => ({ ...before, ...fields })),

    addDelegation: (seen: SeenPerson, delegation: Omit<Delegation, 'id'>): Promise<void> =>
      changed(seen, (before) => ({
        ...before,
        delegations: [...before.delegations, { id: deps.newId(), ...delegation }],
      })),

    /** As of now: a revocation holds at the next request. */
    endDelegation: (seen: SeenPerson, id: string): Promise<void> =>
      changed(seen, (before, today) => ({ ...before, delegations: endedNow(before.delegations, id, today) })),

    setBlocked: (seen: SeenPerson, blocked: boolean): Promise<void> =>
      changed(seen, ({ blocked: _before, ...person }) => (blocked ? { ...person, blocked } : person)),

    /** Somebody has seen to it that mails reach the person again; coordinators may say so too. */
    mailsArrive: (seen: SeenPerson): Promise<void> =>
      changed(seen, ({ mailFault: _gone, ...person }) => person, 'coordinator', 'administrator'),
  };
}

/** Administrators, unless others are named. */
function assertMay(by: Person, ...may: Role[]): void {
  if (!hasRole(by, ...(may.length > 0 ? may : ['administrator' as const])))
    throw new DomainError('NotAllowed');
}
