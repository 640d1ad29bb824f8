import { html } from 'hono/html';
import { matterOf } from '../../../shared/domain/application.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { delegationOn, hasRole, type Person } from '../../../shared/domain/person.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { formatDate, formatDateTime } from '../../../shared/domain/stockholm-time.ts';
import { appliedText } from '../applications/application-words.ts';
import { actions, button, link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorFor } from '../ui/error-summary.ts';
import { type Fact, facts } from '../ui/facts.ts';
import { selectField } from '../ui/field.ts';
import { form } from '../ui/form.ts';
import type { Html } from '../ui/html.ts';
import { section, stack } from '../ui/page.ts';
import { nameOf, type StuckView, type TroubledQuestion } from './view.ts';

/** The id of a question's field, which its error leads to. */
export const fieldOf = (applicationId: string): string => `to-${applicationId}`;

/** Questions that somebody should look at: who has each, since when and why, and a way to hand it to another. */
export function questionsSection(view: StuckView): Html {
  const { t, questions, limits } = view;
  const title = t('stuck.questions.title');
  const id = 'questions';
  if (questions.length === 0) {
    return section({ title, id, body: html`<p class="bl-empty">${t('stuck.questions.empty')}</p>` });
  }
  const limited =
    questions.length >= limits.questions
      ? [html`<p class="bl-subtle">${t('stuck.limited', { count: limits.questions })}</p>`]
      : [];
  return section({
    title,
    id,
    intro: t('stuck.questions.intro'),
    body: stack(...questions.map((question) => questionCard(view, question)), ...limited),
  });
}

function questionCard(view: StuckView, troubled: TroubledQuestion): Html {
  const { t, language } = view;
  const { question, file } = troubled;
  const { application } = file;
  const { content } = matterOf(application);
  return card({
    id: `question-${application.id}`,
    headingLevel: 3,
    title: link({ href: `/applications/${application.id}`, text: content.activity }),
    body: [
      html`<p>${application.unitName}, ${appliedText(t, content)}</p>`,
      html`<p><strong>${troubleText(view, troubled)}</strong></p>`,
      facts([
        ...holderFacts(view, question),
        { term: t('stuck.questions.since'), value: formatDateTime(question.askedAt, language) },
      ]),
      handForm(view, troubled),
      ...(question.chosen ? [backForm(view, troubled)] : []),
    ],
  });
}

/** None for a question that has been nobody's from the start. */
const holderFacts = (view: StuckView, { askedOf, why = 'director' }: Question): Fact[] =>
  askedOf === ''
    ? []
    : [
        { term: view.t('stuck.questions.holder'), value: nameOf(view, askedOf) },
        { term: view.t('stuck.questions.why'), value: view.t(`askReason.${why}`) },
      ];

function troubleText(view: StuckView, { question, trouble }: TroubledQuestion): string {
  const { t, language } = view;
  return t(`stuck.questions.${trouble}`, {
    name: nameOf(view, question.askedOf),
    when: formatDate(question.escalateAt ?? question.askedAt, language),
  });
}

function handForm(view: StuckView, { question, candidates }: TroubledQuestion): Html {
  const { t, errors } = view;
  const { applicationId, sequence } = question;
  if (candidates.length === 0) {
    const way = link({ href: '/directory', text: t('stuck.questions.directory') });
    return html`<p>${t('stuck.questions.noCandidates')} ${way}</p>`;
  }
  const field = selectField({
    name: 'to',
    id: fieldOf(applicationId),
    label: t('stuck.questions.to'),
    hint: t('stuck.questions.to.hint'),
    error: errorFor(errors, fieldOf(applicationId)),
    placeholder: t('stuck.questions.choose'),
    options: candidates.map((person) => ({ value: person.email, text: optionText(view, person) })),
    required: true,
  });
  return form({
    action: '/stuck/questions/hand',
    hidden: { applicationId, sequence },
    body: [field, actions(button({ text: about(t('stuck.questions.hand'), view, question.applicationId) }))],
  });
}

function optionText({ t, today }: StuckView, person: Person): string {
  const role = t(hasRole(person, 'director') ? 'role.director' : 'role.substitute').toLowerCase();
  const limit = delegationOn(person, today)?.limit;
  const { name } = person;
  if (limit === undefined) return t('stuck.questions.option', { name, role });
  return t('stuck.questions.option.limit', { name, role, limit: formatKronor(limit) });
}

/** Whoever was chosen by hand no longer is. */
function backForm(view: StuckView, { question: { applicationId, sequence } }: TroubledQuestion): Html {
  const text = about(view.t('stuck.questions.back'), view, applicationId);
  return form({
    action: '/stuck/questions/back',
    hidden: { applicationId, sequence },
    body: actions(button({ text, variant: 'secondary' })),
  });
}

/** Several buttons look the same: which question each is about is read out. */
function about(text: string, { questions }: StuckView, applicationId: string): Html {
  const file = questions.find(({ question }) => question.applicationId === applicationId)?.file;
  const activity = file ? matterOf(file.application).content.activity : '';
  return html`${text}<span class="ds-sr-only">: ${activity}</span>`;
}
