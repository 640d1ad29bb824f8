import type { Language, Translate } from '../../../shared/text/translate.ts';
import type { SiteContext } from '../frame/site.ts';

/** What a page is written with: the dictionary in the reader's language, and that language for dates. */
export type Words = { t: Translate; language: Language };

export const wordsOf = (c: SiteContext): Words => ({ t: c.get('t'), language: c.get('language') });
