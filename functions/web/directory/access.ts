import { answersQuestions, hasRole, type Person } from '../../../shared/domain/person.ts';

/** Coordinators read the directory and set absences; only administrators change the rest. For others it does not exist. */
export const mayReadDirectory = (person: Person): boolean => hasRole(person, 'administrator', 'coordinator');

/** Controllers read of the directory only what they attest: providers and their accounts. */
export const mayReadProviders = (person: Person): boolean =>
  mayReadDirectory(person) || hasRole(person, 'controller');

export const mayEditDirectory = (person: Person): boolean => hasRole(person, 'administrator');

/** Whose delegations and absences matter: those who can be asked. */
export const decides = answersQuestions;
