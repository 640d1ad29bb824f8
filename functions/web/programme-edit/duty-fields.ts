import { type Checklist, emptyChecklist } from '../../../shared/domain/checklist.ts';
import { formatNumber } from '../../../shared/domain/money.ts';
import type { Obligation } from '../../../shared/domain/obligation.ts';
import type { Condition } from '../../../shared/domain/programme.ts';
import { requisitionStatuses } from '../../../shared/domain/requisition.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import { typedText } from '../directory/form.ts';
import { button } from '../ui/button.ts';
import { radioGroup } from '../ui/choices.ts';
import { errorFor } from '../ui/error-summary.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { amount, day, type FormView, text } from './fields.ts';

/** Where one small form is among several of its kind on a page, its fields have ids of their own. */
export type DutyView = FormView & {
  programmeId: string;
  checklist?: Checklist | undefined;
  today: LocalDate;
};

const pathOf = (programmeId: string, rest: string): string => `/programmes/${programmeId}/${rest}`;

/** `nth` tells the fields of the page's conditions apart. */
export function tickForm(view: DutyView, condition: Condition, nth: number): Html {
  const { t, programmeId, today } = view;
  return form({
    action: pathOf(programmeId, 'conditions'),
    hidden: { for: condition.for, text: condition.text },
    body: [
      day(view, { name: 'metOn', id: `metOn-${nth}`, label: t('duties.metOn'), value: today }),
      button({ text: t('duties.tick'), variant: 'secondary', size: 'sm' }),
    ],
  });
}

/** The programme's page has other fields of these names: the agreement's day, and the filter by status. */
export const requisitionSuffix = '-requisition';

export function requisitionForm(view: DutyView): Html {
  const { t, typed, errors, programmeId, checklist = emptyChecklist } = view;
  const { requisition, version } = checklist;
  return form({
    id: 'requisition-form',
    action: pathOf(programmeId, 'requisition'),
    hidden: { version },
    body: [
      radioGroup({
        name: 'status',
        legend: t('duties.requisition.status'),
        id: `status${requisitionSuffix}`,
        choices: requisitionStatuses.map((status) => ({
          value: status,
          text: t(`duties.requisition.${status}`),
        })),
        value: typedText(typed, 'status') ?? requisition?.status,
        error: errorFor(errors, 'status'),
      }),
      day(view, {
        name: 'notedOn',
        id: `notedOn${requisitionSuffix}`,
        label: t('duties.requisition.on'),
        value: requisition?.on,
      }),
      amount(view, {
        name: 'amount',
        id: `amount${requisitionSuffix}`,
        label: t('duties.requisition.amount'),
        value: requisition && formatNumber(requisition.amount),
      }),
      button({ text: t('duties.save'), variant: 'secondary' }),
    ],
  });
}

/** `id` is that of the obligation to be. */
export function addForm(view: DutyView, id: string): Html {
  const { t, programmeId } = view;
  return form({
    id: 'obligation-form',
    action: pathOf(programmeId, 'obligations'),
    hidden: { id },
    body: [...dutyFields(view, ''), button({ text: t('duties.save'), variant: 'secondary' })],
  });
}

export function changeForm(view: DutyView, obligation: Obligation): Html {
  const { t, programmeId, checklist = emptyChecklist } = view;
  return form({
    action: pathOf(programmeId, `obligations/${obligation.id}`),
    hidden: { version: checklist.version },
    body: [
      ...dutyFields(view, `-${obligation.id}`, obligation),
      button({ text: t('duties.save'), variant: 'secondary', size: 'sm' }),
    ],
  });
}

export function waiveForm(view: DutyView, { id }: Obligation): Html {
  const { t, programmeId } = view;
  return form({
    action: pathOf(programmeId, `obligations/${id}/waive`),
    body: [
      text(view, { name: 'reason', id: `reason-${id}`, label: t('duties.obligation.reason') }),
      button({ text: t('duties.obligation.waive'), variant: 'secondary', size: 'sm' }),
    ],
  });
}

function dutyFields(view: DutyView, suffix: string, obligation?: Obligation): Html[] {
  const { t } = view;
  return [
    text(view, {
      name: 'text',
      id: `text${suffix}`,
      label: t('duties.obligation'),
      value: obligation?.text,
    }),
    day(view, {
      name: 'dueOn',
      id: `dueOn${suffix}`,
      label: t('duties.obligation.dueOn'),
      value: obligation?.dueOn,
    }),
    text(view, {
      name: 'contactRole',
      id: `contactRole${suffix}`,
      label: t('duties.obligation.contactRole'),
      hint: t('duties.obligation.contactRole.hint'),
      value: obligation?.contactRole,
      width: 'medium',
    }),
  ];
}
