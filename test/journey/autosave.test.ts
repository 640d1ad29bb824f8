import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bothWays, see, wordsOf } from './browser.ts';
import { programmeId, withStage } from './stage.ts';

const stage = withStage();
const unit = 'hr@example.org';
const draftsOf = () => stage.system().store.drafts.ofPerson(unit);
const kept = async (field: string) => (await draftsOf()).map(({ typed }) => typed[field]);
const applyPath = () => `${stage.system().addresses.site}/programmes/${programmeId}/apply`;
/** The line that says what has become of the text, once it says this. */
const line = (page: Page, state: string) => page.locator(`#saved[data-state=${state}]`);

describe('where JavaScript is on, a form saves itself', () => {
  test('some seconds after the last change, and says when; a page that is only looked at saves nothing', async () => {
    const { page } = await stage.signedIn(unit);
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
    });
    await page.goto(applyPath());
    await see(page, 'apply-unsaved');
    await page.reload();
    await page.goto(`${applyPath()}?draft=${new URL(page.url()).searchParams.get('draft')}`);
    expect([posts, await draftsOf()]).toEqual([[], []]);

    await page.fill('#activity', 'Sparas av sig själv');
    await line(page, 'saved').waitFor();
    expect(await wordsOf(page.locator('#saved'))).toMatch(/^Sparat kl\. \d\d\.\d\d\.$/);
    await see(page, 'apply-saved');
    expect(await kept('activity')).toEqual(['Sparas av sig själv']);
    expect(new Set(posts)).toEqual(new Set([`/programmes/${programmeId}/apply/autosave`]));
    expect(
      (await stage.system().store.applications.ofUnit('hr'))
        .filter(({ source }) => source === 'form')
        .map(({ content }) => content.activity),
    ).not.toContain('Sparas av sig själv');
  });

  test('when the page is left, and is found again on the start page', async () => {
    const { page } = await stage.signedIn(unit);
    await page.goto(applyPath());
    await page.fill('#activity', 'Stängd för tidigt');
    await page.goto(stage.system().addresses.site);
    await expect.poll(() => kept('activity')).toContain('Stängd för tidigt');
    await page.reload();
    await see(page, 'start-drafts');
    await page.getByRole('link', { name: /Fortsätt.*Stängd för tidigt/ }).click();
    expect(await page.inputValue('#activity')).toBe('Stängd för tidigt');
  });

  test('again when the network is back, and keeps what was written meanwhile', async () => {
    const { page } = await stage.signedIn(unit);
    await page.goto(applyPath());
    await page.context().setOffline(true);
    await page.fill('#activity', 'På tåget');
    await line(page, 'failed').waitFor();
    expect(await wordsOf(page.locator('#saved'))).toContain('Det gick inte att spara nu');
    await see(page, 'apply-offline');
    expect(await kept('activity')).not.toContain('På tåget');
    await page.context().setOffline(false);
    await line(page, 'saved').waitFor();
    expect(await kept('activity')).toContain('På tåget');
  });

  test('says that one is signed out, with a way to sign in beside the form', async () => {
    const { page } = await stage.signedIn(unit);
    await page.goto(applyPath());
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await page.fill('#activity', 'Utloggad mitt i');
    await line(page, 'failed').waitFor();
    expect(await wordsOf(page.locator('#saved'))).toBe(
      'Du är utloggad. Det du skrivit står kvar här. Logga in i en ny flik',
    );
    expect(await page.locator('#saved a[href="/sign-in"]').getAttribute('target')).toBe('_blank');
    await see(page, 'apply-signed-out');
    await page.context().addCookies(cookies);
    await page.fill('#contact', 'Jag igen');
    await line(page, 'saved').waitFor();
    expect(await kept('activity')).toContain('Utloggad mitt i');
  });
});

describe.each(bothWays)('the button saves too, $how', ({ javaScriptEnabled }) => {
  test('comes back to the form and says when it was saved', async () => {
    const { page, keyboard } = await stage.signedIn(unit, { javaScriptEnabled });
    await page.goto(applyPath());
    await keyboard.fill({ activity: 'Sparad med knappen', amount: 'vet inte än' });
    await keyboard.go(page.getByRole('button', { name: 'Spara utkast' }));
    expect(await wordsOf(page.locator('#saved'))).toMatch(/^Sparat \d+ januari 2019 kl\. \d\d\.\d\d\.$/);
    expect([await page.inputValue('#activity'), await page.inputValue('#amount')]).toEqual([
      'Sparad med knappen',
      'vet inte än',
    ]);
    await see(page, 'apply-draft');
  });
});
