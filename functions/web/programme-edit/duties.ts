import { html } from 'hono/html';
import { emptyChecklist, metCondition } from '../../../shared/domain/checklist.ts';
import type { Obligation } from '../../../shared/domain/obligation.ts';
import type { Condition, Programme } from '../../../shared/domain/programme.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { button } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { more, section } from '../ui/page.ts';
import { type TagKind, tag } from '../ui/tag.ts';
import { addForm, changeForm, type DutyView, requisitionForm, tickForm, waiveForm } from './duty-fields.ts';
import { requisitionText } from './duty-words.ts';

export type DutiesView = DutyView & {
  programme: Programme;
  mayEdit: boolean;
  /** Persons' names by e-mail. */
  names: ReadonlyMap<string, string>;
  /** Of the next obligation. */
  newId: string;
};

/** What those who read everything see of a programme's duties; coordinators note in it (DOMAIN facts 6, 36, 39 and 40). */
export const dutiesSections = (view: DutiesView): Html[] => [
  ...conditionsSection(view),
  requisitionSection(view),
  obligationsSection(view),
];

type Row = Condition & { nth: number };

function conditionsSection(view: DutiesView): Html[] {
  const { t, language, programme, mayEdit } = view;
  const rows = (programme.conditions ?? []).map((condition, index) => ({ ...condition, nth: index + 1 }));
  if (rows.length === 0) return [];
  const columns: Column<Row>[] = [
    {
      key: 'text',
      heading: t('duties.condition'),
      header: true,
      width: 'wide',
      cell: ({ text }) => inSwedish(text, language),
    },
    {
      key: 'for',
      heading: t('duties.condition.for'),
      cell: (row) => t(`programme.conditions.${row.for}`),
    },
    { key: 'state', heading: t('duties.state'), cell: (row) => metCell(view, row) },
    ...(mayEdit ? [{ key: 'act', heading: t('duties.act'), cell: (row: Row) => tickCell(view, row) }] : []),
  ];
  const title = t('programme.conditions.title');
  const body = dataTable({
    id: 'conditions-table',
    caption: t('duties.conditions.caption'),
    captionHidden: true,
    columns,
    rows,
    empty: '',
  });
  return [
    section({ title, id: 'conditions', ...(mayEdit && { intro: t('duties.conditions.intro') }), body }),
  ];
}

function metCell(view: DutiesView, row: Row): Content {
  const { t, language, names, checklist = emptyChecklist } = view;
  const met = metCondition(checklist, row);
  if (!met) return tag({ kind: 'draft', text: t('duties.notMet') });
  const by = t('duties.met.by', {
    day: formatDate(met.metOn, language),
    who: names.get(met.by) ?? met.by,
  });
  return html`${tag({ kind: 'granted', text: t('duties.met') })}<br><span class="bl-subtle">${by}</span>`;
}

function tickCell(view: DutiesView, row: Row): Content {
  const { t, language, programmeId, checklist = emptyChecklist } = view;
  const about = inSwedish(row.text, language);
  if (!metCondition(checklist, row)) {
    return more({ text: t('duties.tick'), about, body: tickForm(view, row, row.nth) });
  }
  return form({
    action: `/programmes/${programmeId}/conditions/undo`,
    hidden: { for: row.for, text: row.text },
    body: small(t('duties.untick'), about),
  });
}

/** `about` tells buttons of the same words apart for screen readers. */
const small = (text: string, about: Content): Html =>
  button({
    text: html`${text}<span class="ds-sr-only">: ${about}</span>`,
    variant: 'tertiary',
    size: 'sm',
  });

function requisitionSection(view: DutiesView): Html {
  const { t, mayEdit, checklist = emptyChecklist } = view;
  const { requisition } = checklist;
  const said = requisition ? requisitionText(view, requisition) : t('duties.requisition.none');
  const note = mayEdit
    ? more({ id: 'requisition-note', text: t('duties.requisition.note'), body: requisitionForm(view) })
    : '';
  return section({ title: t('duties.requisition'), id: 'requisition', body: html`<p>${said}</p>${note}` });
}

const looks = { open: 'waiting', done: 'granted', waived: 'ended' } as const satisfies Record<
  Obligation['state'],
  TagKind
>;

function obligationsSection(view: DutiesView): Html {
  const { t, language, mayEdit, checklist = emptyChecklist } = view;
  const columns: Column<Obligation>[] = [
    {
      key: 'text',
      heading: t('duties.obligation'),
      header: true,
      width: 'wide',
      cell: ({ text }) => inSwedish(text, language),
    },
    {
      key: 'due',
      heading: t('duties.obligation.dueOn'),
      cell: ({ dueOn }) => formatDate(dueOn, language),
    },
    {
      key: 'contact',
      heading: t('duties.obligation.contactRole'),
      cell: ({ contactRole }) => inSwedish(contactRole, language),
    },
    { key: 'state', heading: t('duties.state'), cell: (it) => stateCell(view, it) },
    ...(mayEdit
      ? [{ key: 'act', heading: t('duties.act'), cell: (it: Obligation) => actCell(view, it) }]
      : []),
  ];
  const table = dataTable({
    id: 'obligations-table',
    caption: t('duties.obligations.caption'),
    captionHidden: true,
    columns,
    rows: checklist.obligations.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1)),
    empty: t('duties.obligations.none'),
  });
  const add = mayEdit
    ? more({ id: 'add-obligation', text: t('duties.obligation.add'), body: addForm(view, view.newId) })
    : '';
  return section({
    title: t('duties.obligations'),
    id: 'obligations',
    intro: t('duties.obligations.intro'),
    body: html`${table}${add}`,
  });
}

function stateCell(view: DutiesView, { state, reason, closedAt, closedBy }: Obligation): Content {
  const { t, language, names } = view;
  const mark = tag({ kind: looks[state], text: t(`duties.obligation.${state}`) });
  if (closedAt === undefined || closedBy === undefined) return mark;
  const by = t('duties.obligation.closed', {
    day: formatDate(closedAt, language),
    who: names.get(closedBy) ?? closedBy,
  });
  const why = reason === undefined ? '' : html`<br>${inSwedish(reason, language)}`;
  return html`${mark}<br><span class="bl-subtle">${by}</span>${why}`;
}

function actCell(view: DutiesView, obligation: Obligation): Content {
  const { t, language, programmeId } = view;
  const { id, state } = obligation;
  const about = inSwedish(obligation.text, language);
  const answer = (value: 'done' | 'reopened', text: string) =>
    form({
      action: `/programmes/${programmeId}/obligations/${id}/answer`,
      hidden: { answer: value },
      body: small(text, about),
    });
  if (state !== 'open') return answer('reopened', t('duties.obligation.reopen'));
  return html`${answer('done', t('duties.obligation.finish'))}${more({ text: t('duties.obligation.waive'), about, body: waiveForm(view, obligation) })}${more({ text: t('duties.obligation.change'), about, body: changeForm(view, obligation) })}`;
}
