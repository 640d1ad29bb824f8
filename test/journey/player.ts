import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { addDaysToDate, type LocalDate, localDateOf } from '../../shared/domain/stockholm-time.ts';
import { dictionary } from '../../shared/text/dictionary.ts';
import { type Language, type TextFacts, type TextKey, translator } from '../../shared/text/translate.ts';
import { see, type Way, wordsOf } from './browser.ts';
import { foreignTexts } from './foreign-texts.ts';
import { pastTheEdge, smallTargets } from './page-faults.ts';
import { chooseWho, type Stage } from './stage.ts';

export type Player = Awaited<ReturnType<typeof createPlayer>>;
/** What a test that goes from mail to mail may take, on a machine that does other things too; milliseconds. */
export const long = 120_000;

/** What has been looked at in a narrow window in this process, by name and language: once is enough. */
const lookedAtNarrow = new Set<string>();

type Who = Way & { email: string; language: Language };

/**
 * Somebody who works from mail to mail, with the keyboard alone and in their own language. Every page they look at is
 * looked at in full: by axe, at 320 pixels too (once for each name), and for words of the other language.
 */
export async function createPlayer(stage: Stage, { email, language, javaScriptEnabled }: Who) {
  const { addresses, store, drain, clock } = stage.system();
  await store.directory.setLanguage(email, language);
  const visit = await stage.visit({ javaScriptEnabled });
  const { page, keyboard } = visit;
  const t = translator(language);
  return {
    ...visit,
    t,
    language,
    look,
    openMail,
    follow,
    open,
    moveClock,
    press: (name: string | RegExp) => keyboard.go(page.getByRole('button', { name })),
    send: (form: string) => keyboard.go(page.locator(`${form} button`).last()),
    go: (key: TextKey, facts?: TextFacts) => keyboard.go(link(key, facts)),
    /** Opens what is folded on the page. */
    unfold: (key: TextKey) => keyboard.stay(page.locator('summary', { hasText: patternOf(key, language) })),
    main: () => wordsOf(page.locator('main')),
  };

  function link(key: TextKey, facts?: TextFacts): Locator {
    return page.getByRole('link', { name: patternOf(key, language, facts) }).first();
  }

  async function look(name: string): Promise<void> {
    await see(page, name);
    expect(await page.getAttribute('html', 'lang'), `${name}: its language`).toBe(language);
    expect(await foreignTexts(page, language), `${name}: words of the other language`).toEqual([]);
    if (lookedAtNarrow.has(`${name} ${language}`)) return;
    lookedAtNarrow.add(`${name} ${language}`);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate(pastTheEdge), `${name}: scrolls sideways at 320`).toEqual([]);
    expect(await page.evaluate(smallTargets), `${name}: targets under 24 pixels`).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  }

  /** The latest mail to this person with such a subject, from the list of their mails. Returns what it says. */
  async function openMail(key: TextKey, facts: TextFacts): Promise<string> {
    await drain();
    await page.goto(`${addresses.mailbox}/?till=${encodeURIComponent(email)}&lang=${language}`);
    await keyboard.go(link(key, facts));
    await look(key.replace(/\.subject$/, '').replaceAll('.', '-'));
    return wordsOf(page.locator('main'));
  }

  /** The link of the mail, over the sign-in for those who have not signed in yet. */
  async function follow(key: TextKey): Promise<void> {
    await keyboard.go(link(key));
    await signInIfAsked();
  }

  /** A page of the site by its address. */
  async function open(path: string): Promise<void> {
    await page.goto(`${addresses.site}${path}`);
    await signInIfAsked();
  }

  async function signInIfAsked(): Promise<void> {
    if (page.url().startsWith(addresses.signIn)) await chooseWho(visit, email);
  }

  /** Moves the laptop's clock on its page by so many days, and reads what happened on the way. */
  async function moveClock(days: number): Promise<string> {
    await page.goto(`${addresses.clock}/?lang=${language}`);
    await look('clock');
    await keyboard.write('date', dayAhead(clock.now(), days));
    await keyboard.go(page.locator('button[value=date]'));
    await page.locator('[role=status]').waitFor();
    await look('clock-moved');
    return wordsOf(page.locator('main'));
  }
}

/** A day as it is typed into a form, counted from a moment (UTC). */
export const dayAhead = (now: string, days: number): LocalDate => addDaysToDate(localDateOf(now), days);

/** A text of the dictionary as it may stand on a page: what is not given of its facts may be anything. */
export function patternOf(key: TextKey, language: Language, facts: TextFacts = {}): RegExp {
  const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
  const pattern = escaped(dictionary[key][language]).replace(/\{(\w+)\}/g, (_, name: string) =>
    name in facts ? escaped(String(facts[name])) : '.+',
  );
  return new RegExp(`^${pattern}`);
}
