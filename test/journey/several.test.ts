import { expect, test } from 'vitest';
import { wordsOf } from './browser.ts';
import { createPlayer, long } from './player.ts';
import { kirurgi, orto, smallScene } from './small-scene.ts';
import { director, withStage } from './stage.ts';

const stage = withStage(smallScene());
const cost = (activity: string, amount: number) => ({
  activity,
  amount,
  costLines: [{ type: 'staff' as const, amount, recurrence: 'running' as const }],
});

test(
  'several are approved on one page with their sums; one is refused since it was withdrawn meanwhile',
  async () => {
    const chosen = ['Första', 'Andra', 'Tredje'];
    for (const [index, activity] of chosen.entries())
      await stage.submit(orto, cost(activity, 100_000 * (index + 1)));
    await stage.submit(kirurgi, cost('För dyr', 5_000_000));
    const id = await stage.submit(kirurgi, cost('Tas tillbaka', 50_000));
    const asked = await createPlayer(stage, { email: director, language: 'en', javaScriptEnabled: true });
    const regrets = await createPlayer(stage, { email: kirurgi, language: 'sv', javaScriptEnabled: false });
    const { page, keyboard } = asked;

    await asked.open('/');
    await asked.look('start-several');
    await asked.go('bulk.link');
    await asked.look('several');
    const dear = page.locator('tbody tr', { hasText: 'För dyr' });
    expect(await wordsOf(dear)).toContain('Not enough money');
    expect(
      await dear
        .locator('input')
        .isEnabled()
        .catch(() => false),
    ).toBe(false);
    await asked.press(asked.t('bulk.check'));
    await asked.look('several-none-chosen');
    for (const activity of ['Första', 'Andra', 'Tas tillbaka'])
      await keyboard.tick(page.locator('tbody tr', { hasText: activity }).locator('input'));
    await asked.press(asked.t('bulk.check'));
    await asked.look('several-confirm');
    expect(await wordsOf(page.locator('#chosen-table tfoot'))).toContain('350 000');
    expect(await asked.main()).toContain('Left after the decisions 650 000 kr');

    await regrets.open(`/applications/${id}/withdraw`);
    await regrets.press('Dra tillbaka ansökan');
    await asked.press(asked.t('bulk.approve.many', { count: 3 }));

    await asked.look('several-done');
    expect(await wordsOf(page.locator('h1'))).toBe('2 of 3 are approved');
    expect(await wordsOf(page.locator('[aria-labelledby=refused]'))).toContain('Tas tillbaka');
    expect(await wordsOf(page.locator('#approved-table tfoot'))).toContain('300 000');
    const told = await createPlayer(stage, { email: orto, language: 'sv', javaScriptEnabled: true });
    for (const activity of ['Första', 'Andra'])
      await told.openMail('mail.application.approved.subject', { activity });
  },
  long,
);

test(
  'a double click on approve is one decision, and the page that follows is the decision',
  async () => {
    const id = await stage.submit(orto, cost('Dubbelklick', 10_000));
    const { page, open } = await createPlayer(stage, {
      email: director,
      language: 'sv',
      javaScriptEnabled: true,
    });
    await open(`/applications/${id}/decide`);
    await page.locator('#plain-form button').dblclick();
    // The second click breaks off the first one's way there.
    await expect.poll(() => page.url(), { timeout: long }).toMatch(new RegExp(`/applications/${id}$`));
    await page.waitForLoadState();
    const file = await stage.system().store.applications.caseFile(id);
    expect(file?.decisions).toHaveLength(1);
    expect(await wordsOf(page.locator('[aria-labelledby=decision]'))).toContain('10 000 kr');
  },
  long,
);
