import type { ElementHandle, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type Keyboard = ReturnType<typeof createKeyboard>;

const mostSteps = 90;

/** How to get to an element: a group is reached with any of its choices. */
type Course = { key: 'Tab' | 'Shift+Tab'; what: string; group?: boolean };

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
    const seen = await tabUntil(await handleOf(target), { key, what: `${target}` });
    expect(seen, `${target} shows that it has focus`).toBe(true);
  }

  /** Looks where the focus is only once it may have arrived. Says whether it is then seen. */
  async function tabUntil(element: ElementHandle, { key, what, group = false }: Course): Promise<boolean> {
    for (let step = 0; step <= mostSteps; ) {
      const { arrived, seen, atLeast } = await lookAt(element, group);
      if (arrived) return seen;
      const presses = key === 'Tab' ? Math.min(atLeast, mostSteps + 1 - step) : 1;
      step += presses;
      for (let press = 0; press < presses; press += 1) await page.keyboard.press(key);
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
    const wanted = await handleOf(page.locator(`input[name="${name}"][value="${value}"]`));
    await tabUntil(wanted, { key: 'Tab', what: `the choices of ${name}`, group: true });
    const look = () => lookAt(wanted, false);
    for (let step = 0; step < 12 && !(await look()).arrived; step += 1)
      await page.keyboard.press('ArrowDown');
    if (!(await wanted.isChecked())) await page.keyboard.press('Space');
    expect((await look()).seen, `${name} shows that it has focus`).toBe(true);
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

/** Asked many times over: a handle is asked at once, where a locator would search the page again each time. */
const handleOf = (target: Locator): Promise<ElementHandle> => target.elementHandle();

type Look = { arrived: boolean; seen: boolean; atLeast: number };

/**
 * Whether an element (or, of a group, any choice of its name) has focus, whether that is drawn and within what is seen
 * of the page, and how many times Tab must be pressed at the very least before it gets there.
 */
function lookAt(target: ElementHandle, ofGroup: boolean): Promise<Look> {
  return target.evaluate((element, group): Look => {
    const document = element.ownerDocument;
    const view = document.defaultView;
    const root = element.getRootNode();
    const active = root.activeElement;
    if (active === element || (group && active?.name === element.name)) {
      return { arrived: true, seen: isSeen(), atLeast: 0 };
    }
    return { arrived: false, seen: false, atLeast: 1 + stopsOnTheWay() };

    function isSeen(): boolean {
      const { top, bottom, left, right } = active.getBoundingClientRect();
      // Around a choice the ring runs about the box and its words together.
      const drawn = [active, active.closest('.ds-field')].some((it) => {
        if (it === null) return false;
        const { outlineStyle, outlineWidth, boxShadow } = view.getComputedStyle(it);
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      });
      const within = bottom > 0 && top < view.innerHeight && right > 0 && left < view.innerWidth;
      return active.matches(':focus-visible') && drawn && within;
    }

    /** What Tab cannot pass by without a stop; choices are left out, and so is all when it starts from nowhere. */
    function stopsOnTheWay(): number {
      if (root !== document || active === null || active === document.body) return 0;
      const isAfter = (one: typeof element, other: typeof element) =>
        (other.compareDocumentPosition(one) & view.Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const straight = isAfter(element, active);
      return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
        .filter((it) => it.type !== 'radio' && it.tabIndex >= 0 && !it.matches(':disabled'))
        .filter((it) => it.checkVisibility({ visibilityProperty: true }))
        .filter((it) => {
          const [left, reached] = [isAfter(it, active), isAfter(element, it)];
          return straight ? left && reached : left || reached;
        }).length;
    }
  }, ofGroup);
}
