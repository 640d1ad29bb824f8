import { html } from 'hono/html';
import { latestAsked } from '../../../shared/domain/case-file.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { mayAnswer } from '../../../shared/use-cases/may-answer.ts';
import { handOverCard } from '../stuck/hand-over.ts';
import { mayTakeUp, takeUpCard } from '../take-up/card.ts';
import { actions, linkButton } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { section } from '../ui/page.ts';
import { ownActions } from './own-actions.ts';
import type { ApplicationView } from './page.ts';

/**
 * What this person can do with the application: the unit that applied goes on with it, the one who decides takes it up,
 * those who look after the questions hand them over.
 */
export function ways(view: ApplicationView): Html[] {
  const { t, file, person, now, handOvers } = view;
  const own = ownActions(t, person, file.application);
  const takeUp = mayTakeUp(person, file, now) ? [takeUpCard(t, file)] : [];
  const handing = handOvers.map((it) => handOverCard(view, it));
  const body = [...(own.length > 0 ? [actions(...own)] : []), ...takeUp, ...handing];
  return body.length > 0 ? [section({ id: 'ways', title: t('application.ways'), body })] : [];
}

/** To the one who is asked: the way to decide, above everything else. */
export function wayToDecide({ t, language, file, person }: ApplicationView): Html[] {
  const question = latestAsked(file);
  if (question?.status !== 'open' || !mayAnswer(person, question)) return [];
  const when = formatDateTime(question.askedAt, language);
  const href = `/applications/${file.application.id}/decide`;
  const decide = linkButton({ href, text: t('application.yours.link') });
  const body = html`<p>${t('application.yours.text', { when })}</p><p>${decide}</p>`;
  return [notice({ kind: 'info', title: t('application.yours.title'), body })];
}
