import { html } from 'hono/html';
import { translatedPieces } from '../../../shared/text/pieces.ts';
import type { Language, TextFacts, TextKey, Translate } from '../../../shared/text/translate.ts';
import { breakable, type Content } from './html.ts';

/**
 * Data that is Swedish whatever language the page is in: names from the programme and the unit, and what people have
 * written. On a page in another language it says so, for those who have the page read out (WCAG 3.1.2).
 */
export const inSwedish = (text: string, language: Language): Content =>
  language === 'sv' ? text : html`<span lang="sv">${breakable(text)}</span>`;

/** A sentence of the dictionary; the facts named in `swedish` hold such data. */
export const withSwedish = (
  { t, language }: { t: Translate; language: Language },
  key: TextKey,
  facts: TextFacts,
  swedish: readonly string[],
): Content =>
  html`${translatedPieces(t, key, facts, swedish).map((piece) => (piece.swedish ? inSwedish(piece.text, language) : piece.text))}`;
