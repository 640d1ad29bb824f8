import { html } from 'hono/html';
import type { Language } from '../../../shared/text/translate.ts';
import { breakable, type Content } from './html.ts';

/**
 * Data that is Swedish whatever language the page is in: names from the programme and the unit, and what people have
 * written. On a page in another language it says so, for those who have the page read out (WCAG 3.1.2).
 */
export const inSwedish = (text: string, language: Language): Content =>
  language === 'sv' ? text : html`<span lang="sv">${breakable(text)}</span>`;
