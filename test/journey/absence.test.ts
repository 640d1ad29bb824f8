import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { wordsOf } from './browser.ts';
import { createPlayer, dayAhead, long } from './player.ts';
import { kirurgi, orto, smallScene, substitute } from './small-scene.ts';
import { coordinator, director, withStage } from './stage.ts';

const stage = withStage(smallScene());
const inDays = (days: number) => dayAhead(stage.system().clock.now(), days);
const decisionOf = (page: Page) => wordsOf(page.locator('[aria-labelledby=decision]'));
const wanted = 'mail.decision-wanted.application.subject';

test(
  "a week's absence: the substitute decides, both names stand, and then the director is asked again",
  async () => {
    const away = await createPlayer(stage, { email: director, language: 'sv', javaScriptEnabled: true });
    const instead = await createPlayer(stage, {
      email: substitute,
      language: 'en',
      javaScriptEnabled: false,
    });
    const [activity, later] = ['Beslutas under veckan', 'Väntar hela veckan'];
    await stage.submit(orto, { activity });
    await stage.submit(orto, { activity: later });
    const link = await linkInMail();

    await away.open('/');
    await away.go('start.absence');
    await away.look('absence');
    await away.keyboard.fill({ absenceFrom: inDays(0), absenceThrough: inDays(6), substitute });
    await away.send('#absence-form');
    await away.look('absence-set');

    const mail = await instead.openMail(wanted, { activity });
    expect(mail).toContain('You are asked in place of HoS-direktör, who is away.');
    await away.page.goto(link);
    await away.look('link-now-with-the-substitute');
    expect(await away.main()).toContain('Frågan ligger nu hos Ersättare för HoS-direktör');
    expect(await away.main()).toContain('eftersom HoS-direktör är frånvarande');

    await instead.follow('mail.decision-wanted.link');
    await instead.look('decide-in-place-of');
    expect(await instead.main()).toContain('You decide in place of HoS-direktör, who is away');
    await instead.send('#plain-form');
    await instead.look('application-decided-in-place-of');
    const decision = await decisionOf(instead.page);
    expect(decision).toContain('Ersättare för HoS-direktör');
    expect(decision).toContain('HoS-direktör, who is away');

    expect(await away.moveClock(8)).toContain('HoS-direktör är tillbaka');
    for (const next of [later, 'Kommer efter veckan']) {
      if (next !== later) await stage.submit(orto, { activity: next });
      await away.openMail(wanted, { activity: next });
      await away.follow('mail.decision-wanted.link');
      await away.look('decide-after-the-week');
      await away.send('#plain-form');
      expect(await decisionOf(away.page)).not.toContain('Ersättare');
    }

    /** The link as it stands in the mail, before it is old. */
    async function linkInMail(): Promise<string> {
      await away.openMail(wanted, { activity });
      const link = away.page.getByRole('link', { name: 'Läs och besluta' }).first();
      return (await link.getAttribute('href')) ?? '';
    }
  },
  long,
);

test(
  'a bounced mail: the substitute is asked, it is seen, and sent again once the address works',
  async () => {
    const { addresses, mailbox, store } = stage.system();
    const looksAfter = await createPlayer(stage, {
      email: coordinator,
      language: 'sv',
      javaScriptEnabled: true,
    });
    const instead = await createPlayer(stage, { email: substitute, language: 'en', javaScriptEnabled: true });
    const { page } = looksAfter;
    const activity = 'Kommer inte fram';

    await bounces('bounce');
    await looksAfter.look('mailbox-bounces');
    const id = await stage.submit(kirurgi, { activity });
    const mail = await instead.openMail(wanted, { activity });
    expect(mail).toContain('You are asked in place of HoS-direktör, whom the emails do not reach.');

    await looksAfter.open(`/applications/${id}`);
    await looksAfter.look('application-undelivered');
    expect(await looksAfter.main()).toContain('Kom inte fram (adressen finns inte)');
    await looksAfter.go('frame.stuck');
    await looksAfter.look('stuck-undelivered');
    expect(await wordsOf(page.locator('#mails-table'))).toContain(
      'Frågan finns nu hos Ersättare för HoS-direktör.',
    );

    await bounces('works');
    await looksAfter.open('/stuck');
    await looksAfter.keyboard.go(page.locator('form[action$="/again"] button').first());
    await looksAfter.look('stuck-sent-again');
    await stage.system().drain();
    expect((await store.applications.caseFile(id))?.questions.at(-1)?.askedOf).toBe(director);
    const mails = (await mailbox.messages()).filter(({ to }) => to.includes(director));
    expect(mails.at(-1)?.subject).toContain(activity);

    async function bounces(make: 'bounce' | 'works'): Promise<void> {
      await page.goto(`${addresses.mailbox}/?till=${director}&lang=sv`);
      await looksAfter.keyboard.go(page.locator(`button[name=make][value=${make}]`));
    }
  },
  long,
);

test(
  'a forwarded link shows the page to nobody else, and the one whose it is is told',
  async () => {
    const activity = 'Skickas vidare';
    const owner = await createPlayer(stage, { email: director, language: 'sv', javaScriptEnabled: true });
    const other = await createPlayer(stage, { email: kirurgi, language: 'en', javaScriptEnabled: true });
    await stage.submit(orto, { activity });
    await owner.openMail(wanted, { activity });
    const link = owner.page.getByRole('link', { name: 'Läs och besluta' }).first();
    await other.open('/');
    await other.page.goto((await link.getAttribute('href')) ?? '');
    await other.look('link-not-yours');
    expect(await other.main()).toContain('The link was not for you.');
    expect(await other.main()).not.toContain(activity);

    expect(await owner.openMail('mail.openedByOther.subject', { activity })).toContain('Sektionschef');
    await owner.follow('mail.decision-wanted.link');
    await owner.look('decide-opened-by-other');
    expect(await owner.main()).toContain('Någon annan har öppnat din länk');
  },
  long,
);
