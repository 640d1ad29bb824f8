import { html } from 'hono/html';
import { hasMarkA } from '../../../shared/domain/application.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { appliedText, markTag } from '../applications/application-words.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
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
    body: taskList({
      label: t('start.waiting.title'),
      tasks: waiting.map((item) => taskOf(view, item)),
      empty: t('start.waiting.empty'),
    }),
  });
}

function taskOf({ t, language, programmeNames }: StartView, item: WaitingItem): Task {
  const { question, application, overdue } = item;
  const { id, content, unitName, programmeId } = application;
  const late = overdue ? tag({ kind: 'warning', text: t('start.waiting.overdue') }) : '';
  const mark = hasMarkA(content) ? markTag(t) : '';
  const programme = programmeNames.get(programmeId) ?? programmeId;
  const expected = overdue
    ? html`<br>${t('start.waiting.overdueNote', { day: formatDate(question.remindAt, language) })}`
    : '';
  return {
    title: content.activity,
    href: `/applications/${id}/decide`,
    linkText: t('start.waiting.link'),
    tag: html`${late} ${mark}`,
    facts: [
      { term: t('term.unit'), value: unitName },
      { term: t('term.applied'), value: appliedText(t, content) },
      { term: t('start.waiting.asked'), value: formatDate(question.askedAt, language) },
    ],
    note: html`${programme}${expected}`,
    urgent: true,
  };
}
