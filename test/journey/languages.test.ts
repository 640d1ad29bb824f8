import { beforeEach, describe, expect, test } from 'vitest';
import { bothWays, see, seeStructure, wordsOf } from './browser.ts';
import { foreignTexts } from './foreign-texts.ts';
import { createKeyboard } from './keyboard.ts';
import { sitePages } from './site-pages.ts';
import { director, programmeId, withStage } from './stage.ts';

const stage = withStage();

/** A change of language is kept for the person: each test begins in Swedish. */
beforeEach(async () => {
  const { directory } = stage.system().store;
  for (const { who } of sitePages) if (who !== undefined) await directory.setLanguage(who, 'sv');
});

describe.each(bothWays)('the language, $how', (way) => {
  test('is switched with the keyboard, and the same page comes back', async () => {
    const { page, keyboard } = await stage.signedIn(director, way);
    const address = `${stage.system().addresses.site}/programmes/${programmeId}?status=approved`;
    await page.goto(address);
    const rows = page.locator('#activities-table tbody tr');
    const count = await rows.count();
    await keyboard.go(page.getByRole('button', { name: 'Byt språk till English' }));
    await see(page, 'programme-filtered');
    expect(page.url()).toBe(address);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await rows.count()).toBe(count);

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
});

// What the server says does not hang on scripts: the pages without them are read in every-page.
describe('the language of every page', () => {
  test.each(sitePages)('is English on the whole page, for $who', async ({ who, pages }) => {
    const page = await stage.pageOf(who, { javaScriptEnabled: true });
    await page.goto(`${stage.system().addresses.site}/accessibility`);
    await createKeyboard(page).go(page.getByRole('button', { name: /English$/ }));
    for (const [name, open] of Object.entries(pages)) {
      await open({ page, system: stage.system() });
      await seeStructure(page, name);
      expect(await page.locator('html').getAttribute('lang'), name).toBe('en');
      expect(await foreignTexts(page, 'en'), `${name}: Swedish in English`).toEqual([]);
    }
  });
});
