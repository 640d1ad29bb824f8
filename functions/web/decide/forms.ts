import { html } from 'hono/html';
import type { DecisionCommand } from '../../../shared/domain/decision-command.ts';
import { termsBeforeChange } from '../../../shared/domain/standing-terms.ts';
import { addDaysToDate } from '../../../shared/domain/stockholm-time.ts';
import { actions, button } from '../ui/button.ts';
import { errorFor } from '../ui/error-summary.ts';
import { textArea } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { more } from '../ui/page.ts';
import { approveFields } from './approve-form.ts';
import { dayField } from './day-field.ts';
import { type DecideView, isAboveLimit, wantedOf } from './view.ts';

/**
 * A form for each way to decide, so that Enter in a field can never press another's button. Each is folded until it is
 * wanted; the one whose answer was refused is open, and so is an approval that takes the place of conditions.
 */
export const decisionForms = (view: DecideView): Html[] => [
  ...(wantedOf(view).amount === undefined ? [] : [approveForm(view)]),
  returnForm(view),
  deferForm(view),
  rejectForm(view),
];

/** The approval in full; above the person's limit it is one of a lower amount. */
function approveForm(view: DecideView): Html {
  const { t, file, typed } = view;
  const above = isAboveLimit(view);
  return outcomeForm(view, {
    id: 'approve',
    outcome: 'approved',
    text: t(above ? 'decide.plain.lower' : 'decide.plain.change'),
    intro: t(above ? 'decide.approve.lower.intro' : 'decide.approve.intro'),
    fields: approveFields(view, wantedOf(view).amount ?? 0),
    open: typed.outcome === undefined && termsBeforeChange(file) !== undefined,
  });
}

/** So long an applicant usually has for a completion. */
const usualDays = 14;

function returnForm(view: DecideView): Html {
  const { t, today, typed } = view;
  const usual = addDaysToDate(today, usualDays);
  return ordinaryForm(view, 'return', 'returned', [
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
  return ordinaryForm(view, 'defer', 'deferred', [
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
  return ordinaryForm(view, 'reject', 'rejected', [
    reasons(view, 'rejectMotivation', t('term.motivation')),
    actions(button({ text: t('decide.reject'), variant: 'secondary', tone: 'danger' })),
  ]);
}

const ordinaryForm = (
  view: DecideView,
  id: 'return' | 'defer' | 'reject',
  outcome: DecisionCommand['outcome'],
  fields: Html[],
): Html =>
  outcomeForm(view, {
    id,
    outcome,
    text: view.t(`decide.plain.${id}`),
    intro: view.t(`decide.${id}.intro`),
    fields,
  });

type Way = {
  id: string;
  outcome: DecisionCommand['outcome'];
  text: string;
  intro: Content;
  fields: Html[];
  open?: boolean;
};

function outcomeForm({ file, typed }: DecideView, way: Way): Html {
  const { id, outcome, text, intro, fields, open = false } = way;
  const { id: applicationId, version } = file.application;
  const body = form({
    id: `${id}-form`,
    action: `/applications/${applicationId}/decide`,
    hidden: { outcome, version },
    body: [html`<p class="bl-subtle">${intro}</p>`, ...fields],
  });
  return more({ id, text, body, open: open || typed.outcome === outcome });
}

function reasons({ typed, errors }: DecideView, name: string, label: string, hint?: string): Html {
  return textArea({ name, label, hint, rows: 3, value: typed[name], error: errorFor(errors, name) });
}
