import { describe, expect, test } from 'vitest';
import type { Language } from '../../shared/text/translate.ts';
import { anApplicationContent } from '../builders/application-content.ts';
import { typedApplication } from '../simulation/typed-application.ts';
import { see, wordsOf } from './browser.ts';
import { createPlayer, long, type Player } from './player.ts';
import { kirurgi, orto, smallScene } from './small-scene.ts';
import { chooseWho, director, programmeId, withStage } from './stage.ts';

const stage = withStage(smallScene());
const path = `/programmes/${programmeId}/apply`;
const draftsOf = (email: string) => stage.system().store.drafts.ofPerson(email);
const sentBy = async (unit: string) => (await stage.system().store.applications.ofUnit(unit)).length;

/** The answers of a whole form, in the order in which it asks. */
const answers = (activity: string) => {
  const { purposes = [], ...rest } = typedApplication(anApplicationContent({ activity }));
  const told = Object.entries(rest).filter(([, value]) => value !== '' && value.length > 0);
  return { ...Object.fromEntries(told), purposes };
};

const ways: { how: string; javaScriptEnabled: boolean; language: Language; email: string; unit: string }[] = [
  { how: 'with JavaScript', javaScriptEnabled: true, language: 'en', email: orto, unit: 'ortopedi' },
  { how: 'with JavaScript off', javaScriptEnabled: false, language: 'sv', email: kirurgi, unit: 'kirurgi' },
];

describe.each(ways)('an application, $how, in $language', ({ how, email, unit, ...way }) => {
  const player = () => createPlayer(stage, { ...way, email });

  test(
    'is left half-way, found again after signing out and in, finished and sent by a double click',
    async () => {
      const activity = `Påbörjad ${how}`;
      const writes = await player();
      const { page, keyboard, t } = writes;
      await writes.open('/');
      await writes.go('start.open.link');
      await writes.look('apply');
      await keyboard.fill({ activity, amount: 'inte klart' });
      await writes.press(t('form.save'));
      await writes.look('apply-draft-saved');
      await page.reload();
      await page.reload();
      expect(await draftsOf(email)).toHaveLength(1);
      await writes.press(t('frame.signOut'));
      await keyboard.go(page.locator('main a[href^="/sign-in"]'));
      await chooseWho(writes, email);

      await writes.open('/');
      await writes.look('start-with-draft');
      await keyboard.go(
        page.getByRole('link', { name: new RegExp(`^${t('drafts.continue')}.*${activity}`) }),
      );
      expect(await page.inputValue('#activity')).toBe(activity);
      expect(await page.inputValue('#amount')).toBe('inte klart');
      await fillAll(writes, activity);
      await writes.press(t('apply.continue'));
      await writes.look('apply-check');
      const before = await sentBy(unit);
      await page.getByRole('button', { name: t('apply.check.submit.application') }).dblclick();
      // The second click breaks off the first one's way to the page, which a wait for that very navigation would not survive.
      await expect.poll(() => page.url(), { timeout: long }).toMatch(/\/applications\/[0-9A-Z]{26}$/);
      await page.waitForLoadState();
      await writes.look('application-sent');
      expect(await sentBy(unit)).toBe(before + 1);
      expect(await draftsOf(email)).toEqual([]);
      await writes.openMail('mail.received.application.subject', { activity });
    },
    long,
  );

  test(
    'sent when the session has ended is kept whole, and sent again after a sign-in beside it',
    async () => {
      const activity = `Sessionen tog slut ${how}`;
      const writes = await player();
      const { page, keyboard, t } = writes;
      await writes.open(path);
      await fillAll(writes, activity);
      await page.context().clearCookies({ name: '__Host-session' });
      const answer = page.waitForResponse((it) => it.url().endsWith('/check'));
      await writes.press(t('apply.continue'));
      expect((await answer).status()).toBe(401);
      await see(page, 'session-ended');

      const opening = page.context().waitForEvent('page');
      await keyboard.tabTo(page.locator('main a[target=_blank]'));
      await page.keyboard.press('Enter');
      const beside = await opening;
      await beside.locator(`button[name=person][value="${email}"]`).click();
      await beside.waitForURL(`${stage.system().addresses.site}/`);
      await beside.close();
      await keyboard.go(page.locator('main form button'));
      await see(page, 'apply-check-after-sign-in');
      expect(await wordsOf(page.locator('main'))).toContain(activity);
      await writes.press(t('apply.check.submit.application'));
      expect(page.url()).toMatch(/\/applications\/[0-9A-Z]{26}$/);
    },
    long,
  );

  test(
    'begins from an earlier one, with everything filled in but the name to change',
    async () => {
      const earlier = await stage.submit(email, { activity: `Förra årets ${how}`, manager: 'Samma chef' });
      const writes = await player();
      const { page, t } = writes;
      await writes.open(`/applications/${earlier}`);
      await writes.go('own.reuse');
      await writes.look('reuse');
      await writes.go('reuse.link');
      expect(await page.inputValue('#manager')).toBe('Samma chef');
      await writes.keyboard.fill({ activity: `Årets ${how}` });
      await writes.press(t('apply.continue'));
      await writes.press(t('apply.check.submit.application'));
      await writes.look('application-from-earlier');
      expect(await wordsOf(page.locator('h1'))).toBe(`Årets ${how}`);
    },
    long,
  );
});

test(
  'the director too: a decision sent when the session has ended is kept, and made after a sign-in',
  async () => {
    const id = await stage.submit(orto, { activity: 'Beslutas utloggad' });
    const decides = await createPlayer(stage, { email: director, language: 'en', javaScriptEnabled: true });
    const { page } = decides;
    await decides.open(`/applications/${id}/decide`);
    await decides.unfold('decide.plain.reject');
    await decides.keyboard.fill({ rejectMotivation: 'Outside the purpose.' });
    const cookies = await page.context().cookies();
    await page.context().clearCookies({ name: '__Host-session' });
    await decides.send('#reject-form');
    await see(page, 'session-ended-decision');
    expect((await stage.system().store.applications.find(id))?.status).toBe('submitted');
    await page.context().addCookies(cookies);
    await decides.keyboard.go(page.locator('main form button'));
    expect(await decides.main()).toContain('Outside the purpose.');
    expect((await stage.system().store.applications.find(id))?.status).toBe('rejected');
  },
  long,
);

/** Without a mouse, but at once: what a browser fills in by itself. The journey in apply.test.ts types it key by key. */
async function fillAll({ page }: Player, activity: string): Promise<void> {
  await page.evaluate(`for (const [name, value] of Object.entries(${JSON.stringify(answers(activity))})) {
    for (const field of document.getElementsByName(name)) {
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = [value].flat().includes(field.value);
      else field.value = value;
    }
  }`);
}
