import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { delegationOn, hasRole, type Person } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { selectField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';

/** An open question to a decider or a controller, with those who may have it instead. */
export type HandOver = {
  question: Pick<Question, 'applicationId' | 'sequence' | 'chosen' | 'quarter'>;
  /** What the application is about: several buttons of one page look the same. */
  activity: string;
  candidates: readonly Person[];
  today: LocalDate;
  error?: string | undefined;
  /** The forms stand on the application's own page, and lead back there. */
  from?: 'application';
};

/** The id of a question's field, which its error leads to. */
export const fieldOf = ({ applicationId, quarter }: HandOver['question']): string =>
  quarter === undefined ? `to-${applicationId}` : `to-${applicationId}-${quarter}`;

/** To hand the question to somebody by hand and, once that is done, to let it go the ordinary way again. */
export const handOverForms = (words: Words, handOver: HandOver): Html[] => [
  handForm(words, handOver),
  ...(handOver.question.chosen ? [backForm(words, handOver)] : []),
];

/** The same as a card of its own, for a page where nothing else is said of the question. */
export function handOverCard(words: Words, handOver: HandOver): Html {
  const { t } = words;
  const { quarter } = handOver.question;
  const body = [html`<p>${t('stuck.questions.card.text')}</p>`, ...handOverForms(words, handOver)];
  const title = quarter
    ? t('stuck.questions.card.attest', { quarter: quarterText(t, quarter) })
    : t('stuck.questions.card');
  return card({ id: quarter ? `hand-over-${quarter}` : 'hand-over', title, headingLevel: 3, body });
}

const hiddenOf = ({ question: { applicationId, sequence }, from }: HandOver) => ({
  applicationId,
  sequence,
  ...(from && { from }),
});

function handForm(words: Words, handOver: HandOver): Html {
  const { t } = words;
  const { candidates, question, error } = handOver;
  if (candidates.length === 0) {
    const way = link({ href: '/directory', text: t('stuck.questions.directory') });
    return html`<p>${t('stuck.questions.noCandidates')} ${way}</p>`;
  }
  const field = selectField({
    name: 'to',
    id: fieldOf(question),
    label: t('stuck.questions.to'),
    hint: t(question.quarter ? 'stuck.questions.to.hint.attest' : 'stuck.questions.to.hint'),
    error,
    placeholder: t('stuck.questions.choose'),
    options: candidates.map((person) => ({
      value: person.email,
      text: optionText(words, handOver, person),
    })),
    required: true,
  });
  return form({
    action: '/stuck/questions/hand',
    hidden: hiddenOf(handOver),
    body: [field, actions(button({ text: about(t('stuck.questions.hand'), handOver) }))],
  });
}

function optionText({ t }: Words, { question, today }: HandOver, person: Person): string {
  const role = t(roleIn(question, person)).toLowerCase();
  const limit = delegationOn(person, today)?.limit;
  const { name } = person;
  if (limit === undefined) return t('stuck.questions.option', { name, role });
  return t('stuck.questions.option.limit', { name, role, limit: formatKronor(limit) });
}

const roleIn = ({ quarter }: HandOver['question'], person: Person) => {
  if (quarter !== undefined) return 'role.controller';
  return hasRole(person, 'director') ? 'role.director' : 'role.substitute';
};

/** Whoever was chosen by hand no longer is. */
const backForm = ({ t }: Words, handOver: HandOver): Html =>
  form({
    action: '/stuck/questions/back',
    hidden: hiddenOf(handOver),
    body: actions(button({ text: about(t('stuck.questions.back'), handOver), variant: 'secondary' })),
  });

/** Which question a button is about is read out. */
const about = (text: string, { activity, question: { quarter } }: HandOver): Html =>
  html`${text}<span class="ds-sr-only">: ${activity}${quarter ? ` ${quarter}` : ''}</span>`;
