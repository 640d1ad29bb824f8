import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bothWays, see, wordsOf } from './browser.ts';
import { sidewaysBy } from './page-faults.ts';
import { chooseWho, director, programmeId, type Visit, withStage } from './stage.ts';

const stage = withStage();
const applicant = 'hos@example.org';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const folded = (page: Page, text: string) => page.locator('summary', { hasText: text });
const waiting = (page: Page, activity: string) =>
  page.locator('.bl-task', { hasText: activity }).getByRole('link', { name: /^Läs och besluta/ });

/** Of those that wait after the first load, one each for what the director does, told apart by the two ways. */
const cases = {
  with: { plain: 'Personalresurs Saba Cloud', lower: 'Samordnare nationella satsningar PV 1,0' },
  without: { plain: 'Karriärvägar', lower: 'Koordinator osteoporos' },
};

describe.each(bothWays)('the director decides with the keyboard alone, $how', ({ javaScriptEnabled }) => {
  const way = { javaScriptEnabled };
  const { plain, lower } = cases[javaScriptEnabled ? 'with' : 'without'];

  test('the link of a mail leads over the sign-in to the decision, and one press approves', async () => {
    const visit = await stage.visit(way);
    const { page, keyboard } = visit;
    await openMail(visit, director, `Beslut behövs: ${plain}`);
    await see(page, 'mail-decision-wanted');
    await keyboard.go(link(page, 'Läs och besluta'));
    await chooseWho(visit, director);

    expect(page.url()).toMatch(/\/applications\/[0-9A-Z]{26}\/decide$/);
    await see(page, 'decide');
    expect(await wordsOf(page.locator('h1'))).toBe(plain);
    expect(await wordsOf(page.locator('.bl-columns__main'))).toContain('Kvar efter beslutet');
    await keyboard.go(button(page, 'Bevilja 300 000 kr'));

    await see(page, 'application-approved');
    expect(await wordsOf(page.locator('[aria-labelledby=decision]'))).toContain('Beviljat belopp300 000 kr');
  });

  test('for a director who has signed in, a plain approval is two presses from the mail', async () => {
    const id = await stage.submit(applicant, { activity: `Två klick ${javaScriptEnabled}` });
    const visit = await stage.signedIn(director, way);
    await openMail(visit, director, `Beslut behövs: Två klick ${javaScriptEnabled}`);
    const before = visit.keyboard.presses();

    await visit.keyboard.go(link(visit.page, 'Läs och besluta'));
    await visit.keyboard.go(button(visit.page, /^Bevilja 250 000 kr$/));

    expect(visit.keyboard.presses() - before).toBe(2);
    expect((await stage.system().store.applications.find(id))?.status).toBe('approved');
  });

  test('a lower amount needs its reasons: the error stands by the field, and nothing typed is lost', async () => {
    const visit = await stage.signedIn(director, way);
    const { page, keyboard } = visit;
    await keyboard.go(waiting(page, lower));
    await keyboard.stay(folded(page, 'Ändra belopp eller lägg till villkor'));
    await keyboard.fill({ amount: '100 tkr', conditions: 'Redovisas före jul.\nTill samordnaren.' });
    await keyboard.go(page.locator('#approve-form button'));

    await see(page, 'decide-errors');
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await page.locator('#amount').inputValue()).toBe('100 tkr');
    expect(await page.locator('#conditions').inputValue()).toBe('Redovisas före jul.\nTill samordnaren.');
    await keyboard.stay(page.locator('.ds-error-summary a'));
    await keyboard.fill({ motivation: 'Resten ryms i budget.' });
    await keyboard.go(page.locator('#approve-form button'));

    await see(page, 'application-lower');
    const decision = await wordsOf(page.locator('[aria-labelledby=decision]'));
    for (const part of ['100 000 kr', 'Redovisas före jul.', 'Resten ryms i budget.']) {
      expect(decision).toContain(part);
    }
  });

  test('a rejection asks for its reasons, and tells them', async () => {
    const id = await stage.submit(applicant, { activity: `Avslås ${javaScriptEnabled}` });
    const { page, keyboard } = await stage.signedIn(director, way);
    await keyboard.go(waiting(page, `Avslås ${javaScriptEnabled}`));
    await keyboard.stay(folded(page, 'Avslå med motivering'));
    await keyboard.go(page.locator('#reject-form button'));
    await see(page, 'decide-reject-errors');
    await keyboard.stay(page.locator('.ds-error-summary a'));
    await keyboard.fill({ rejectMotivation: 'Ligger utanför syftet.' });
    await keyboard.go(page.locator('#reject-form button'));

    await see(page, 'application-rejected');
    expect(await wordsOf(page.locator('[aria-labelledby=decision]'))).toContain('Ligger utanför syftet.');
    expect((await stage.system().store.applications.find(id))?.status).toBe('rejected');
  });

  test('more than what is left is refused with the sum that is left; nothing is written, and what was typed is kept', async () => {
    const amount = 40_000_000;
    const activity = `Större än potten ${javaScriptEnabled}`;
    const costLines = [{ type: 'building' as const, amount, recurrence: 'one-off' as const }];
    const id = await stage.submit(applicant, { activity, amount, costLines });
    const before = await booksAnd(id);
    const { page, keyboard } = await stage.signedIn(director, way);

    await keyboard.go(waiting(page, activity));
    await see(page, 'decide-too-much');
    expect(await button(page, /^Bevilja \d/).count()).toBe(0);
    await keyboard.stay(folded(page, 'Ändra belopp eller lägg till villkor'));
    await keyboard.fill({ conditions: 'Byggs i två steg.' });
    await keyboard.go(page.locator('#approve-form button'));

    await see(page, 'decide-exceeded');
    const left = before.books?.balances.find(({ fundingPartId }) => fundingPartId === 'stimulus')?.left;
    const told = (await wordsOf(page.locator('#amount-error'))).replaceAll(' ', '');
    expect(told).toContain(`${left}krkvariStimulansmedel`);
    expect(await page.locator('#amount').inputValue()).toMatch(/^40\s000\s000$/);
    expect(await page.locator('#conditions').inputValue()).toBe('Byggs i två steg.');
    expect(await booksAnd(id)).toEqual(before);
  });

  test('the applicant reads the mail with the decision, and the page with its history', async () => {
    const id = await decideOn(`Läses av sökanden ${javaScriptEnabled}`);
    const visit = await stage.visit(way);
    const { page, keyboard } = visit;
    await openMail(
      visit,
      applicant,
      new RegExp(`^Beslut .*: beviljad, Läses av sökanden ${javaScriptEnabled}`),
    );
    await see(page, 'mail-decided');
    const mail = await wordsOf(page.locator('article dl').first());
    expect(mail).toContain('240 000 kr');
    expect(mail).toContain('Tio tusen ryms i budget.');

    await keyboard.go(link(page, 'Se beslutet'));
    await chooseWho(visit, applicant);

    await see(page, 'application-decided-applicant');
    expect(page.url()).toMatch(new RegExp(`/applications/${id}$`));
    expect(await wordsOf(page.locator('[aria-labelledby=decision]'))).toContain('240 000 kr');
    const happened = await page.locator('.bl-history__what').allTextContents();
    expect(happened).toEqual([
      'Ansökan skickades in',
      'Mejl: ansökan har kommit in',
      'Underlaget för beslut togs fram',
      'Frågan ställdes till den som beslutar',
      'Mejl: beslut behövs',
      'Ansökan beviljades',
      'Mejl: beslut',
      'Sökanden fick besked',
    ]);
    expect(await wordsOf(page.locator('.bl-history'))).not.toContain('HoS, HoS');
  });
});

/** From the list of mails, by the person's own list, to one mail. */
async function openMail({ page, keyboard }: Visit, recipient: string, subject: string | RegExp) {
  await page.goto(stage.system().addresses.mailbox);
  await keyboard.go(page.locator(`#people a[href$="${encodeURIComponent(recipient)}"]`));
  await see(page, 'mailbox');
  await page.setViewportSize({ width: 320, height: 900 });
  expect(await page.evaluate(sidewaysBy), 'the mailbox at 320 pixels').toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await keyboard.go(page.locator('main h2').getByRole('link', { name: subject }).first());
}

async function booksAnd(id: string) {
  const { applications, programmes } = stage.system().store;
  const [books, file] = await Promise.all([programmes.find(programmeId), applications.caseFile(id)]);
  return { books, file };
}

/** Decided by the director, and told. */
async function decideOn(activity: string): Promise<string> {
  const { web, store, drain } = stage.system();
  const applicationId = await stage.submit(applicant, { activity });
  const [person, application] = await Promise.all([
    store.directory.find(director),
    store.applications.find(applicationId),
  ]);
  if (!person || !application) throw new Error('the director and the application are there');
  await web.decideApplication({
    person,
    applicationId,
    seenVersion: application.version,
    command: {
      outcome: 'approved',
      amount: 240_000,
      fundingPartId: 'stimulus',
      costObject: '9902',
      motivation: 'Tio tusen ryms i budget.',
    },
  });
  await drain();
  return applicationId;
}
