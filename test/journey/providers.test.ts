import { describe, expect, test } from 'vitest';
import { bothWays, see, wordsOf } from './browser.ts';
import { foreignTexts } from './foreign-texts.ts';
import { sidewaysBy, smallTargets } from './page-faults.ts';
import { withStage } from './stage.ts';

const stage = withStage();
const path = '/directory/units/exempelvarden-ab';
const contact = 'vardgivare-1@example.org';
// A number of its own for each way: what the first has attested is no change to the second.
const numbers = new Map([
  [true, '0000-0034'],
  [false, '0000-0042'],
]);

type Visited = Awaited<ReturnType<typeof stage.signedIn>>;

/** Looks at the page, wide and narrow. */
async function look({ page }: Visited, name: string): Promise<void> {
  await see(page, name);
  expect(await foreignTexts(page, 'sv'), `${name}: English in Swedish`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  await see(page, `${name}-narrow`);
  expect(await page.evaluate(sidewaysBy), `${name}: pixels to scroll sideways`).toBe(0);
  expect(await page.evaluate(smallTargets), `${name}: targets under 24 pixels`).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe.each(bothWays)('a provider’s account, $how', (way) => {
  const number = numbers.get(way.javaScriptEnabled ?? true) ?? '';

  test('is changed by one person and attested by another, with the keyboard alone', async () => {
    const administrator = await stage.signedIn('administrator@example.org', way);
    const { page, keyboard } = administrator;
    await keyboard.go(page.getByRole('link', { name: 'Katalog', exact: true }));
    await keyboard.go(page.getByRole('link', { name: 'Verksamheter och vårdgivare', exact: true }));
    await look(administrator, 'providers-list');
    await keyboard.go(page.getByRole('link', { name: 'Ny vårdgivare', exact: true }));
    await keyboard.fill({ name: 'Ny vård', organisationNumber: '640823-3234', accountNumber: '1' });
    await keyboard.go(page.getByRole('button', { name: 'Lägg till vårdgivaren' }));
    await look(administrator, 'provider-new-errors');
    expect(await wordsOf(page.locator('.ds-error-summary'))).toContain('Numret är ett personnummer.');
    await page.goto(`${stage.system().addresses.site}${path}`);
    await keyboard.fill({ accountNumber: number });
    await keyboard.go(page.getByRole('button', { name: 'Spara', exact: true }));
    await look(administrator, 'provider-account-own');
    expect(await wordsOf(page.locator('main'))).toContain(
      'Du skrev in numret och kan därför inte attestera det.',
    );

    const controller = await stage.signedIn('controller@example.org', way);
    await look(controller, 'start-account-waits');
    await controller.keyboard.go(
      controller.page.getByRole('link', { name: 'Exempelvården AB', exact: true }),
    );
    await look(controller, 'provider-account-waits');
    await controller.keyboard.go(controller.page.getByRole('button', { name: 'Attestera det nya kontot' }));
    await look(controller, 'provider-account-attested');
    expect(await wordsOf(controller.page.locator('main'))).toContain(`KontoBankgiro ${number}`);
  });

  test('is read by the provider’s own contact, in both languages', async () => {
    const visitor = await stage.signedIn(contact, way);
    await look(visitor, 'start-provider');
    await visitor.keyboard.go(visitor.page.getByRole('link', { name: 'Våra uppgifter', exact: true }));
    await look(visitor, 'own-provider');
    expect(await wordsOf(visitor.page.locator('main'))).toContain('Organisationsnummer449900-0018');
    await visitor.keyboard.go(visitor.page.getByRole('button', { name: /English$/ }));
    await see(visitor.page, 'own-provider-english');
    // The administrator of the demonstration is called as the role is: that is data, and says that it is Swedish.
    expect(await foreignTexts(visitor.page, 'en')).toEqual([]);
    await visitor.keyboard.go(visitor.page.getByRole('button', { name: /Svenska$/ }));
  });
});
