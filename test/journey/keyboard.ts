import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type Keyboard = ReturnType<typeof createKeyboard>;

const mostSteps = 90;

/**
 * Somebody without a mouse: moves by Tab, Shift+Tab and the arrows, and presses Enter or Space. Whatever they stop at
 * must show that it has focus.
 */
export function createKeyboard(page: Page) {
  let presses = 0;
  return {
    /** How many links and buttons have been pressed: each would be a click. */
    presses: () => presses,
    tabTo,
    back: (target: Locator) => tabTo(target, 'Shift+Tab'),
    go,
    stay,
    write,
    fill,
    choose,
    select,
    tick,
  };

  /** Presses Tab (or Shift+Tab) until the element has focus. @throws when it has not after {@link mostSteps} steps */
  async function tabTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await tabUntil(() => hasFocus(target), `${target}`, key);
    expect(await isFocusSeen(target), `${target} shows that it has focus`).toBe(true);
  }

  async function tabUntil(arrived: () => Promise<boolean>, what: string, key = 'Tab'): Promise<void> {
    for (let step = 0; step <= mostSteps; step += 1) {
      if (await arrived()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${what} did not get focus in ${mostSteps} steps on ${page.url()}`);
  }

  /** Goes to a link or button and presses it; comes back when the next page is there. */
  async function go(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await tabTo(target);
    presses += 1;
    await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)]);
  }

  /** Follows a link within the page. */
  async function stay(target: Locator): Promise<void> {
    await tabTo(target);
    await page.keyboard.press('Enter');
  }

  /** Replaces what a field holds. */
  async function write(name: string, text: string): Promise<void> {
    await tabTo(field(name));
    await page.keyboard.press('ControlOrMeta+A');
    if (text === '') await page.keyboard.press('Delete');
    else await page.keyboard.insertText(text);
  }

  /** One of several: Tab enters the group, Space chooses the first, the arrows go on. */
  async function choose(name: string, value: string): Promise<void> {
    const current = () =>
      page.evaluate<string>(`document.activeElement.name + '=' + document.activeElement.value`);
    await tabUntil(async () => (await current()).startsWith(`${name}=`), `the choices of ${name}`);
    const wanted = page.locator(`input[name="${name}"][value="${value}"]`);
    for (let step = 0; step < 12 && !(await hasFocus(wanted)); step += 1)
      await page.keyboard.press('ArrowDown');
    if (!(await wanted.isChecked())) await page.keyboard.press('Space');
    expect(await isFocusSeen(wanted), `${name} shows that it has focus`).toBe(true);
    expect(await wanted.isChecked(), `${name} is ${value}`).toBe(true);
  }

  async function select(name: string, value: string): Promise<void> {
    const list = page.locator(`select[name="${name}"]`);
    await tabTo(list);
    await page.keyboard.press('Home');
    for (let step = 0; step < 40 && (await list.inputValue()) !== value; step += 1) {
      await page.keyboard.press('ArrowDown');
    }
    expect(await list.inputValue(), name).toBe(value);
  }

  /** Ticks a box, or takes its tick away. */
  async function tick(target: Locator): Promise<void> {
    await tabTo(target);
    await page.keyboard.press('Space');
  }

  /** Answers in the order in which the form asks. A name with a list ticks each box of these values. */
  async function fill(answers: Record<string, string | string[]>): Promise<void> {
    for (const [name, answer] of Object.entries(answers)) {
      if (Array.isArray(answer)) {
        for (const value of answer) await tick(page.locator(`input[name="${name}"][value="${value}"]`));
      } else if (await page.locator(`select[name="${name}"]`).count()) await select(name, answer);
      else if (await page.locator(`input[type=radio][name="${name}"]`).count()) await choose(name, answer);
      else await write(name, answer);
    }
  }

  function field(name: string): Locator {
    return page.locator(`:is(input, select, textarea)[name="${name}"]:not([type=hidden])`);
  }
}

/** Also within a shadow root, as the mails of the mailbox are shown. */
export function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === element.getRootNode().activeElement);
}

/** Whether the focus is drawn, and within what is seen of the page. */
function isFocusSeen(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const view = element.ownerDocument.defaultView;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    // Around a choice the ring runs about the box and its words together.
    const drawn = [element, element.closest('.ds-field')].some((it) => {
      if (it === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = view.getComputedStyle(it);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const within = bottom > 0 && top < view.innerHeight && right > 0 && left < view.innerWidth;
    return element.matches(':focus-visible') && drawn && within;
  });
}
