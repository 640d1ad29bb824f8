import { endedNow } from '../domain/directory-rules.ts';
import { DomainError } from '../domain/errors.ts';
import { type Absence, answersQuestions, hasRole, type Person } from '../domain/person.ts';
import type { SeenPerson } from './save-person.ts';
import { createChangePerson, type DirectoryDeps } from './write-person.ts';

/** Those who decide or attest set their own absences; coordinators and administrators set anybody's. */
export const maySetAbsence = (by: Person, email: string): boolean =>
  hasRole(by, 'administrator', 'coordinator') || (by.email === email && answersQuestions(by));

/**
 * Sets and ends the days that somebody who decides or attests is away. The waiting questions are put again to whoever has them then.
 * @throws DomainError NotAllowed, PersonNotFound, DirectoryChanged; DirectoryRefused
 */
export function createSetAbsence(deps: DirectoryDeps) {
  const changePerson = createChangePerson(deps);

  return {
    add: async (seen: SeenPerson, absence: Omit<Absence, 'id'>): Promise<void> => {
      assertMaySet(seen);
      const change = (before: Person): Person => {
        if (!answersQuestions(before)) throw new DomainError('NotAllowed');
        return { ...before, absences: [...before.absences, { id: deps.newId(), ...absence }] };
      };
      await changePerson({ ...seen, by: seen.by.email, change });
    },

    /** As of now: the person decides again from today. What had not begun is taken away. */
    end: async (seen: SeenPerson, id: string): Promise<void> => {
      assertMaySet(seen);
      await changePerson({
        ...seen,
        by: seen.by.email,
        change: (before, today) => ({ ...before, absences: endedNow(before.absences, id, today) }),
      });
    },
  };
}

function assertMaySet({ by, email }: SeenPerson): void {
  if (!maySetAbsence(by, email)) throw new DomainError('NotAllowed');
}
