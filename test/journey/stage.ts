import type { Browser, Page } from 'playwright-core';
import { ulid } from 'ulid';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { createFirstLoad } from '../../infra/local/first-load.ts';
import { type LocalSystem, startSystem } from '../../infra/local/system.ts';
import type { ApplicationContent } from '../../shared/domain/application.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { sharedDatabase } from '../setup/shared-database.ts';
import { launchBrowser, openPage, type PageOptions } from './browser.ts';
import { createKeyboard, type Keyboard } from './keyboard.ts';

export const programmeId = 'investering-2019';
export const director = 'hos-direktor@example.org';
export const coordinator = 'samordnare@example.org';

/** What is there when the first test of a file begins, and when that is (UTC). */
export type Scene = { startsAt: string; prepare(system: LocalSystem): Promise<unknown> };

/** As `npm start` begins: the day after the programme of 2019 opens. */
const newcomer: Scene = {
  startsAt: '2019-01-08T08:00:00.000Z',
  prepare: (system) => createFirstLoad(system, () => undefined).run(),
};

export type Visit = { page: Page; keyboard: Keyboard };

export type Stage = ReturnType<typeof withStage>;

/** The whole real system, as a newcomer finds it unless told otherwise, and a browser; one of each for the file that asks. */
export function withStage({ startsAt, prepare }: Scene = newcomer) {
  let stage: { system: LocalSystem; browser: Browser } | undefined;
  const kept = new Map<string, PageOptions['storageState']>();
  const the = () => {
    if (!stage) throw new Error('the stage is set before the first test, not earlier');
    return stage;
  };

  beforeAll(async () => {
    const [system, browser] = await Promise.all([
      startSystem({ data: sharedDatabase(), startsAt }),
      launchBrowser(),
    ]);
    stage = { system, browser };
    await prepare(system);
  }, 120_000);

  afterAll(async () => {
    await stage?.browser.close();
    await stage?.system.stop();
  });

  return { system: () => the().system, visit, signedIn, pageOf, submit };

  /** A page of somebody new, gone when the test ends. */
  async function visit(options?: PageOptions): Promise<Visit> {
    const page = await openPage(the().browser, options);
    onTestFinished(() => page.context().close());
    return { page, keyboard: createKeyboard(page) };
  }

  /** As {@link visit}, by somebody who has signed in, from the start page. */
  async function signedIn(email: string, options?: PageOptions): Promise<Visit> {
    const visitor = await visit(options);
    await visitor.page.goto(the().system.addresses.site);
    await chooseWho(visitor, email);
    return visitor;
  }

  /** A page of somebody who may have signed in earlier in this file, or of nobody: for looking, not for a journey. */
  async function pageOf(who: string | undefined, options: PageOptions = {}): Promise<Page> {
    if (who === undefined) return (await visit(options)).page;
    const known = kept.get(who) ?? (await (await signedIn(who)).page.context().storageState());
    kept.set(who, known);
    return (await visit({ ...options, storageState: known })).page;
  }

  /** An application beside those of the first load, handed in and put to the director. */
  async function submit(email: string, content: Partial<ApplicationContent>): Promise<string> {
    const { store, web, drain } = the().system;
    const person = await store.directory.find(email);
    if (!person) throw new Error(`nobody is called ${email}`);
    const id = await web.submitApplication({
      person,
      programmeId,
      content: anApplicationContent(content),
      key: ulid(),
      sendAgain: true,
    });
    await drain();
    return id;
  }
}

/** Chooses a demo person on the page of the sign-in, and comes back to the site. */
export async function chooseWho({ page, keyboard }: Visit, email: string): Promise<void> {
  await keyboard.go(page.locator(`button[name=person][value="${email}"]`));
}
