import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dictionary } from '../../shared/text/dictionary.ts';
import type { Language } from '../../shared/text/translate.ts';
import { bothWays, see, wordsOf } from './browser.ts';
import { createKeyboard } from './keyboard.ts';
import { textsOfPage } from './page-faults.ts';
import { sitePages } from './site-pages.ts';
import { director, programmeId, withStage } from './stage.ts';

const stage = withStage();
const other: Record<Language, Language> = { sv: 'en', en: 'sv' };

/** Texts of one language that are no text of the other, as what a whole piece of a page's text would match. */
function strangersIn(language: Language): RegExp[] {
  const texts: { sv: string; en: string }[] = Object.values(dictionary);
  const own = new Set(texts.map((text) => text[language]));
  return texts
    .map((text) => text[other[language]])
    .filter((text) => !own.has(text) && saysEnough(text))
    .map(asPattern);
}

/** With its facts taken out, a text like ”{years} år” is in many an activity’s name. */
function saysEnough(text: string): boolean {
  const words = text.replace(/\{\w+\}/g, '').match(/\p{L}+/gu) ?? [];
  return words.join('').length >= (text.includes('{') ? 8 : 2);
}

function asPattern(text: string): RegExp {
  const plain = text.replace(/\s+/g, ' ').replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  return new RegExp(`^${plain.replace(/\{\w+\}/g, '.+')}$`);
}

const english = strangersIn('en');
const swedish = strangersIn('sv');

describe.each(bothWays)('the language, $how', (way) => {
  test('is switched with the keyboard, and the same page comes back', async () => {
    const { page, keyboard } = await stage.signedIn(director, way);
    const address = `${stage.system().addresses.site}/programmes/${programmeId}?status=submitted`;
    await page.goto(address);
    await keyboard.go(page.getByRole('button', { name: 'Byt språk till English' }));
    await see(page, 'programme-filtered');
    expect(page.url()).toBe(address);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#activities-table tbody tr').count()).toBe(6);

    await keyboard.go(page.getByRole('button', { name: 'Change the language to Svenska' }));
    expect(page.url()).toBe(address);
    expect(await wordsOf(page.locator('#activities'))).toBe('Aktiviteter');
  });

  test('is switched by somebody whose session has ended, who is told so', async () => {
    const { page, keyboard } = await stage.signedIn(director, way);
    await page.context().clearCookies({ name: '__Host-session' });
    await keyboard.go(page.getByRole('button', { name: 'Byt språk till English' }));
    await see(page, 'signed-out');
    expect(await wordsOf(page.locator('h1'))).toBe('You are signed out');
  });

  test.each(sitePages)('is one and the same on the whole page, for $who', async ({ who, pages }) => {
    const page = await stage.pageOf(who, way);
    await page.goto(`${stage.system().addresses.site}/accessibility`);
    await createKeyboard(page).go(page.getByRole('button', { name: /English$/ }));
    for (const [name, open] of Object.entries(pages)) {
      await open({ page, system: stage.system() });
      await see(page, name);
      expect(await page.locator('html').getAttribute('lang'), name).toBe('en');
      expect(await strangers(page, english), `${name}: Swedish in English`).toEqual([]);
    }
    await page.goto(`${stage.system().addresses.site}/accessibility`);
    await createKeyboard(page).go(page.getByRole('button', { name: /Svenska$/ }));
    for (const [name, open] of Object.entries(pages)) {
      await open({ page, system: stage.system() });
      expect(await strangers(page, swedish), `${name}: English in Swedish`).toEqual([]);
    }
  });
});

async function strangers(page: Page, patterns: RegExp[]): Promise<string[]> {
  const texts = await page.evaluate<string[]>(textsOfPage);
  return texts.filter((text) => patterns.some((pattern) => pattern.test(text)));
}
