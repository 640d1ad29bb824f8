import type { Context } from 'hono';
import type { Person } from '../../../shared/domain/person.ts';
import type { Language, Translate } from '../../../shared/text/translate.ts';
import type { WebParts } from '../composition.ts';

/** What every request carries: who asks, in which language, and what the site is made of. */
export type Site = {
  Variables: {
    parts: WebParts;
    language: Language;
    t: Translate;
    person: Person | undefined;
    /** The page has the script that saves its form: its policy lets that script run, and no other page's does. */
    savesItself: boolean | undefined;
  };
};

export type SiteContext = Context<Site>;

/** The person who asks, on pages behind `requirePerson`. */
export function personOf(c: SiteContext): Person {
  const person = c.get('person');
  if (!person) throw new Error('this route lacks requirePerson');
  return person;
}
