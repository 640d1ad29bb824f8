import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { actions, linkButton } from '../ui/button.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { type AttestView, isAboveLimit } from './attest-view.ts';
import { attestPath } from './paths.ts';
import { answeredText } from './payout-words.ts';

/** What one must know before the facts: what has been answered, who has the question, what holds the money. */
export const attestCircumstances = (view: AttestView): Html[] => [
  ...answered(view),
  ...reading(view),
  ...inWhosePlace(view),
  ...aboveLimit(view),
  ...accountHeld(view),
  ...openings(view),
];

/** Who answered what and when; after the click, what happens now and where the next one is. */
function answered(view: AttestView): Html[] {
  const { t, payout, justDone, next } = view;
  const who = answeredText(view, payout);
  if (!who) return [];
  const kind = payout.attest ? 'attested' : 'returned';
  const [waiting] = next;
  const on = waiting
    ? actions(
        linkButton({
          href: attestPath(waiting.payout.applicationId, waiting.payout.quarter),
          text: t('attest.next', { count: next.length }),
        }),
      )
    : '';
  const body = html`<p>${who}</p>${justDone ? html`<p>${t(`attest.done.${kind}.text`)}</p>` : ''}${on}`;
  const title = t(justDone ? `attest.done.${kind}` : `attest.answered.${kind}`);
  return [notice({ kind: payout.attest ? 'success' : 'info', title, body, announce: justDone })];
}

/** For those who read, and for the one who has answered and is asked about it no more. */
function reading({ t, payout, mayAnswer, holder }: AttestView): Html[] {
  if (mayAnswer || payout.status !== 'requested') return [];
  return [notice({ kind: 'info', body: holder ?? t('attest.notAsked') })];
}

function inWhosePlace({ t, question, mayAnswer }: AttestView): Html[] {
  const { insteadOf, why } = question ?? {};
  if (!mayAnswer || !insteadOf || !why) return [];
  const who = t(`mail.insteadOf.${why}`, { name: insteadOf.name });
  return [notice({ kind: 'info', title: t('attest.place', { who }), body: t('attest.place.text') })];
}

function aboveLimit(view: AttestView): Html[] {
  const { t, payout, limit = 0, mayAnswer } = view;
  if (!mayAnswer || !isAboveLimit(view)) return [];
  const body = t('attest.limit.text', { amount: formatKronor(payout.amount), limit: formatKronor(limit) });
  return [notice({ kind: 'warning', title: t('attest.limit.title'), body })];
}

/** An attest is possible; the money waits until somebody has approved the account (SECURITY 43). */
function accountHeld({ t, language, accountChange, payout }: AttestView): Html[] {
  if (!accountChange || payout.status === 'paid' || payout.status === 'returned') return [];
  const body = t('attest.account.text', { by: accountChange.by, at: formatDate(accountChange.at, language) });
  return [notice({ kind: 'warning', title: t('attest.account.title'), body })];
}

/** Somebody else was led here by the person's link (SECURITY 9). */
function openings({ t, language, question, mayAnswer }: AttestView): Html[] {
  const { openedByOthers = [] } = question ?? {};
  if (!mayAnswer || openedByOthers.length === 0) return [];
  const lines = openedByOthers.map(
    ({ email, at }) => html`<li>${t('decide.opened.line', { email, at: formatDateTime(at, language) })}</li>`,
  );
  const body = html`<p>${t('decide.opened.text')}</p><ul class="ds-list">${lines}</ul>`;
  return [notice({ kind: 'warning', title: t('decide.opened.title'), body })];
}
