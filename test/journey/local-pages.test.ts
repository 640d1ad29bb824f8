import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../shared/text/translate.ts';
import { bothWays, see } from './browser.ts';
import { smallTargets } from './page-faults.ts';
import { director, withStage } from './stage.ts';

const stage = withStage();
const { visit } = stage;
const addresses = () => stage.system().addresses;

/** Looks at a page: nothing on it was fetched from elsewhere, and with no script it is the same where none may run. */
async function look(page: Page, name: string): Promise<void> {
  await see(page, name);
  expect(await page.locator('script').count(), `${name}: scripts`).toBe(0);
  expect(await page.evaluate(smallTargets), `${name}: too small to hit`).toEqual([]);
  const fetched = await page.evaluate<string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => name)`,
  );
  const origin = new URL(page.url()).origin;
  expect(
    fetched.filter((address) => !address.startsWith(origin)),
    `${name}: fetched from elsewhere`,
  ).toEqual([]);
}

const places = (language: Language): [string, () => string][] => [
  ['mailbox', () => `${addresses().mailbox}/?lang=${language}`],
  ['mailbox-of-one', () => `${addresses().mailbox}/?till=${encodeURIComponent(director)}`],
  ['mailbox-unread', () => `${addresses().mailbox}/?olasta=1`],
  ['mailbox-missing', () => `${addresses().mailbox}/brev/none`],
  ['sign-in', () => `${addresses().site}/sign-in`],
  ['sign-in-missing', () => `${addresses().signIn}/interaction/none`],
  ['clock', () => addresses().clock],
  ['clock-missing', () => `${addresses().clock}/none`],
];

describe.each(['sv', 'en'] as const)('in %s', (language) => {
  test.each([1280, 320])(
    'mailbox, mail, sign-in and clock have no faults and no scripts at %i pixels',
    async (width) => {
      const { page } = await visit({ width });
      const name = (what: string) => `local-${what}-${language}-${width}`;
      for (const [what, address] of places(language)) {
        await page.goto(address());
        expect(await page.getAttribute('html', 'lang')).toBe(language);
        await look(page, name(what));
      }

      await page.goto(addresses().mailbox);
      await page.locator('main h2 a').first().click();
      await page.locator('summary').click();
      await look(page, name('mail'));
      await page.goto(addresses().clock);
      await page.fill('[name=date]', '2001-01-01');
      await page.locator('button[value=date]').click();
      await look(page, name('clock-refused'));
      await page.locator('button[value=day]').click();
      await page.locator('[role=status]').waitFor();
      await look(page, name('clock-moved'));
    },
    120_000,
  );
});

test('a change of language on one part holds on the others', async () => {
  const { page } = await visit();

  await page.goto(addresses().mailbox);
  await page.getByRole('link', { name: 'English' }).click();
  await page.goto(addresses().clock);
  await page.getByRole('heading', { name: 'What happens next' }).waitFor();
  await page.goto(`${addresses().site}/sign-in`);
  await page.getByRole('heading', { name: 'Choose who you are' }).waitFor();
  await page.getByRole('link', { name: 'Svenska' }).click();

  await page.getByRole('heading', { name: 'Välj vem du är' }).waitFor();
}, 60_000);

describe.each(bothWays)('with the keyboard alone, $how', (way) => {
  test('from the mailbox through a mail to the site', async () => {
    const { page, keyboard } = await visit(way);

    await page.goto(addresses().mailbox);
    const people = page.getByRole('navigation', { name: 'Mottagare' });
    await keyboard.go(people.getByRole('link', { name: 'HoS-direktör', exact: true }));
    await keyboard.go(page.locator('main h2 a').first());
    await keyboard.go(page.getByRole('link', { name: 'Läs och besluta' }));

    await page.getByRole('heading', { name: 'Välj vem du är' }).waitFor();
  }, 60_000);

  test('one press signs in, and another person can follow', async () => {
    const { page, keyboard } = await visit(way);

    for (const email of [director, 'samordnare@example.org']) {
      await page.goto(`${addresses().site}/sign-in?again=1`);
      await keyboard.go(page.locator(`button[name=person][value="${email}"]`));
      expect(new URL(page.url()).origin).toBe(addresses().site);
    }
  }, 60_000);

  test('from the site to the clock, to the next event, and to the mail that it sent', async () => {
    const { page, keyboard } = await visit(way);

    await page.goto(`${addresses().site}/accessibility`);
    await keyboard.go(page.getByRole('link', { name: 'Flytta klockan' }));
    await keyboard.go(page.getByRole('button', { name: 'Till nästa händelse' }));
    await page.getByRole('heading', { name: /^Framme: klockan är / }).waitFor();
    await see(page, `clock-story-${way.how}`);
    await keyboard.go(page.getByRole('link', { name: 'Läs mejlen' }));

    await page.getByRole('heading', { name: 'Alla brev' }).waitFor();
    expect(await page.locator('main h2 a').first().innerText()).toMatch(/^Påminnelse|^Beslut behövs/);
  }, 60_000);
});
