import { expect, test } from 'vitest';
import { wordsOf } from './browser.ts';
import { createPlayer, long, type Player } from './player.ts';
import { coordinator, withStage } from './stage.ts';
import {
  contact,
  controller,
  granted,
  openingMorning,
  paidOut,
  unit,
  yearEndScene,
} from './year-end-scene.ts';

const [ofUnit, ofProvider] = ['Koordinator osteoporos', 'Läkemedelsgenomgång i hemmet'];
const ids = { ofUnit: '', ofProvider: '' };

const stage = withStage({
  ...yearEndScene,
  async prepare(system) {
    await yearEndScene.prepare(system);
    ids.ofUnit = await granted(system, ofUnit);
    ids.ofProvider = await granted(system, ofProvider, contact);
    await paidOut(system, ids.ofProvider);
    await system.store.directory.setLanguage(contact.email, 'en');
    await system.moveClock(openingMorning);
  },
});

test(
  'a unit gives its account and mends it, the coordinator accepts it, and the need becomes next year’s application',
  async () => {
    const way = { language: 'sv', javaScriptEnabled: true } as const;
    const asked = await createPlayer(stage, { email: unit.email, ...way });
    const reviewing = await createPlayer(stage, { email: coordinator, ...way });

    await asked.openMail('mail.follow-up.first.subject', { activity: ofUnit });
    await asked.follow('mail.follow-up.link');
    await asked.look('follow-up');
    await asked.keyboard.fill({ measures: 'Alla patienter har kallats.' });
    await asked.press(asked.t('followUp.save'));
    await asked.open('/');
    await asked.look('follow-up-start-unit');
    await asked.go('followUp.do.write');
    expect(await asked.page.locator('#measures').inputValue()).toBe('Alla patienter har kallats.');
    await asked.keyboard.fill(answersOf('80 000'));
    await asked.press(asked.t('apply.continue'));
    await asked.look('follow-up-errors');
    expect(await wordsOf(asked.page.locator('.ds-error-summary'))).toContain('80 000 kr');
    await explainAndSend(asked, 'Tjänsten tillsattes i mars.');
    await asked.look('follow-up-sent');

    await reviewing.openMail('mail.review-wanted.subject', { activity: ofUnit });
    await reviewing.follow('mail.review.link');
    await reviewing.look('review');
    expect(await reviewing.main()).toContain('20 000 kr');
    await reviewing.unfold('review.return.open');
    await reviewing.send('#return-form');
    await reviewing.look('review-errors');
    await reviewing.keyboard.fill({ reason: 'Beskriv effekten tydligare.' });
    await reviewing.send('#return-form');
    await reviewing.look('review-returned');

    expect(await asked.openMail('mail.follow-up-returned.subject', { activity: ofUnit })).toContain(
      'Beskriv effekten tydligare.',
    );
    await asked.follow('mail.follow-up-returned.link');
    await asked.look('follow-up-mend');
    await asked.keyboard.fill({ 'effect-1': 'Fler än förut har fått behandling inom tre månader.' });
    await asked.press(asked.t('apply.continue'));
    await asked.press(asked.t('followUp.check.send'));

    await reviewing.openMail('mail.review-wanted.subject', { activity: ofUnit });
    await reviewing.follow('mail.review.link');
    await reviewing.send('#accept-form');
    await reviewing.look('review-accepted');
    await asked.open(`/applications/${ids.ofUnit}`);
    await asked.look('application-followed-up');
    expect(await asked.main()).toContain('Går tillbaka20 000 kr');
    expect(await asked.page.getByRole('link', { name: asked.t('own.change') }).count()).toBe(0);

    await asked.open('/');
    await asked.go('needs.link');
    await asked.look('needs');
    expect(await asked.main()).toContain('50 000 kr');
    await asked.press(asked.t('needs.apply'));
    await asked.look('need-applied-for');
    expect(new URL(asked.page.url()).pathname).toBe('/programmes/arssatsning-2020/apply');
    expect(await asked.page.locator('#activity').inputValue()).toBe(ofUnit);
  },
  long,
);

test(
  'what a provider did not use is asked back, and a controller notes that it has come',
  async () => {
    const way = { language: 'en', javaScriptEnabled: false } as const;
    const asked = await createPlayer(stage, { email: contact.email, ...way });
    const reviewing = await createPlayer(stage, { email: coordinator, ...way });
    const noting = await createPlayer(stage, {
      email: controller.email,
      language: 'en',
      javaScriptEnabled: true,
    });

    await asked.openMail('mail.follow-up.first.subject', { activity: ofProvider });
    await asked.follow('mail.follow-up.link');
    await asked.look('follow-up-english');
    await asked.keyboard.fill({ measures: 'Hembesök.', ...answersOf('60 000') });
    await explainAndSend(asked, 'Färre ville ha besök.');
    await asked.look('follow-up-sent-english');

    await reviewing.open('/');
    await reviewing.go('review.do');
    await reviewing.look('review-english');
    await reviewing.send('#accept-form');

    const mail = await asked.openMail('mail.repayment-wanted.subject', { activity: ofProvider });
    expect(mail).toContain('20 000 kr');
    await asked.follow('mail.repayment.link');
    await asked.look('repayment');
    expect(await asked.main()).toContain('S2019/00123');

    await noting.open('/');
    await noting.look('start-repayment');
    await noting.go('repayment.note');
    await noting.look('repayment-to-note');
    await noting.send('main form');
    await noting.look('repayment-noted');
    expect(await noting.main()).toContain(noting.t('repayment.paid'));
    await noting.open(`/applications/${ids.ofProvider}`);
    await noting.look('application-repaid');
  },
  long,
);

/** In the order of the form: all but the measures, and why the cost is not the award. */
const answersOf = (cost: string) => ({
  'effect-1': 'Fler har fått behandling.',
  'measured-kallade': '1 240,5',
  'cost-staff': cost,
  investment: 'no',
  continuedNeed: 'partly',
  continuedNeedAmount: '50 000',
  continuedNeedText: 'Halvtid räcker.',
});

async function explainAndSend(asked: Player, deviationComment: string): Promise<void> {
  await asked.keyboard.fill({ deviationComment });
  await asked.press(asked.t('apply.continue'));
  await asked.look('follow-up-check');
  await asked.press(asked.t('followUp.check.send'));
}
