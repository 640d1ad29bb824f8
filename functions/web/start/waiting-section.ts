import { html } from 'hono/html';
import { hasMarkA } from '../../../shared/domain/application.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { appliedText, markTag } from '../applications/application-words.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { section } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import type { StartView } from './page.ts';
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
  const state = overdue
    ? tag({ kind: 'warning', text: t('start.waiting.overdue') })
    : tag({ kind: 'waiting', text: t('start.waiting.tag') });
  return {
    title: content.activity,
    href: `/applications/${id}/decide`,
    linkText: t('start.waiting.link'),
    tag: hasMarkA(content) ? html`${state} ${markTag(t)}` : state,
    facts: [
      { term: t('term.unit'), value: unitName },
      { term: t('term.applied'), value: appliedText(t, content) },
      { term: t('start.waiting.asked'), value: formatDate(question.askedAt, language) },
      { term: t('term.programme'), value: programmeNames.get(programmeId) ?? programmeId },
    ],
    note: overdue
      ? t('start.waiting.overdueNote', { day: formatDate(question.remindAt, language) })
      : undefined,
    urgent: true,
  };
}
