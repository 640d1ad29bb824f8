import { ulid } from 'ulid';
import { describe, expect, test } from 'vitest';
import type { LocalSystem } from '../../infra/local/system.ts';
import { createImportProgrammes } from '../../shared/use-cases/import-programmes.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { aContact, aController, aDirector } from '../builders/person.ts';
import { aProgramme } from '../builders/programme.ts';
import { aProvider } from '../builders/unit.ts';
import { bothWays, see, wordsOf } from './browser.ts';
import { foreignTexts } from './foreign-texts.ts';
import { sidewaysBy, smallTargets } from './page-faults.ts';
import { withStage } from './stage.ts';

const base = aProgramme();
const programme = aProgramme({ assumed: { ...base.assumed, providersMayApply: true } });
const [contact, controller, director] = [aContact(), aController(), aDirector()];

/** A provider, and whom the money of its activities needs: in the window of the first quarter. */
async function prepare({ store }: LocalSystem): Promise<void> {
  await createImportProgrammes(store).add(programme);
  const change = { id: 'unit-1', at: '2019-01-14T08:00:00.000Z', by: 'import', differences: [] };
  await store.directory.saveUnit(aProvider(), { change });
  for (const person of [contact, controller, director]) await store.directory.save(person);
}

const stage = withStage({ startsAt: '2019-03-11T09:00:00.000Z', prepare });
type Visited = Awaited<ReturnType<typeof stage.signedIn>>;

/** An activity of the provider that the director has approved. */
async function granted(activity: string): Promise<string> {
  const { web, drain, store } = stage.system();
  const costLines = [{ type: 'staff' as const, amount: 200_000, recurrence: 'running' as const }];
  const content = anApplicationContent({ activity, amount: 200_000, costLines });
  const id = await web.submitApplication({
    person: contact,
    programmeId: programme.id,
    content,
    key: ulid(),
  });
  await drain();
  const seenVersion = (await store.applications.find(id))?.version ?? 1;
  const command = {
    outcome: 'approved' as const,
    amount: 200_000,
    fundingPartId: 'stimulus',
    costObject: '9902',
  };
  await web.decideApplication({ person: director, applicationId: id, seenVersion, command });
  await drain();
  return id;
}

/** Looks at the page in full, wide and narrow, for words of the other language too. */
async function look({ page }: Visited, name: string): Promise<void> {
  await see(page, name);
  const language = (await page.getAttribute('html', 'lang')) === 'en' ? 'en' : 'sv';
  expect(await foreignTexts(page, language), `${name}: words of the other language`).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  await see(page, `${name}-narrow`);
  expect(await page.evaluate(sidewaysBy), `${name}: pixels to scroll sideways`).toBe(0);
  expect(await page.evaluate(smallTargets), `${name}: targets under 24 pixels`).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe.each(bothWays)('a quarter’s money, $how', (way) => {
  const language = way.javaScriptEnabled ? 'sv' : 'en';

  test('is asked for, sent back, asked for again and attested, with the keyboard alone', async () => {
    const { store, drain, addresses } = stage.system();
    for (const { email } of [contact, controller]) await store.directory.setLanguage(email, language);
    const id = await granted(`Närvård ${language}`);
    const path = `${addresses.site}/applications/${id}/payouts/2019Q1`;

    const asking = await stage.signedIn(contact.email, way);
    await look(asking, `payout-start-contact-${language}`);
    await asking.page.goto(`${addresses.site}/payouts`);
    await look(asking, `payout-own-${language}`);
    await asking.page.goto(`${path}/request`);
    await look(asking, `payout-request-${language}`);
    await asking.keyboard.fill({ amount: '80 000' });
    await asking.keyboard.go(asking.page.locator('#payout-form button').last());
    await look(asking, `payout-request-errors-${language}`);
    await asking.keyboard.go(asking.page.locator('#payout-form button').first());
    expect(await asking.page.locator('[name=costText]').count()).toBe(4);
    expect(await asking.page.locator('#amount').inputValue()).toBe('80 000');
    await fillIn(asking);
    await look(asking, `payout-sent-${language}`);
    await drain();

    const attesting = await stage.signedIn(controller.email, way);
    await look(attesting, `payout-start-controller-${language}`);
    await attesting.page.goto(`${addresses.site}/payouts`);
    await look(attesting, `payout-list-${language}`);
    await attesting.page.goto(`${path}/attest`);
    await look(attesting, `payout-attest-${language}`);
    await attesting.keyboard.stay(attesting.page.locator('#return summary'));
    await attesting.keyboard.go(attesting.page.locator('#return-form button'));
    await look(attesting, `payout-attest-errors-${language}`);
    await attesting.keyboard.fill({ reason: 'Kvitto saknas.' });
    await attesting.keyboard.go(attesting.page.locator('#return-form button'));
    await look(attesting, `payout-returned-${language}`);
    await drain();

    await asking.page.goto(`${path}/request`);
    await look(asking, `payout-mend-${language}`);
    await asking.keyboard.tick(asking.page.locator('#notReimbursed'));
    await asking.keyboard.go(asking.page.locator('#payout-form button').last());
    await drain();
    await attesting.page.goto(`${path}/attest`);
    await attesting.keyboard.go(attesting.page.locator('#attest-form button'));
    await look(attesting, `payout-attested-${language}`);
    await asking.page.goto(`${addresses.site}/applications/${id}`);
    await look(asking, `payout-application-${language}`);
    expect(await wordsOf(asking.page.locator('main'))).toContain('80 000 kr');
  });
});

/** One cost of 80 000 kr, the statement, and send. The area is chosen already, being the only one. */
async function fillIn({ keyboard, page }: Visited): Promise<void> {
  await keyboard.tabTo(page.locator('#costType-1'));
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('#costType-1').inputValue()).toBe('staff');
  for (const [id, text] of [
    ['costText-1', 'Sjuksköterska'],
    ['costAmount-1', '80 000'],
  ]) {
    await keyboard.tabTo(page.locator(`#${id}`));
    await page.keyboard.insertText(text ?? '');
  }
  await keyboard.tick(page.locator('#notReimbursed'));
  await keyboard.go(page.locator('#payout-form button').last());
}
