import type { Language } from '../domain/stockholm-time.ts';
import type { Recipient } from './letters.ts';
import type { Directory } from './ports.ts';

/** The language of a person's mails and pages: the one that the directory says, and Swedish when it says none. */
export async function languageOf(directory: Pick<Directory, 'find'>, email: string): Promise<Language> {
  return (await directory.find(email))?.language ?? 'sv';
}

/** Whom a letter goes to, in the language that the person reads. */
export const recipient = async (directory: Pick<Directory, 'find'>, email: string): Promise<Recipient> => ({
  email,
  language: await languageOf(directory, email),
});
