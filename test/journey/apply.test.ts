import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bothWays, see, wordsOf } from './browser.ts';
import { hasFocus, type Keyboard } from './keyboard.ts';
import { chooseWho, programmeId, withStage } from './stage.ts';

const stage = withStage();

/** Right answers, in the order in which the form asks. */
const answers = {
  activity: 'Nattbemanning på akuten & <avdelning 3>',
  nature: 'new',
  purposes: ['2', '5'],
  purposeText: 'Färre väntar på akuten.\n\nNatten blir lugnare.',
  withinPurpose: 'yes',
  decisionExists: 'yes',
  decisionBasis: 'apr-18',
  continuationText: 'Ordinarie verksamhet tar över.',
  amountStatus: 'exact',
  amount: '1 200 000',
  'cost-staff': '1,2 mkr',
  'recurrence-staff': 'running',
  investment: 'no',
  fundingPart: 'stimulus',
  costObject: '9917',
  continuedNeed: 'no',
  newHires: 'no',
  fullTimeEquivalents: '0,75',
  contact: 'Enhetschef, Akuten',
  manager: 'Verksamhetschef, Akuten',
};
/** As somebody in a hurry fills it in: some answers are wrong, and some are missing. */
const wrong = { amount: '12,50', 'cost-staff': 'mycket', contact: 'Enhetschef, 19121212-1212' };
const missing = [
  'withinPurpose',
  'continuationText',
  'investment',
  'costObject',
  'continuedNeed',
  'newHires',
  'manager',
];
const isFaulty = (field: string) => missing.includes(field) || field in wrong;
const faulty = Object.keys(answers).filter(isFaulty);
const hurried = only((field) => !missing.includes(field), { ...answers, ...wrong });
const mended = only(isFaulty, answers);

function only(wanted: (field: string) => boolean, all: Record<string, string | string[]>) {
  return Object.fromEntries(Object.entries(all).filter(([field]) => wanted(field)));
}

/** Everything in the form as it would be sent; an expression for the page. */
const typedInForm = `JSON.stringify([...new FormData(document.querySelector('form[action$="/apply/check"]'))])`;

/** Where each error of the summary leads, and whether the same is said at the field; an expression for the page. */
const errorsOfPage = `[...document.querySelectorAll('.ds-error-summary a')].map((link) => {
  const field = document.getElementById(link.hash.slice(1));
  const group = field.closest('[data-invalid]');
  const said = group?.querySelector('.ds-validation-message')?.textContent ?? '';
  return { field: field.name, marked: group !== null, said: said !== '' && link.textContent.includes(said) };
})`;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

describe.each(bothWays)('a unit applies with the keyboard alone, $how', ({ javaScriptEnabled }) => {
  const unit = javaScriptEnabled ? 'hos' : 'hospa';
  const sentByUnit = async () => (await stage.system().store.applications.ofUnit(unit)).length;

  test('from the sign-in to the application, over errors, a change of mind, reload and back', async () => {
    const visit = await stage.visit({ javaScriptEnabled });
    const { page, keyboard } = visit;
    const before = await sentByUnit();

    await page.goto(stage.system().addresses.site);
    await see(page, 'sign-in');
    await chooseWho(visit, `${unit}@example.org`);
    await see(page, 'start-applicant');
    await openForm(page, keyboard);
    await sendHurriedAnswers(page, keyboard);
    await walkErrors(page, keyboard);
    await mendAndCheck(page, keyboard);
    await changeTheAmount(page, keyboard);

    await keyboard.go(button(page, 'Skicka in ansökan'));
    await see(page, 'application-just-sent');
    const sent = page.url();
    expect(sent).toMatch(/\/applications\/[0-9A-Z]{26}$/);
    expect(await wordsOf(page.locator('h1'))).toBe(answers.activity);
    expect(await wordsOf(page.locator('.bl-notice'))).toContain('Ansökan är inskickad');
    await page.reload();
    expect(page.url()).toBe(sent);
    await page.goBack();
    await keyboard.go(button(page, 'Skicka in ansökan'));
    expect(page.url()).toBe(sent);
    expect(await sentByUnit()).toBe(before + 1);
  });

  test('a form that was sent and then changed is not silently sent again', async () => {
    const { page, keyboard } = await stage.signedIn(`${unit}@example.org`, { javaScriptEnabled });
    await openForm(page, keyboard);
    await keyboard.fill({ ...answers, activity: 'Dagbemanning på akuten' });
    await keyboard.go(button(page, 'Fortsätt till kontroll'));
    await keyboard.go(button(page, 'Skicka in ansökan'));
    const before = await sentByUnit();

    await page.goBack();
    await keyboard.go(button(page, 'Ändra ansvar och kontakt'));
    await keyboard.write('manager', 'Områdeschef, Akuten');
    await keyboard.go(button(page, 'Fortsätt till kontroll'));
    await keyboard.go(button(page, 'Skicka in ansökan'));

    await see(page, 'apply-sent-before');
    expect(await page.title()).toMatch(/^Fel: /);
    expect(await wordsOf(page.locator('main'))).toContain('Områdeschef, Akuten');
    expect(await sentByUnit()).toBe(before);
  });

  test('a programme that is closed says since when, and asks nothing', async () => {
    const { page, keyboard } = await stage.signedIn(`${unit}@example.org`, { javaScriptEnabled });
    await page.goto(`${stage.system().addresses.site}/programmes/personalmiljarden-2018/apply`);

    await see(page, 'apply-closed');
    expect(await wordsOf(page.locator('.bl-lede'))).toMatch(/till och med den .* 2018/);
    expect(await page.locator('main :is(input, select, textarea)').count()).toBe(0);
    await keyboard.go(page.locator('main a[href="/programmes/personalmiljarden-2018"]'));
    expect(page.url()).toMatch(/personalmiljarden-2018$/);
  });
});

async function openForm(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.go(link(page, 'Satsningar').first());
  await see(page, 'programmes');
  await keyboard.go(page.locator(`a[href="/programmes/${programmeId}"]`));
  await see(page, 'programme-open');
  await keyboard.go(link(page, 'Sök medel ur satsningen'));
  await see(page, 'apply');
}

async function sendHurriedAnswers(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.fill(hurried);
  const typed = await page.evaluate(typedInForm);
  await keyboard.go(button(page, 'Fortsätt till kontroll'));
  await see(page, 'apply-errors');
  expect(await page.title()).toMatch(/^Fel: /);
  expect(await page.evaluate(typedInForm), 'what was typed').toBe(typed);
}

/** Each error leads to its field, where the same is said; the first and the last way are walked. */
async function walkErrors(page: Page, keyboard: Keyboard): Promise<void> {
  const errors = await page.evaluate(errorsOfPage);
  expect(errors).toEqual(faulty.map((field) => ({ field, marked: true, said: true })));
  const links = page.locator('.ds-error-summary a');
  await keyboard.stay(links.last());
  expect(await hasFocus(page.locator('#manager'))).toBe(true);
  await keyboard.back(links.first());
  await keyboard.stay(links.first());
  expect(await hasFocus(page.locator('#withinPurpose'))).toBe(true);
}

async function mendAndCheck(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.fill(mended);
  await keyboard.go(button(page, 'Fortsätt till kontroll'));
  await see(page, 'apply-check');
  const shown = await wordsOf(page.locator('main'));
  for (const part of [answers.activity, '1 200 000 kr', '9917', '0,75 årsarbetare', answers.manager]) {
    expect(shown).toContain(part);
  }
}

/** Back from the check to the form and to the check again: nothing but the amount is another. */
async function changeTheAmount(page: Page, keyboard: Keyboard): Promise<void> {
  const facts = () => page.locator('main dd').allTextContents();
  const before = await facts();
  await keyboard.go(button(page, 'Ändra belopp och kostnader'));
  await keyboard.write('amount', '1,3 mkr');
  await keyboard.write('cost-staff', '1300000');
  await see(page, 'apply-change');
  await keyboard.go(button(page, 'Fortsätt till kontroll'));
  const changed = (text: string) => text.replace(/1\s200\s000/, '1\u00a0300\u00a0000');
  expect(await facts()).toEqual(before.map(changed));
}
