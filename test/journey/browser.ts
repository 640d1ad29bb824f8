import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { faultsOfPage, sidewaysBy } from './page-faults.ts';

/** Every journey is made twice. axe is a script within the page, so it runs in the first of the two. */
export const bothWays = [
  { how: 'with JavaScript', javaScriptEnabled: true },
  { how: 'with JavaScript off', javaScriptEnabled: false },
] as const;

export type Way = { javaScriptEnabled: boolean };

/** As axe ships it for pages, without its comments. */
const axeSource = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);
const rules = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A folder, given to look at what the journeys see; by default no pictures are kept. */
const pictures = process.env.JOURNEY_PICTURES;
const pictureWidths = [1280, 320];

const withoutScripts = new WeakSet<BrowserContext>();

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      // Site, mailbox, sign-in and clock are origins of their own: they need not have a process each for every visitor.
      '--disable-site-isolation-trials',
    ],
  });
}

export type PageOptions = Partial<Way> & {
  width?: number;
  /** Cookies of somebody who has signed in before. */
  storageState?: Awaited<ReturnType<BrowserContext['storageState']>>;
};

/** A page of a visitor of its own. Nothing moves by itself, so that what has focus is where it will stay. */
export async function openPage(browser: Browser, options: PageOptions = {}): Promise<Page> {
  const { width = 1280, javaScriptEnabled = true, ...rest } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    javaScriptEnabled,
    ...rest,
  });
  context.setDefaultTimeout(15_000);
  if (!javaScriptEnabled) withoutScripts.add(context);
  return context.newPage();
}

/** What axe has looked at in this process: a page of the same name is the same page, and axe takes long. */
const lookedAtByAxe = new Set<string>();

/** Looks at a page as every step of every journey does: its structure, and by axe, once, where scripts may run. */
export async function see(page: Page, name: string): Promise<void> {
  await seeStructure(page, name);
  if (withoutScripts.has(page.context()) || lookedAtByAxe.has(name)) return;
  lookedAtByAxe.add(name);
  await expectNoViolations(page, name);
}

/** Without axe: for pages that another journey shows to it. */
export async function seeStructure(page: Page, name: string): Promise<void> {
  await keepPictures(page, name);
  const [faults, sideways] = await page.evaluate<[string[], number]>(`[${faultsOfPage}, ${sidewaysBy}]`);
  expect(faults, `${name}: faults of the page`).toEqual([]);
  expect(sideways, `${name}: pixels to scroll sideways`).toBe(0);
}

/** @throws when axe finds anything at all */
export async function expectNoViolations(page: Page, name: string): Promise<void> {
  // The builder would send the whole of axe twice: it is told that axe is there already.
  await page.evaluate(axeSource);
  // There are no frames: axe need not open a page of its own to put their results together.
  const axe = new AxeBuilder({ page, axeSource: 'axe.version' })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] });
  const { violations } = await axe.withTags(rules).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, where: nodes.map((node) => node.html) }));
  expect(found, `${name}: what axe found`).toEqual([]);
}

/** What an element says, with every kind of space as a plain one. */
export async function wordsOf(element: Locator): Promise<string> {
  return ((await element.textContent()) ?? '').replace(/\s+/g, ' ').trim();
}

async function keepPictures(page: Page, name: string): Promise<void> {
  const size = page.viewportSize();
  if (pictures === undefined || size === null || withoutScripts.has(page.context())) return;
  mkdirSync(pictures, { recursive: true });
  const language = await page.evaluate<string>('document.documentElement.lang');
  for (const width of pictureWidths) {
    await page.setViewportSize({ ...size, width });
    await page.screenshot({ path: join(pictures, `${name}-${language}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(size);
}
