import type { Application } from '../domain/application.ts';
import { DomainError } from '../domain/errors.ts';
import { hasRole, type Person } from '../domain/person.ts';

/** Whoever applies for the unit may go on with its applications: colleagues take over from each other. */
export const isOfUnit = (person: Person, { unitId }: Pick<Application, 'unitId'>): boolean =>
  hasRole(person, 'applicant', 'provider') && !person.blocked && person.unitId === unitId;

/** @throws DomainError NotAllowed */
export function assertOfUnit(person: Person, application: Application): void {
  if (!isOfUnit(person, application)) throw new DomainError('NotAllowed');
}
