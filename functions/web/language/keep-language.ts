import type { Person } from '../../../shared/domain/person.ts';
import type { Language } from '../../../shared/text/translate.ts';
import { languageCookie } from '../frame/cookies.ts';
import type { SiteContext } from '../frame/site.ts';

/** The person's choice, for pages and mails. Before the sign-in there is only the browser to keep it. */
export async function chooseLanguage(c: SiteContext, language: Language): Promise<void> {
  const person = c.get('person');
  if (!person) languageCookie.keep(c, language);
  else if (person.language !== language) await c.get('parts').directory.setLanguage(person.email, language);
}

/**
 * Somebody who has never chosen keeps the language that they clicked on the way to the sign-in. The browser keeps nothing
 * of it: the next one to sign in may be somebody else, whose mails would then come in that language.
 */
export async function meetLanguages(c: SiteContext, person: Person | undefined): Promise<void> {
  const clicked = languageCookie.read(c);
  if (clicked === undefined) return;
  languageCookie.drop(c);
  if (person && person.language === undefined)
    await c.get('parts').directory.setLanguage(person.email, clicked);
}
