import { type Application, isProviders } from '../domain/application.ts';
import { hasRole, type Person } from '../domain/person.ts';
import type { Directory } from './ports.ts';

export type Owned = Pick<Application, 'unitId' | 'applicant' | 'applicantKind'>;

/**
 * Whom mails about an activity go to at its unit, department or provider: of those whom mails reach the one who is
 * `preferred`, whoever applied, or the first by e-mail. Undefined when the directory knows nobody there. The first two are
 * looked up by themselves: a region has many units and providers.
 */
export async function unitContact(
  directory: Pick<Directory, 'find' | 'withRole'>,
  application: Owned,
  preferred?: string,
): Promise<string | undefined> {
  for (const email of [preferred, application.applicant.email]) {
    const person = email === undefined ? undefined : await directory.find(email);
    if (person && isContact(person, application) && !person.mailFault) return person.email;
  }
  const rank = ({ email }: Person): string => `${email === application.applicant.email ? 0 : 1}${email}`;
  const contacts = (await directory.withRole(roleOf(application)))
    .filter((person) => isContact(person, application))
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  return (contacts.find(({ mailFault }) => !mailFault) ?? contacts[0])?.email;
}

const roleOf = (application: Owned) => (isProviders(application) ? 'provider' : 'applicant');

const isContact = (person: Person, application: Owned): boolean =>
  person.unitId === application.unitId && hasRole(person, roleOf(application)) && !person.blocked;
