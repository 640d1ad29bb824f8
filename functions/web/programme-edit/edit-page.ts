import { html } from 'hono/html';
import type { Difference } from '../../../shared/domain/difference.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { versionOf } from '../../../shared/use-cases/save-programme.ts';
import { programmeText } from '../applications/application-words.ts';
import { actions, button } from '../ui/button.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { facts } from '../ui/facts.ts';
import { fieldPanel, fieldRow, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { notice } from '../ui/notice.ts';
import { pageTitle } from '../ui/page.ts';
import { box, day, type FormView, lines, text } from './fields.ts';
import { sentenceOf } from './history.ts';
import { forecastPanel, indicatorsPanel, partsPanel, purposesPanel } from './several-fields.ts';

export type EditView = FormView & {
  programme: Programme;
  /** A decision has been numbered: the diary number stands. */
  numbered: boolean;
  /** What somebody else has changed since the person opened the page (SECURITY 15). */
  moved: readonly Difference[] | undefined;
};

export const editPath = (programmeId: string): string => `/programmes/${programmeId}/edit`;

/** Everything of a programme that can be changed, on one page. */
export function editPage(view: EditView): Content[] {
  const { t, language, programme, errors } = view;
  const panels = [
    namesPanel(view),
    daysPanel(view),
    reportingPanel(view),
    rulesPanel(view),
    partsPanel(view, programme),
    purposesPanel(view, programme),
    indicatorsPanel(view, programme),
    conditionsPanel(view),
    forecastPanel(view, programme),
  ];
  return [
    errorSummary({ heading: t('frame.errorSummary'), errors }),
    ...movedNotice(view),
    pageTitle({
      back: { href: `/programmes/${programme.id}`, text: inSwedish(programmeText(programme), language) },
      title: t('programmeEdit.title'),
    }),
    form({
      id: 'programme-form',
      action: editPath(programme.id),
      hidden: { version: versionOf(programme) },
      body: [...panels, actions(button({ text: t('programmeEdit.save') }))],
    }),
  ];
}

function movedNotice(view: EditView): Html[] {
  const { t, moved } = view;
  if (moved === undefined) return [];
  const changes = moved.map((it) => html`<li>${sentenceOf(view, it)}</li>`);
  const body = html`<p>${t('programmeEdit.moved.text')}</p><ul class="ds-list">${changes}</ul>`;
  return [notice({ kind: 'warning', title: t('programmeEdit.moved.title'), body })];
}

function namesPanel(view: EditView): Html {
  const { t, programme, numbered } = view;
  const { diaryNumber } = programme;
  const diary = numbered
    ? html`${facts([
        {
          term: t('programmeEdit.diaryNumber'),
          value: diaryNumber ?? t('programmeEdit.diaryNumber.none'),
          note: t('programmeEdit.diaryNumber.fixed'),
        },
      ])}<input type="hidden" name="diaryNumber" value="${diaryNumber ?? ''}">`
    : text(view, {
        name: 'diaryNumber',
        label: t('programmeEdit.diaryNumber'),
        hint: t('programmeEdit.diaryNumber.hint'),
        value: diaryNumber,
        optional: true,
        width: 'medium',
      });
  return fieldPanel({
    id: 'about-panel',
    title: t('programmeEdit.about'),
    body: [
      text(view, { name: 'name', label: t('programmeEdit.name'), value: programme.name }),
      text(view, {
        name: 'agreementTitle',
        label: t('programmeEdit.agreementTitle'),
        value: programme.agreementTitle,
        optional: true,
      }),
      diary,
      text(view, {
        name: 'agreementDiaryNumber',
        label: t('programmeEdit.agreementDiaryNumber'),
        value: programme.agreementDiaryNumber,
        optional: true,
        width: 'medium',
      }),
    ],
  });
}

function daysPanel(view: EditView): Html {
  const { t, programme } = view;
  const { assumed, reporting } = programme;
  const { opens, closes, followUpOpens, followUpDue, reportDue } = assumed;
  return fieldPanel({
    id: 'days-panel',
    title: t('programmeEdit.days'),
    intro: t('programmeEdit.days.hint'),
    body: dayFields(view, {
      opens,
      closes,
      followUpOpens,
      followUpDue,
      reportDue: reporting?.due ?? reportDue,
    }),
  });
}

/** The days of a programme; also of one that is to be made. */
export function dayFields(
  view: FormView,
  days: Partial<
    Record<'opens' | 'closes' | 'followUpOpens' | 'followUpDue' | 'reportDue', string | undefined>
  >,
): Html[] {
  const { t } = view;
  const field = (name: keyof typeof days, optional = false) =>
    day(view, {
      name,
      label: t(`programmeEdit.${name}`),
      value: days[name],
      ...(optional && { optional, ...(name !== 'reportDue' && { hint: t('programmeEdit.planned') }) }),
    });
  return [
    fieldRow(field('opens'), field('closes')),
    fieldRow(field('followUpOpens', true), field('followUpDue', true)),
    field('reportDue', true),
  ];
}

function reportingPanel(view: EditView): Html {
  const { t, programme } = view;
  const { assumed, reporting } = programme;
  return fieldPanel({
    id: 'reporting-panel',
    title: t('programmeEdit.reporting'),
    body: [
      text(view, {
        name: 'authority',
        label: t('programmeEdit.authority'),
        value: reporting?.authority,
        optional: true,
        width: 'medium',
      }),
      text(view, {
        name: 'reportOwnerRole',
        label: t('programmeEdit.reportOwnerRole'),
        hint: t('programmeEdit.reportOwnerRole.hint'),
        value: reporting?.ownerRole ?? assumed.reportOwnerRole,
        optional: true,
        width: 'medium',
      }),
      fieldRow(
        text(view, {
          name: 'remindAfterDays',
          label: t('programmeEdit.remindAfterDays'),
          value: String(assumed.remindAfterDays),
          width: 'short',
        }),
        text(view, {
          name: 'escalateAfterDays',
          label: t('programmeEdit.escalateAfterDays'),
          value: String(assumed.escalateAfterDays),
          width: 'short',
        }),
      ),
    ],
  });
}

function rulesPanel(view: EditView): Html {
  const { t, programme } = view;
  const { assumed, costObjects, unusedIsRepaid = true } = programme;
  return fieldPanel({
    id: 'rules-panel',
    title: t('programmeEdit.rules'),
    body: [
      box(view, 'providersMayApply', 'programmeEdit.providersMayApply', assumed.providersMayApply),
      box(view, 'unusedIsRepaid', 'programmeEdit.unusedIsRepaid', unusedIsRepaid),
      lines(view, {
        name: 'costObjects',
        label: t('programmeEdit.costObjects'),
        hint: t('programmeEdit.costObjects.hint'),
        values: costObjects,
      }),
    ],
  });
}

function conditionsPanel(view: EditView): Html {
  const { t, programme } = view;
  const { conditions = [] } = programme;
  const field = (name: 'departmentConditions' | 'providerConditions', whom: 'department' | 'provider') =>
    lines(view, {
      name,
      label: t(`programmeEdit.${name}`),
      hint: t('programmeEdit.oneEach'),
      values: conditions.filter((it) => it.for === whom).map((it) => it.text),
      optional: true,
    });
  return fieldPanel({
    id: 'conditions-panel',
    title: t('programmeEdit.conditions'),
    body: [field('departmentConditions', 'department'), field('providerConditions', 'provider')],
  });
}
