import { html } from 'hono/html';
import { matterOf } from '../../../shared/domain/application.ts';
import { formatKronor } from '../../../shared/domain/money.ts';
import { standingPayout } from '../../../shared/domain/payout.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { formatDate, formatDateTime, type Quarter } from '../../../shared/domain/stockholm-time.ts';
import { quarterText } from '../../../shared/text/quarter-text.ts';
import { appliedText } from '../applications/application-words.ts';
import { link } from '../ui/button.ts';
import { card } from '../ui/card.ts';
import { errorFor } from '../ui/error-summary.ts';
import { type Fact, facts } from '../ui/facts.ts';
import type { Html } from '../ui/html.ts';
import { section, stack } from '../ui/page.ts';
import { fieldOf, handOverForms } from './hand-over.ts';
import { nameOf, type StuckView, type TroubledQuestion } from './view.ts';

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
  const { quarter } = question;
  return card({
    id: `question-${application.id}${quarter ? `-${quarter}` : ''}`,
    headingLevel: 3,
    title: link({ href: `/applications/${application.id}`, text: content.activity }),
    body: [
      html`<p>${application.unitName}, ${quarter ? askedText(view, file, quarter) : appliedText(t, content)}</p>`,
      html`<p><strong>${troubleText(view, troubled)}</strong></p>`,
      facts([
        ...holderFacts(view, question),
        { term: t('stuck.questions.since'), value: formatDateTime(question.askedAt, language) },
      ]),
      ...handOverForms(view, {
        question,
        activity: content.activity,
        candidates: troubled.candidates,
        today: view.today,
        error: errorFor(view.errors, fieldOf(question)),
      }),
    ],
  });
}

/** `attest av 80 000 kr för kvartal 1 2019` */
function askedText({ t }: StuckView, { payouts }: TroubledQuestion['file'], quarter: Quarter): string {
  const amount = formatKronor(standingPayout(payouts, quarter)?.amount ?? 0);
  return t('stuck.questions.attest', { amount, quarter: quarterText(t, quarter) });
}

/** None for a question that has been nobody's from the start. */
const holderFacts = (view: StuckView, { askedOf, kind, why = ordinaryWay(kind) }: Question): Fact[] =>
  askedOf === ''
    ? []
    : [
        { term: view.t('stuck.questions.holder'), value: nameOf(view, askedOf) },
        { term: view.t('stuck.questions.why'), value: view.t(`askReason.${why}`) },
      ];

const ordinaryWay = (kind: Question['kind']) => (kind === 'attest' ? 'controller' : 'director');

function troubleText(view: StuckView, { question, trouble, limit = 0 }: TroubledQuestion): string {
  const { t, language } = view;
  const key =
    trouble === 'limit' && question.kind === 'attest'
      ? 'stuck.questions.limit.attest'
      : (`stuck.questions.${trouble}` as const);
  return t(key, {
    name: nameOf(view, question.askedOf),
    when: formatDate(question.escalateAt ?? question.askedAt, language),
    limit: formatKronor(limit),
  });
}
