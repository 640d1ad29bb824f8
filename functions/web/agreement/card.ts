import { html } from 'hono/html';
import type { Application } from '../../../shared/domain/application.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { isAgreementAwaited } from '../../../shared/domain/programme.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import type { Translate } from '../../../shared/text/translate.ts';
import { mayNoteAgreement } from '../../../shared/use-cases/note-agreement.ts';
import type { ProgrammeBooks } from '../../../shared/use-cases/ports.ts';
import type { Words } from '../applications/words.ts';
import { actions, button } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { radioGroup } from '../ui/choices.ts';
import { errorFor, type FieldError } from '../ui/error-summary.ts';
import { dateField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';

export type AgreementView = Words & {
  books: ProgrammeBooks;
  /** How many approvals were made before the agreement was signed. */
  conditional: number;
  errors?: readonly FieldError[];
  typed?: { signed?: string | undefined; on?: string | undefined };
};

/** Approvals that hold only once the agreement is signed. */
export const conditionalCount = (applications: readonly Application[]): number =>
  applications.filter(({ status, decision }) => status === 'approved' && decision?.conditional).length;

/**
 * The state of the agreement behind the programme (DOMAIN fact 8), how many decisions hang on it, and for those who look
 * after it the form. Left out where there is nothing to say: the agreement is signed and nothing hung on it.
 */
export function agreementCard(view: AgreementView, person: Person): Html[] {
  const { t, books } = view;
  const may = mayNoteAgreement(person);
  if (!may && !books.agreement && !isAgreementAwaited(books.programme, books.agreement)) return [];
  const body = [html`<p>${stateText(view)}</p>`, ...conditionalLine(view), ...(may ? [noteForm(view)] : [])];
  return [card({ id: 'agreement', title: t('agreement.title'), headingLevel: 2, body })];
}

function stateText({ t, language, books }: AgreementView): string {
  const { programme, agreement } = books;
  if (isAgreementAwaited(programme, agreement)) return t('agreement.awaited');
  const on = agreement?.on ?? programme.agreementDate;
  return on ? t('agreement.signed', { day: formatDate(on, language) }) : t('agreement.signedSomeDay');
}

function conditionalLine({ t, books, conditional }: AgreementView): Html[] {
  if (conditional === 0) return [];
  const waits = isAgreementAwaited(books.programme, books.agreement) ? 'waits' : 'met';
  const many = conditional === 1 ? 'one' : 'many';
  return [html`<p>${t(`agreement.conditional.${waits}.${many}`, { count: conditional })}</p>`];
}

/** Also used by the page that answers a form with faults. */
export function noteForm(view: AgreementView): Html {
  const { t, books, errors = [], typed } = view;
  const awaited = isAgreementAwaited(books.programme, books.agreement);
  const fields = [
    radioGroup({
      name: 'signed',
      legend: t('agreement.form.legend'),
      choices: choices(t),
      value: typed?.signed ?? (awaited ? 'no' : 'yes'),
      error: errorFor(errors, 'signed'),
    }),
    dateField({
      name: 'on',
      label: t('agreement.form.on'),
      hint: t('agreement.form.on.hint'),
      value: typed?.on ?? books.agreement?.on,
      error: errorFor(errors, 'on'),
    }),
    actions(button({ text: t('agreement.form.button'), variant: 'secondary' })),
  ];
  return form({ id: 'agreement-form', action: `/programmes/${books.programme.id}/agreement`, body: fields });
}

const choices = (t: Translate) => [
  { value: 'yes', text: t('agreement.form.yes') },
  { value: 'no', text: t('agreement.form.no') },
];
