import { html, raw } from 'hono/html';
import { actions, link, linkButton } from '../../../functions/web/ui/button.ts';
import type { Html } from '../../../functions/web/ui/html.ts';
import { notice } from '../../../functions/web/ui/notice.ts';
import { pageTitle } from '../../../functions/web/ui/page.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { type LocalFrame, localPage } from '../local-page.ts';
import type { Mail } from '../mailbox/mailbox.ts';
import { eventList } from './clock-page.ts';
import type { Journey, JourneyStep, Moves } from './moves.ts';

const gap = '<!--steps-->';
const mostMails = 5;

/**
 * The story of a move, piece by piece: the top of the page at once, each step as it happens, and the end when the clock
 * has arrived. A page that grows needs neither a script nor a refresh, and a reader who comes later gets the whole.
 */
export async function* movingPage(frame: LocalFrame, moves: Moves, journey: Journey, now: () => Instant) {
  const { t, language } = frame;
  const title = t('clock.moving.title', { to: formatDateTime(journey.to, language) });
  const lede = t('clock.moving.from', { from: formatDateTime(journey.from, language) });
  const body = [pageTitle({ title, lede, back: { href: '/', text: t('clock.toClock') } }), raw(gap)];
  const [top = '', bottom = ''] = String(await localPage(frame, { title, body })).split(gap);
  yield `${top}<div role="log" aria-labelledby="way"><h2 class="ds-sr-only" id="way">${title}</h2><ol class="local-moments">`;
  let before: string | undefined;
  for await (const step of moves.follow(journey)) {
    if (step.events.length + step.more + step.mails.length === 0) continue;
    const moment = formatDateTime(step.at, language);
    yield String(await stepItem(frame, step, moment === before ? undefined : moment));
    before = moment;
  }
  yield `</ol></div>${await ending(frame, journey, now())}${bottom}`;
}

/** Without a heading when it goes on within the same minute. */
function stepItem(frame: LocalFrame, step: JourneyStep, moment: string | undefined): Html {
  const { t } = frame;
  return html`<li class="local-moment">${moment ? html`<h3>${moment}</h3>` : ''}
    ${eventList(frame, step.events)}
    ${step.more > 0 ? html`<p class="local-quiet">${t('clock.moving.more', { count: step.more })}</p>` : ''}
    ${mailList(frame, step.mails)}</li>`;
}

function mailList({ t, places }: LocalFrame, mails: readonly Mail[]): Html | string {
  if (mails.length === 0) return '';
  const more = mails.length - mostMails;
  return html`<ul>${mails.slice(0, mostMails).map((mail) => {
    const text = t('clock.moving.mail', { names: mail.to.join(', '), subject: mail.subject });
    const href = `${places?.mailbox}/brev/${encodeURIComponent(mail.messageId)}`;
    return html`<li>${places ? link({ href, text }) : text}</li>`;
  })}${more > 0 ? html`<li>${t('clock.moving.mail.more', { count: more })}</li>` : ''}</ul>`;
}

function ending({ t, language, places }: LocalFrame, journey: Journey, now: Instant): Html {
  const at = formatDateTime(journey.endedAt ?? now, language);
  const events = journey.steps.reduce((sum, step) => sum + step.events.length + step.more, 0);
  const mails = journey.steps.reduce((sum, step) => sum + step.mails.length, 0);
  const told = events + mails > 0 ? t('clock.arrived.sum', { events, mails }) : t('clock.moving.nothing');
  const failed = journey.state === 'failed';
  const body = failed
    ? notice({
        kind: 'danger',
        title: t('clock.failed', { now: at }),
        body: t('clock.failed.text', { detail: journey.problem ?? '' }),
        announce: true,
      })
    : notice({ kind: 'success', title: t('clock.arrived', { now: at }), body: told, announce: true });
  const ways = places
    ? [
        linkButton({ href: `${places.mailbox}/`, text: t('clock.toMailbox') }),
        linkButton({ href: `${places.site}/`, text: t('clock.toSite'), variant: 'secondary' }),
      ]
    : [];
  const toClock = linkButton({ href: '/', text: t('clock.toClock'), variant: 'secondary' });
  return html`<div class="local-arrived">${body}${actions(...ways, toClock)}</div>`;
}
