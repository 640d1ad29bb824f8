import { type Absence, maySubstituteFor, type Person } from '../../../shared/domain/person.ts';
import { actions, button } from '../ui/button.ts';
import { type Column, dataTable } from '../ui/data-table.ts';
import { errorFor } from '../ui/error-summary.ts';
import { dateField, selectField } from '../ui/field.ts';
import { fieldPanel, fieldRow, form } from '../ui/form.ts';
import type { Content, Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { daysText } from './directory-words.ts';
import { endButton } from './end-button.ts';
import { typedText } from './form.ts';
import type { PersonView } from './view.ts';

export type AbsenceView = PersonView & {
  /** Where the forms are sent: `<action>`, and `<action>/<id>/end`. */
  action: string;
};

/** The days away and who decides meanwhile, and the way to set and end them. */
export function absencePart(view: AbsenceView): Html {
  const { t, person } = view;
  const table = dataTable({
    id: 'absences-table',
    caption: t('directory.absences.caption'),
    captionHidden: true,
    columns: columnsOf(view),
    rows: person.absences.toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    empty: t('directory.absences.none'),
  });
  return section({
    title: t('directory.absences'),
    id: 'absences',
    intro: t('directory.absences.intro'),
    body: [table, addForm(view)],
  });
}

function columnsOf(view: AbsenceView): Column<Absence>[] {
  const { t, officials } = view;
  const nameOf = (email: string) => officials.find((it) => it.email === email)?.name ?? email;
  return [
    { key: 'days', heading: t('directory.days'), header: true, cell: (absence) => daysText(view, absence) },
    { key: 'substitute', heading: t('directory.substitute'), cell: ({ substitute }) => nameOf(substitute) },
    { key: 'end', heading: t('directory.change'), cell: (absence) => endOf(view, absence) },
  ];
}

function endOf(view: AbsenceView, absence: Absence): Content {
  const { t, person, today, action } = view;
  return endButton(t, {
    action: `${action}/${encodeURIComponent(absence.id)}/end`,
    version: person.version ?? 0,
    about: `${t('directory.absence')} ${daysText(view, absence)}`,
    days: absence,
    today,
  });
}

function addForm(view: AbsenceView): Html {
  const { t, person, action, answer } = view;
  const { typed, errors } = answer;
  const date = (name: 'absenceFrom' | 'absenceThrough') =>
    dateField({
      name,
      label: t(`directory.field.${name}`),
      hint: t('directory.date.hint'),
      value: typedText(typed, name),
      error: errorFor(errors, name),
    });
  const fields = [
    fieldRow(date('absenceFrom'), date('absenceThrough')),
    selectField({
      name: 'substitute',
      label: t('directory.substitute'),
      hint: t('directory.substitute.hint'),
      placeholder: t('directory.substitute.choose'),
      options: able(view).map(({ email, name }) => ({ value: email, text: `${name} (${email})` })),
      value: typedText(typed, 'substitute'),
      error: errorFor(errors, 'substitute'),
    }),
    actions(button({ text: t('directory.absence.add') })),
  ];
  return form({
    id: 'absence-form',
    action,
    hidden: { version: person.version ?? 0 },
    body: fieldPanel({ id: 'new-absence', title: t('directory.absence.new'), body: fields }),
  });
}

/** Whether they can on just those days is answered when the days are known. */
const able = ({ person, officials }: AbsenceView): Person[] =>
  officials.filter((it) => maySubstituteFor(person, it) && !it.blocked && it.email !== person.email);
