import type { Directory } from './ports.ts';
import { type Owned, unitContact } from './unit-contact.ts';

/** Whom mails about the activity's money go to: a contact of the provider, and whoever applied when there is none. */
export const payoutContact = async (
  directory: Pick<Directory, 'find' | 'withRole'>,
  application: Owned,
  preferred?: string,
): Promise<string> => (await unitContact(directory, application, preferred)) ?? application.applicant.email;
