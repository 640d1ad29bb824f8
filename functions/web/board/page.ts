import { html } from 'hono/html';
import type { BoardList } from '../../../shared/domain/board-list.ts';
import { formatKronor, formatNumber } from '../../../shared/domain/money.ts';
import { formatDate, formatDateTime, type LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { BoardDecision, Period } from '../../../shared/use-cases/board-decisions.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link, linkButton } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { dataTable } from '../ui/data-table.ts';
import { errorFor, errorSummary, type FieldError } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import { dateField, selectField, textField } from '../ui/field.ts';
import { fieldPanel, filterForm, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { pageTitle, section } from '../ui/page.ts';
import { type Paged, pager } from '../ui/paging.ts';
import type { BoardFilter } from './form.ts';
import { changesNote, decisionTable } from './table.ts';

export type BoardView = Words & {
  filter: BoardFilter;
  /** Missing when the filter cannot be read; nothing is shown then. */
  period: Period | undefined;
  decisions: readonly BoardDecision[];
  /** Those of them that stand on this page. */
  shown: Paged<BoardDecision>;
  lists: readonly BoardList[];
  /** What a marking would be of; missing for whoever may not mark, and where there is nothing to mark. */
  mark: Mark | undefined;
  today: LocalDate;
  errors: readonly FieldError[];
};
export type Mark = { id: string; seen: string; meetingOn: string; minutes: string };

/** The decisions under delegation of a period, marking them as reported, and the lists that were reported. */
export function boardPage(view: BoardView): Content[] {
  const { t, errors, mark } = view;
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    pageTitle({ title: t('board.title'), lede: t('board.lede', { board: t('board.name') }) }),
    section({
      id: 'choice',
      title: t('board.filter'),
      body: [filterOf(view), ...(view.period ? shown(view, view.period) : [])],
    }),
    ...(mark && view.period ? [markForm(view, view.period, mark)] : []),
    section({ id: 'lists', title: t('board.lists.title'), body: listTable(view) }),
  ];
}

function filterOf({ t, filter, errors, today }: BoardView): Html {
  const day = (name: 'from' | 'through') =>
    dateField({
      name,
      label: t(`board.${name}`),
      hint: t('board.day.hint', { example: today }),
      value: filter[name],
      error: errorFor(errors, name),
    });
  return filterForm({
    action: '/board',
    label: t('board.filter'),
    fields: [
      day('from'),
      day('through'),
      selectField({
        name: 'show',
        label: t('board.show'),
        value: filter.show,
        options: (['unreported', 'all'] as const).map((value) => ({ value, text: t(`board.show.${value}`) })),
      }),
    ],
    submit: button({ text: t('board.show.submit'), variant: 'secondary' }),
  });
}

function shown(view: BoardView, { from, through }: Period): Html[] {
  const { t, language, decisions, shown: onPage, filter } = view;
  const caption = t('board.caption', {
    from: formatDate(from, language),
    through: formatDate(through, language),
    count: formatNumber(decisions.length),
  });
  return [
    decisionTable(view, onPage.items, { caption, reported: filter.show === 'all', all: decisions }),
    pager(t, `/board?${new URLSearchParams({ from, through, show: filter.show })}`, onPage),
    ...changesNote(view, decisions),
  ];
}

function markForm({ t, errors, decisions }: BoardView, period: Period, mark: Mark): Html {
  const { id, seen, meetingOn, minutes } = mark;
  const count = decisions.length;
  const body = form({
    id: 'mark-form',
    action: '/board',
    hidden: { id, ...period, seen },
    body: [
      dateField({
        name: 'meetingOn',
        label: t('board.meetingOn'),
        hint: t('board.day.hint', { example: period.through }),
        value: meetingOn,
        error: errorFor(errors, 'meetingOn'),
        required: true,
      }),
      textField({
        name: 'minutes',
        label: t('board.minutes'),
        hint: t('board.minutes.hint'),
        value: minutes,
        error: errorFor(errors, 'minutes'),
        optional: t('frame.optional'),
        width: 'short',
      }),
      actions(button({ text: t('board.mark.button') })),
    ],
  });
  const panel = fieldPanel({
    id: 'mark',
    title: t('board.mark.title', { board: t('board.name') }),
    intro: count === 1 ? t('board.mark.intro.one') : t('board.mark.intro', { count: formatNumber(count) }),
    body,
  });
  return html`<div class="bl-section">${panel}</div>`;
}

function listTable({ t, language, lists }: BoardView): Html {
  return dataTable<BoardList>({
    id: 'list-table',
    caption: `${t('board.lists.title')}: ${t('board.name')}`,
    captionHidden: true,
    columns: [
      {
        key: 'number',
        heading: t('board.list'),
        header: true,
        cell: ({ number }) => link({ href: `/board/${number}`, text: t('board.reported.list', { number }) }),
      },
      { key: 'period', heading: t('board.list.period'), cell: (list) => daysOf({ t, language }, list) },
      {
        key: 'meeting',
        heading: t('board.meetingOn'),
        cell: ({ meetingOn }) => formatDate(meetingOn, language),
      },
      {
        key: 'minutes',
        heading: t('board.minutes'),
        cell: ({ minutes = '–' }) => inSwedish(minutes, language),
      },
      {
        key: 'count',
        heading: t('board.list.count'),
        numeric: true,
        cell: ({ count }) => formatNumber(count),
      },
      {
        key: 'granted',
        heading: t('board.granted'),
        numeric: true,
        cell: ({ granted }) => formatKronor(granted),
      },
    ],
    rows: lists,
    empty: t('board.lists.empty'),
  });
}

const daysOf = ({ t, language }: Words, { from, through }: Period): string =>
  t('board.list.days', { from: formatDate(from, language), through: formatDate(through, language) });

/** One list as it was reported; it also stands on paper. */
export function boardListPage(
  words: Words,
  { list, decisions, shown }: Pick<BoardView, 'decisions' | 'shown'> & { list: BoardList },
): Content[] {
  const { t } = words;
  return [
    pageTitle({
      back: { href: '/board', text: t('board.list.back') },
      title: t('board.list.title', { number: list.number }),
    }),
    html`<div class="bl-section">${card({ tone: 'raised', body: listFacts(words, list) })}</div>`,
    section({
      id: 'rows',
      title: t('board.list.caption'),
      body: [
        decisionTable(words, shown.items, {
          caption: t('board.list.title', { number: list.number }),
          captionHidden: true,
          reported: false,
          all: decisions,
        }),
        pager(t, `/board/${list.number}`, shown),
        ...changesNote(words, decisions),
        actions(
          linkButton({ href: `/board/${list.number}/csv`, text: t('board.list.csv'), variant: 'secondary' }),
        ),
      ],
    }),
  ];
}

function listFacts(words: Words, list: BoardList): Html {
  const { t, language } = words;
  return facts(
    [
      { term: t('board.list.board'), value: t('board.name') },
      { term: t('board.meetingOn'), value: formatDate(list.meetingOn, language) },
      ...(list.minutes ? [{ term: t('board.minutes'), value: inSwedish(list.minutes, language) }] : []),
      { term: t('board.list.period'), value: daysOf(words, list) },
      { term: t('board.list.count'), value: formatNumber(list.count) },
      { term: t('board.granted'), value: formatKronor(list.granted) },
      { term: t('board.list.madeBy'), value: inSwedish(list.createdBy.name, language) },
      { term: t('board.list.madeAt'), value: formatDateTime(list.createdAt, language) },
    ],
    { look: 'tiles' },
  );
}
