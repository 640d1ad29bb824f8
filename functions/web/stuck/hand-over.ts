import { html } from 'hono/html';
import { formatKronor } from '../../../shared/domain/money.ts';
import { delegationOn, hasRole, type Person } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { LocalDate } from '../../../shared/domain/stockholm-time.ts';
import type { Words } from '../applications/words.ts';
import { actions, button, link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { selectField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';

/** An open question to a decider, with those who may have it instead. */
export type HandOver = {
  question: Pick<Question, 'applicationId' | 'sequence' | 'chosen'>;
  /** What the application is about: several buttons of one page look the same. */
  activity: string;
  candidates: readonly Person[];
  today: LocalDate;
  error?: string | undefined;
  /** The forms stand on the application's own page, and lead back there. */
  from?: 'application';
};

/** The id of a question's field, which its error leads to. */
export const fieldOf = (applicationId: string): string => `to-${applicationId}`;

/** To hand the question to somebody by hand and, once that is done, to let it go the ordinary way again. */
export const handOverForms = (words: Words, handOver: HandOver): Html[] => [
  handForm(words, handOver),
  ...(handOver.question.chosen ? [backForm(words, handOver)] : []),
];

/** The same as a card of its own, for a page where nothing else is said of the question. */
export function handOverCard(words: Words, handOver: HandOver): Html {
  const { t } = words;
  const body = [html`<p>${t('stuck.questions.card.text')}</p>`, ...handOverForms(words, handOver)];
  return card({ id: 'hand-over', title: t('stuck.questions.card'), headingLevel: 3, body });
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
    id: fieldOf(question.applicationId),
    label: t('stuck.questions.to'),
    hint: t('stuck.questions.to.hint'),
    error,
    placeholder: t('stuck.questions.choose'),
    options: candidates.map((person) => ({
      value: person.email,
      text: optionText(words, handOver.today, person),
    })),
    required: true,
  });
  return form({
    action: '/stuck/questions/hand',
    hidden: hiddenOf(handOver),
    body: [field, actions(button({ text: about(t('stuck.questions.hand'), handOver) }))],
  });
}

function optionText({ t }: Words, today: LocalDate, person: Person): string {
  const role = t(hasRole(person, 'director') ? 'role.director' : 'role.substitute').toLowerCase();
  const limit = delegationOn(person, today)?.limit;
  const { name } = person;
  if (limit === undefined) return t('stuck.questions.option', { name, role });
  return t('stuck.questions.option.limit', { name, role, limit: formatKronor(limit) });
}

/** Whoever was chosen by hand no longer is. */
const backForm = ({ t }: Words, handOver: HandOver): Html =>
  form({
    action: '/stuck/questions/back',
    hidden: hiddenOf(handOver),
    body: actions(button({ text: about(t('stuck.questions.back'), handOver), variant: 'secondary' })),
  });

/** Which question a button is about is read out. */
const about = (text: string, { activity }: HandOver): Html =>
  html`${text}<span class="ds-sr-only">: ${activity}</span>`;
