import { expect, test } from 'vitest';
import { wordsOf } from './browser.ts';
import { createPlayer, dayAhead, long } from './player.ts';
import { kirurgi, orto, smallScene } from './small-scene.ts';
import { coordinator, director, withStage } from './stage.ts';

const stage = withStage(smallScene());
const deputy = 'bitradande@example.org';
const wanted = 'mail.decision-wanted.application.subject';
const cost = (amount: number) => ({
  amount,
  costLines: [{ type: 'staff' as const, amount, recurrence: 'running' as const }],
});
const looksAfter = () => createPlayer(stage, { email: coordinator, language: 'en', javaScriptEnabled: true });
const second = (javaScriptEnabled: boolean) =>
  createPlayer(stage, { email: deputy, language: 'sv', javaScriptEnabled });

test(
  'a second director with a limit gets what is within it, and what is above goes to the one who may',
  async () => {
    const admin = await looksAfter();
    await admin.open('/directory/persons/new');
    await admin.keyboard.fill({ email: deputy, name: 'Biträdande direktör', roles: ['director'] });
    await admin.press(admin.t('directory.person.add'));
    await admin.keyboard.fill({
      point: '4.2',
      limit: '100 tkr',
      delegationFrom: dayAhead(stage.system().clock.now(), 0),
    });
    await admin.press(admin.t('directory.delegation.add'));
    await admin.look('directory-deputy');
    const [theirs, highest] = [
      await second(false),
      await createPlayer(stage, { email: director, language: 'en', javaScriptEnabled: false }),
    ];
    await stage.submit(orto, { activity: 'Inom gränsen', ...cost(90_000) });
    await stage.submit(kirurgi, { activity: 'Över gränsen', ...cost(250_000) });

    await theirs.openMail(wanted, { activity: 'Inom gränsen' });
    await theirs.follow('mail.decision-wanted.link');
    await theirs.look('decide-within-limit');
    await theirs.send('#plain-form');
    await theirs.open('/');
    expect(await theirs.main()).not.toContain('Över gränsen');

    const mail = await highest.openMail(wanted, { activity: 'Över gränsen' });
    expect(mail).toContain('the amount is above the limit of the one who usually decides');
    await highest.follow('mail.decision-wanted.link');
    await highest.look('decide-above-others-limit');
  },
  long,
);

test(
  'the coordinator hands a question over by hand to somebody with a limit, who approves up to it',
  async () => {
    const activity = 'Lämnas över';
    const [hands, theirs] = [await looksAfter(), await second(true)];
    const id = await stage.submit(orto, { activity, ...cost(250_000) });

    await hands.open(`/applications/${id}`);
    await hands.look('application-hand-over');
    await hands.keyboard.select('to', deputy);
    await hands.send('form[action="/stuck/questions/hand"]');
    await hands.look('application-handed-over');
    await stage.system().drain();
    await hands.open('/stuck');
    await hands.look('stuck-chosen');
    expect(await hands.main()).toContain(activity);

    const mail = await theirs.openMail(wanted, { activity });
    expect(mail).toContain('sedan frågan har lämnats över för hand');
    await theirs.follow('mail.decision-wanted.link');
    await theirs.look('decide-above-own-limit');
    expect(await theirs.main()).toContain('Beloppet är högre än din gräns');
    await theirs.unfold('decide.plain.lower');
    await theirs.keyboard.fill({ motivation: 'Så långt min delegation räcker.' });
    await theirs.send('#approve-form');
    await theirs.look('application-up-to-limit');
    const decision = await wordsOf(theirs.page.locator('[aria-labelledby=decision]'));
    expect(decision).toContain('100 000 kr');
    expect(decision).toContain('HoS-direktör');
  },
  long,
);
