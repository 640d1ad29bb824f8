import { html } from 'hono/html';
import { hasMarkA, matterOf } from '../../../shared/domain/application.ts';
import { answersQuestions } from '../../../shared/domain/person.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { appliedText, markTag, unitTerm } from '../applications/application-words.ts';
import { bulkWay } from '../bulk/way.ts';
import { link } from '../ui/button.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import type { StartView } from './view.ts';
import type { WaitingItem } from './waiting.ts';

/** The questions that wait for this person, each one click from being read. */
export function waitingSection(view: StartView): Html {
  const { t, waiting } = view;
  return section({
    title: t('start.waiting.title'),
    id: 'waiting',
    body: [
      ...bulkWay(view),
      taskList({
        label: t('start.waiting.title'),
        tasks: waiting.map((item) => taskOf(view, item)),
        empty: t('start.waiting.empty'),
      }),
      ...absenceLink(view),
    ],
  });
}

/** For those who decide or attest: what waits goes to somebody else while they are away. */
const absenceLink = ({ t, person }: StartView): Html[] =>
  answersQuestions(person)
    ? [html`<p>${link({ href: '/directory/absence', text: t('start.absence') })}</p>`]
    : [];

function taskOf({ t, language, programmeNames }: StartView, item: WaitingItem): Task {
  const { question, application, overdue } = item;
  const { id, unitName, programmeId } = application;
  const { content, isChange } = matterOf(application);
  const late = overdue ? tag({ kind: 'warning', text: t('start.waiting.overdue') }) : '';
  const mark = hasMarkA(content) ? markTag(t) : '';
  const change = isChange ? tag({ kind: 'waiting', text: t('start.waiting.change') }) : '';
  const programme = programmeNames.get(programmeId) ?? programmeId;
  const expected = overdue
    ? html`<br>${t('start.waiting.overdueNote', { day: formatDate(question.remindAt, language) })}`
    : '';
  return {
    title: inSwedish(content.activity, language),
    href: `/applications/${id}/decide`,
    linkText: t('start.waiting.link'),
    tag: html`${late} ${change} ${mark}`,
    facts: [
      { term: t(unitTerm(application)), value: inSwedish(unitName, language) },
      { term: t('term.applied'), value: appliedText(t, content) },
      { term: t('start.waiting.asked'), value: formatDate(question.askedAt, language) },
    ],
    note: html`${inSwedish(programme, language)}${expected}`,
    urgent: true,
  };
}
