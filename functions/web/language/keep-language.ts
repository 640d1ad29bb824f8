import type { Person } from '../../../shared/domain/person.ts';
import type { Language } from '../../../shared/text/translate.ts';
import { languageCookie } from '../frame/cookies.ts';
import type { SiteContext } from '../frame/site.ts';

/** The person's choice, for pages and mails; kept in the browser too, for the pages before the sign-in. */
export async function chooseLanguage(c: SiteContext, language: Language): Promise<void> {
  languageCookie.keep(c, language);
  const person = c.get('person');
  if (person && person.language !== language)
    await c.get('parts').directory.setLanguage(person.email, language);
}

/**
 * At sign-in the person's language goes before the browser's. Somebody who has never chosen keeps the language of the
 * pages that they came by.
 */
export async function meetLanguages(c: SiteContext, person: Person | undefined): Promise<void> {
  const kept = languageCookie.read(c);
  if (person?.language) languageCookie.keep(c, person.language);
  else if (person && kept) await c.get('parts').directory.setLanguage(person.email, kept);
}
