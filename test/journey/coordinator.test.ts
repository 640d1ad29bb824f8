import type { Page } from 'playwright-core';
import { ulid } from 'ulid';
import { describe, expect, test } from 'vitest';
import { anApplicationContent } from '../builders/application-content.ts';
import { bothWays, see, wordsOf } from './browser.ts';
import { coordinator, programmeId, withStage } from './stage.ts';

const stage = withStage();
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const rows = (page: Page) => page.locator('#activities-table tbody tr');
const programme = (page: Page, id: string) => page.locator(`main a[href="/programmes/${id}"]`).first();

describe.each(bothWays)('the coordinator looks things up with the keyboard alone, $how', (way) => {
  test('2018 is red, and says so in words', async () => {
    const { page, keyboard } = await stage.signedIn(coordinator, way);
    await see(page, 'start-coordinator');
    await keyboard.go(link(page, 'Satsningar').first());
    await see(page, 'programmes');
    const listed = page.locator('.bl-task', { hasText: 'Professionsmiljarden' });
    expect(await wordsOf(listed)).toContain('Överskridet i Stimulansmedel1 622 695 kr');
    expect(await wordsOf(listed.locator('.bl-tag').last())).toBe('Överskriden');

    await keyboard.go(programme(page, 'professionsmiljarden-2018'));

    await see(page, 'programme-overdrawn');
    const overdrawn = page.locator('.bl-budget[data-over] .bl-budget__outcome');
    expect(await wordsOf(overdrawn)).toBe('Överskridet med 1 622 695 kr');
    const [red = 0, green = 0, blue = 0] = await colourOf(overdrawn.locator('strong'));
    expect(red).toBeGreaterThan(2 * Math.max(green, blue));
    expect(await wordsOf(page.locator('.bl-budget:not([data-over])'))).toContain('Kvar 3 851 293 kr');
  });

  test('the table is filtered by status and by unit, with its sums, and shown whole again', async () => {
    const { page, keyboard } = await stage.signedIn(coordinator, way);
    await keyboard.go(programme(page, programmeId));
    expect(await rows(page).count()).toBe(16);
    await keyboard.fill({ status: 'submitted' });
    await keyboard.go(page.getByRole('button', { name: 'Visa', exact: true }));
    await see(page, 'programme-filtered');
    expect(await statuses(page)).toEqual(Array.from({ length: 7 }, () => 'Inskickad'));
    expect(await wordsOf(page.getByRole('status'))).toContain('7 av 16 aktiviteter visas.');

    await keyboard.fill({ unit: 'hr' });
    await keyboard.go(page.getByRole('button', { name: 'Visa', exact: true }));
    expect(await page.locator('#activities-table tbody td:nth-child(2)').allTextContents()).toEqual([
      'HR',
      'HR',
    ]);
    expect(await wordsOf(page.locator('#activities-table tfoot tr').last())).toBe(
      'Sökt och väntar, alla objekt600 000',
    );
    await keyboard.fill({ status: 'rejected' });
    await keyboard.go(page.getByRole('button', { name: 'Visa', exact: true }));
    await see(page, 'programme-nothing-found');
    expect(await wordsOf(page.locator('#activities-table .bl-table__empty'))).toBe(
      'Inga aktiviteter passar urvalet.',
    );

    await keyboard.go(link(page, 'Visa alla aktiviteter'));
    expect(await rows(page).count()).toBe(16);
    await keyboard.go(link(page, 'Sal nr 2 på Campus'));
    await see(page, 'application-coordinator');
    expect(await wordsOf(page.locator('h1'))).toBe('Sal nr 2 på Campus');
  });

  test('what is stuck, the accessibility statement, a page that is not there, and out again', async () => {
    const { page, keyboard } = await stage.signedIn(coordinator, way);
    await keyboard.go(link(page, 'Fastnat'));
    await see(page, 'stuck');
    expect(await wordsOf(page.locator('main'))).toContain('Inget har fastnat.');
    await keyboard.go(link(page, 'Tillgänglighet'));
    await see(page, 'accessibility');
    await page.goto(`${stage.system().addresses.site}/applications/unknown`);
    await see(page, 'not-found');
    expect(await page.title()).toBe('Fel: Sidan finns inte – Bidragsled');
    await keyboard.go(link(page, 'Till startsidan'));

    await keyboard.go(page.getByRole('button', { name: 'Logga ut' }));
    await see(page, 'signed-out');
    expect(await link(page, 'Fastnat').count()).toBe(0);
    await page.goto(`${stage.system().addresses.site}/stuck`);
    expect(await wordsOf(page.locator('h1'))).toBe('Välj vem du är');
  });
});

test('what cannot be handed on is shown with its fault, once it has failed ten times', async () => {
  const { runner, relay, web, store } = stage.system();
  const person = await store.directory.find('hos@example.org');
  if (!person) throw new Error('the unit has somebody who applies');
  await runner.stop();
  const content = anApplicationContent({ activity: 'Kommer inte fram' });
  await web.submitApplication({ person, programmeId, content, key: ulid(), sendAgain: false });
  for (let time = 0; time < 10; time += 1) await relay.sweep();
  const { page } = await stage.signedIn(coordinator);

  await page.goto(`${stage.system().addresses.site}/stuck`);

  await see(page, 'stuck-rows');
  const cells = await page.locator('#failed-table tbody tr :is(th, td)').allTextContents();
  expect(cells.slice(0, 2)).toEqual(['Handläggningen ska starta', 'Kommer inte fram']);
  expect(Number(cells[2])).toBeGreaterThanOrEqual(10);
  expect(cells[3]).toMatch(/\w/);
});

const statuses = async (page: Page): Promise<string[]> =>
  Promise.all((await rows(page).locator('td:last-child').all()).map(wordsOf));

async function colourOf(element: ReturnType<Page['locator']>): Promise<number[]> {
  const colour = await element.evaluate((it) => it.ownerDocument.defaultView.getComputedStyle(it).color);
  return (String(colour).match(/\d+/g) ?? []).map(Number);
}
