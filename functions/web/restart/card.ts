import { html } from 'hono/html';
import { type PhaseRound, quarterOfRound, roundNumber } from '../../../shared/domain/round.ts';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';

/** When an alarm says that an execution has failed: the way to set the application, one of its quarters or its follow-up going again. */
export function restartCard(t: Translate, applicationId: string, { phase, round }: PhaseRound): Html {
  const again = button({ text: t('restart.button'), variant: 'secondary' });
  const title = titleOf(t, { phase, round });
  const body = [
    html`<p>${t('restart.text', { round: roundNumber(round) })}</p>`,
    form({ action: `/applications/${applicationId}/restart`, hidden: { phase, round }, body: again }),
  ];
  return card({
    id: phase === 'decision' ? 'restart' : `restart-${phase}-${round}`,
    title,
    headingLevel: 2,
    body,
  });
}

function titleOf(t: Translate, { phase, round }: PhaseRound): string {
  if (phase === 'decision') return t('restart.title');
  if (phase === 'followUp') return t('restart.title.followUp');
  return t('restart.title.quarter', { quarter: quarterText(t, quarterOfRound(round)) });
}
