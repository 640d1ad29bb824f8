import { html } from 'hono/html';
import type { CalendarEntry } from '../../../shared/domain/calendar-entries.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { formatDate, type LocalDate, monthNames } from '../../../shared/domain/stockholm-time.ts';
import { entryText } from '../../../shared/text/calendar-text.ts';
import { programmeText } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { button, link } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { selectField } from '../ui/field.ts';
import { filterForm } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { more, pageTitle, section } from '../ui/page.ts';
import { type TagKind, tag } from '../ui/tag.ts';
import { type FeedView, feedCard, feedNotice } from './feed-card.ts';

export type CalendarView = Words & {
  programmes: Programme[];
  entries: CalendarEntry[];
  /** The one programme that is shown, by id. */
  only: string | undefined;
  readsAll: boolean;
  today: LocalDate;
  feed: FeedView;
};

/** What is late, then month by month from this one on, and last what has been. */
export function calendarPage(view: CalendarView): Content[] {
  const { t, entries, today, readsAll } = view;
  const thisMonth = monthOf(today);
  const late = entries.filter(({ mark }) => mark === 'late');
  const ahead = entries.filter(({ on, mark }) => monthOf(on) >= thisMonth && mark !== 'late');
  const earlier = entries.filter(({ on, mark }) => monthOf(on) < thisMonth && mark !== 'late');
  return [
    ...feedNotice(view, view.feed),
    pageTitle({ title: t('calendar.title'), lede: t(`calendar.lede.${readsAll ? 'all' : 'own'}`) }),
    ...filter(view),
    ...(late.length > 0
      ? [
          section({
            title: t('calendar.late'),
            id: 'late',
            body: tableOf(view, 'late', t('calendar.late'), late),
          }),
        ]
      : []),
    ...byMonth(view, ahead),
    ...(entries.length === 0 || ahead.length === 0
      ? [
          html`<div class="bl-section"><p class="bl-empty">${t(entries.length === 0 ? 'calendar.empty' : 'calendar.ahead.empty')}</p></div>`,
        ]
      : []),
    ...(earlier.length > 0
      ? [
          html`<div class="bl-section">${more({
            text: t('calendar.earlier'),
            body: tableOf(view, 'earlier', t('calendar.earlier'), earlier.toReversed()),
          })}</div>`,
        ]
      : []),
    feedCard(view, view.feed),
  ];
}

const monthOf = (date: LocalDate): string => date.slice(0, 7);

function byMonth(view: CalendarView, entries: readonly CalendarEntry[]): Html[] {
  const months = Map.groupBy(entries, ({ on }) => monthOf(on));
  return [...months].map(([month, own]) => {
    const title = monthTitle(view, month);
    return section({ title, id: `month-${month}`, body: tableOf(view, `month-${month}`, title, own) });
  });
}

function monthTitle({ t, language }: Words, month: string): string {
  const name = monthNames(language)[Number(month.slice(5)) - 1] ?? '';
  return t('calendar.month', {
    month: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`,
    year: month.slice(0, 4),
  });
}

function tableOf(view: CalendarView, id: string, caption: string, rows: CalendarEntry[]): Html {
  return dataTable({
    id: `${id}-table`,
    caption: view.t('calendar.caption', { part: caption }),
    captionHidden: true,
    columns: columnsOf(view),
    rows,
    empty: '',
  });
}

function columnsOf(view: CalendarView): Column<CalendarEntry>[] {
  const { t, language, only } = view;
  const programme: Column<CalendarEntry> = {
    key: 'programme',
    heading: t('start.programme'),
    width: 'wide',
    cell: ({ programmeId, programme: name }) =>
      link({ href: `/programmes/${programmeId}`, text: inSwedish(name, language) }),
  };
  return [
    {
      key: 'day',
      heading: t('calendar.day'),
      width: 'narrow',
      cell: ({ on }) => html`<time datetime="${on}">${formatDate(on, language)}</time>`,
    },
    {
      key: 'what',
      heading: t('calendar.what'),
      header: true,
      width: 'wide',
      cell: (entry) => html`${whatOf(view, entry)}${warning(view, entry)}`,
    },
    { key: 'state', heading: t('calendar.state'), cell: ({ mark }) => markTag(view, mark) },
    ...(only === undefined ? [programme] : []),
  ];
}

/** What an obligation says is the region's own words. */
const whatOf = ({ t, language }: Words, entry: CalendarEntry): Content =>
  entry.kind === 'obligation' ? inSwedish(entryText(t, entry), language) : entryText(t, entry);

export const warning = ({ t, language }: Words, { lastWorkingDay, mark }: CalendarEntry): Content =>
  lastWorkingDay === undefined || mark === 'done' || mark === 'passed' || mark === 'waived'
    ? ''
    : html`<br><span class="bl-subtle">${t('calendar.noWorkingDay', { day: formatDate(lastWorkingDay, language) })}</span>`;

const looks = {
  done: 'granted',
  waived: 'ended',
  late: 'rejected',
  soon: 'waiting',
} as const satisfies Partial<Record<CalendarEntry['mark'], TagKind>>;

const markTag = ({ t }: Words, mark: CalendarEntry['mark']): Content =>
  mark === 'passed' || mark === 'coming' ? '' : tag({ kind: looks[mark], text: t(`calendar.mark.${mark}`) });

function filter({ t, programmes, only }: CalendarView): Html[] {
  if (programmes.length < 2) return [];
  const field = selectField({
    name: 'programme',
    label: t('start.programme'),
    value: only,
    placeholder: t('calendar.filter.all'),
    options: programmes.map((programme) => ({ value: programme.id, text: programmeText(programme) })),
  });
  const submit = button({ text: t('calendar.filter.submit'), variant: 'secondary' });
  const form = filterForm({ action: '/calendar', label: t('calendar.filter'), fields: [field], submit });
  return [html`<div class="bl-section">${form}</div>`];
}
