import type { DecisionCommand } from '../../../shared/domain/decision-command.ts';
import { addDaysToDate } from '../../../shared/domain/stockholm-time.ts';
import { actions, button } from '../ui/button.ts';
import { errorFor } from '../ui/error-summary.ts';
import { textArea } from '../ui/field.ts';
import { fieldPanel, form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { stack } from '../ui/page.ts';
import { approveForm } from './approve-form.ts';
import { dayField } from './day-field.ts';
import type { DecideView } from './view.ts';

/** A form for each way to decide, so that Enter in a field can never press another's button. */
export const decisionForms = (view: DecideView): Html =>
  stack(approveForm(view), returnForm(view), deferForm(view), rejectForm(view));

/** So long an applicant usually has for a completion. */
const usualDays = 14;

function returnForm(view: DecideView): Html {
  const { t, today, typed } = view;
  const usual = addDaysToDate(today, usualDays);
  return outcomeForm(view, 'return', 'returned', [
    reasons(view, 'returnMotivation', t('decide.return.what'), t('decide.return.what.hint')),
    dayField(view, {
      outcome: 'returned',
      name: 'returnUntil',
      label: t('decide.return.until'),
      value: typed.returnUntil ?? usual,
    }),
    actions(button({ text: t('decide.return.button'), variant: 'secondary' })),
  ]);
}

function deferForm(view: DecideView): Html {
  const { t, typed } = view;
  return outcomeForm(view, 'defer', 'deferred', [
    reasons(view, 'deferMotivation', t('decide.defer.why')),
    dayField(view, {
      outcome: 'deferred',
      name: 'deferUntil',
      label: t('decide.defer.until'),
      value: typed.deferUntil,
    }),
    actions(button({ text: t('decide.defer.button'), variant: 'secondary' })),
  ]);
}

function rejectForm(view: DecideView): Html {
  const { t } = view;
  return outcomeForm(view, 'reject', 'rejected', [
    reasons(view, 'rejectMotivation', t('term.motivation')),
    actions(button({ text: t('decide.reject'), variant: 'secondary', tone: 'danger' })),
  ]);
}

function outcomeForm(
  { t, file }: DecideView,
  id: 'return' | 'defer' | 'reject',
  outcome: DecisionCommand['outcome'],
  body: Html[],
): Html {
  const { id: applicationId, version } = file.application;
  return form({
    id: `${id}-form`,
    action: `/applications/${applicationId}/decide`,
    hidden: { outcome, version },
    body: fieldPanel({ id, title: t(`decide.${id}`), intro: t(`decide.${id}.intro`), body }),
  });
}

function reasons({ typed, errors }: DecideView, name: string, label: string, hint?: string): Html {
  return textArea({ name, label, hint, rows: 3, value: typed[name], error: errorFor(errors, name) });
}
