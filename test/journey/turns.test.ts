import { describe, expect, test } from 'vitest';
import { formatDate } from '../../shared/domain/stockholm-time.ts';
import type { Language } from '../../shared/text/translate.ts';
import { createPlayer, dayAhead, long, type Player } from './player.ts';
import { orto, smallScene } from './small-scene.ts';
import { director, withStage } from './stage.ts';

const stage = withStage(smallScene());
const inDays = (days: number) => dayAhead(stage.system().clock.now(), days);

/** Each reads and writes in one language in the one way, and in the other in the other. */
const ways: { how: string; javaScriptEnabled: boolean; decider: Language; applicant: Language }[] = [
  { how: 'with JavaScript', javaScriptEnabled: true, decider: 'sv', applicant: 'en' },
  { how: 'with JavaScript off', javaScriptEnabled: false, decider: 'en', applicant: 'sv' },
];

describe.each(ways)('from mail to mail, $how, decided in $decider, applied for in $applicant', (way) => {
  const { how, javaScriptEnabled } = way;
  const unit = () => createPlayer(stage, { email: orto, language: way.applicant, javaScriptEnabled });
  const decider = () => createPlayer(stage, { email: director, language: way.decider, javaScriptEnabled });

  test(
    'sent back, completed with the differences shown, approved lower until a new decision',
    async () => {
      const activity = `Kompletteras ${how}`;
      const [asks, answers] = [await decider(), await unit()];
      const [until, anew] = [inDays(10), inDays(90)];
      await stage.submit(orto, { activity, continuationText: 'Det vet vi inte än.' });

      await asks.openMail('mail.decision-wanted.application.subject', { activity });
      await asks.follow('mail.decision-wanted.link');
      await asks.look('decide');
      await asks.unfold('decide.plain.return');
      await asks.keyboard.fill({ returnMotivation: 'Vem tar över sedan?', returnUntil: until });
      await asks.send('#return-form');
      await asks.look('application-returned');

      const told = await answers.openMail('mail.application.returned.subject', { activity });
      expect(told).toContain('Vem tar över sedan?');
      expect(told).toContain(formatDate(until, way.applicant));
      await answers.follow('mail.complete.link');
      await answers.look('complete');
      expect(await answers.main()).toContain('Vem tar över sedan?');
      await complete(answers);

      const again = await asks.openMail('mail.decision-wanted.application.subject', { activity });
      expect(again).toContain('Det är klart sedan i går.');
      expect(again).toContain(asks.t('facts.continuationText'));
      await asks.follow('mail.decision-wanted.link');
      await asks.look('decide-completed');
      const differences = await asks.page.locator('.bl-differences').textContent();
      expect(differences).toContain('Det vet vi inte än.');
      expect(differences).toContain('Ortopedkliniken tar över.');
      await asks.unfold('decide.plain.change');
      await asks.keyboard.fill({
        amount: '200 000',
        motivation: 'Resten ryms i budget.',
        newDecisionOn: anew,
      });
      await asks.send('#approve-form');
      await asks.look('application-approved-until');
      expect(await asks.main()).toContain(formatDate(anew, way.decider));

      const decided = await answers.openMail('mail.application.approved.subject', { activity });
      expect(decided).toContain(formatDate(anew, way.applicant));
      expect(decided).toContain('200 000 kr');
      await answers.follow('mail.decided.link');
      await answers.look('application-approved-until-applicant');
      expect(await answers.main()).toContain('Resten ryms i budget.');
    },
    long,
  );

  test(
    'deferred until a day; the clock gets there, the question is put again, and it is rejected',
    async () => {
      const activity = `Skjuts upp ${how}`;
      const [asks, answers] = [await decider(), await unit()];
      const until = inDays(12);
      await stage.submit(orto, { activity });

      await asks.openMail('mail.decision-wanted.application.subject', { activity });
      await asks.follow('mail.decision-wanted.link');
      await asks.unfold('decide.plain.defer');
      await asks.send('#defer-form');
      await asks.look('decide-defer-errors');
      await asks.keyboard.fill({ deferMotivation: 'Budgeten är inte klar.', deferUntil: until });
      await asks.send('#defer-form');
      await asks.look('application-deferred');

      const told = await answers.openMail('mail.application.deferred.subject', { activity });
      expect(told).toContain('Budgeten är inte klar.');
      await answers.follow('mail.decided.link');
      await answers.look('application-deferred-applicant');
      expect(await answers.main()).toContain(formatDate(until, way.applicant));

      expect(await asks.moveClock(12)).toContain(asks.t('clock.event.deferralDue'));
      const again = await asks.openMail('mail.decision-wanted.application.subject', { activity });
      expect(again).toMatch(way.decider === 'sv' ? /Nu tas frågan upp igen/ : /Now it is taken up again/);
      await asks.follow('mail.decision-wanted.link');
      await asks.look('decide-deferred-before');
      await asks.unfold('decide.plain.reject');
      await asks.keyboard.fill({ rejectMotivation: 'Ligger utanför syftet.' });
      await asks.send('#reject-form');

      expect(await answers.openMail('mail.application.rejected.subject', { activity })).toContain(
        'Ligger utanför syftet.',
      );
      await answers.follow('mail.decided.link');
      await answers.look('application-rejected-applicant');
    },
    long,
  );

  test(
    'withdrawn from the mail that it had come in; the link to decide then says so',
    async () => {
      const activity = `Tas tillbaka ${how}`;
      const [asks, answers] = [await decider(), await unit()];
      const id = await stage.submit(orto, { activity });

      await answers.openMail('mail.received.application.subject', { activity });
      await answers.follow('mail.received.link');
      await answers.look('application-arrived');
      await answers.go('own.withdraw');
      await answers.look('withdraw');
      await answers.press(answers.t('withdraw.send'));
      await answers.look('application-withdrawn');
      await answers.openMail('mail.withdrawn.application.subject', { activity });

      await asks.openMail('mail.decision-wanted.application.subject', { activity });
      await asks.follow('mail.decision-wanted.link');
      await asks.look('application-withdrawn-decider');
      expect(asks.page.url()).toMatch(new RegExp(`/applications/${id}$`));
      expect(await asks.main()).toContain(asks.t('trail.withdrawn'));
      expect(
        await asks.page
          .locator('form')
          .filter({ hasText: asks.t('decide.approve') })
          .count(),
      ).toBe(0);
    },
    long,
  );
});

/** Changes one answer, says something of it, sees the difference and sends. */
async function complete(player: Player): Promise<void> {
  const { page, t } = player;
  await player.keyboard.fill({
    continuationText: 'Ortopedkliniken tar över.',
    remark: 'Det är klart sedan i går.',
  });
  await player.press(t('apply.continue'));
  await player.look('complete-check');
  const differences = await page.locator('.bl-differences').textContent();
  expect(differences).toContain('Det vet vi inte än.');
  expect(differences).toContain('Ortopedkliniken tar över.');
  await player.press(t('apply.check.submit.completion'));
  await player.look('application-completed');
  expect(await player.main()).toContain(t('application.arrived.completed'));
}
