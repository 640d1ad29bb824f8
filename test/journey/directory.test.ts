import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { aDirector } from '../builders/person.ts';
import {
  coordinator as administrator,
  director,
  startWebStage,
  type WebStage,
} from '../integration/web-support.ts';
import { bothWays, launchBrowser, openPage, see, type Way, wordsOf } from './browser.ts';
import { foreignTexts } from './foreign-texts.ts';
import { createKeyboard } from './keyboard.ts';
import { smallTargets } from './page-faults.ts';
import { chooseWho, type Visit } from './stage.ts';

let stage: WebStage;
let browser: Browser;
const substitute = aDirector({ email: 'ersattare@example.org', name: 'Ersättare', roles: ['substitute'] });

beforeAll(async () => {
  [stage, browser] = await Promise.all([startWebStage(), launchBrowser()]);
  await stage.system.store.directory.save(substitute);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await stage.stop();
});

async function signedIn(email: string, way: Way): Promise<Visit> {
  const page = await openPage(browser, way);
  onTestFinished(() => page.context().close());
  const visitor = { page, keyboard: createKeyboard(page) };
  await page.goto(stage.site);
  await chooseWho(visitor, email);
  return visitor;
}

/** Looks at the page, wide and narrow, in both its languages. */
async function look(page: Page, name: string): Promise<void> {
  await see(page, name);
  expect(await foreignTexts(page, 'sv'), `${name}: English in Swedish`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  await see(page, `${name}-narrow`);
  expect(await page.evaluate(smallTargets), `${name}: targets under 24 pixels`).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first();

describe.each(bothWays)('the directory, $how', (way) => {
  const email = `ny-${way.javaScriptEnabled}@example.org`;
  const unit = `Mobila team ${way.javaScriptEnabled}`;

  test('an administrator adds a unit, and a person with a delegation, with the keyboard alone', async () => {
    const { page, keyboard } = await signedIn(administrator.email, way);
    await keyboard.go(link(page, 'Katalog'));
    await look(page, 'directory');
    await keyboard.go(link(page, 'Verksamheter och vårdgivare'));
    await keyboard.go(link(page, 'Ny verksamhet'));
    await keyboard.fill({ name: unit, aliases: `MT ${way.javaScriptEnabled}` });
    await keyboard.go(button(page, 'Lägg till verksamheten'));
    await look(page, 'directory-unit');
    await keyboard.go(link(page, 'Verksamheter och vårdgivare'));
    await look(page, 'directory-units');

    await keyboard.go(link(page, 'Katalog'));
    await keyboard.go(link(page, 'Ny person'));
    await keyboard.go(button(page, 'Lägg till personen'));
    await look(page, 'directory-new-person-errors');
    await keyboard.fill({ email, name: 'Biträdande', roles: ['director'] });
    await keyboard.go(button(page, 'Lägg till personen'));
    await look(page, 'directory-person-without-delegation');
    await keyboard.fill({ point: '4.2', limit: '500 tkr', delegationFrom: '2019-01-01' });
    await keyboard.go(button(page, 'Lägg till delegationen'));
    await look(page, 'directory-person');
    expect(await wordsOf(page.locator('#delegations-table'))).toContain('högst 500 000 kr');
    await keyboard.go(button(page, 'Spärra personen'));
    await look(page, 'directory-person-blocked');
    expect(await wordsOf(page.locator('.bl-page-title'))).toContain('Spärrad');
  });

  test('a director sets and ends an absence', async () => {
    const { page, keyboard } = await signedIn(director.email, way);
    await keyboard.go(link(page, 'Lägg in frånvaro'));
    await keyboard.go(button(page, 'Lägg in frånvaron'));
    await look(page, 'directory-absence-errors');
    await keyboard.fill({
      absenceFrom: '2019-02-04',
      absenceThrough: '2019-02-10',
      substitute: substitute.email,
    });
    await keyboard.go(button(page, 'Lägg in frånvaron'));
    await look(page, 'directory-absence');
    expect(await wordsOf(page.locator('#absences-table'))).toContain('4 februari 2019 – 10 februari 2019');
    await keyboard.go(page.getByRole('button', { name: /^Ta bort/ }));
    expect(await wordsOf(page.locator('#absences-table'))).toContain('Ingen frånvaro.');
  });
});
