import { hasRole, type Person } from '../../../shared/domain/person.ts';

/** Coordinators read the directory and set absences; only administrators change the rest. For others it does not exist. */
export const mayReadDirectory = (person: Person): boolean => hasRole(person, 'administrator', 'coordinator');

export const mayEditDirectory = (person: Person): boolean => hasRole(person, 'administrator');

/** Whose delegations and absences matter: those who can be asked. */
export const decides = (person: Person): boolean => hasRole(person, 'director', 'substitute');
