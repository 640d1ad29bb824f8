import { html } from 'hono/html';
import { statuses } from '../../../shared/domain/lifecycle.ts';
import { formatNumber } from '../../../shared/domain/money.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { needText, statusTag } from '../applications/application-words.ts';
import type { Words } from '../applications/words.ts';
import { button, link } from '../ui/button.ts';
import { type Column, dataTable, type SumRow } from '../ui/data-table.ts';
import { selectField } from '../ui/field.ts';
import { filterForm } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import {
  type ActivityFilter,
  type ActivityRow,
  type ActivitySums,
  activitySums,
  filterRows,
  type SumByCostObject,
  unitsOf,
} from './activity-rows.ts';

export type ActivitiesView = Words & {
  programmeId: string;
  programmeName: string;
  rows: ActivityRow[];
  filter: ActivityFilter;
  mayOpen: (row: ActivityRow) => boolean;
};

/** The table as the region's own documents have it, with its filter and its sums. */
export function activities(view: ActivitiesView): Html {
  const { t, rows, filter, programmeName } = view;
  const shown = filterRows(rows, filter);
  const sums = activitySums(shown);
  return section({
    title: t('activities.title'),
    id: 'activities',
    body: [
      ...(rows.length > 1 ? [filterOf(view)] : []),
      ...(rows.length > 0 ? [countOf(view, shown.length)] : []),
      dataTable({
        id: 'activities-table',
        caption: t('activities.caption', { programme: programmeName }),
        captionHidden: true,
        columns: columnsOf(view),
        rows: shown,
        sums: sumRows(t, sums),
        empty: t(rows.length === 0 ? 'activities.empty' : 'activities.none'),
      }),
      ...(sums.awaited > 0 ? [awaitedNote(t, sums.awaited)] : []),
      ...(shown.some(({ markA }) => markA) ? [html`<p class="bl-subtle">${t('activities.markA')}</p>`] : []),
    ],
  });
}

function filterOf({ t, programmeId, rows, filter }: ActivitiesView): Html {
  const all = t('activities.filter.all');
  return filterForm({
    action: `/programmes/${programmeId}#activities`,
    label: t('activities.filter'),
    fields: [
      selectField({
        name: 'status',
        label: t('activities.status'),
        placeholder: all,
        value: filter.status,
        options: statuses.map((status) => ({ value: status, text: t(`status.${status}`) })),
      }),
      selectField({
        name: 'unit',
        label: t('term.unit'),
        placeholder: all,
        value: filter.unitId,
        options: unitsOf(rows).map(({ id, name }) => ({ value: id, text: name })),
      }),
    ],
    submit: button({ text: t('activities.filter.submit'), variant: 'secondary' }),
  });
}

function countOf({ t, programmeId, rows, filter }: ActivitiesView, shown: number): Html {
  const total = rows.length;
  if (!filter.status && filter.unitId === undefined) {
    const text = t(total === 1 ? 'activities.count.one' : 'activities.count.many', { total });
    return html`<p class="bl-subtle">${text}</p>`;
  }
  const clear = link({ href: `/programmes/${programmeId}#activities`, text: t('activities.filter.clear') });
  return html`<p class="bl-subtle" role="status">${t('activities.count.filtered', { shown, total })} ${clear}</p>`;
}

function columnsOf({ t, language, mayOpen }: ActivitiesView): Column<ActivityRow>[] {
  // A status looks the same on every row: it is drawn once.
  const tags = Object.fromEntries(statuses.map((status) => [status, statusTag(t, status)]));
  const data = (text: string) => (text ? inSwedish(text, language) : '');
  return [
    {
      key: 'activity',
      heading: t('term.activity'),
      header: true,
      width: 'wide',
      cell: (row) => activityCell(row, data(row.activity), mayOpen(row)),
    },
    { key: 'unit', heading: t('term.unit'), cell: (row) => data(row.unitName) },
    { key: 'earlier', heading: t('activities.earlier'), cell: (row) => data(row.earlierDecision) },
    { key: 'basis', heading: t('activities.basis'), cell: (row) => data(row.basis) },
    { key: 'amount', heading: t('activities.amount'), numeric: true, cell: (row) => amountCell(t, row) },
    { key: 'need', heading: t('activities.need'), cell: (row) => needCell(t, row) },
    { key: 'costObject', heading: t('term.costObject'), cell: (row) => row.costObject },
    { key: 'status', heading: t('activities.status'), cell: (row) => tags[row.status] ?? '' },
  ];
}

function activityCell(row: ActivityRow, activity: Content, mayOpen: boolean): Content {
  const name = mayOpen ? link({ href: `/applications/${row.id}`, text: activity }) : activity;
  return row.markA ? html`${name}&nbsp;<span class="bl-subtle">(A)</span>` : name;
}

function amountCell(t: Translate, { award, applied, amountStatus }: ActivityRow): Content {
  if (award !== undefined) {
    const differs = applied !== undefined && applied !== award;
    const note = differs ? t('activities.amount.applied', { amount: formatNumber(applied) }) : undefined;
    return note
      ? html`${formatNumber(award)}<br><span class="bl-subtle">${note}</span>`
      : formatNumber(award);
  }
  if (applied === undefined) return t('activities.amount.awaited');
  const amount = formatNumber(applied);
  if (amountStatus === 'approximate') return t('activities.amount.approximate', { amount });
  if (amountStatus === 'preliminary') return t('activities.amount.preliminary', { amount });
  return amount;
}

/** As the documents write it: the free text alone says enough. */
function needCell(t: Translate, { continuedNeed }: ActivityRow): string {
  const { answer, text, amount } = continuedNeed;
  return answer === 'partly' && text && amount === undefined ? text : needText(t, continuedNeed);
}

function sumRows(t: Translate, { approved, waiting }: ActivitySums): SumRow[] {
  return [
    ...sumGroup(
      approved,
      (costObject) => t('activities.sum.approved', { costObject }),
      t('activities.sum.approvedAll'),
    ),
    ...sumGroup(
      waiting,
      (costObject) => t('activities.sum.waiting', { costObject }),
      t('activities.sum.waitingAll'),
    ),
  ];
}

function sumGroup(
  { byCostObject, total, rows }: SumByCostObject,
  label: (costObject: string) => string,
  labelOfAll: string,
): SumRow[] {
  if (rows === 0) return [];
  return [
    ...byCostObject.map(({ costObject, amount }) => ({
      label: label(costObject),
      values: { amount: formatNumber(amount) },
    })),
    { label: labelOfAll, values: { amount: formatNumber(total) } },
  ];
}

function awaitedNote(t: Translate, count: number): Html {
  const text = t(count === 1 ? 'activities.sum.awaited.one' : 'activities.sum.awaited.many', { count });
  return html`<p class="bl-subtle">${text}</p>`;
}
