import { formatDate } from '../../../shared/domain/stockholm-time.ts';
import { requestPath } from '../payouts/paths.ts';
import { quarterTag, quarterTitle } from '../payouts/payout-words.ts';
import { type Task, taskList } from '../ui/card.ts';
import type { Html } from '../ui/html.ts';
import { inSwedish } from '../ui/in-swedish.ts';
import { section } from '../ui/page.ts';
import type { StartView } from './view.ts';

/** The quarters that the provider can ask for now, each with its last day; nothing when there is none. */
export function openQuarters(view: StartView): Html[] {
  const { t, activities } = view;
  const tasks = activities.flatMap((activity) => tasksOf(view, activity));
  if (tasks.length === 0) return [];
  const title = t('payouts.open.title');
  return [section({ id: 'open-quarters', title, body: taskList({ label: title, tasks, empty: '' }) })];
}

function tasksOf({ t, language }: StartView, { file, states }: StartView['activities'][number]): Task[] {
  const { id, content } = file.application;
  return states
    .filter(({ mayAsk }) => mayAsk)
    .map(({ quarter, kind, lastDay }) => ({
      title: inSwedish(content.activity, language),
      href: requestPath(id, quarter),
      linkText: t(kind === 'returned' ? 'payouts.own.mend' : 'payouts.own.ask'),
      tag: quarterTag(t, kind),
      note: t('payouts.open.line', { quarter: quarterTitle(t, quarter), day: formatDate(lastDay, language) }),
      urgent: true,
    }));
}
