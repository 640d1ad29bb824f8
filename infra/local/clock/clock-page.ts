import { html } from 'hono/html';
import { actions, button, link, linkButton } from '../../../functions/web/ui/button.ts';
import { errorFor, errorSummary, type FieldError } from '../../../functions/web/ui/error-summary.ts';
import { dateField, textField } from '../../../functions/web/ui/field.ts';
import { fieldPanel, fieldRow, form } from '../../../functions/web/ui/form.ts';
import type { Content, Html } from '../../../functions/web/ui/html.ts';
import { icon } from '../../../functions/web/ui/icon.ts';
import { notice } from '../../../functions/web/ui/notice.ts';
import { columns, pageTitle, section, stack } from '../../../functions/web/ui/page.ts';
import type { Instant } from '../../../shared/domain/clock.ts';
import { formatDateTime, localDateOf } from '../../../shared/domain/stockholm-time.ts';
import { type LocalFrame, localPage } from '../local-page.ts';
import { applicationText, eventText } from './event-text.ts';
import { type MoveForm, usualTime } from './move-form.ts';
import type { Journey } from './moves.ts';
import type { Event, Moment, Upcoming } from './upcoming.ts';
import { later } from './wanted-moment.ts';

export type ClockView = {
  now: Instant;
  upcoming: Upcoming;
  latest: Journey | undefined;
  /** What was typed, when it could not be done. */
  typed?: MoveForm;
  errors?: readonly FieldError[];
};

/** What the clock says, buttons that move it, and what happens next. */
export function clockPage(frame: LocalFrame, view: ClockView): Html {
  const { t, language } = frame;
  const errors = view.errors ?? [];
  const now = html`<p class="local-now">${icon('clock')}<span><span class="ds-sr-only">${t('clock.now')} </span>${formatDateTime(view.now, language)}</span></p>`;
  return localPage(frame, {
    title: t('clock.title'),
    hasErrors: errors.length > 0,
    body: [
      errorSummary({ heading: t('frame.errorSummary'), errors }),
      pageTitle({ title: t('clock.title'), lede: t('clock.about') }),
      columns({
        main: stack(
          now,
          underWay(frame, view.latest),
          moveForms(frame, view, errors),
          toLatest(frame, view.latest),
        ),
        aside: nextSection(frame, view.upcoming),
      }),
    ],
  });
}

function underWay({ t, language }: LocalFrame, latest: Journey | undefined): Content {
  if (!latest) return html``;
  if (latest.state !== 'moving')
    return html`<p>${link({ href: '/moving', text: t('clock.moving.last') })}</p>`;
  const text = t('clock.problem.moving', { to: formatDateTime(latest.to, language) });
  return notice({
    kind: 'info',
    body: html`<p>${text}</p>${link({ href: '/moving', text: t('clock.moving.watch') })}`,
  });
}

function toLatest({ t }: LocalFrame, latest: Journey | undefined): Content {
  if (!latest || latest.state === 'moving') return '';
  return html`<p>${link({ href: '/moving', text: t('clock.moving.last') })}</p>`;
}

function moveForms({ t }: LocalFrame, view: ClockView, errors: readonly FieldError[]): Html {
  const { typed, upcoming, now } = view;
  const step = (value: 'next' | 'day' | 'week' | 'month') =>
    button({
      text: t(`clock.move.${value}`),
      name: 'to',
      value,
      variant: value === 'next' ? 'primary' : 'secondary',
    });
  const steps = actions(
    ...(upcoming.moments.length > 0 ? [step('next')] : []),
    step('day'),
    step('week'),
    step('month'),
  );
  const example = localDateOf(later(now, { weeks: 2 }));
  const fields = fieldRow(
    dateField({
      name: 'date',
      label: t('clock.date'),
      hint: t('clock.date.hint', { example }),
      value: typed?.date,
      error: errorFor(errors, 'date'),
    }),
    textField({
      name: 'time',
      label: t('clock.time'),
      hint: t('clock.time.hint'),
      value: typed?.time ?? usualTime,
      error: errorFor(errors, 'time'),
      width: 'short',
    }),
  );
  const toDate = button({ text: t('clock.move.date'), name: 'to', value: 'date', variant: 'secondary' });
  return fieldPanel({
    id: 'move',
    title: t('clock.move'),
    body: [
      form({ action: '/move', body: steps }),
      form({ action: '/move', body: [fields, actions(toDate)] }),
    ],
  });
}

function nextSection(frame: LocalFrame, { moments, more }: Upcoming): Html {
  const { t } = frame;
  const list = html`<ol class="local-moments">${moments.map((moment) => momentItem(frame, moment))}</ol>`;
  return section({
    id: 'next',
    title: t('clock.next'),
    body: [
      moments.length === 0 ? html`<p class="bl-empty">${t('clock.next.none')}</p>` : list,
      more > 0 ? html`<p class="local-quiet">${t('clock.next.more', { count: more })}</p>` : '',
    ],
  });
}

function momentItem(frame: LocalFrame, { at, events }: Moment): Html {
  return html`<li class="local-moment"><h3>${formatDateTime(at, frame.language)}</h3>${eventList(frame, events)}</li>`;
}

/** Each thing that happens, with the application that it is about as a link to the site. */
export function eventList({ t, places }: LocalFrame, events: readonly Event[]): Html {
  if (events.length === 0) return html``;
  return html`<ul>${events.map((event) => {
    const about = applicationText(event);
    const { application } = event;
    if (!application) return html`<li>${eventText(t, event)}</li>`;
    const where = places
      ? link({ href: `${places.site}/applications/${encodeURIComponent(application.id)}`, text: about })
      : about;
    return html`<li>${eventText(t, event)}<br><span class="local-quiet">${where}</span></li>`;
  })}</ul>`;
}

/** The clock was not moved, and why. */
export function refusalPage(frame: LocalFrame, text: string, way: 'clock' | 'moving' = 'clock'): Html {
  const { t } = frame;
  const title = t('clock.refused.title');
  const back =
    way === 'moving'
      ? linkButton({ href: '/moving', text: t('clock.moving.watch') })
      : linkButton({ href: '/', text: t('clock.toClock') });
  return localPage(frame, {
    title,
    hasErrors: true,
    body: [pageTitle({ title, lede: text }), actions(back)],
  });
}
