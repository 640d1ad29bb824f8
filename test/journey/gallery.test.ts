import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assetFiles, loadAssets } from '../../functions/web/ui/assets.ts';
import { pageTitle } from '../../functions/web/ui/page.ts';
import { expectNoViolations, launchBrowser } from './browser.ts';
import { galleryPages, startGallery } from './gallery.ts';

const pictures = process.env.GALLERY_PICTURES;

let browser: Browser;
let gallery: Awaited<ReturnType<typeof startGallery>>;

beforeAll(async () => {
  gallery = await startGallery();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

describe.each([1280, 320])('the gallery at %i pixels', (width) => {
  test.each(Object.keys(galleryPages))(
    'shows %s without axe violations, sideways scrolling or refused styles',
    async (path) => {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));

      await page.goto(gallery.origin + path);
      await expectNoViolations(page, path);
      await keepPicture(context, `${path.replaceAll('/', '_')}-${width}.png`);

      expect(complaints).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await page.evaluate(smallTargets)).toEqual([]);
      await context.close();
    },
    60_000,
  );
});

test('an error summary leads the keyboard to the field it names', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${gallery.origin}/apply-errors`);

  await page.getByRole('alert').getByRole('link', { name: 'Välj minst ett syfte.' }).press('Enter');

  expect(new URL(page.url()).hash).toBe('#purposes');
  expect(await page.locator('#purposes').getAttribute('type')).toBe('checkbox');
  expect(await page.title()).toMatch(/^Fel: /);
  expect(await page.locator('#continuation').inputValue()).toBe(
    'Ordinarie verksamhet <tar> över & fortsätter.',
  );
  await page.close();
}, 30_000);

test('the stylesheet is the same from one flat folder, as beside a bundle, and fetches nothing from outside', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bidragsled-assets-'));
  for (const file of assetFiles()) copyFileSync(file, join(folder, basename(file)));

  const flat = loadAssets({ components: folder, theme: folder, own: folder, scripts: folder });
  rmSync(folder, { recursive: true });

  expect(flat).toEqual(loadAssets());
  expect(flat.stylesheetPath).toMatch(/^\/assets\/[0-9a-f]{16}\.css$/);
  expect(flat.stylesheet).not.toMatch(/@import|url\(["']?(?!["']?data:)/);
});

test('text from people is escaped, also where it may be broken after a slash', async () => {
  const shown = String(await pageTitle({ title: '<b>a/b</b> & c' }));

  expect(shown).toContain('&lt;b&gt;a/<wbr>b&lt;/<wbr>b&gt; &amp; c');
});

// Links inside a sentence are exempt from the 24 pixels (WCAG 2.5.8), so are inputs whose label enlarges them.
const smallTargets = `[...document.querySelectorAll('a, button, select, input:not([type=hidden],[type=radio],[type=checkbox])')]
  .filter((element) => !element.closest('p, td, th, .bl-skip') && !element.matches('.bl-skip'))
  .map((element) => ({ text: element.textContent.trim(), box: element.getBoundingClientRect() }))
  .filter(({ box }) => box.height < 24 || box.width < 24)
  .map(({ text, box }) => text + ' ' + Math.round(box.width) + 'x' + Math.round(box.height))`;

async function keepPicture(context: BrowserContext, name: string): Promise<void> {
  const [page] = context.pages();
  if (pictures === undefined || page === undefined) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, name), fullPage: true });
}
