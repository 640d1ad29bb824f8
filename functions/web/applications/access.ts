import type { Application } from '../../../shared/domain/application.ts';
import { hasRole, type Person, readsEverything } from '../../../shared/domain/person.ts';

/** An application is read by the unit that applied and by those who read everything; for others it does not exist. */
export const mayRead = (person: Person, { unitId }: Pick<Application, 'unitId'>): boolean =>
  readsEverything(person) || (hasRole(person, 'applicant', 'provider') && person.unitId === unitId);
