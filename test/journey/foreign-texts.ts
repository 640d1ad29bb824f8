import type { Page } from 'playwright-core';
import { dictionary } from '../../shared/text/dictionary.ts';
import type { Language } from '../../shared/text/translate.ts';
import { textsOfPage } from './page-faults.ts';

const other: Record<Language, Language> = { sv: 'en', en: 'sv' };
const patterns: Record<Language, RegExp[]> = { sv: patternsIn('sv'), en: patternsIn('en') };

/** What a page in one language says in the other: each piece of its text that is one of the dictionary's in that. */
export async function foreignTexts(page: Page, language: Language): Promise<string[]> {
  const texts = await page.evaluate<string[]>(textsOfPage);
  return texts.filter((text) => patterns[other[language]].some((pattern) => pattern.test(text)));
}

/** The dictionary's texts in one language, but for those that some text in the other language is too. */
function patternsIn(language: Language): RegExp[] {
  const texts: { sv: string; en: string }[] = Object.values(dictionary);
  const others = new Set(texts.map((text) => text[other[language]]));
  return texts
    .map((text) => text[language])
    .filter((text) => !others.has(text) && saysEnough(text))
    .map(asPattern);
}

/** With its facts taken out, a text like “{years} år” is in many an activity’s name. */
function saysEnough(text: string): boolean {
  const letters = text.replace(/\{\w+\}/g, '').match(/\p{L}/gu) ?? [];
  return letters.length >= (text.includes('{') ? 8 : 2);
}

function asPattern(text: string): RegExp {
  const plain = text.replace(/\s+/g, ' ').replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plain.replace(/\{\w+\}/g, '.+')}$`);
}
