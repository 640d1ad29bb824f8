import type { Page } from 'playwright-core';
import { dictionary } from '../../shared/text/dictionary.ts';
import type { Language } from '../../shared/text/translate.ts';
import { textsOfPage } from './page-faults.ts';

const other: Record<Language, Language> = { sv: 'en', en: 'sv' };
const isIn = { sv: recogniser('sv'), en: recogniser('en') };

/** What a page in one language says in the other: each piece of its text that is one of the dictionary's in that. */
export async function foreignTexts(page: Page, language: Language): Promise<string[]> {
  const texts = await page.evaluate<string[]>(textsOfPage);
  return texts.filter(isIn[other[language]]);
}

/**
 * Whether a text is one of the dictionary's in one language, but for those that some text in the other language is too.
 * Most texts have no facts in them, and are looked up; what has been asked before is remembered, as pages share much.
 */
function recogniser(language: Language): (text: string) => boolean {
  const texts = textsOnlyIn(language);
  const plain = new Set(texts.filter((text) => !text.includes('{')));
  const patterns = texts.filter((text) => text.includes('{')).map(asPattern);
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? (plain.has(text) || patterns.some((pattern) => pattern.test(text)));
    known.set(text, answer);
    return answer;
  };
}

function textsOnlyIn(language: Language): string[] {
  const texts: { sv: string; en: string }[] = Object.values(dictionary);
  const others = new Set(texts.map((text) => text[other[language]]));
  return texts
    .map((text) => text[language])
    .filter((text) => !others.has(text) && saysEnough(text))
    .map((text) => text.replace(/\s+/g, ' '));
}

/** With its facts taken out, a text like “{years} år” is in many an activity’s name. */
function saysEnough(text: string): boolean {
  const letters = text.replace(/\{\w+\}/g, '').match(/\p{L}/gu) ?? [];
  return letters.length >= (text.includes('{') ? 8 : 2);
}

function asPattern(text: string): RegExp {
  const plain = text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plain.replace(/\{\w+\}/g, '.+')}$`);
}
