import type { Application } from '../domain/application.ts';
import { hasRole, type Person } from '../domain/person.ts';
import type { Directory } from './ports.ts';

/** The provider's contacts, by the directory as it is now: whoever applied first, then by e-mail. */
export async function contactsOf(
  directory: Pick<Directory, 'withRole'>,
  application: Pick<Application, 'unitId' | 'applicant'>,
): Promise<Person[]> {
  const rank = ({ email }: Person): string => `${email === application.applicant.email ? 0 : 1}${email}`;
  return (await directory.withRole('provider'))
    .filter((person) => isContact(person, application))
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
}

/**
 * Whom mails about the activity's money go to: of the contacts whom mails reach the one who is `preferred`, or the first; and
 * whoever applied when there is none. Those two are looked up by themselves: a region has many providers.
 */
export async function payoutContact(
  directory: Pick<Directory, 'find' | 'withRole'>,
  application: Pick<Application, 'unitId' | 'applicant'>,
  preferred?: string,
): Promise<string> {
  for (const email of [preferred, application.applicant.email]) {
    const person = email === undefined ? undefined : await directory.find(email);
    if (person && isContact(person, application) && !person.mailFault) return person.email;
  }
  const contacts = await contactsOf(directory, application);
  const contact = contacts.find(({ mailFault }) => !mailFault) ?? contacts[0];
  return contact?.email ?? application.applicant.email;
}

const isContact = (person: Person, { unitId }: Pick<Application, 'unitId'>): boolean =>
  person.unitId === unitId && hasRole(person, 'provider') && !person.blocked;
