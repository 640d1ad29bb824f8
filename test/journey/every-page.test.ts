import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bothWays, see } from './browser.ts';
import { foreignTexts } from './foreign-texts.ts';
import { createKeyboard, hasFocus } from './keyboard.ts';
import { cutTexts, sidewaysBy, smallTargets, widenSpacing } from './page-faults.ts';
import { type Opening, sitePages } from './site-pages.ts';
import { programmeId, withStage } from './stage.ts';

const stage = withStage();

/** Scripts change no page's shape: without them the journeys look at what they pass. */
describe('every page', () => {
  const way = { javaScriptEnabled: true };
  test('fits 320 pixels at any text spacing, speaks Swedish, and has a title that says what it is', async () => {
    const titles = new Map<string, string>();
    for (const { who, pages } of sitePages) {
      const page = await stage.pageOf(who, way);
      for (const [name, open] of Object.entries(pages)) {
        await open({ page, system: stage.system() });
        await see(page, name);
        expect(await foreignTexts(page, 'sv'), `${name}: English in Swedish`).toEqual([]);
        if (!sameAddress.includes(name)) titles.set(name, await page.title());
        await expectNarrow(page, name);
        await page.setViewportSize({ width: 1280, height: 900 });
      }
    }
    const named = Map.groupBy(titles.keys(), (name) => titles.get(name));
    expect([...named.values()].filter((names) => names.length > 1)).toEqual([]);
    expect([...titles.keys()].filter((name) => titles.get(name)?.startsWith('Fel: '))).toEqual(refusals);
  }, 240_000);
});

describe.each(bothWays)('every page, $how', (way) => {
  test('is entered past the header, by the first link', async () => {
    const page = await stage.pageOf('hos@example.org', way);
    await page.goto(`${stage.system().addresses.site}/programmes/${programmeId}`);
    const keyboard = createKeyboard(page);
    await keyboard.stay(page.getByRole('link', { name: 'Hoppa till innehållet' }));
    expect(await hasFocus(page.locator('main'))).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });

  test.each(['apply-errors', 'programme-open', 'decide'])(
    'at 320 pixels the focus goes down the page: %s',
    async (name) => {
      const { who, open } = pageCalled(name);
      const page = await stage.pageOf(who, { ...way, width: 320 });
      await open({ page, system: stage.system() });
      const stops = await focusStops(page);
      expect(stops.length).toBeGreaterThan(10);
      const upwards = stops.filter((stop, index) => stop.bottom < (stops[index - 1]?.top ?? 0));
      expect(upwards).toEqual([]);
    },
  );

  test('on paper a decision has nothing to click', async () => {
    const { who, open } = pageCalled('application-approved');
    const page = await stage.pageOf(who, way);
    await open({ page, system: stage.system() });
    await page.emulateMedia({ media: 'print' });

    await keepPrint(page);
    const shown = page.locator('button, .ds-button, nav, input, select, textarea').filter({ visible: true });
    expect(await shown.count()).toBe(0);
    expect(await page.locator('[aria-labelledby=decision]').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Historik' }).isVisible()).toBe(true);
  });
});

/** Pages of the site that another name stands for too: the start page of each role, a filter, a page that is not there. */
const sameAddress = [
  ...['start-director', 'start-coordinator', 'programme-filtered', 'link-unknown'],
  ...['programme-next', 'case-export-made'],
];
const refusals = [
  'apply-errors',
  'apply-sent-before',
  'follow-up-errors',
  'not-found',
  'not-allowed',
  'decide-errors',
  'review-errors',
  'programme-edit-errors',
  'requisition-errors',
  'sign-in-refused',
];

function pageCalled(name: string): { who: string | undefined; open: (opening: Opening) => Promise<unknown> } {
  for (const { who, pages } of sitePages) {
    const open = pages[name];
    if (open) return { who, open };
  }
  throw new Error(`no page is called ${name}`);
}

/** With all that is folded opened, as on a telephone, at 200 and at 400 % zoom of 1280 pixels; WCAG 1.4.4, 1.4.10, 1.4.12 and 2.5.8. */
async function expectNarrow(page: Page, name: string): Promise<void> {
  await page.evaluate('for (const it of document.querySelectorAll("details")) it.open = true');
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(sidewaysBy), `${name} at ${width}: pixels to scroll sideways`).toBe(0);
  }
  expect(await page.evaluate(smallTargets), `${name}: targets under 24 pixels`).toEqual([]);
  await page.evaluate(widenSpacing);
  expect(await page.evaluate(cutTexts), `${name}: cut by text spacing`).toEqual([]);
  expect(await page.evaluate(sidewaysBy), `${name}: sideways by text spacing`).toBe(0);
}

type Stop = { what: string; top: number; bottom: number };

/** Everything that Tab comes by, in its order, with its place on the page. */
async function focusStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | undefined>(`(() => {
      const element = document.activeElement;
      if (element === document.body || element.closest('.bl-skip, .bl-header')) return undefined;
      const { top, bottom } = element.getBoundingClientRect();
      const what = element.outerHTML.slice(0, 100);
      return { what, top: Math.round(top + scrollY), bottom: Math.round(bottom + scrollY) };
    })()`);
    if (stop) stops.push(stop);
    else if (stops.length > 0) return stops;
  }
  return stops;
}

async function keepPrint(page: Page): Promise<void> {
  const folder = process.env.JOURNEY_PICTURES;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.pdf({ path: join(folder, 'decision.pdf'), format: 'A4' });
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.screenshot({ path: join(folder, 'decision-print.png'), fullPage: true });
}
