import { describe, expect, test } from 'vitest';
import type { Language } from '../../shared/text/translate.ts';
import { createPlayer, long } from './player.ts';
import { orto, smallScene } from './small-scene.ts';
import { coordinator, director, programmeId, withStage } from './stage.ts';

const stage = withStage(smallScene({ agreementAwaited: true }));

const ways: { how: string; javaScriptEnabled: boolean; decider: Language; applicant: Language }[] = [
  { how: 'with JavaScript off', javaScriptEnabled: false, decider: 'sv', applicant: 'en' },
  { how: 'with JavaScript', javaScriptEnabled: true, decider: 'en', applicant: 'sv' },
];

test(
  'approved on condition of the agreement, which is then signed: the decision says both',
  async () => {
    const activity = 'Före avtalet';
    const [asks, answers] = [
      await createPlayer(stage, { email: director, language: 'sv', javaScriptEnabled: false }),
      await createPlayer(stage, { email: orto, language: 'en', javaScriptEnabled: true }),
    ];
    const id = await stage.submit(orto, { activity });

    const mail = await asks.openMail('mail.decision-wanted.application.subject', { activity });
    expect(mail).toContain(asks.t('mail.wanted.agreementAwaited'));
    await asks.follow('mail.decision-wanted.link');
    await asks.look('decide-agreement-awaited');
    expect(await asks.main()).toContain(asks.t('decide.agreement.title'));
    await asks.send('#plain-form');
    await asks.look('application-conditional');

    const told = await answers.openMail('mail.application.approved.subject', { activity });
    expect(told).toContain(answers.t('mail.booking.conditional'));
    await answers.follow('mail.decided.link');
    expect(await answers.main()).toContain(answers.t('decision.conditional.waits'));

    const looksAfter = await createPlayer(stage, {
      email: coordinator,
      language: 'sv',
      javaScriptEnabled: true,
    });
    await looksAfter.open(`/programmes/${programmeId}`);
    await looksAfter.look('programme-agreement-awaited');
    await looksAfter.keyboard.fill({ signed: 'yes', on: '2019-01-14' });
    await looksAfter.send('#agreement-form');
    await looksAfter.look('programme-agreement-signed');
    expect(await looksAfter.main()).toContain('Ett beslut fattades med villkor. Villkoret är uppfyllt.');

    await answers.open(`/applications/${id}`);
    await answers.look('application-condition-met');
    expect(await answers.main()).toContain(answers.t('decision.conditional.met', { day: '14 January 2019' }));
  },
  long,
);

describe.each(ways)('$how, decided in $decider, applied for in $applicant', (way) => {
  const { how, javaScriptEnabled } = way;
  const unit = () => createPlayer(stage, { email: orto, language: way.applicant, javaScriptEnabled });
  const decider = () => createPlayer(stage, { email: director, language: way.decider, javaScriptEnabled });

  test(
    'a change is asked for, decided by itself, and the new amount stands beside the old',
    async () => {
      const activity = `Ändras ${how}`;
      const [asks, answers] = [await decider(), await unit()];
      await stage.submit(orto, { activity });
      await asks.openMail('mail.decision-wanted.application.subject', { activity });
      await asks.follow('mail.decision-wanted.link');
      await asks.send('#plain-form');

      await answers.openMail('mail.application.approved.subject', { activity });
      await answers.follow('mail.decided.link');
      await answers.look('application-approved-applicant');
      await answers.go('own.change');
      await answers.look('change');
      await answers.press(answers.t('apply.continue'));
      await answers.look('change-errors');
      await answers.keyboard.fill({
        amount: '180 000',
        'cost-staff': '180 000',
        remark: 'Tjänsten börjar senare.',
      });
      await answers.press(answers.t('apply.continue'));
      await answers.look('change-check');
      expect(await answers.page.locator('.bl-differences').textContent()).toContain('180\u00a0000');
      await answers.press(answers.t('apply.check.submit.change'));
      await answers.look('application-change-asked');

      const wanted = await asks.openMail('mail.decision-wanted.change.subject', { activity });
      expect(wanted).toContain('Tjänsten börjar senare.');
      await asks.follow('mail.decision-wanted.link');
      await asks.look('decide-change');
      expect(await asks.main()).toContain('Tjänsten börjar senare.');
      await asks.press(asks.t('decide.plain.button', { amount: '180 000 kr' }));
      await asks.look('application-change-approved');

      const told = await answers.openMail('mail.change.approved.subject', { activity });
      expect(told).toContain('180 000 kr');
      expect(told).toContain('250 000 kr');
      await answers.follow('mail.decided.link');
      await answers.look('application-change-approved-applicant');
      const decision = await answers.page.locator('[aria-labelledby=decision]').textContent();
      expect(decision?.replaceAll('\u00a0', ' ')).toContain('180 000 kr');
      expect(decision).toContain(answers.t('mail.fact.before'));
      expect(await answers.main()).toContain(answers.t('decision.earlierOnes'));
      expect(await answers.main()).toContain(answers.t('audit.change.approved'));
    },
    long,
  );
});
