import { html } from 'hono/html';
import { isProviders } from '../../../shared/domain/application.ts';
import { latestDecision } from '../../../shared/domain/case-file.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { isAgreementAwaited } from '../../../shared/domain/programme.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import type { Html } from '../ui/html.ts';
import { notice } from '../ui/notice.ts';
import { type DecideView, isAboveLimit, wantedOf } from './view.ts';

/** What the one who decides must know before the facts: in whose place, how far the right reaches, what is uncertain. */
export const circumstances = (view: DecideView): Html[] => [
  ...inWhosePlace(view),
  ...aboveLimit(view),
  ...ofProvider(view),
  ...agreement(view),
  ...openings(view),
  ...notCompleted(view),
];

function inWhosePlace({ t, question }: DecideView): Html[] {
  const { insteadOf, why } = question;
  if (insteadOf && why) {
    const who = t(`mail.insteadOf.${why}`, { name: insteadOf.name });
    return [notice({ kind: 'info', title: t('decide.place', { who }), body: t('decide.place.text') })];
  }
  if (why === 'limit' || why === 'escalated' || why === 'vacant' || why === 'chosen')
    return [notice({ kind: 'info', body: t(`mail.wanted.${why}`) })];
  return [];
}

/** The whole amount is not the person's to approve: said before the click, with what can be done instead. */
function aboveLimit(view: DecideView): Html[] {
  const { t, limit = 0, reaching } = view;
  if (!isAboveLimit(view)) return [];
  const amount = formatKronor(wantedOf(view).amount ?? 0);
  const others =
    reaching.length > 0 ? t('decide.limit.others', { names: reaching.join(', ') }) : t('decide.limit.nobody');
  const ways = html`<p>${t('decide.limit.text', { amount, limit: formatKronor(limit) })}</p><p>${others}</p>`;
  return [notice({ kind: 'warning', title: t('decide.limit.title'), body: ways })];
}

/** Money will leave the region, quarter by quarter (DOMAIN §1). */
function ofProvider({ t, file }: DecideView): Html[] {
  return isProviders(file.application) ? [notice({ kind: 'info', body: t('decide.provider') })] : [];
}

function agreement({ t, books }: DecideView): Html[] {
  if (!isAgreementAwaited(books.programme, books.agreement)) return [];
  return [notice({ kind: 'info', title: t('decide.agreement.title'), body: t('decide.agreement.text') })];
}

/** Somebody else was led here by the person's link (SECURITY 9). */
function openings({ t, language, question }: DecideView): Html[] {
  const { openedByOthers = [] } = question;
  if (openedByOthers.length === 0) return [];
  const lines = openedByOthers.map(
    ({ email, at }) => html`<li>${t('decide.opened.line', { email, at: formatDateTime(at, language) })}</li>`,
  );
  const body = html`<p>${t('decide.opened.text')}</p><ul class="ds-list">${lines}</ul>`;
  return [notice({ kind: 'warning', title: t('decide.opened.title'), body })];
}

/** The last day for a completion has passed, and nothing came. */
function notCompleted({ t, language, file }: DecideView): Html[] {
  const last = latestDecision(file);
  if (last?.outcome !== 'returned' || last.until === undefined) return [];
  const said = file.versions.at(-1);
  if (said && said.at > last.decidedAt) return [];
  const body = t('decide.notCompleted.text', { until: formatDate(last.until, language) });
  return [notice({ kind: 'warning', title: t('decide.notCompleted.title'), body })];
}
