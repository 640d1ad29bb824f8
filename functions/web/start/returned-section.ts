import { matterOf } from '../../../shared/domain/application.ts';
import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { section, writtenText } from '../ui/page.ts';
import { tag } from '../ui/tag.ts';
import type { StartView } from './view.ts';
import type { ReturnedItem } from './waiting.ts';

/** What was sent back to the unit, with what is missing and the last day; nothing when there is none. */
export function returnedSection(view: StartView): Html[] {
  const { t, returned } = view;
  if (returned.length === 0) return [];
  const title = t('start.returned.title');
  const tasks = returned.map((item) => taskOf(view, item));
  return [section({ title, id: 'returned', body: taskList({ label: title, tasks, empty: '' }) })];
}

function taskOf({ t, language, programmeNames }: StartView, item: ReturnedItem): Task {
  const { id, programmeId } = item.application;
  const { content, isChange } = matterOf(item.application);
  return {
    title: content.activity,
    href: `/applications/${id}/complete`,
    linkText: t('start.returned.link'),
    tag: isChange ? tag({ kind: 'waiting', text: t('start.waiting.change') }) : undefined,
    facts: [
      { term: t('start.programme'), value: programmeNames.get(programmeId) ?? programmeId },
      ...(item.until ? [{ term: t('start.returned.until'), value: formatDate(item.until, language) }] : []),
    ],
    note: writtenText(item.missing),
    urgent: true,
  };
}
